package doseguard.guard.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.PumpProfile;
import doseguard.guard.PumpRig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether every sensor of the suite still speaks. */
// [utest->dsn~coverage-monitor~1]
class CoverageMonitorTest {
  private static final int ALL = 127;

  private static CoverageMonitor of(int suite, int valve) {
    long[] figures = PumpRig.pump(suite);
    figures[PumpProfile.VALVE] = valve;
    return new CoverageMonitor(new PumpProfile(figures));
  }

  @ParameterizedTest(name = "sensor {0} may be silent for {1} h")
  @CsvSource({"1, 1", "2, 3", "4, 1", "16, 13", "32, 3", "64, 1"})
  void shouldMissASensorOneMillisecondAfterItsTime(int bit, long hours) {
    CoverageMonitor coverage = of(PumpProfile.SUITE_D, 1);
    coverage.observe(ALL & ~bit, hours * PumpRig.HOUR);
    assertFalse(coverage.reduced());
    coverage.observe(ALL & ~bit, 1L);
    assertTrue(coverage.reduced());
    coverage.observe(ALL & ~bit, 100L * PumpRig.DAY);
    assertTrue(coverage.reduced());
    coverage.observe(ALL, 0L);
    assertFalse(coverage.reduced());
    coverage.observe(ALL & ~bit, hours * PumpRig.HOUR);
    assertFalse(coverage.reduced());
  }

  @ParameterizedTest(name = "suite {0}, valve {1}: sensors {2}")
  @CsvSource({"0, 0, 1", "0, 1, 65", "1, 0, 3", "2, 0, 23", "2, 1, 87", "3, 0, 55", "3, 1, 119"})
  void shouldMissOnlySensorsThatTheSuiteHas(int suite, int valve, int expected) {
    int missed = 0;
    for (int i = 0; i < 7; i++) {
      CoverageMonitor coverage = of(suite, valve);
      coverage.observe(ALL & ~(1 << i), 30L * PumpRig.DAY);
      missed |= coverage.reduced() ? 1 << i : 0;
    }
    assertEquals(expected, missed);
  }

  @Test
  void shouldSealEachSilenceAsItIsWritten() {
    CoverageMonitor coverage = of(PumpProfile.SUITE_D, 1);
    coverage.observe(ALL & ~3, 5L);
    assertEquals(0L, coverage.drift());
    coverage.observe(ALL & ~2, 8L);
    assertEquals(0L, coverage.drift());
    coverage.observe(ALL, 1L);
    assertEquals(0L, coverage.drift());
  }
}
