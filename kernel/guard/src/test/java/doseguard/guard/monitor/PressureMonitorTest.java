package doseguard.guard.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strokes that are still in the catheter when the next one is due. */
// [utest->dsn~pressure-monitor~2]
class PressureMonitorTest {
  private static final int STEP = 3000;
  private static final int OCCLUDED = 3;
  private static final long STROKE_PG = 2000000L;

  private final PressureMonitor pressure = new PressureMonitor(STEP, OCCLUDED);
  private int pa = 1000;

  /** One stroke: the readings after it and just before the next one, over the one before it. */
  private void stroke(int after, int next) {
    pressure.now(pa, true);
    pressure.stroke(STROKE_PG);
    pressure.after(pa + after);
    pa += next;
    pressure.now(pa, true);
  }

  private void occlude() {
    for (int i = 0; i < 3; i++) {
      stroke(STEP, STEP);
    }
    assertTrue(pressure.occluded());
  }

  private void read(int at, int times) {
    for (int i = 0; i < times; i++) {
      pressure.now(at + i % 2, false);
    }
  }

  @Test
  void shouldCallTheThirdUndissipatedStrokeAnOcclusion() {
    stroke(STEP, STEP);
    assertFalse(pressure.occluded());
    stroke(STEP, STEP);
    assertFalse(pressure.occluded());
    assertEquals(0L, pressure.undissipatedPg());
    stroke(STEP, STEP);
    assertTrue(pressure.occluded());
    assertEquals(3L * STROKE_PG, pressure.undissipatedPg());
  }

  @ParameterizedTest(name = "{0} Pa after the stroke, {1} Pa before the next: {2}")
  @CsvSource({
    "1500, 3000, false",
    "1501, 3000, true",
    "3000, 1500, false",
    "3000, 1501, true",
    "3000, -5000, false",
    "0, 3000, false",
  })
  void shouldNeedBothReadingsAboveHalfAStep(int after, int next, boolean occluded) {
    for (int i = 0; i < 3; i++) {
      stroke(after, next);
    }
    assertEquals(occluded, pressure.occluded());
  }

  @Test
  void shouldNotTakeAPartialKinkForAnOcclusion() {
    for (int i = 0; i < 100; i++) {
      stroke(STEP, 0);
      assertFalse(pressure.occluded());
    }
  }

  @Test
  void shouldJudgeAStrokeOnlyWhenTheNextIsDue() {
    for (int i = 0; i < 10; i++) {
      pressure.now(pa, true);
      pressure.stroke(STROKE_PG);
      pressure.after(pa + STEP);
      pressure.now(pa + STEP, false);
      pressure.now(pa + STEP / 2 + 1, false);
      pressure.now(pa, true);
      assertFalse(pressure.occluded());
    }
  }

  @Test
  void shouldNotTakeChangesOfPostureForAnOcclusion() {
    for (int i = 0; i < 100; i++) {
      stroke(i % 3 == 0 ? -3300 : 3300, i % 3 == 0 ? -3300 : 3300);
      assertFalse(pressure.occluded());
    }
  }

  @Test
  void shouldStartOverAfterAStrokeThatLeaves() {
    stroke(STEP, STEP);
    stroke(STEP, STEP);
    stroke(STEP, 0);
    stroke(STEP, STEP);
    stroke(STEP, STEP);
    assertFalse(pressure.occluded());
    stroke(STEP, STEP);
    assertTrue(pressure.occluded());
    assertEquals(3L * STROKE_PG, pressure.undissipatedPg());
  }

  @Test
  void shouldCountEveryProbeThatDoesNotLeave() {
    occlude();
    stroke(STEP, STEP);
    assertEquals(4L * STROKE_PG, pressure.undissipatedPg());
  }

  @Test
  void shouldKeepWhatIsStoredWhenAProbeCannotBeJudged() {
    occlude();
    stroke(STEP, 0);
    assertTrue(pressure.occluded());
    assertEquals(3L * STROKE_PG, pressure.undissipatedPg());
    stroke(STEP, STEP);
    assertEquals(4L * STROKE_PG, pressure.undissipatedPg());
    read(1000 + 2 * STEP + 1, 3);
    assertTrue(pressure.occluded(), "half of everything stored has to be gone");
    read(1000 + 2 * STEP - 1, 3);
    assertFalse(pressure.occluded());
  }

  @Test
  void shouldRecoverAtHalfOfWhatWasStoredSeenThreeTimesInARow() {
    occlude();
    int half = 1000 + 3 * STEP / 2;
    pressure.now(half + 1, false);
    pressure.now(half, false);
    pressure.now(half - 1, false);
    pressure.now(half + 1, false);
    pressure.now(half, false);
    pressure.now(half - 1, false);
    assertTrue(pressure.occluded());
    pressure.now(half, false);
    assertFalse(pressure.occluded());
    assertEquals(0L, pressure.undissipatedPg());
  }

