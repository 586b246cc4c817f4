package doseguard.guard;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.program.DeviceMode;
import doseguard.guard.program.Prescription;
import doseguard.guard.state.AlarmTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The restart ladder through the whole guard: 8 h and 48 h to the millisecond. */
// [utest->dsn~restart-gap~1, dsn~restart-share~1]
class DoseGuardRestartTest {
  private static final long DOSE = 400 * UG;

  private Rig rig = started(Frame.established(DOSE));

  private static Rig started(Frame frame) {
    Rig rig = new Rig().started(frame);
    rig.askFor(2 * HOUR, MINUTE);
    while (rig.ask(MINUTE) == 0) {
      assertTrue(rig.seen.timeAMs < 3 * HOUR);
    }
    rig.pass(0);
    return rig;
  }

  /** Stopped for a time, by stops of a day at most, and resumed when a stroke is due at once. */
  private void stopped(long ms) {
    rig.pass(2 * MINUTE);
    for (long left = ms; left > 0L; ) {
      long each = Math.min(left, 20 * HOUR);
      assertEquals(Refusal.NONE, rig.guard.stop(DAY));
      for (long at = 0L; at < each; at += 10 * MINUTE) {
        assertEquals(0, rig.ask(Math.min(10 * MINUTE, each - at)));
      }
      left -= each;
    }
    rig.guard.resume();
    rig.ask(0);
    rig.pass(0);
  }

  /** Strokes of a day, after the hour in which what waited is caught up. */
  private long strokesOfADay() {
    rig.askFor(HOUR, MINUTE);
    return rig.askFor(DAY, MINUTE);
  }

  @ParameterizedTest(name = "stopped for {0} ms: {1} strokes a day, reduced {2}")
  @CsvSource({
    "28799999, 800, false",
    "28800000, 800, false",
    "28800001, 400, true",
    "172799999, 400, true",
    "172800000, 400, true",
    "172800001, 100, true",
  })
  void shouldStepDownByTheLengthOfAStop(long ms, long strokes, boolean reduced) {
    stopped(ms);
    assertEquals(strokes, strokesOfADay(), 2.0);
    assertEquals(reduced, rig.active(AlarmTable.RESTART_REDUCED));
    assertEquals(reduced ? 1 : 0, rig.guard.annunciations(AlarmTable.RESTART_REDUCED));
    assertEquals(strokes, strokesOfADay(), 2.0, "and stays there");
    assertEquals(Refusal.NONE, rig.program(Frame.established(DOSE).sequence(2)));
    assertEquals(800, strokesOfADay(), 2.0, "until a prescription is confirmed");
    assertFalse(rig.active(AlarmTable.RESTART_REDUCED));
  }

  @ParameterizedTest(name = "screened with {0} ug for {1} ms: {2} ug a day")
  @CsvSource({"50, 28800000, 100", "50, 28800001, 50", "100, 28800000, 200", "0, 0, 50"})
  void shouldBeginAgainWithAFirstDoseAfterALongGap(long screening, long effectMs, long ug) {
    rig =
        started(
            Frame.established(DOSE)
                .with(Prescription.SCREENING_PG, screening * UG)
                .with(Prescription.EFFECT_MS, effectMs));
    stopped(48 * HOUR + 1);
    assertEquals(2 * ug, strokesOfADay(), 2.0);
  }

  @Test
  void shouldNotGiveMoreThanHalfAfterALongGapHoweverLowTheDoseIs() {
    rig = started(Frame.established(80 * UG));
    stopped(48 * HOUR + 1);
    assertEquals(80, strokesOfADay(), 2.0);
  }

  @Test
  void shouldRefuseABolusOnALowerRung() {
    rig = started(Frame.established(DOSE).bolus(10 * UG, 10 * MINUTE, HOUR, 3));
    assertEquals(Refusal.NONE, rig.guard.requestBolus());
    stopped(8 * HOUR + 1);
    rig.askFor(HOUR, MINUTE);
    assertEquals(Refusal.BOLUS_HELD, rig.guard.requestBolus());
    assertEquals(1, rig.guard.annunciations(AlarmTable.BOLUS_REFUSED));
  }

  @Test
  void shouldCountAnEmptyReservoirAsAGap() {
    rig.guard.stop(MINUTE);
    rig.ask(MINUTE);
    assertEquals(Refusal.NONE, rig.guard.beginRefill(500));
    assertEquals(Refusal.NONE, rig.guard.confirmRefill(rig.answer.accountedNl, (int) ML, 500, 500));
    assertEquals(0, rig.askFor(9 * HOUR, 10 * MINUTE));
    assertTrue(rig.active(AlarmTable.EMPTY));
    rig.fill(500, 18 * ML);
    assertEquals(400, strokesOfADay(), 2.0);
  }

