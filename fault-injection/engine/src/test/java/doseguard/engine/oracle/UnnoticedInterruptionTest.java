package doseguard.engine.oracle;

import static doseguard.engine.oracle.Scene.BASAL;
import static doseguard.engine.oracle.Scene.DAY;
import static doseguard.engine.oracle.Scene.HOUR;
import static doseguard.engine.oracle.Scene.MINUTE;
import static doseguard.engine.oracle.Scene.STROKE;
import static doseguard.engine.oracle.Scene.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.Fault;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.therapy.Segment;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Interruptions and who was told. Half of 8 h less two strokes is (72 - 4) ug: nothing for 254 of
 * 480 min is short, nothing for 253 is not (226.67 min of basal are 68 ug).
 */
class UnnoticedInterruptionTest {

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

  @ParameterizedTest
  @EnumSource(AlarmKind.class)
  void shouldCountDeliveryAlarmsButNoAdvisory(AlarmKind kind) {
    Scene scene = stopped(2000).alarm(1300 * MINUTE, kind);
    assertEquals(kind.advisory(), interruption(scene).violated());
  }

  @Test
  void shouldGiveThePartOfTheTimeThatWasLeft() {
    Scene scene = stopped(2000).alarm(1300 * MINUTE, AlarmKind.STALL);
    scene.fault(new Fault.MotorStall(1200 * MINUTE, Fault.NEVER));
    Finding finding = interruption(scene);
    assertEquals((1694 - 1300) / (double) (1694 - 1200), finding.margin(), 1e-15);
    assertEquals(
        "An interruption began at 24.2 h (67.80 ug in 8.0 h, 144.00 ug by the smaller twin);"
            + " STALL came at 21.7 h, due by 28.2 h.",
        finding.words());
    assertEquals(100 * MINUTE, scene.judge().measures().noticedMs());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldCountAnAlarmUpToTheDeadlineAndNoLater(long late) {
    Scene scene = stopped(2000).alarm((1200 + SHORT + 240) * MINUTE + late, AlarmKind.STALL);
    Finding finding = interruption(scene);
    assertEquals(late > 0, finding.violated());
    if (late > 0) {
      assertTrue(finding.words().endsWith("by 28.2 h, but at 28.2 h."), finding.words());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldNotCountAnAlarmBeforeTheOnsetOfTheCause(long after) {
    Scene scene = stopped(2000).alarm(1200 * MINUTE + after, AlarmKind.STALL);
    scene.fault(new Fault.MotorStall(1200 * MINUTE, Fault.NEVER));
    assertEquals(after < 0, interruption(scene).violated());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldCountFromTheBeginOfTheWindowWithoutAFault(long after) {
    long window = (1200 + SHORT - 480) * MINUTE;
    assertEquals(
        after < 0, interruption(stopped(2000).alarm(window + after, AlarmKind.STALL)).violated());
  }

  @Test
  void shouldNotLetAnAlarmForAnOlderFaultCoverALaterOne() {
    Scene scene = stopped(2000).alarm(60 * MINUTE, AlarmKind.UNDER_DELIVERY);
    scene.fault(new Fault.SensorFault(0, Fault.NEVER, Fault.Sensor.LEVEL, Fault.Mode.STUCK, 0));
    scene.fault(new Fault.CatheterDisconnect(1200 * MINUTE, Fault.NEVER));
    assertTrue(interruption(scene).violated());
  }

  @Test
  void shouldLetAnAlarmWithinTheWindowCoverAllFaultsThatBeganInIt() {
    Scene scene = stopped(2000).alarm(1210 * MINUTE, AlarmKind.OCCLUSION);
    scene.fault(new Fault.CatheterDisconnect(1220 * MINUTE, Fault.NEVER));
    scene.fault(new Fault.CatheterKink(1200 * MINUTE, Fault.NEVER, 1e9, 0, 0));
    assertFalse(interruption(scene).violated());
  }

  @Test
  void shouldTakeTheLatestOfTheFaultsThatBeganBeforeTheWindow() {
    Scene scene = stopped(2000).alarm(600 * MINUTE, AlarmKind.EMPTY_POSSIBLE);
    scene.fault(new Fault.MissedRefill(500 * MINUTE, Fault.NEVER));
    scene.fault(new Fault.MotorStall(100 * MINUTE, Fault.NEVER));
    assertFalse(interruption(scene).violated());
    scene.fault(new Fault.CatheterLeak(700 * MINUTE, Fault.NEVER, 480));
    assertTrue(interruption(scene).violated());
  }

  @Test
  void shouldIgnoreAFaultThatHasNotBegun() {
    long window = (1200 + SHORT - 480) * MINUTE;
    Scene scene = stopped(2000).alarm(window, AlarmKind.STALL);
    scene.fault(new Fault.MotorStall((1200 + SHORT) * MINUTE + 1, Fault.NEVER));
    assertFalse(interruption(scene).violated());
    scene.faults.clear();
    scene.fault(new Fault.MotorStall((1200 + SHORT) * MINUTE, Fault.NEVER));
    assertTrue(interruption(scene).violated());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldNotBlameAFaultThatClearedLongAgo(long later) {
    // Cleared R before W began: no longer the cause, so its alarm says nothing.
    Scene scene = new Scene(4 * 1440).guarded(3600, 5000, 0);
    long window = (3600 + SHORT - 480) * MINUTE;
    long cleared = window - 32 * HOUR + later;
    scene.fault(new Fault.MotorStall(100 * MINUTE, cleared)).alarm(110 * MINUTE, AlarmKind.STALL);
    assertEquals(later <= 0, interruption(scene).violated());
  }

  @Test
  void shouldJudgeEachInterruptionByItself() {
    Scene scene = new Scene(6 * 1440).guarded(1200, 2400, 0).guarded(5000, 6000, 0);
    scene.alarm(1300 * MINUTE, AlarmKind.THERAPY_INTERRUPTED);
    Finding finding = interruption(scene);
    assertTrue(finding.violated());
    assertEquals((5000 + SHORT) * MINUTE, finding.atMs());
    assertEquals((1200 + SHORT) * MINUTE, scene.judge().measures().interruptionMs());
    scene.alarm(5100 * MINUTE, AlarmKind.THERAPY_INTERRUPTED);
    assertFalse(interruption(scene).violated());
  }

  @Test
  void shouldSayWhenTheHazardTimeWasPassed() {
    String hazard = "past the hazard time";
    assertFalse(interruption(stopped(1200)).words().contains(hazard));
    assertTrue(interruption(stopped(2000)).words().contains(hazard));
    long begin = (1200 + SHORT) * MINUTE;
    assertFalse(
        interruption(stopped(2000).alarm(begin + DAY, AlarmKind.STALL)).words().contains(hazard));
    assertTrue(
        interruption(stopped(2000).alarm(begin + DAY + 1, AlarmKind.STALL))
            .words()
            .contains(hazard));
    int lasts = 1440 + 28;
    assertTrue(interruption(stopped(lasts)).words().contains(hazard));
    assertFalse(interruption(stopped(lasts - 1)).words().contains(hazard));
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
  void shouldTimeTheNoticeFromTheFirstFault() {
    Scene scene = new Scene(100);
    scene.alarm(10 * MINUTE, AlarmKind.STALL);
    assertEquals(-1, scene.judge().measures().noticedMs());
    scene.fault(new Fault.MotorStall(30 * MINUTE, Fault.NEVER));
    scene.fault(new Fault.MotorStall(20 * MINUTE, Fault.NEVER));
    assertEquals(-1, scene.judge().measures().noticedMs());
    scene.alarm(25 * MINUTE, AlarmKind.RESERVOIR_LOW);
    scene.alarm(50 * MINUTE, AlarmKind.STALL);
    scene.alarm(60 * MINUTE, AlarmKind.STALL);
    assertEquals(30 * MINUTE, scene.judge().measures().noticedMs());
  }
}
