package doseguard.engine.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.plant.RandomStream.Purpose;
import org.junit.jupiter.api.Test;

/** What the sensors read, sound and lying; and the clocks. */
class SensorsTest {
  private static final long DAY = 86_400_000L;

  private final PressureSensor pressure = new PressureSensor(42L);
  private final NoisySensor level = new NoisySensor(42L, Purpose.LEVEL);
  private final Encoder encoder = new Encoder(1000.0);
  private final Clock clock = new Clock();

  @Test
  void shouldReadThePressureWithNoiseAndCoughs() {
    int n = 100_000;
    int coughs = 0;
    double sum = 0.0;
    double squares = 0.0;
    for (int i = 0; i < n; i++) {
      int x = pressure.read(10_000.0, 0L) - 10_000;
      if (x > 1250) {
        coughs++;
      } else {
        sum += x;
        squares += (double) x * x;
      }
    }
    assertEquals(0.0, sum / n, 10.0);
    assertEquals(250.0, StrictMath.sqrt(squares / n), 10.0);
    assertEquals(0.0075 * n, coughs, 0.002 * n);
  }

  @Test
  void shouldSeeThePulseInASessionAndOnlyTheFloorWithoutIt() {
    double logs = 0.0;
    for (int i = 0; i < 10_000; i++) {
      logs += StrictMath.log(pressure.session(0.93) / 186.0);
    }
    assertEquals(0.0, logs / 10_000.0, 0.02);
    assertTrue(pressure.session(0.0) < 35);
    pressure.state().stick();
    assertEquals(0, pressure.session(0.93));
  }

  @Test
  void shouldReadTheLevelWithItsSigma() {
    double squares = 0.0;
    for (int i = 0; i < 10_000; i++) {
      double x = level.read(18e6, 1e5, 0L) - 18e6;
      squares += x * x;
    }
    assertEquals(1e5, StrictMath.sqrt(squares / 10_000.0), 2e3);
    assertTrue(level.read(0.0, 1e5, 0L) >= 0);
  }

  @Test
  void shouldStayAtTheLastReadingWhenStuck() {
    int last = level.read(18e6, 1e5, 0L);
    level.state().stick();
    assertTrue(level.state().stuck());
    assertEquals(last, level.read(10e6, 1e5, DAY));
    level.state().heal();
    assertEquals(10e6, level.read(10e6, 1e5, DAY), 6e5);
  }

  @Test
  void shouldStickAtItsFirstReadingWhenStuckFromTheStart() {
    level.state().stick();
    int first = level.read(18e6, 1e5, 0L);
    assertEquals(first, level.read(10e6, 1e5, 0L));
  }

  @Test
  void shouldWanderAwayByTheDay() {
    level.state().drift(-2e5, DAY);
    assertEquals(-4e5, level.state().wandered(3L * DAY), 1e-6);
    assertEquals(18e6 - 4e5, level.read(18e6, 0.0, 3L * DAY));
    level.state().heal();
    assertEquals(0.0, level.state().wandered(3L * DAY));
  }

  @Test
  void shouldHaveNoReadingWhenOff() {
    level.state().lose();
    assertFalse(level.state().valid());
    level.state().heal();
    assertTrue(level.state().valid());
  }

  @Test
  void shouldCountStrokesThatHappened() {
    encoder.driven(true);
    encoder.driven(false);
    assertEquals(1, encoder.count(0L));
  }

  @Test
  void shouldCountStrokesThatDidNotHappenAsPhantom() {
    encoder.phantom(true);
    encoder.driven(false);
    assertEquals(1, encoder.count(0L));
  }

  @Test
  void shouldLoseCountsWhileStuck() {
    encoder.driven(true);
    encoder.state().stick();
    encoder.driven(true);
    encoder.state().heal();
    encoder.driven(true);
    assertEquals(2, encoder.count(0L));
  }

  @Test
  void shouldDriftByWholeStrokesAndWrap() {
    encoder.state().drift(-5000.0, 0L);
    assertEquals(Integer.MAX_VALUE - 4, encoder.count(DAY));
  }

  @Test
  void shouldJumpStopAndRunOn() {
    assertEquals(5L, clock.read(5L));
    clock.run(10L, 0.0, 100L);
    assertEquals(110L, clock.read(50L));
    clock.run(60L, 1.0, 0L);
    assertEquals(115L, clock.read(65L));
    clock.run(100L, 1.5, -150L);
    assertEquals(3L, clock.read(102L));
  }
}
