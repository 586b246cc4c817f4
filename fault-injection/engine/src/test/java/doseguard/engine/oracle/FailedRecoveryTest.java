package doseguard.engine.oracle;

import static doseguard.engine.oracle.Scene.BASAL;
import static doseguard.engine.oracle.Scene.DAY;
import static doseguard.engine.oracle.Scene.HOUR;
import static doseguard.engine.oracle.Scene.MINUTE;
import static doseguard.engine.oracle.Scene.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.ProgramFault;
import doseguard.engine.fault.ProgramFault.Slip;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.RefillFault;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.fault.SensorFault.Mode;
import doseguard.engine.fault.SensorFault.Sensor;
import doseguard.engine.fault.Timing;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Segment;
import doseguard.engine.therapy.Therapy;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Back at the prescribed dose R = 32 h after the cause was gone. */
class FailedRecoveryTest {

  private static final long R = 32 * HOUR;
  private static final int DAYS = 30;

  private static Finding recovery(Scene scene) {
    return scene.on(Question.FAILED_RECOVERY);
  }

  private static Scene scene() {
    return new Scene(DAYS * 1440);
  }

  /** A stall from 60 min to 100 min: recovery is due at 100 min + 32 h = 2020 min. */
  private static Scene stalled() {
    return scene().fault(new PumpFault.MotorStall(Timing.lasting(60 * MINUTE, 100 * MINUTE)));
  }

  private static void expectDue(long ms, Scene scene) {
    Finding finding = recovery(scene);
    assertTrue(finding.words().contains("when delivery is due back"), finding.words());
    assertEquals(ms, finding.atMs());
  }

