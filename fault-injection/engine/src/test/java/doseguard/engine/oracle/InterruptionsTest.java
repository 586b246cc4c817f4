package doseguard.engine.oracle;

import static doseguard.engine.oracle.Scene.BASAL;
import static doseguard.engine.oracle.Scene.MINUTE;
import static doseguard.engine.oracle.Scene.STROKE;
import static doseguard.engine.oracle.Scene.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.therapy.Segment;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * When an interruption begins and lasts. Half of 8 h less two strokes is (72 - 4) ug: nothing for
 * 254 of 480 min is short, nothing for 253 is not (226.67 min of basal are 68 ug).
 */
class InterruptionsTest {

  /** Minutes without drug after which the mass over 8 h is short. */
  private static final int SHORT = 254;

  private static Finding interruption(Scene scene) {
    return scene.on(Question.UNNOTICED_INTERRUPTION);
  }

  /** Nothing flows from 20 h on, for a number of minutes. */
  private static Scene stopped(int forMinutes) {
    return new Scene(4 * 1440).guarded(1200, 1200 + forMinutes, 0);
  }

  @Test
  void shouldFindNothingWhenAllIsDelivered() {
    Finding finding = interruption(new Scene(1440));
    assertFalse(finding.violated());
    assertEquals(1, finding.margin());
    assertEquals(
        "No interruption: at least 100 % of the smaller twin in any 8.0 h.", finding.words());
    assertEquals(-1, new Scene(1440).judge().measures().interruptionMs());
    assertEquals(1, new Scene(1440).judge().measures().leastShare());
  }

  @Test
  void shouldFindASilentInterruptionThatLasts() {
    Scene scene = stopped(2000);
    Finding finding = interruption(scene);
    assertTrue(finding.violated());
    assertEquals(-1, finding.margin());
    assertEquals((1200 + SHORT) * MINUTE, finding.atMs());
    assertEquals(finding.atMs(), scene.judge().measures().interruptionMs());
    assertEquals(0, scene.judge().measures().leastShare());
    assertEquals(
        "An interruption began at 24.2 h (67.80 ug in 8.0 h, 144.00 ug by the smaller twin);"
            + " no new delivery alarm since 16.2 h by 28.2 h, nor later; past the hazard time of 24 h.",
        finding.words());
  }

  @Test
  void shouldBeginOnlyBelowTheBound() {
    // Over 8 h exactly 68 ug: the bound itself is not below it.
    Scene scene = new Scene(2880);
    scene.all(0, 2880, 0);
    scene.established = false;
    for (int minute = 0; minute < 2880; minute += 480) {
      scene.all(minute, minute + 1, 144 * UG);
      scene.guarded[minute] = 68 * UG;
    }
    assertFalse(interruption(scene).violated());
    assertEquals(0, interruption(scene).margin());
    for (int minute = 0; minute < 2880; minute += 480) {
      scene.guarded[minute]--;
    }
    assertTrue(interruption(scene).violated());
    assertEquals(-1 / 68e6, interruption(scene).margin(), 1e-15);
  }

  @Test
  void shouldSeeAnInterruptionOnlyWhenItIsStillSoHalfALater() {
    // Short from 254 min after the stop began to 226 min after it ended: its length less 28 min.
    int shortest = shortestSeen();
    assertFalse(interruption(stopped(shortest - 1)).violated());
    assertTrue(interruption(stopped(shortest)).violated());
    assertEquals(240 + 28, shortest);
  }

  private static int shortestSeen() {
    int minutes = SHORT;
    while (!interruption(stopped(minutes)).violated()) {
      minutes++;
    }
    return minutes;
  }

  @Test
  void shouldNotJudgeWhatBeginsTooLateInTheCase() {
    assertFalse(
        interruption(new Scene(1200 + SHORT + 239).guarded(1200, 1200 + SHORT + 239, 0))
            .violated());
    assertTrue(
        interruption(new Scene(1200 + SHORT + 240).guarded(1200, 1200 + SHORT + 240, 0))
            .violated());
  }

  @Test
  void shouldMeasureUnderTheSmallerTwin() {
    // A pump at -14 % that stops for 45 % of the time is above half of its own twin.
    Scene scene = new Scene(1440);
    Arrays.fill(scene.gain, 100_000);
    Arrays.fill(scene.guarded, 45_000);
    assertFalse(interruption(scene).violated());
    Arrays.fill(scene.exact, 100_000);
    Arrays.fill(scene.gain, BASAL);
    assertFalse(interruption(scene).violated());
    Arrays.fill(scene.exact, BASAL);
    assertTrue(interruption(scene).violated());
  }

