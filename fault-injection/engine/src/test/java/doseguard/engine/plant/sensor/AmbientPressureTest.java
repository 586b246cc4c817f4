package doseguard.engine.plant.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Weather and flights. */
class AmbientPressureTest {
  private static final long MINUTE = 60_000L;
  private static final long HOUR = 60L * MINUTE;
  private static final long DAY = 24L * HOUR;

  /** Ten years of days, tau 2 d. Tolerance: 4 standard errors with 900 independent values. */
  @Test
  void shouldVaryWithTheWeatherAsItsFiguresSay() {
    AmbientPressure ambient = new AmbientPressure(42L, 1000.0, 2.0 * DAY);
    Moments values = new Moments();
    Moments products = new Moments();
    double last = 0.0;
    for (int day = 0; day < 3650; day++) {
      double now = ambient.pa(day * DAY);
      values.add(now);
      if (day > 0) {
        products.add(now * last);
      }
      last = now;
    }
    assertEquals(0.0, values.mean(), 4.0 * 1000.0 / 30.0);
    assertEquals(1000.0, values.sd(), 4.0 * 1000.0 / StrictMath.sqrt(1800.0));
    assertEquals(StrictMath.exp(-0.5), products.mean() / (values.sd() * values.sd()), 0.1);
  }

  @Test
  void shouldBeTheSameHoweverOftenItIsAskedFor() {
    AmbientPressure often = new AmbientPressure(42L, 1000.0, 2.0 * DAY);
    AmbientPressure seldom = new AmbientPressure(42L, 1000.0, 2.0 * DAY);
    for (long now = 0L; now < 10L * DAY; now += 7L * MINUTE) {
      often.pa(now);
    }
    assertEquals(seldom.pa(10L * DAY), often.pa(10L * DAY));
  }

  @Test
  void shouldGoStraightFromHourToHour() {
    AmbientPressure ambient = new AmbientPressure(42L, 1000.0, 2.0 * DAY);
    double from = ambient.pa(0L);
    double middle = ambient.pa(HOUR / 2L);
    double to = ambient.pa(HOUR);
    assertEquals((from + to) / 2.0, middle, 1e-9);
  }

  @Test
  void shouldClimbAndDescendInTheTimeGiven() {
    AmbientPressure ambient = new AmbientPressure(42L, 0.0, 0.0);
    assertEquals(0.0, ambient.pa(0L));
    ambient.climb(HOUR, -25_000.0, 30L * MINUTE);
    assertEquals(0.0, ambient.pa(HOUR - 1L));
    assertEquals(0.0, ambient.pa(HOUR));
    assertEquals(-12_500.0, ambient.pa(HOUR + 15L * MINUTE), 1e-9);
    assertEquals(-25_000.0, ambient.pa(2L * HOUR));
    ambient.climb(3L * HOUR, 0.0, 30L * MINUTE);
    assertEquals(-25_000.0, ambient.pa(3L * HOUR));
    ambient.climb(3L * HOUR + 15L * MINUTE, -25_000.0, 0L);
    assertEquals(-25_000.0, ambient.pa(3L * HOUR + 15L * MINUTE));
  }

  @Test
  void shouldTurnRoundOnTheWay() {
    AmbientPressure ambient = new AmbientPressure(42L, 0.0, 0.0);
    ambient.climb(0L, -20_000.0, 20L * MINUTE);
    ambient.climb(10L * MINUTE, 0.0, 10L * MINUTE);
    assertEquals(-5000.0, ambient.pa(15L * MINUTE), 1e-9);
  }
}
