package doseguard.guard;

import static doseguard.guard.PumpRig.DAY;
import static doseguard.guard.PumpRig.HOUR;
import static doseguard.guard.PumpRig.MINUTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.state.AlarmTable;
import org.junit.jupiter.api.Test;

/** Withholding, probing and coming back after occlusion, stall and runaway. */
// [utest->dsn~decide-order~1, dsn~consequences~1, dsn~ceiling-reached~1]
class DoseGuardRecoveryTest {
  private static final long STROKE_PG = 2000000L;
  private final PumpRig pump = PumpRig.running(PumpProfile.SUITE_C);

  private void until(int alarm, long most) {
    long end = pump.nowMs + most;
    while (pump.nowMs < end && (pump.last == null || !pump.active(alarm))) {
      pump.step(MINUTE);
    }
    assertTrue(pump.active(alarm), "alarm " + alarm + " did not come");
  }

  @Test
  void shouldDeliverWhatIsPrescribedAndRaiseNothing() {
    pump.run(20L * DAY, MINUTE);
    assertEquals(20L * 400L * PumpRig.UG, pump.grantedPg, 2.0 * STROKE_PG);
    assertEquals(0L, pump.last.latchedAlarms);
    assertTrue(pump.last.openValve);
  }

  @Test
  void shouldNoticeACompleteKinkWithinTheHourAndWithholdAtThreeStrokes() {
    pump.run(DAY, MINUTE);
    pump.kinked = true;
    int before = pump.strokes;
    until(AlarmTable.OCCLUSION, HOUR);
    assertEquals(before + 3, pump.strokes);
    pump.run(5L * DAY, MINUTE);
    assertEquals(before + 3, pump.strokes, "6 ug are stored: no probe");
    assertEquals(Rule.DELIVERY_HOLD, pump.last.rule);
    assertTrue(pump.active(AlarmTable.THERAPY_INTERRUPTED));
    assertEquals(1, pump.guard.annunciations(AlarmTable.OCCLUSION));
    assertTrue(pump.guard.soundings(AlarmTable.OCCLUSION) >= 5 * 144);
  }

  @Test
  void shouldProbeAnOcclusionUntilFiveMicrogramsAreStored() {
    PumpRig weak = new PumpRig(PumpProfile.SUITE_C);
    weak.refill(0, 18 * PumpRig.ML, 500);
    weak.prescribe(200, 200);
    weak.run(DAY, MINUTE);
    weak.kinked = true;
    int before = weak.strokes;
    long lastStroke = 0L;
    for (int i = 0; i < 3000; i++) {
      int had = weak.strokes;
      weak.step(MINUTE);
      if (weak.strokes > had) {
        boolean paced = weak.strokes - before <= 3 || weak.nowMs - lastStroke >= 10L * MINUTE;
        assertTrue(paced, "stroke " + (weak.strokes - before) + " came too soon");
        lastStroke = weak.nowMs;
      }
    }
    assertEquals(before + 10, weak.strokes, "10 strokes of 0.5 ug");
    assertTrue(weak.active(AlarmTable.OCCLUSION));
  }

  @Test
  void shouldResumeByItselfOnceThePressureHasFallenAndKeepTheAlarmLatched() {
    pump.run(DAY, MINUTE);
    pump.kinked = true;
    until(AlarmTable.OCCLUSION, HOUR);
    pump.run(2L * HOUR, MINUTE);
    int before = pump.strokes;
    pump.unkink();
    pump.run(3L * MINUTE, MINUTE);
    assertFalse(pump.active(AlarmTable.OCCLUSION));
    assertTrue(pump.latched(AlarmTable.OCCLUSION));
    pump.run(HOUR, MINUTE);
    assertTrue(pump.strokes > before + 5);
    assertTrue(pump.strokes <= before + 5 + 9 + 1, "12 ug and an hour of basal at most");
    pump.guard.acknowledge();
    pump.step(MINUTE);
    assertEquals(0L, pump.last.latchedAlarms);
  }

  @Test
  void shouldRaiseNothingForAPartialKinkEvenWhenAskedEverySecond() {
    pump.decayMs = 36000.0;
    pump.run(2L * DAY, 5000L);
    assertEquals(0L, pump.last.latchedAlarms);
    assertEquals(2L * 400L * PumpRig.UG, pump.grantedPg, 2.0 * STROKE_PG);
  }