  @Test
  void shouldNeedThreeStrokesAgainAfterARecovery() {
    occlude();
    pa = 1000;
    read(pa, 3);
    assertFalse(pressure.occluded());
    stroke(STEP, STEP);
    stroke(STEP, STEP);
    assertFalse(pressure.occluded());
    stroke(STEP, STEP);
    assertTrue(pressure.occluded());
    assertEquals(3L * STROKE_PG, pressure.undissipatedPg());
    read(1000 + 3 * STEP / 2, 2);
    assertTrue(pressure.occluded(), "readings of the last recovery count no more");
  }

  @Test
  void shouldNotJudgeAStrokeWithoutAFreshReadingBeforeIt() {
    for (int i = 0; i < 6; i++) {
      pressure.now(pa, true);
      pressure.blind();
      pressure.stroke(STROKE_PG);
      pressure.after(pa + STEP);
      pa += STEP;
      pressure.now(pa, true);
      assertFalse(pressure.occluded());
    }
  }

  @Test
  void shouldNotJudgeAStrokeWithoutAReadingAfterIt() {
    for (int i = 0; i < 6; i++) {
      stroke(STEP, STEP);
      pressure.now(pa, true);
      pressure.stroke(STROKE_PG);
      pa += STEP;
      pressure.now(pa, true);
      assertFalse(pressure.occluded());
    }
  }

  @Test
  void shouldKeepAnOcclusionOverAnAcknowledgementWhileThePressureIsRead() {
    occlude();
    pressure.acknowledge();
    assertTrue(pressure.occluded());
  }

  @Test
  void shouldEndAnOcclusionByAcknowledgementWhenThePressureIsNotRead() {
    occlude();
    pressure.blind();
    assertTrue(pressure.occluded());
    pressure.acknowledge();
    assertFalse(pressure.occluded());
    assertEquals(0L, pressure.undissipatedPg());
  }

  @Test
  void shouldEndAnOcclusionByAcknowledgementWhenTheSensorIsStuck() {
    occlude();
    for (int i = 0; i < 8; i++) {
      pressure.now(pa, false);
    }
    assertTrue(pressure.occluded());
    pressure.acknowledge();
    assertFalse(pressure.occluded());
  }

  @Test
  void shouldCallTheEighthRepeatedReadingStuck() {
    for (int i = 0; i < 8; i++) {
      pressure.now(500, false);
      assertFalse(pressure.lost());
    }
    pressure.now(500, false);
    assertTrue(pressure.lost());
    pressure.now(500, false);
    assertTrue(pressure.lost());
    pressure.now(501, false);
    assertFalse(pressure.lost());
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, 1000001, -100001, Integer.MIN_VALUE})
  void shouldNotBelieveAReadingThatCannotBeTrue(int garbage) {
    for (int i = 0; i < 6; i++) {
      pressure.now(garbage, true);
      pressure.stroke(STROKE_PG);
      pressure.after(pa + STEP);
      pressure.now(pa + STEP, true);
      assertFalse(pressure.occluded());
    }
    occlude();
    for (int i = 0; i < 3; i++) {
      pressure.now(-100001, false);
    }
    assertTrue(pressure.occluded(), "garbage is no recovery");
    pressure.now(garbage, false);
    pressure.acknowledge();
    assertFalse(pressure.occluded(), "a sensor that gives garbage is not read");
  }

  @Test
  void shouldCallTheSensorLostAfterEightStrokesWithoutTheReadingAfterThem() {
    for (int i = 0; i < 8; i++) {
      pressure.now(pa + i, true);
      assertFalse(pressure.lost());
      pressure.stroke(STROKE_PG);
    }
    pressure.now(pa + 8, true);
    assertTrue(pressure.lost());
    stroke(STEP, 1);
    assertFalse(pressure.lost());
  }

  @ParameterizedTest
  @ValueSource(ints = {1000000, -100000})
  void shouldBelieveTheLargestAndTheLeastReading(int edge) {
    occlude();
    pressure.now(edge, false);
    pressure.acknowledge();
    assertTrue(pressure.occluded());
  }

  @Test
  void shouldNotOverflowOnAReadingAfterTheStroke() {
    for (int i = 0; i < 3; i++) {
      stroke(Integer.MIN_VALUE + 500, STEP);
    }
    assertFalse(pressure.occluded());
  }

  @Test
  void shouldNotJudgeTheStrokeBeforeARestart() {
    stroke(STEP, STEP);
    stroke(STEP, STEP);
    pressure.now(pa, true);
    pressure.stroke(STROKE_PG);
    pressure.after(pa + STEP);
    pressure.restart();
    pressure.now(pa + STEP, true);
    assertFalse(pressure.occluded(), "it could not be judged");
    pa += STEP;
    stroke(STEP, STEP);
    assertTrue(pressure.occluded(), "the next one can, and the two before still count");
  }

  @Test
  void shouldKeepAnOcclusionThroughARestart() {
    occlude();
    pressure.restart();
    assertTrue(pressure.occluded());
    assertEquals(3L * STROKE_PG, pressure.undissipatedPg());
  }
}
