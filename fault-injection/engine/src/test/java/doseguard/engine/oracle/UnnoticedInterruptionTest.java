package doseguard.engine.oracle;

import static doseguard.engine.oracle.Scene.DAY;
import static doseguard.engine.oracle.Scene.HOUR;
import static doseguard.engine.oracle.Scene.MINUTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.Postures;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.RefillFault;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.therapy.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was told of an interruption, and in time. Nothing for 254 of 480 min is short. */
class UnnoticedInterruptionTest {

  /** Minutes without drug after which the mass over 8 h is short. */
  private static final int SHORT = 254;

  /**
   * Last minute that is short when nothing flows from 1200 min on for 2000: then the drug of 226 of
   * 480 min is there.
   */
  private static final int LAST_SHORT = 3200 + 226;

  private static Finding interruption(Scene scene) {
    return scene.on(Question.UNNOTICED_INTERRUPTION);
  }

  /** Nothing flows from 20 h on, for a number of minutes. */
  private static Scene stopped(int forMinutes) {
    return new Scene(4 * 1440).guarded(1200, 1200 + forMinutes, 0);
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
    scene.fault(new PumpFault.MotorStall(Timing.from(1200 * MINUTE)));
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
    scene.fault(new PumpFault.MotorStall(Timing.from(1200 * MINUTE)));
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
    scene.fault(
        new SensorFault.Lie(Timing.from(0), SensorFault.Sensor.LEVEL, SensorFault.Mode.STUCK, 0));
    scene.fault(new CatheterFault.Disconnect(Timing.from(1200 * MINUTE)));
    assertTrue(interruption(scene).violated());
  }