  @Test
  void shouldEndAnOcclusionByAcknowledgementOnlyWithoutAPressureReading() {
    pump.run(DAY, MINUTE);
    pump.kinked = true;
    until(AlarmTable.OCCLUSION, HOUR);
    pump.guard.acknowledge();
    pump.step(MINUTE);
    assertTrue(pump.active(AlarmTable.OCCLUSION));
    pump.masked = Observation.PRESSURE | Observation.PRESSURE_AFTER;
    pump.run(DAY, MINUTE);
    assertTrue(pump.active(AlarmTable.OCCLUSION));
    int before = pump.strokes;
    pump.guard.acknowledge();
    pump.run(HOUR, MINUTE);
    assertFalse(pump.active(AlarmTable.OCCLUSION));
    assertTrue(pump.strokes > before);
  }

  @Test
  void shouldProbeAStallEveryTenMinutesAndResumeByItself() {
    pump.run(DAY, MINUTE);
    pump.stalled = true;
    int before = pump.strokes;
    until(AlarmTable.STALL, HOUR);
    assertEquals(before + 3, pump.strokes);
    before = pump.strokes;
    pump.run(DAY, MINUTE);
    assertEquals(48 + 67, pump.strokes - before, 8, "probes of 8 h, then by half the dose");
    pump.stalled = false;
    before = pump.strokes;
    pump.run(20L * MINUTE, MINUTE);
    assertFalse(pump.active(AlarmTable.STALL));
    assertTrue(pump.latched(AlarmTable.STALL));
    pump.run(DAY, MINUTE);
    assertEquals(100, pump.strokes - before, 8, "half the dose");
    pump.prescribe(400, 0);
    before = pump.strokes;
    pump.run(DAY, MINUTE);
    assertEquals(200, pump.strokes - before, 8, "the whole of it once confirmed again");
    assertFalse(pump.active(AlarmTable.SLIP));
  }

  @Test
  void shouldSpendCreditOnProbes() {
    pump.run(DAY, MINUTE);
    long granted = pump.grantedPg;
    pump.stalled = true;
    pump.run(10L * DAY, MINUTE);
    assertTrue(pump.grantedPg - granted <= 10L * 400L * PumpRig.UG + STROKE_PG);
  }

  @Test
  void shouldStillProbeAStallAtTheStrongestConcentration() {
    PumpRig strong = new PumpRig(PumpProfile.SUITE_C);
    strong.refill(0, 18 * PumpRig.ML, 4000);
    strong.prescribe(400, 400);
    strong.run(DAY, MINUTE);
    int before = strong.strokes;
    strong.kinked = true;
    while (strong.strokes < before + 2) {
      strong.step(MINUTE);
    }
    strong.unkink();
    strong.stalled = true;
    strong.run(6L * HOUR, MINUTE);
    assertTrue(strong.active(AlarmTable.STALL));
    strong.stalled = false;
    before = strong.strokes;
    strong.run(HOUR, MINUTE);
    assertTrue(strong.strokes > before, "probed and resumed");
    assertFalse(strong.active(AlarmTable.STALL));
  }

  @Test
  void shouldCloseTheValveAndLockOnARunawayUntilAcknowledged() {
    pump.run(DAY, MINUTE);
    long room = pump.last.headroomPg;
    assertTrue(room > 0L);
    pump.encoder += 20;
    pump.step(MINUTE);
    assertTrue(pump.active(AlarmTable.RUNAWAY));
    assertFalse(pump.last.openValve);
    assertEquals(Rule.DELIVERY_HOLD, pump.last.rule);
    int before = pump.strokes;
    pump.run(2L * DAY, MINUTE);
    assertEquals(before, pump.strokes, "locked, and no probe");
    assertFalse(pump.last.openValve);
    assertFalse(pump.active(AlarmTable.VALVE_FAULT));
    pump.guard.acknowledge();
    pump.step(MINUTE);
    assertTrue(pump.last.openValve);
    pump.run(HOUR, MINUTE);
    assertTrue(pump.strokes > before);
  }

  @Test
  void shouldCountUngrantedMotionInTheWindows() {
    pump.run(DAY, MINUTE);
    pump.encoder += 40;
    pump.step(1000L);
    pump.guard.acknowledge();
    pump.run(30L * MINUTE, MINUTE);
    assertEquals(Rule.CEILING_1H, pump.last.rule, "80 ug ran, 17 ug of basal, 87 ug allowed");
    assertTrue(pump.active(AlarmTable.CEILING_REACHED));
    pump.run(2L * HOUR, MINUTE);
    assertFalse(pump.active(AlarmTable.CEILING_REACHED));
    assertTrue(pump.latched(AlarmTable.CEILING_REACHED));
  }

