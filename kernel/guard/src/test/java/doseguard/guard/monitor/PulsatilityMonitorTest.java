package doseguard.guard.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The cardiac pulse seen through the catheter. */
// [utest->dsn~pulsatility-monitor~1]
class PulsatilityMonitorTest {
  private final PulsatilityMonitor pulse = new PulsatilityMonitor();
  private int session;

  private void session(int amplitudePa) {
    pulse.observe(session++, amplitudePa);
  }

  private void learn() {
    session(180);
    session(220);
    session(150);
    session(250);
  }

  @Test
  void shouldCallTwoSessionsBelowAThirdOfTheReferenceLost() {
    learn();
    session(66);
    assertFalse(pulse.lost());
    session(66);
    assertTrue(pulse.lost());
    session(66);
    assertTrue(pulse.lost());
    session(67);
    assertFalse(pulse.lost());
  }

  @Test
  void shouldNotCallAThirdLost() {
    learn();
    for (int i = 0; i < 10; i++) {
      session(67);
      assertFalse(pulse.lost());
    }
  }

  @Test
  void shouldNotCallOneLowSessionBetweenGoodOnesLost() {
    learn();
    for (int i = 0; i < 10; i++) {
      session(60);
      session(200);
      assertFalse(pulse.lost());
    }
  }

  @Test
  void shouldCallOneSessionBelowAnEighthOfTheReferenceLost() {
    learn();
    session(25);
    assertFalse(pulse.lost());
    session(200);
    session(24);
    assertTrue(pulse.lost());
    session(200);
    assertFalse(pulse.lost());
  }

  @Test
  void shouldCountASessionOnce() {
    learn();
    session(60);
    for (int i = 0; i < 10; i++) {
      pulse.observe(session - 1, 60);
      assertFalse(pulse.lost());
    }
    session(60);
    assertTrue(pulse.lost());
  }

  @Test
  void shouldTakeSessionZeroAsASession() {
    pulse.observe(0, 400);
    pulse.observe(0, 0);
    pulse.observe(0, 0);
    session = 1;
    session(400);
    session(400);
    session(400);
    session(130);
    session(130);
    assertTrue(pulse.lost(), "three times 130 is below 400");
  }

  @Test
  void shouldLearnFromFourSessionsAndNoMore() {
    learn();
    for (int i = 0; i < 100; i++) {
      session(2000);
    }
    session(67);
    session(67);
    assertFalse(pulse.lost());
    assertEquals(106, session);
  }

  @Test
  void shouldNotOverflowOnTheLargestAmplitude() {
    for (int i = 0; i < 6; i++) {
      session(Integer.MAX_VALUE);
      assertFalse(pulse.lost());
    }
  }
}
