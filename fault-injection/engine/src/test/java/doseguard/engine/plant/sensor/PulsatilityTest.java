package doseguard.engine.plant.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Sessions of the pulsatility front end. */
class PulsatilityTest {
  private static final long HOUR = 3_600_000L;
  private static final int N = 50_000;

  private static Pulsatility of(double floorPa, double correlationMs) {
    return new Pulsatility(new PulsatilityModel(0.3, floorPa, correlationMs, 6L * HOUR, 4000), 42L);
  }

  /** Rounding to 1 Pa of 186 Pa moves the logarithm by at most 0.0027. */
  @Test
  void shouldScatterByItsLogarithm() {
    Pulsatility pulse = of(0.0, 0.0);
    Moments logs = new Moments();
    for (int i = 0; i < N; i++) {
      logs.add(StrictMath.log(pulse.amplitude(0.93, 1.0, 0L) / 186.0));
    }
    assertEquals(0.0, logs.mean(), 0.003 + Moments.meanTolerance(0.3, N));
    assertEquals(0.3, logs.sd(), 0.003 + Moments.sdTolerance(0.3, N));
  }

  @Test
  void shouldHangTogetherFromSessionToSessionWhereTheModelSaysSo() {
    Pulsatility pulse = of(0.0, 12.0 * HOUR);
    Moments products = new Moments();
    double last = 0.0;
    for (int i = 0; i < N; i++) {
      double log = StrictMath.log(pulse.amplitude(1.0, 1.0, i * 6L * HOUR) / 200.0);
      products.add(log * last);
      last = log;
    }
    assertEquals(0.09 * StrictMath.exp(-0.5), products.mean(), 0.004);
  }

  /** What is left is the size of a normal value: its mean is sd sqrt(2/pi). */
  @Test
  void shouldReadItsFloorWithoutAPulse() {
    Pulsatility pulse = of(7.0, 0.0);
    Moments left = new Moments();
    for (int i = 0; i < N; i++) {
      left.add(pulse.amplitude(0.0, 1.0, 0L));
    }
    assertEquals(7.0 * StrictMath.sqrt(2.0 / StrictMath.PI), left.mean(), 0.1);
  }

  @Test
  void shouldReadNothingFromReadingsThatStayAndSaturateOnGarbage() {
    Pulsatility pulse = of(7.0, 0.0);
    assertEquals(0, pulse.amplitude(0.0, 0.0, 0L));
    assertEquals(4000, pulse.amplitude(100.0, 1.0, 0L));
    pulse.state().scale(0.1);
    assertEquals(20.0, pulse.amplitude(1.0, 1.0, 0L), 20.0);
  }

  @Test
  void shouldEndASessionOnceAnInterval() {
    Pulsatility pulse = of(7.0, 0.0);
    assertFalse(pulse.due(0L));
    assertFalse(pulse.due(6L * HOUR - 1L));
    assertEquals(0, pulse.session());
    assertTrue(pulse.due(6L * HOUR + 5L));
    assertEquals(1, pulse.session());
    assertFalse(pulse.due(12L * HOUR - 1L));
    assertTrue(pulse.due(12L * HOUR));
    assertEquals(2, pulse.session());
  }

  @Test
  void shouldRefuseFiguresThatCannotBe() {
    assertThrows(
        IllegalArgumentException.class, () -> new PulsatilityModel(-0.1, 7.0, 0.0, HOUR, 4000));
    assertThrows(
        IllegalArgumentException.class, () -> new PulsatilityModel(0.3, -1.0, 0.0, HOUR, 4000));
    assertThrows(
        IllegalArgumentException.class, () -> new PulsatilityModel(0.3, 7.0, -1.0, HOUR, 4000));
    assertThrows(
        IllegalArgumentException.class, () -> new PulsatilityModel(0.3, 7.0, 0.0, 0L, 4000));
  }
}
