package doseguard.engine.plant.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.plant.RandomStream.Purpose;
import org.junit.jupiter.api.Test;

/** A sensor of one value: noise, rounding, range, drift and interval against exact statistics. */
class SensorTest {
  private static final long HOUR = 3_600_000L;
  private static final int N = 50_000;

  private final SensorModel nominal = SensorSuite.NOMINAL.level();
  private final Sensor level = new Sensor(nominal, 42L, Purpose.LEVEL);

  private static Sensor of(SensorModel model) {
    return new Sensor(model, 42L, Purpose.LEVEL);
  }

  private static SensorModel quiet(int resolution, double offset, double drift) {
    return new SensorModel(0.0, 0.0, resolution, offset, drift, 0.0, HOUR, -1000, 100_000_000);
  }

  @Test
  void shouldReadWithItsNoise() {
    Moments errors = new Moments();
    for (int i = 0; i < N; i++) {
      errors.add(level.read(18e6, i * HOUR) - 18e6);
    }
    assertEquals(0.0, errors.mean(), Moments.meanTolerance(1e5, N));
    assertEquals(1e5, errors.sd(), Moments.sdTolerance(1e5, N));
  }

  @Test
  void shouldReadWithNoiseInProportionToTheTruth() {
    Sensor concentration =
        new Sensor(SensorSuite.NOMINAL.concentration(), 42L, Purpose.CONCENTRATION);
    for (double truth : new double[] {500.0, 2000.0}) {
      Moments errors = new Moments();
      for (int i = 0; i < N; i++) {
        errors.add(concentration.read(truth, 0L) - truth);
      }
      assertEquals(0.1 * truth, errors.sd(), Moments.sdTolerance(0.1 * truth, N));
    }
  }

  @Test
  void shouldRoundToTheNearestStep() {
    Sensor coarse = of(quiet(1000, 0.0, 0.0));
    assertEquals(17_000, coarse.read(17_499.0, 0L));
    assertEquals(18_000, coarse.read(17_501.0, 0L));
    assertEquals(-1000, coarse.read(-600.0, 0L));
  }

  /** Rounding to a step q adds an error of sd q/sqrt(12) that is even over the step. */
  @Test
  void shouldErrByTheVarianceOfItsSteps() {
    int step = 300_000;
    Sensor coarse =
        of(new SensorModel(1e5, 0.0, step, 0.0, 0.0, 0.0, HOUR, -100_000_000, 100_000_000));
    Moments errors = new Moments();
    for (int i = 0; i < N; i++) {
      double truth = 17e6 + i * 7919.0 % step;
      int reading = coarse.read(truth, 0L);
      assertEquals(0, reading % step);
      errors.add(reading - truth);
    }
    double sd = StrictMath.sqrt(1e10 + (double) step * step / 12.0);
    assertEquals(0.0, errors.mean(), Moments.meanTolerance(sd, N));
    assertEquals(sd, errors.sd(), Moments.sdTolerance(sd, N));
  }

  @Test
  void shouldSaturateAtTheEndsOfItsRange() {
    assertEquals(0, level.read(-10e6, 0L));
    assertEquals(60_000_000, level.read(80e6, 0L));
  }

  @Test
  void shouldBeOffByItsOffsetAndDriftFromTheBeginOn() {
    Sensor off = of(quiet(1, 500.0, -200.0));
    assertEquals(10_500, off.read(10_000.0, 0L));
    assertEquals(10_200, off.read(10_000.0, 36L * HOUR));
  }

  @Test
  void shouldBeDueOnceAnInterval() {
    assertTrue(level.due(0L));
    assertFalse(level.due(HOUR - 1L));
    assertTrue(level.due(HOUR));
    assertFalse(level.due(2L * HOUR - 1L));
    assertTrue(level.due(5L * HOUR + 10L));
    assertFalse(level.due(6L * HOUR - 1L));
    assertTrue(level.due(6L * HOUR));
  }

  @Test
  void shouldAlwaysBeDueWithoutAnInterval() {
    Sensor any = of(new SensorModel(0.0, 0.0, 1, 0.0, 0.0, 0.0, 0L, 0, 10));
    assertTrue(any.due(5L));
    assertTrue(any.due(5L));
  }

  @Test
  void shouldRefuseFiguresThatCannotBe() {
    assertThrows(IllegalArgumentException.class, () -> nominal.withNoise(-1.0, 0.0));
    assertThrows(IllegalArgumentException.class, () -> nominal.withNoise(0.0, -0.1));
    assertThrows(IllegalArgumentException.class, () -> quiet(0, 0.0, 0.0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SensorModel(0.0, 0.0, 1, 0.0, 0.0, -1.0, 0L, 0, 10));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SensorModel(0.0, 0.0, 1, 0.0, 0.0, 0.0, -1L, 0, 10));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SensorModel(0.0, 0.0, 1, 0.0, 0.0, 0.0, 0L, 11, 10));
  }
}
