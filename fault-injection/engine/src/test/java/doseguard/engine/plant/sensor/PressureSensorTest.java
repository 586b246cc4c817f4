package doseguard.engine.plant.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The pressure sensor: noise, coughs, and what an absolute sensor sees besides the line. */
class PressureSensorTest {
  private static final long MINUTE = 60_000L;
  private static final long HOUR = 60L * MINUTE;
  private static final PressureModel NOMINAL = SensorSuite.NOMINAL.pressure();

  private static PressureModel with(double coughShare, double weatherPa) {
    return new PressureModel(NOMINAL.reading(), coughShare, 500.0, 3500.0, weatherPa, 48.0 * HOUR);
  }

  @Test
  void shouldReadTheLineWithItsNoise() {
    PressureSensor pressure = new PressureSensor(with(0.0, 0.0), 42L);
    int n = 100_000;
    Moments errors = new Moments();
    for (int i = 0; i < n; i++) {
      errors.add(pressure.read(10_000.0, 0L) - 10_000.0);
    }
    assertEquals(0.0, errors.mean(), Moments.meanTolerance(250.0, n));
    assertEquals(250.0, errors.sd(), Moments.sdTolerance(250.0, n));
  }

  /** Above 5 sigma stands only a cough; of an even rise from 500 to 3500 Pa 75 % stand there. */
  @Test
  void shouldFallOnACoughInOneOfAHundredReadings() {
    PressureSensor pressure = new PressureSensor(with(0.01, 0.0), 42L);
    int n = 200_000;
    int coughs = 0;
    Moments rises = new Moments();
    for (int i = 0; i < n; i++) {
      int x = pressure.read(10_000.0, 0L) - 10_000;
      if (x > 1250) {
        coughs++;
        rises.add(x);
      }
    }
    double expected = n * 20.0 / 2048.0 * 0.75;
    assertEquals(expected, coughs, 4.0 * StrictMath.sqrt(expected));
    assertEquals((1250.0 + 3500.0) / 2.0, rises.mean(), 4.0 * 650.0 / StrictMath.sqrt(expected));
  }

  @Test
  void shouldRideOnTheAmbientPressure() {
    PressureSensor pressure = new PressureSensor(with(0.0, 0.0), 42L);
    pressure.ambient().climb(0L, -25_000.0, 30L * MINUTE);
    Moments half = new Moments();
    Moments top = new Moments();
    for (int i = 0; i < 1000; i++) {
      half.add(pressure.read(1500.0, 15L * MINUTE));
    }
    for (int i = 0; i < 1000; i++) {
      top.add(pressure.read(1500.0, HOUR));
    }
    assertEquals(1500.0 - 12_500.0, half.mean(), Moments.meanTolerance(250.0, 1000));
    assertEquals(1500.0 - 25_000.0, top.mean(), Moments.meanTolerance(250.0, 1000));
  }

  @Test
  void shouldRoundToItsStepsAndSaturate() {
    PressureSensor pressure = new PressureSensor(NOMINAL, 42L);
    for (int i = 0; i < 1000; i++) {
      assertEquals(0, pressure.read(10_000.0, 0L) % 4);
    }
    assertEquals(400_000, pressure.read(1e7, 0L));
    assertEquals(-100_000, pressure.read(-1e7, 0L));
  }

  @Test
  void shouldSayWhatItsLiesDoToPulseAndNoise() {
    PressureSensor pressure = new PressureSensor(NOMINAL, 42L);
    assertEquals(1.0, pressure.pulseGain());
    assertEquals(1.0, pressure.noiseGain());
    pressure.state().shift(5000.0);
    assertEquals(1.0, pressure.pulseGain());
    pressure.state().scale(-0.25);
    assertEquals(0.25, pressure.pulseGain());
    assertEquals(0.25, pressure.noiseGain());
    pressure.state().garble(false);
    assertEquals(0.0, pressure.pulseGain());
    assertEquals(500_000.0 / StrictMath.sqrt(12.0) / 250.0, pressure.noiseGain(), 1e-9);
    pressure.state().stick();
    assertEquals(0.0, pressure.noiseGain());
  }

  @Test
  void shouldRefuseFiguresThatCannotBe() {
    assertThrows(IllegalArgumentException.class, () -> with(-0.1, 0.0));
    assertThrows(IllegalArgumentException.class, () -> with(1.1, 0.0));
    assertThrows(IllegalArgumentException.class, () -> with(0.0, -1.0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PressureModel(NOMINAL.reading(), 0.0, 2.0, 1.0, 0.0, 0.0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PressureModel(NOMINAL.reading(), 0.0, 1.0, 2.0, 1.0, 0.0));
    assertTrue(with(1.0, 0.0).coughShare() == 1.0);
  }
}
