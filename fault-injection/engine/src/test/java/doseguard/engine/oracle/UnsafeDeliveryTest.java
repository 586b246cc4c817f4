package doseguard.engine.oracle;

import static doseguard.engine.oracle.Scene.BASAL;
import static doseguard.engine.oracle.Scene.MINUTE;
import static doseguard.engine.oracle.Scene.STROKE;
import static doseguard.engine.oracle.Scene.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Indication;
import doseguard.engine.therapy.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ceilings and excess, one picogram under, on and over each bound. */
class UnsafeDeliveryTest {

  private static Finding unsafe(Scene scene) {
    return scene.on(Question.UNSAFE_DELIVERY);
  }

  private static void expect(long over, double bound, Finding finding) {
    assertEquals(over > 0, finding.violated(), finding.words());
    assertEquals(-over / bound, finding.margin(), 1e-18);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldJudgeTheHourCeilingToThePicogram(long over) {
    Scene scene = Scene.still(300);
    scene.all(100, 101, 60 * UG);
    scene.all(160, 161, 40 * UG + over);
    Finding finding = unsafe(scene);
    expect(over, 100e6, finding);
    assertEquals(161 * MINUTE, finding.atMs());
    assertEquals(
        "100.00 ug left the tip in the 1 h up to 2.7 h; the ceiling is 100.00 ug.",
        finding.words());
    assertEquals(100 * UG + over, scene.judge().measures().worstHourPg());
  }

  @Test
  void shouldSplitTwoDosesThatAreMoreThanAnHourApart() {
    Scene scene = Scene.still(300);
    scene.all(100, 101, 60 * UG);
    scene.all(161, 162, 60 * UG);
    assertFalse(unsafe(scene).violated());
    assertEquals(60 * UG, scene.judge().measures().worstHourPg());
  }

  @Test
  void shouldCountAnHourThatBeginsWithinAMinute() {
    // From 100.5 min to 160.5 min all of both doses may have flowed.
    Scene scene = Scene.still(300);
    scene.all(100, 101, 60 * UG);
    scene.all(160, 161, 60 * UG);
    assertTrue(unsafe(scene).violated());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldJudgeTheDayCeilingToThePicogram(long over) {
    Scene scene = Scene.still(1700);
    for (int hour = 0; hour < 20; hour++) {
      scene.all(100 + 72 * hour, 101 + 72 * hour, 50 * UG);
    }
    scene.all(100, 101, 30 * UG);
    scene.all(1540, 1541, 20 * UG + over);
    Finding finding = unsafe(scene);
    expect(over, 1000e6, finding);
    assertEquals(1541 * MINUTE, finding.atMs());
    assertEquals(
        "1000.00 ug left the tip in the 24 h up to 25.7 h; the ceiling is 1000.00 ug.",
        finding.words());
    assertEquals(1000 * UG + over, scene.judge().measures().worstDayPg());
  }

  @Test
  void shouldForgetWhatFlowedMoreThanADayAgo() {
    Scene scene = Scene.still(1700);
    for (int hour = 0; hour < 20; hour++) {
      scene.all(100 + 72 * hour, 101 + 72 * hour, 50 * UG);
    }
    scene.all(1541, 1542, 10 * UG);
    assertFalse(unsafe(scene).violated());
    assertEquals(1000 * UG, scene.judge().measures().worstDayPg());
  }

  @Test
  void shouldNotChargeTheCeilingWithWhatCameBeforeTheCase() {
    Scene scene = new Scene(1000);
    assertEquals(1000 * BASAL, scene.judge().measures().worstDayPg());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldAllowTheSymptomaticBolusOverTheLargerTwinWithinAnHour(long over) {
    Scene scene = new Scene(3000);
    scene.gain[2000] = BASAL + 4 * UG;
    scene.guarded[2000] = BASAL + 29 * UG + over;
    Finding finding = unsafe(scene);
    expect(over, 25e6, finding);
    assertEquals(2001 * MINUTE, finding.atMs());
    assertEquals(
        "25.00 ug more than the larger twin left the tip in the 1 h up to 33.4 h;"
            + " 25.00 ug more is the bound.",
        finding.words());
    assertEquals(25 * UG + over, scene.judge().measures().excessHourPg());
  }

  @Test
  void shouldMeasureExcessOverTheExactTwinWhenThatIsLarger() {
    Scene scene = new Scene(3000);
    scene.exact[2000] = BASAL + 20 * UG;
    scene.guarded[2000] = BASAL + 30 * UG;
    assertEquals(10 * UG, scene.judge().measures().excessHourPg());
    assertEquals(10 * UG, scene.judge().measures().excessDayPg());
  }

  private static Scene dayExcess(Indication indication, int permille, long over) {
    Scene scene = new Scene(3000);
    scene.intended = Scene.therapy(indication, 2000, new Segment(0, 432 * UG));
    long bound = 1441 * BASAL * permille / 1000 + 2 * STROKE;
    scene.guarded(1500, 2500, BASAL + bound / 1000);
    scene.guarded[2499] += bound % 1000 + over;
    return scene;
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldAllowASpinalTitrationStepAndTwoStrokesOverADay(long over) {
    Scene scene = dayExcess(Indication.SPINAL, 300, over);
    Finding finding = unsafe(scene);
    expect(over, 1441 * BASAL * 0.3 + 2 * STROKE, finding);
    assertEquals(2500 * MINUTE, finding.atMs());
    assertEquals(
        "133.69 ug more than the larger twin left the tip in the 24 h up to 41.7 h;"
            + " 133.69 ug more is the bound.",
        finding.words());
    assertEquals(1441 * BASAL * 3 / 10 + 2 * STROKE + over, scene.judge().measures().excessDayPg());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldAllowHalfOfThatForCerebralOrigin(long over) {
    expect(
        over, 1441 * BASAL * 0.15 + 2 * STROKE, unsafe(dayExcess(Indication.CEREBRAL, 150, over)));
  }

  @Test
  void shouldTakeTheSmallerStepWhenTheIndicationChanges() {
    Scene scene = dayExcess(Indication.SPINAL, 300, 0);
    scene.act(
        new Act.Program(
            0,
            Scene.therapy(Indication.CEREBRAL, 2000, new Segment(0, 432 * UG)),
            scene.programmed,
            false));
    assertTrue(unsafe(scene).violated());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldCountTheDayBeforeAnEstablishedTherapyBegan(long over) {
    // 12 ug/day: its step in a whole day (3.6 ug) and two strokes stay below the 1 h bound.
    Scene scene = Scene.still(10);
    scene.established = true;
    scene.intended = Scene.therapy(2000, new Segment(0, 12 * UG));
    long bound = 12 * UG * 1431 / 1440 * 3 / 10 + 2 * STROKE;
    scene.guarded[9] = bound + over;
    assertEquals(over > 0, unsafe(scene).violated());
  }

  @Test
  void shouldAllowANewImplantTwoStrokesBeforeAnythingIsDue() {
    Scene scene = Scene.still(10);
    scene.guarded[5] = 2 * STROKE;
    assertFalse(unsafe(scene).violated());
    assertEquals(0, unsafe(scene).margin());
    scene.guarded[5]++;
    assertTrue(unsafe(scene).violated());
  }
}
