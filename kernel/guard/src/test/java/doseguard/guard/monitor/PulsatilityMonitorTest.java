package doseguard.guard.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.PumpProfile;
import doseguard.guard.PumpRig;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cardiac pulse seen through the catheter. */
// [utest->dsn~pulsatility-monitor~2]
class PulsatilityMonitorTest {
  private static final int MONTH = 120;
  private static final double NOISE = 0.3;
  private static final int RUNS = 500;

  private PulsatilityMonitor pulse = pulse();
  private int session;

  private static PulsatilityMonitor pulse() {
    return new PulsatilityMonitor(new PumpProfile(PumpRig.pump(PumpProfile.SUITE_C)));
  }

  private void session(int amplitudePa) {
    pulse.observe(session++, amplitudePa);
  }

  private void sessions(int times, int amplitudePa) {
    for (int i = 0; i < times; i++) {
      session(amplitudePa);
    }
  }

  @Test
  void shouldNotJudgeTheFirstSession() {
    session(0);
    assertFalse(pulse.lost());
  }

  @Test
  void shouldCallASilentSessionLostAtOnce() {
    sessions(2, 200);
    session(0);
    assertTrue(pulse.lost());
    session(200);
    assertFalse(pulse.lost());
  }

  @Test
  void shouldNotLearnFromALostPulse() {
    sessions(MONTH, 200);
    sessions(20 * MONTH, 20);
    assertTrue(pulse.lost());
    session(200);
    assertFalse(pulse.lost());
    session(20);
    assertTrue(pulse.lost());
  }

  @Test
  void shouldFollowAPulseThatFadesOverMonths() {
    double amplitude = 400.0;
    for (int i = 0; i < 40 * MONTH; i++) {
      session((int) amplitude);
      amplitude *= Math.pow(0.5, 1.0 / (24.0 * MONTH));
      assertFalse(pulse.lost());
    }
  }

  @Test
  void shouldNotMindAStrongerPulse() {
    sessions(MONTH, 200);
    sessions(20 * MONTH, 2000);
    assertFalse(pulse.lost());
    session(200);
    assertTrue(pulse.lost(), "by then the stronger one is the reference");
  }

  @Test
  void shouldCountASessionOnce() {
    sessions(MONTH, 200);
    session(80);
    for (int i = 0; i < 10; i++) {
      pulse.observe(session - 1, 80);
      assertFalse(pulse.lost());
    }
    sessions(2, 80);
    assertTrue(pulse.lost());
  }

  @Test
  void shouldTakeSessionZeroAsASession() {
    pulse.observe(0, 400);
    pulse.observe(0, 0);
    session = 1;
    session(400);
    assertFalse(pulse.lost());
    session(10);
    assertTrue(pulse.lost());
  }

  @Test
  void shouldNotOverflowOnTheLargestAmplitude() {
    for (int i = 0; i < 6; i++) {
      session(Integer.MAX_VALUE);
      session(Integer.MIN_VALUE);
    }
    pulse = pulse();
    sessions(1000, Integer.MAX_VALUE);
    assertFalse(pulse.lost());
    session(Integer.MAX_VALUE / 8);
    assertTrue(pulse.lost());
  }

  /** A fault begins anywhere between two sessions; x0.7 may take 1.25 times twelve sessions. */
  @ParameterizedTest(name = "amplitude x{0}: lost after {1} sessions, mean")
  @CsvSource({"0, 0.5", "0.3, 2", "0.476, 3.75", "0.7, 15"})
  void shouldNoticeASmallerPulse(double factor, double within) {
    long taken = 0;
    for (int run = 0; run < RUNS; run++) {
      pulse = pulse();
      session = 0;
      Random random = new Random(run);
      for (int i = 0; i < 2 * MONTH; i++) {
        session((int) (200.0 * Math.exp(NOISE * random.nextGaussian())));
      }
      assertFalse(pulse.lost(), "lost before the fault");
      while (!pulse.lost()) {
        session((int) (factor * 200.0 * Math.exp(NOISE * random.nextGaussian())));
        taken++;
      }
    }
    double mean = (double) taken / RUNS - 0.5;
    assertTrue(mean <= within, "mean " + mean + " sessions");
  }

  @Test
  void shouldLoseASoundPulseAtMostOnceInTenYears() {
    int lost = 0;
    for (int pump = 0; pump < 100; pump++) {
      pulse = pulse();
      session = 0;
      Random random = new Random(pump);
      boolean before = false;
      for (int i = 0; i < 14_610; i++) {
        session((int) (200.0 * Math.exp(NOISE * random.nextGaussian())));
        lost += pulse.lost() && !before ? 1 : 0;
        before = pulse.lost();
      }
    }
    assertEquals(20, lost, 15, "in a thousand pump-years");
  }
}