  @Test
  void shouldCountALockAsAGap() {
    rig.seen.encoderCount += 20;
    assertEquals(0, rig.askFor(9 * HOUR, 10 * MINUTE));
    rig.guard.acknowledge();
    assertEquals(400, strokesOfADay(), 2.0);
  }

  @Test
  void shouldCountStrokesThatNobodyAsksForAsAGap() {
    for (int i = 0; i < 60; i++) {
      rig.pass(10 * MINUTE);
    }
    assertTrue(rig.active(AlarmTable.RESTART_REDUCED));
    assertEquals(400, strokesOfADay(), 2.0);
  }

  @Test
  void shouldNotCallItAGapWhenNoStrokeIsDueForLong() {
    Frame frame =
        new Frame().with(Prescription.CONTINUES_PG, 20 * UG).segment(0, 40 * UG).segment(720, 0);
    rig = new Rig().started(frame);
    rig.askFor(3 * DAY, 10 * MINUTE);
    assertFalse(rig.latched(AlarmTable.RESTART_REDUCED), "half a day without is as prescribed");
    rig = new Rig().started(Frame.established(UG));
    rig.askFor(5 * DAY, 10 * MINUTE);
    assertFalse(rig.latched(AlarmTable.RESTART_REDUCED), "a stroke every 12 h is as prescribed");
  }

  @Test
  void shouldNotEndAGapWithAProbeThatMoves() {
    PumpRig pump = PumpRig.running(PumpProfile.SUITE_C);
    pump.run(DAY, MINUTE);
    pump.kinked = true;
    pump.run(3 * DAY, MINUTE);
    assertTrue(pump.active(AlarmTable.OCCLUSION));
    assertTrue(pump.active(AlarmTable.RESTART_REDUCED));
    pump.unkink();
    pump.run(HOUR, MINUTE);
    int before = pump.strokes;
    pump.run(DAY, MINUTE);
    assertEquals(25, pump.strokes - before, 2, "50 ug in strokes of 2");
  }

  @Test
  void shouldCountAModeThatSuspendsAsAGapAndOneThatIsSpentAsNone() {
    rig.seen.valid |= Observation.MODE;
    rig.seen.mode = DeviceMode.TELEMETRY;
    rig.askFor(3 * DAY, MINUTE);
    assertFalse(rig.latched(AlarmTable.RESTART_REDUCED));
  }

  @Test
  void shouldCarryAGapThroughAPowerLoss() {
    rig.guard.stop(DAY);
    rig.askFor(5 * HOUR, 10 * MINUTE);
    rig.guard.save();
    rig = rig.restart(ResetCause.BROWN_OUT);
    rig.pass(0);
    rig.askFor(3 * HOUR, 10 * MINUTE);
    assertFalse(rig.active(AlarmTable.RESTART_REDUCED));
    rig.ask(1);
    assertTrue(rig.active(AlarmTable.RESTART_REDUCED));
    rig.guard.save();
    rig = rig.restart(ResetCause.BROWN_OUT);
    rig.guard.resume();
    rig.pass(0);
    assertEquals(400, strokesOfADay(), 2.0);
  }

  @Test
  void shouldNotStepDownBecauseOneClockJumps() {
    for (int i = 0; i < 3; i++) {
      rig.call(MINUTE, 12 * HOUR, true);
      rig.askFor(HOUR, MINUTE);
    }
    assertFalse(rig.latched(AlarmTable.RESTART_REDUCED));
    for (int i = 0; i < 10; i++) {
      rig.call(0, HOUR, true);
    }
    assertTrue(rig.active(AlarmTable.RESTART_REDUCED), "one that stands still withholds");
  }

  @Test
  void shouldCountTheTimeUntilAStrokeFlowsAgain() {
    rig.guard.stop(8 * HOUR + 5 * MINUTE);
    while (rig.ask(10 * MINUTE) == 0) {
      assertTrue(rig.seen.timeAMs < 20 * HOUR);
    }
    rig.ask(MINUTE);
    assertTrue(rig.active(AlarmTable.RESTART_REDUCED), "8 h 5 min stopped, 8 h 10 min without");
  }

  @Test
  void shouldCountNoLongerThanAnHourByOneClockAloneInOneCall() {
    rig.guard.stop(DAY);
    for (int i = 0; i < 8; i++) {
      rig.call(0, 3 * HOUR, true);
    }
    assertFalse(rig.active(AlarmTable.RESTART_REDUCED), "eight calls, eight hours");
    rig.call(0, 1, true);
    assertTrue(rig.active(AlarmTable.RESTART_REDUCED));
  }

  @Test
  void shouldCountAllOfACallByBothClocks() {
    rig.guard.stop(DAY);
    rig.call(8 * HOUR, 9 * HOUR, true);
    assertFalse(rig.active(AlarmTable.RESTART_REDUCED));
    rig.call(1, 1, true);
    assertTrue(rig.active(AlarmTable.RESTART_REDUCED));
  }
}
