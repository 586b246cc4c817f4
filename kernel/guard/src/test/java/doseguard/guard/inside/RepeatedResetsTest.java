package doseguard.guard.inside;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Decision;
import doseguard.guard.DoseGuard;
import doseguard.guard.Figures;
import doseguard.guard.Frame;
import doseguard.guard.Observation;
import doseguard.guard.ResetCause;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.NonVolatile;
import doseguard.guard.state.StateImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A device that restarts again and again (domain.md I-22): neither above a ceiling, nor above the
 * prescription, nor starved.
 */
// [utest->dsn~power-quota~2, dsn~restore~4]
class RepeatedResetsTest {
  private static final long STROKE_PG = 500 * 1000L;

  private final NonVolatile memory = new NonVolatile();
  private final Observation seen = new Observation();
  private DoseGuard guard = start();
  private long nowMs;
  private long upSinceMs;
  private final List<Long> strokes = new ArrayList<>();

  private DoseGuard start() {
    return new DoseGuard(Figures.policyWith(), Figures.pumpWith(), memory);
  }

  private void step(long ms, boolean timeKnown) {
    nowMs += ms;
    long shown = timeKnown ? nowMs : nowMs - upSinceMs;
    seen.timeAMs = shown;
    seen.timeBMs = shown;
    seen.request = true;
    seen.valid = Observation.ENCODER;
    Decision decision = guard.decide(seen);
    if (decision.granted == 1) {
      strokes.add(nowMs);
      seen.encoderCount++;
    }
  }

  private void reset(int cause) {
    guard = start();
    upSinceMs = nowMs;
    seen.encoderCount = 0;
    assertEquals(StateImage.GOOD, guard.restore(cause));
  }

  @ParameterizedTest(name = "a restart every {0} s by cause {1}: at least {2} % of the dose")
  @CsvSource({
    "60, 3, 75",
    "300, 3, 75",
    "600, 3, 75",
    "3600, 3, 80",
    "21600, 3, 85",
    "86400, 3, 95",
    "300, 0, 60",
    "600, 0, 60",
    "3600, 0, 70",
    "21600, 0, 80",
    "86400, 0, 90",
    "300, 2, 60",
    "3600, 1, 70",
  })
  void shouldNeitherOverdoseNorStarve(long everySeconds, int cause, int percent) {
    boolean timeKnown = cause == ResetCause.WATCHDOG;
    assertEquals(0, guard.beginRefill(500));
    assertEquals(0, guard.confirmRefill(0, 18 * (int) ML, 500, 500));
    long[] words = Frame.established(400 * UG).words();
    assertEquals(0, guard.propose(words));
    assertEquals(0, guard.confirm(words[0], true));
    int days = 6;
    long next = everySeconds * 1000;
    while (nowMs < days * DAY) {
      step(20000, timeKnown);
      if (nowMs >= next) {
        next += everySeconds * 1000;
        reset(cause);
      }
    }
    long given = strokes.size() * STROKE_PG;
    long prescribed = days * 400L * UG;
    assertTrue(given <= prescribed + 2 * STROKE_PG, given + " pg were given");
    assertTrue(given * 100 >= prescribed * percent, given * 100 / prescribed + " % were given");
    assertWindow(HOUR, 100 * UG);
    assertWindow(DAY, 1000 * UG);
  }

  private void assertWindow(long span, long ceiling) {
    Deque<Long> inside = new ArrayDeque<>();
    for (long at : strokes) {
      inside.add(at);
      while (inside.peek() <= at - span) {
        inside.remove();
      }
      assertTrue(inside.size() * STROKE_PG <= ceiling, "up to " + at);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "2, true", "3, false"})
  void shouldSayThatItRestartedAndWhetherItLostTheTime(int cause, boolean lost) {
    assertEquals(0, guard.beginRefill(500));
    assertEquals(0, guard.confirmRefill(0, 18 * (int) ML, 500, 500));
    long[] words = Frame.established(400 * UG).words();
    assertEquals(0, guard.propose(words));
    assertEquals(0, guard.confirm(words[0], true));
    step(MINUTE, true);
    reset(cause);
    step(MINUTE, !lost);
    assertEquals(1, guard.annunciations(AlarmTable.DEVICE_RESET));
    assertEquals(lost ? 1 : 0, guard.annunciations(AlarmTable.TIME_LOST));
  }
}