  /** Locked after a runaway at 600 min, and nothing more; stalled as well from then or later. */
  private static Scene locked(AlarmKind kind, long stallMs) {
    Scene scene = stopped(2000).alarm(600 * MINUTE, kind);
    scene.fault(new PumpFault.DriverRunaway(Timing.from(590 * MINUTE), MINUTE));
    return scene.fault(new PumpFault.MotorStall(Timing.from(stallMs)));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1, 100 * MINUTE})
  void shouldNotBlameAFaultOfAPumpThatIsLockedAlready(long later) {
    assertFalse(interruption(locked(AlarmKind.RUNAWAY, 600 * MINUTE + later)).violated());
    boolean after = later > 0;
    assertEquals(after, interruption(locked(AlarmKind.OCCLUSION, 600 * MINUTE + later)).violated());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldBlameItWhenTheLockIsAcknowledgedBeforeTheInterruptionEnds(long later) {
    Scene scene = locked(AlarmKind.OVER_DELIVERY_CONFIRMED, 700 * MINUTE);
    scene.act(new Act.Acknowledge(LAST_SHORT * MINUTE + later));
    assertEquals(later <= 0, interruption(scene).violated());
  }

  /** Two faults, an alarm after the first of them, and the flow that ends at 1200 min. */
  private static Scene second(Fault first, long laterMs) {
    Scene scene = stopped(2000).alarm(610 * MINUTE, AlarmKind.STALL);
    scene.fault(first);
    return scene.fault(new CatheterFault.Disconnect(Timing.from(laterMs)));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1, 100 * MINUTE})
  void shouldNotBlameAFaultThatBeginsWhileNothingCanFlow(long later) {
    Timing timing = Timing.from(600 * MINUTE);
    long second = 620 * MINUTE + later;
    assertFalse(interruption(second(new PumpFault.MotorStall(timing), second)).violated());
    assertFalse(interruption(second(closed(timing), second)).violated());
    assertTrue(interruption(second(new CatheterFault.Kink(timing, 1e9), second)).violated());
    CatheterFault.Kink sitting =
        new CatheterFault.Kink(timing, Double.POSITIVE_INFINITY, new Postures(0, 1));
    assertTrue(interruption(second(sitting, second)).violated());
    Timing beats = new Timing(600 * MINUTE, Fault.NEVER, 60 * MINUTE, 59 * MINUTE);
    assertTrue(interruption(second(new PumpFault.MotorStall(beats), second)).violated());
  }

  private static CatheterFault closed(Timing timing) {
    return new CatheterFault.Kink(timing, Double.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldBlameItWhenTheFirstIsOverBeforeTheInterruptionEnds(long later) {
    Timing timing = Timing.lasting(600 * MINUTE, LAST_SHORT * MINUTE + later);
    Scene scene = second(new PumpFault.MotorStall(timing), 700 * MINUTE);
    assertEquals(later <= 0, interruption(scene).violated());
  }

  @Test
  void shouldAskForAnAlarmOfWhatLetsNothingFlow() {
    Scene scene = second(new PumpFault.MotorStall(Timing.from(611 * MINUTE)), 700 * MINUTE);
    assertTrue(interruption(scene).violated());
  }

  @Test
  void shouldLetAnAlarmWithinTheWindowCoverAllFaultsThatBeganInIt() {
    Scene scene = stopped(2000).alarm(1210 * MINUTE, AlarmKind.OCCLUSION);
    scene.fault(new CatheterFault.Disconnect(Timing.from(1220 * MINUTE)));
    scene.fault(new CatheterFault.Kink(Timing.from(1200 * MINUTE), 1e9));
    assertFalse(interruption(scene).violated());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldCountTheFirstMomentOfTheWindowAsWithin(long later) {
    long window = (1200 + SHORT - 480) * MINUTE;
    Scene scene = stopped(2000).alarm(window + 1, AlarmKind.OCCLUSION);
    scene.fault(new CatheterFault.Kink(Timing.from(window + later), 1e9));
    scene.fault(new CatheterFault.Disconnect(Timing.from(1200 * MINUTE)));
    assertEquals(later < 0, interruption(scene).violated());
  }

  @Test
  void shouldTakeTheLatestOfTheFaultsThatBeganBeforeTheWindow() {
    Scene scene = stopped(2000).alarm(600 * MINUTE, AlarmKind.EMPTY_POSSIBLE);
    scene.fault(new RefillFault.MissedRefill(Timing.from(500 * MINUTE)));
    scene.fault(new CatheterFault.Leak(Timing.from(100 * MINUTE), 9600));
    assertFalse(interruption(scene).violated());
    scene.fault(new CatheterFault.Leak(Timing.from(700 * MINUTE), 480));
    assertTrue(interruption(scene).violated());
  }

  @Test
  void shouldIgnoreAFaultThatHasNotBegun() {
    long window = (1200 + SHORT - 480) * MINUTE;
    Scene scene = stopped(2000).alarm(window, AlarmKind.STALL);
    scene.fault(new PumpFault.MotorStall(Timing.from((1200 + SHORT) * MINUTE + 1)));
    assertFalse(interruption(scene).violated());
    scene.faults.clear();
    scene.fault(new PumpFault.MotorStall(Timing.from((1200 + SHORT) * MINUTE)));
    assertTrue(interruption(scene).violated());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldNotBlameAFaultThatClearedLongAgo(long later) {
    // Cleared R before W began: no longer the cause, so its alarm says nothing.
    Scene scene = new Scene(4 * 1440).guarded(3600, 5000, 0);
    long window = (3600 + SHORT - 480) * MINUTE;
    long cleared = window - 32 * HOUR + later;
    scene
        .fault(new PumpFault.MotorStall(Timing.lasting(100 * MINUTE, cleared)))
        .alarm(110 * MINUTE, AlarmKind.STALL);
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
  void shouldTimeTheNoticeFromTheFirstFault() {
    Scene scene = new Scene(100);
    scene.alarm(10 * MINUTE, AlarmKind.STALL);
    assertEquals(-1, scene.judge().measures().noticedMs());
    scene.fault(new PumpFault.MotorStall(Timing.from(30 * MINUTE)));
    scene.fault(new PumpFault.MotorStall(Timing.from(20 * MINUTE)));
    assertEquals(-1, scene.judge().measures().noticedMs());
    scene.alarm(25 * MINUTE, AlarmKind.RESERVOIR_LOW);
    scene.alarm(50 * MINUTE, AlarmKind.STALL);
    scene.alarm(60 * MINUTE, AlarmKind.STALL);
    assertEquals(30 * MINUTE, scene.judge().measures().noticedMs());
  }
}