  @Test
  void shouldCloseTheValveOnOverDeliveryOnlyWithASecondIndication() {
    pump.run(DAY, MINUTE);
    pump.levelNl -= 5.0 * PumpRig.ML;
    pump.run(2L * HOUR, MINUTE);
    assertTrue(pump.active(AlarmTable.OVER_DELIVERY));
    assertFalse(pump.active(AlarmTable.OVER_DELIVERY_CONFIRMED));
    assertTrue(pump.last.openValve);
    int before = pump.strokes;
    pump.encoder++;
    pump.step(MINUTE);
    assertTrue(pump.active(AlarmTable.OVER_DELIVERY_CONFIRMED));
    assertFalse(pump.last.openValve);
    pump.run(DAY, MINUTE);
    assertEquals(before, pump.strokes);
    assertTrue(pump.active(AlarmTable.OVER_DELIVERY_CONFIRMED));
  }

  @Test
  void shouldNoticeAValveThatDoesNotFollow() {
    pump.run(HOUR, MINUTE);
    pump.valveSticks = true;
    pump.encoder += 5;
    pump.run(2L * MINUTE, MINUTE);
    assertFalse(pump.active(AlarmTable.VALVE_FAULT));
    pump.run(MINUTE, MINUTE);
    assertTrue(pump.active(AlarmTable.VALVE_FAULT));
    pump.valveSticks = false;
    pump.run(2L * MINUTE, MINUTE);
    assertFalse(pump.active(AlarmTable.VALVE_FAULT));
  }

  @Test
  void shouldNoticeAValveThatIsSilent() {
    pump.run(HOUR, MINUTE);
    pump.masked = Observation.VALVE;
    pump.run(HOUR, MINUTE);
    assertFalse(pump.active(AlarmTable.COVERAGE_REDUCED));
    pump.step(1L);
    assertTrue(pump.active(AlarmTable.COVERAGE_REDUCED));
    assertFalse(pump.active(AlarmTable.VALVE_FAULT));
  }

  @Test
  void shouldNoticeAStuckPressureSensor() {
    pump.run(DAY, MINUTE);
    assertFalse(pump.active(AlarmTable.COVERAGE_REDUCED));
    for (int i = 0; i < 10; i++) {
      pump.step(7000L);
    }
    assertTrue(pump.active(AlarmTable.COVERAGE_REDUCED));
  }

  @Test
  void shouldNoticeThatThePulseIsLostWithinTwoSessions() {
    pump.run(2L * DAY, MINUTE);
    pump.pulsePa = 20;
    pump.run(12L * HOUR + 2L * MINUTE, MINUTE);
    assertTrue(pump.active(AlarmTable.PULSATILITY_LOST));
    int before = pump.strokes;
    pump.run(DAY, MINUTE);
    assertEquals(200, pump.strokes - before, 2, "delivery goes on");
    pump.pulsePa = 200;
    pump.run(6L * HOUR, MINUTE);
    assertFalse(pump.active(AlarmTable.PULSATILITY_LOST));
    assertTrue(pump.latched(AlarmTable.PULSATILITY_LOST));
  }

  @Test
  void shouldNotJudgeThePulseBehindAnOcclusion() {
    pump.run(2L * DAY, MINUTE);
    pump.kinked = true;
    until(AlarmTable.OCCLUSION, HOUR);
    pump.pulsePa = 0;
    pump.run(3L * DAY, MINUTE);
    assertFalse(pump.active(AlarmTable.PULSATILITY_LOST));
  }

  @Test
  void shouldDoseAtTheHigherConcentrationOnceItReadsHigher() {
    PumpRig full = PumpRig.running(PumpProfile.SUITE_D);
    full.run(DAY, MINUTE);
    full.concentration = 4000;
    full.run(2L * HOUR, MINUTE);
    assertTrue(full.active(AlarmTable.CONCENTRATION_HIGH));
    full.run(3L * DAY, MINUTE);
    full.grantedPg = 0L;
    full.run(DAY, MINUTE);
    assertEquals(400L * PumpRig.UG, full.grantedPg, 2.0 * 4000000L, "100 strokes of 4 ug");
  }

  @Test
  void shouldGoOnWhenTheConcentrationReadsLower() {
    PumpRig full = PumpRig.running(PumpProfile.SUITE_D);
    full.run(DAY, MINUTE);
    full.concentration = 1000;
    full.run(2L * HOUR, MINUTE);
    assertTrue(full.active(AlarmTable.CONCENTRATION_LOW));
    int before = full.strokes;
    full.run(DAY, MINUTE);
    assertEquals(200, full.strokes - before, 1);
  }
}
