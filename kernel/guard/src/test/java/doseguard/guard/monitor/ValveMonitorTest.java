package doseguard.guard.monitor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The shut-off valve against its command. */
// [utest->dsn~valve-monitor~1]
class ValveMonitorTest {
  private final ValveMonitor valve = new ValveMonitor();

  @Test
  void shouldCallTheSecondDisagreementInARowAFault() {
    valve.observe(true);
    assertFalse(valve.fault());
    valve.observe(false);
    assertFalse(valve.fault());
    valve.command(true);
    valve.observe(false);
    assertTrue(valve.fault());
    valve.observe(false);
    assertTrue(valve.fault());
    valve.observe(true);
    assertFalse(valve.fault());
  }

  @Test
  void shouldNotCountDisagreementsThatAreNotInARow() {
    for (int i = 0; i < 5; i++) {
      valve.observe(false);
      valve.observe(true);
      assertFalse(valve.fault());
    }
  }

  @Test
  void shouldGiveTheValveTimeAfterANewCommand() {
    valve.observe(false);
    valve.command(false);
    valve.observe(true);
    assertFalse(valve.fault());
    valve.observe(true);
    assertTrue(valve.fault());
    valve.command(true);
    assertFalse(valve.fault());
  }

  @Test
  void shouldFollowAClosedValve() {
    valve.command(false);
    valve.observe(false);
    valve.observe(false);
    assertFalse(valve.fault());
  }
}