  @Test
  void shouldLeavePatientBolusesOutOfTheTwins() {
    Scene scene = new Scene(1440);
    scene.exactBasal = scene.exact.clone();
    scene.gainBasal = scene.gain.clone();
    Arrays.fill(scene.exact, 3 * BASAL);
    Arrays.fill(scene.gain, 3 * BASAL);
    assertFalse(interruption(scene).violated());
    Arrays.fill(scene.exactBasal, 3 * BASAL);
    Arrays.fill(scene.gainBasal, 3 * BASAL);
    assertTrue(interruption(scene).violated());
  }

  @Test
  void shouldCountTheDoseBeforeAnEstablishedTherapyBegan() {
    // Stopped from the first minute on: short after 254 min, not at once and not after 8 h.
    Scene scene = new Scene(1440).guarded(0, 1440, 0);
    assertEquals(SHORT * MINUTE, interruption(scene).atMs());
    scene.established = false;
    // Nothing came before: short once the twin's half is over two strokes (26.67 min x 2).
    assertEquals(27 * MINUTE, interruption(scene).atMs());
  }

  @Test
  void shouldFindAForgottenOrderedStop() {
    // The twins stop for an hour and go on; the pump stays stopped.
    Scene scene = new Scene(2880).all(1200, 1260, 0).guarded(1260, 2880, 0);
    scene.alarm(1200 * MINUTE, AlarmKind.ORDERED_STOP);
    assertTrue(interruption(scene).violated());
    Scene kept = new Scene(2880).all(1200, 1260, 0);
    assertFalse(interruption(kept).violated());
    assertEquals(1, kept.judge().measures().leastShare());
  }

  @Test
  void shouldUseTheLongWindowOfSparseDosing() {
    // 48 ug/day: W is 10 h, so 5 h without drug are no interruption yet and 9 h are.
    Scene scene = new Scene(2880);
    scene.intended = Scene.therapy(2000, new Segment(0, 48 * UG));
    scene.all(0, 2880, 48 * UG / 1440).guarded(1200, 1500, 0);
    assertFalse(interruption(scene).violated());
    scene.guarded(1200, 1860, 0);
    assertTrue(interruption(scene).violated());
    // Half of 20 ug less two strokes is 6 ug, 180 min of 600.
    assertEquals((1200 + 421) * MINUTE, interruption(scene).atMs());
  }

  @Test
  void shouldNotCallAPrescribedGapAnInterruption() {
    Scene scene = new Scene(2880);
    scene.intended = Scene.therapy(2000, new Segment(0, 432 * UG), new Segment(720, 0));
    scene.all(720, 1440, 0).all(2160, 2880, 0);
    assertFalse(interruption(scene).violated());
    scene.guarded(1440, 2880, 0);
    assertTrue(interruption(scene).violated());
  }

  @Test
  void shouldNotCallTwoStrokesMoreOrLessAnInterruption() {
    Scene scene = Scene.still(2880);
    scene.exact[100] = 4 * STROKE;
    scene.gain[100] = 4 * STROKE;
    assertFalse(interruption(scene).violated());
    assertEquals(1, scene.judge().measures().leastShare());
    scene.exact[100] = 4 * STROKE + 2;
    scene.gain[100] = 4 * STROKE + 2;
    assertTrue(interruption(scene).violated());
    assertEquals(0, scene.judge().measures().leastShare());
  }

  @Test
  void shouldEndAtTheBoundItself() {
    Scene scene = Scene.still(7 * 480);
    long[] given = {144, 67, 67, 68, 67, 67, 144};
    for (int i = 0; i < given.length; i++) {
      scene.all(480 * i, 480 * i + 1, 144 * UG);
      scene.guarded[480 * i] = given[i] * UG;
    }
    List<Interruption> found = new Interruptions(scene.evidence()).found();
    assertEquals(2, found.size());
    assertEquals(481, found.get(0).begin());
    assertEquals(3 * 480, found.get(0).end());
    assertEquals(4 * 480 + 1, found.get(1).begin());
  }

  @Test
  void shouldBeginAfterTheOneBeforeHasEnded() {
    // 320 pg short of 68 ug in any 8 h, but for the minute 3000.
    long little = 68 * UG / 480;
    Scene scene = new Scene(4 * 1440).guarded(1200, 4 * 1440, little);
    scene.guarded[2999] += 320;
    scene.guarded[3000] -= 320;
    List<Interruption> found = new Interruptions(scene.evidence()).found();
    assertEquals(2, found.size());
    assertEquals(2999, found.get(0).end());
    assertEquals(3001, found.get(1).begin());
  }
}