  private static void expectUnjudged(String why, Scene scene) {
    assertEquals("Not judged: " + why + ".", recovery(scene).words());
    assertFalse(recovery(scene).violated());
    assertEquals(1, recovery(scene).margin());
    assertEquals(-1, recovery(scene).atMs());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldJudgeTwentyPercentBelowToThePicogram(long more) {
    Scene scene = stalled().guarded(580, 2020, BASAL * 8 / 10);
    scene.guarded[2019] += more;
    Finding finding = recovery(scene);
    assertEquals(more < 0, finding.violated());
    assertEquals(5 * more / 432e6, finding.margin(), 1e-15);
    assertEquals(2020 * MINUTE, finding.atMs());
    assertEquals(
        "345.60 ug left the tip in the 24 h up to 33.7 h, when delivery is due back;"
            + " the twins gave 432.00 ug to 432.00 ug.",
        finding.words());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldJudgeTwentyPercentAboveToThePicogram(long more) {
    Scene scene = stalled().guarded(580, 2020, BASAL * 12 / 10);
    scene.guarded[2019] += more;
    assertEquals(more > 0, recovery(scene).violated());
    assertEquals(-5 * more / 432e6, recovery(scene).margin(), 1e-15);
  }

  @Test
  void shouldMeasureBelowTheSmallerAndAboveTheLargerTwin() {
    Scene scene = stalled().guarded(0, 43_200, BASAL * 7 / 10);
    assertTrue(recovery(scene).violated());
    Arrays.fill(scene.gain, BASAL * 8 / 10);
    assertFalse(recovery(scene).violated());
    scene.guarded(0, 43_200, BASAL * 13 / 10);
    assertTrue(recovery(scene).violated());
    Arrays.fill(scene.gain, BASAL * 12 / 10);
    assertFalse(recovery(scene).violated());
  }

  @Test
  void shouldAllowNothingWhereTheTwinsGiveNothing() {
    Scene scene =
        Scene.still(43_200)
            .fault(new PumpFault.MotorStall(Timing.lasting(60 * MINUTE, 100 * MINUTE)));
    assertFalse(recovery(scene).violated());
    scene.guarded[1000] = 1;
    assertTrue(recovery(scene).violated());
  }

  @Test
  void shouldRoundTheDueTimeUpToTheGrid() {
    expectDue(2020 * MINUTE, stalled());
    expectDue(
        2021 * MINUTE,
        scene().fault(new PumpFault.MotorStall(Timing.lasting(60 * MINUTE, 100 * MINUTE + 1))));
  }

  @Test
  void shouldCountFromTheLastFaultThatCleared() {
    expectDue(
        2500 * MINUTE,
        scene()
            .fault(new PumpFault.MotorStall(Timing.lasting(60 * MINUTE, 580 * MINUTE)))
            .fault(new CatheterFault.Disconnect(Timing.lasting(70 * MINUTE, 90 * MINUTE))));
  }

  @Test
  void shouldHaveNothingToJudgeWithoutAClearedCause() {
    expectUnjudged("no cause cleared", scene());
    expectUnjudged("no cause cleared", scene().fault(new PumpFault.MotorStall(Timing.from(0))));
  }

  @Test
  void shouldNotJudgeWhileADeliveryFaultStays() {
    expectUnjudged(
        "a delivery fault stays", stalled().fault(new CatheterFault.Disconnect(Timing.from(0))));
    expectUnjudged(
        "a delivery fault stays",
        stalled().fault(new CatheterFault.Disconnect(Timing.from(2020 * MINUTE))));
    expectDue(
        2020 * MINUTE,
        stalled().fault(new CatheterFault.Disconnect(Timing.from(2020 * MINUTE + 1))));
  }

  @Test
  void shouldJudgeThoughASensorStaysBroken() {
    expectDue(
        2020 * MINUTE,
        stalled().fault(new SensorFault.Lie(Timing.from(0), Sensor.LEVEL, Mode.STUCK, 0)));
  }

  @Test
  void shouldNotJudgeBeyondTheEndOfTheCase() {
    Scene longEnough =
        new Scene(2020).fault(new PumpFault.MotorStall(Timing.lasting(60 * MINUTE, 100 * MINUTE)));
    expectDue(2020 * MINUTE, longEnough);
    expectUnjudged(
        "the case ends before 33.7 h",
        new Scene(2019).fault(new PumpFault.MotorStall(Timing.lasting(60 * MINUTE, 100 * MINUTE))));
  }

  @Test
  void shouldNotJudgeAfterAGapThatNeedsARestartInSteps() {
    expectUnjudged("the gap was longer than 8 h", stalled().guarded(60, 540, 0));
    expectUnjudged("the gap was longer than 8 h", stalled().guarded(0, 480, 0));
    expectUnjudged("the gap was longer than 8 h", stalled().guarded(1540, 2020, 0));
  }

  /** The line of these scenes stores 1.98 ug of the range of postures; a minute's basal is 0.3 ug. */
  @Test
  void shouldNotTakeWhatAPosturePressesOutForDrugThatIsGiven() {
    expectUnjudged("the gap was longer than 8 h", stalled().guarded(60, 534, 0));
    expectDue(2020 * MINUTE, stalled().guarded(60, 533, 0));
    expectUnjudged("the gap was longer than 8 h", stalled().guarded(1546, 2021, 0));
    expectDue(2020 * MINUTE, stalled().guarded(1547, 2021, 0));
  }

  @Test
  void shouldNotTakeAPrescribedGapForOne() {
    Scene scene = stalled().all(60, 600, 0);
    expectDue(2020 * MINUTE, scene);
  }

  @ParameterizedTest
  @EnumSource(
      value = AlarmKind.class,
      names = {"RUNAWAY", "OVER_DELIVERY_CONFIRMED"})
  void shouldCountFromTheAcknowledgementWhereItIsNeeded(AlarmKind kind) {
    Scene scene = stalled().alarm(200 * MINUTE, kind);
    expectUnjudged("an alarm still waits for its acknowledgement or refill", scene);
    scene.act(new Act.Acknowledge(200 * MINUTE - 1));
    expectUnjudged("an alarm still waits for its acknowledgement or refill", scene);
    scene.act(new Act.Refill(210 * MINUTE, 1, 2000));
    scene.act(new Act.Acknowledge(300 * MINUTE));
    scene.act(new Act.Acknowledge(400 * MINUTE));
    expectDue(300 * MINUTE + R, scene);
  }

  @Test
  void shouldCountFromTheClearingWhenAcknowledgedBefore() {
    Scene scene = stalled().alarm(70 * MINUTE, AlarmKind.RUNAWAY);
    scene.act(new Act.Acknowledge(70 * MINUTE));
    expectDue(100 * MINUTE + R, scene);
  }

  @Test
  void shouldNotLetALateAlarmPutItOff() {
    expectDue(2020 * MINUTE, stalled().alarm(2020 * MINUTE + 1, AlarmKind.RUNAWAY));
    expectUnjudged(
        "an alarm still waits for its acknowledgement or refill",
        stalled().alarm(2020 * MINUTE, AlarmKind.RUNAWAY));
  }

  @Test
  void shouldWaitForARefillAfterEmpty() {
    Scene scene = stalled().alarm(200 * MINUTE, AlarmKind.EMPTY);
    scene.act(new Act.Acknowledge(300 * MINUTE));
    scene.act(new Act.Refill(185 * MINUTE - 1, 1, 2000));
    expectUnjudged("an alarm still waits for its acknowledgement or refill", scene);
    scene.act(new Act.Refill(285 * MINUTE, 1, 2000));
    expectDue(300 * MINUTE + R, scene);
    scene.acts.clear();
    scene.act(new Act.Refill(185 * MINUTE, 1, 2000));
    expectDue(200 * MINUTE + R, scene);
  }

  @Test
  void shouldWaitForAnAcknowledgementOfAnOcclusionOnlyWithoutPressure() {
    Scene scene = stalled().alarm(70 * MINUTE, AlarmKind.OCCLUSION);
    expectDue(2020 * MINUTE, scene);
    scene.fault(new SensorFault.Lie(Timing.lasting(0, 1), Sensor.PRESSURE, Mode.STUCK, 0));
    scene.fault(new SensorFault.Lie(Timing.lasting(0, 1), Sensor.LEVEL, Mode.OFF, 0));
    expectDue(2020 * MINUTE, scene);
    scene.fault(new SensorFault.Lie(Timing.lasting(0, 1), Sensor.PRESSURE, Mode.OFF, 0));
    expectUnjudged("an alarm still waits for its acknowledgement or refill", scene);
    scene.act(new Act.Acknowledge(200 * MINUTE));
    expectDue(200 * MINUTE + R, scene);
  }

  @Test
  void shouldTakeAMissedRefillAsClearedByTheNextOne() {
    Scene scene = scene().fault(new RefillFault.MissedRefill(Timing.lasting(DAY, 2 * DAY)));
    scene.act(new Act.Refill(HOUR, 1, 2000));
    scene.act(new Act.Refill(DAY, 1, 2000));
    scene.act(new Act.Acknowledge(2 * DAY));
    expectUnjudged("no cause cleared", scene);
    scene.act(new Act.Refill(2 * DAY, 1, 2000));
    scene.act(new Act.Refill(3 * DAY, 1, 2000));
    expectDue(2 * DAY + 15 * MINUTE + R, scene);
    scene.fault(new RefillFault.MissedRefill(Timing.lasting(2 * DAY, 2 * DAY + 1)));
    expectDue(3 * DAY + 15 * MINUTE + R, scene);
    scene.fault(new RefillFault.MissedRefill(Timing.from(5 * DAY)));
    expectDue(3 * DAY + 15 * MINUTE + R, scene);
  }

  @Test
  void shouldTakeAWrongFillAsClearedOnceTheCatheterIsFlushed() {
    // 420 uL of 2000 ug/mL at 432 ug/day: 840/432 days, 2800 min.
    Scene scene = scene().fault(new RefillFault.WrongConcentration(Timing.lasting(0, HOUR), 2));
    expectUnjudged("no cause cleared", scene);
    scene.act(new Act.Refill(DAY, 1, 2000));
    expectDue(DAY + 15 * MINUTE + 2800 * MINUTE + R, scene);
  }

  @Test
  void shouldFlushAtTheSlowestPrescribedFlow() {
    Scene scene = scene().fault(new RefillFault.BridgeOmitted(Timing.lasting(0, HOUR)));
    expectDue(HOUR + 2800 * MINUTE + R, scene);
    Therapy slow = Scene.therapy(2000, new Segment(0, 216 * UG));
    Therapy none = Scene.therapy(2000, new Segment(0, 0));
    scene.act(new Act.Program(1, slow, slow, false));
    expectDue(HOUR + 5600 * MINUTE + R, scene);
    scene.acts.clear();
    scene.intended = none;
    scene.act(new Act.Program(1, slow, slow, false));
    assertEquals(
        HOUR + 5600 * MINUTE,
        scene
            .evidence()
            .clearing()
            .clearedMs(new RefillFault.BridgeOmitted(Timing.lasting(0, HOUR))));
  }

  @Test
  void shouldTakeASlipAsClearedByTheNextProgram() {
    Scene scene =
        scene()
            .fault(
                new ProgramFault.ProgrammingError(Timing.lasting(HOUR, 2 * HOUR), Slip.FACTOR_TEN));
    scene.act(new Act.Program(HOUR, scene.intended, scene.programmed, false));
    scene.act(new Act.Refill(2 * HOUR, 1, 2000));
    expectUnjudged("no cause cleared", scene);
    scene.act(new Act.Program(2 * HOUR, scene.intended, scene.programmed, false));
    scene.act(new Act.Program(3 * HOUR, scene.intended, scene.programmed, false));
    expectDue(2 * HOUR + R, scene);
  }
}
