package doseguard.engine.plant.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.plant.RandomStream.Purpose;
import org.junit.jupiter.api.Test;

/** Every way in which a sensor of one value lies, alone and together. */
class SensorStateTest {
  private static final long MINUTE = 60_000L;
  private static final long HOUR = 60L * MINUTE;
  private static final long DAY = 24L * HOUR;
  private static final int N = 50_000;

  private final Sensor exact =
      new Sensor(
          new SensorModel(0.0, 0.0, 1, 0.0, 0.0, 0.0, HOUR, -1000, 20_000), 42L, Purpose.LEVEL);
  private final SensorState state = exact.state();

  @Test
  void shouldStayAtTheLastReadingWhenStuck() {
    assertEquals(18_000, exact.read(18_000.0, 0L));
    state.stick();
    assertTrue(state.stuck());
    assertEquals(18_000, exact.read(10_000.0, DAY));
    state.heal();
    assertEquals(10_000, exact.read(10_000.0, DAY));
  }

  @Test
  void shouldStickAtItsFirstReadingWhenStuckFromTheStart() {
    state.stick();
    assertEquals(18_000, exact.read(18_000.0, 0L));
    assertEquals(18_000, exact.read(10_000.0, 0L));
  }

  @Test
  void shouldStayStuckWhileOtherFaultsComeAndGo() {
    assertEquals(18_000, exact.read(18_000.0, 0L));
    state.stick();
    assertEquals(18_000, exact.read(10_000.0, 0L));
    state.heal();
    state.stick();
    state.shift(500.0);
    assertEquals(18_000, exact.read(10_000.0, 0L));
  }

  @Test
  void shouldHaveNoReadingWhenOff() {
    state.lose();
    assertFalse(state.valid());
    state.heal();
    assertTrue(state.valid());
  }

  @Test
  void shouldBeOffAndMultipliedAndSaturate() {
    state.shift(-300.0);
    assertEquals(9_700, exact.read(10_000.0, 0L));
    state.shift(-100.0);
    assertEquals(9_600, exact.read(10_000.0, 0L));
    state.scale(0.5);
    assertEquals(4_600, exact.read(10_000.0, 0L));
    state.scale(10.0);
    assertEquals(5.0, state.gain());
    assertEquals(20_000, exact.read(10_000.0, 0L));
  }

  @Test
  void shouldWanderAwayByTheDay() {
    state.drift(-2000.0, DAY);
    assertEquals(10_000, exact.read(10_000.0, DAY));
    assertEquals(6_000, exact.read(10_000.0, 3L * DAY));
    state.drift(1000.0, 2L * DAY);
    assertEquals(7_000, exact.read(10_000.0, 3L * DAY));
    state.heal();
    assertEquals(10_000, exact.read(10_000.0, 3L * DAY));
  }

  /** An even number over n values has mean (least + most)/2 and sd sqrt((n² - 1)/12). */
  @Test
  void shouldReadAnythingWithinItsRangeAsGarbage() {
    state.garble(false);
    Moments values = new Moments();
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (int i = 0; i < N; i++) {
      int reading = exact.read(10_000.0, 0L);
      values.add(reading);
      least = Math.min(least, reading);
      most = Math.max(most, reading);
    }
    double sd = StrictMath.sqrt((21_001.0 * 21_001.0 - 1.0) / 12.0);
    assertEquals(9_500.0, values.mean(), Moments.meanTolerance(sd, N));
    assertEquals(sd, values.sd(), Moments.sdTolerance(sd, N));
    assertEquals(state.garbageSd(), values.sd(), Moments.sdTolerance(sd, N) + 1.0);
    assertTrue(least >= -1000 && least < -990 && most <= 20_000 && most > 19_990);
  }

  @Test
  void shouldReadAnyNumberWhenOutlandish() {
    state.garble(true);
    Moments values = new Moments();
    for (int i = 0; i < N; i++) {
      values.add(exact.read(10_000.0, 0L));
    }
    double sd = 0x1.0p32 / StrictMath.sqrt(12.0);
    assertEquals(0.0, values.mean(), Moments.meanTolerance(sd, N));
    assertEquals(sd, values.sd(), Moments.sdTolerance(sd, N));
  }

  @Test
  void shouldShowTheReadingsOfAWhileAgo() {
    assertEquals(20_000, exact.read(20_000.0, 0L));
    state.delay(3L * HOUR);
    for (int hour = 1; hour <= 100; hour++) {
      int shown = hour < 4 ? 20_000 : 20_000 - 100 * (hour - 3);
      assertEquals(shown, exact.read(20_000.0 - 100.0 * hour, hour * HOUR));
    }
    state.heal();
    assertEquals(5_000, exact.read(5_000.0, 101L * HOUR));
  }

  @Test
  void shouldForgetADelayThatIsOver() {
    exact.read(20_000.0, 0L);
    state.delay(3L * HOUR);
    exact.read(19_000.0, HOUR);
    state.heal();
    assertEquals(18_000, exact.read(18_000.0, 2L * HOUR));
    state.delay(3L * HOUR);
    assertEquals(18_000, exact.read(17_000.0, 3L * HOUR));
    assertEquals(17_000, exact.read(12_000.0, 6L * HOUR));
  }

  @Test
  void shouldDelayManyReadingsWithinOneDelay() {
    state.delay(HOUR);
    exact.read(0.0, 0L);
    for (int i = 1; i <= 1000; i++) {
      exact.read(i, i * 1000L);
    }
    assertEquals(400, exact.read(5000.0, 400_000L + HOUR));
  }

  @Test
  void shouldKeepGarbageThatSticks() {
    state.garble(false);
    int first = exact.read(10_000.0, 0L);
    state.stick();
    assertEquals(first, exact.read(10_000.0, 0L));
  }
}
