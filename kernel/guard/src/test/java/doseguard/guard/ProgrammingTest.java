package doseguard.guard;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.program.Prescription;
import doseguard.guard.state.AlarmTable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Prescriptions, boluses and refills at the face: each wholly in force or refused with its name.
 */
// [utest->dsn~proposal~1]
// [utest->dsn~judgement~1]
// [utest->dsn~confirmation~1]
// [utest->dsn~refill-session~1]
// [utest->dsn~refill-reconciliation~1]
// [utest->dsn~bolus-admission~1]
// [utest->dsn~prime~1]
class ProgrammingTest {
  private Rig rig;

  @BeforeEach
  void start() {
    rig = new Rig();
  }

  private static Frame next() {
    return Frame.established(400 * UG).sequence(2);
  }

  private int alarms(int id) {
    return rig.guard.annunciations(id);
  }

  @Test
  void shouldProgramNothingBeforeTheFirstFill() {
    assertEquals(Refusal.NOT_FILLED, rig.guard.propose(Frame.established(UG).words()));
    assertEquals(Refusal.NOTHING_PENDING, rig.guard.confirm(1, true));
    assertEquals(Rule.NO_PRESCRIPTION, after(rig));
  }

  private static int after(Rig rig) {
    rig.ask(MINUTE);
    return rig.answer.rule;
  }

  @Test
  void shouldDeliverOnlyFromTheConfirmationOn() {
    rig.fill(500, 18 * ML);
    long[] words = Frame.established(400 * UG).words();
    assertEquals(Refusal.NONE, rig.guard.propose(words));
    assertEquals(400 * UG, rig.guard.readBackPg());
    assertEquals(0, rig.ask(MINUTE));
    assertEquals(Rule.NO_PRESCRIPTION, rig.answer.rule);
    assertEquals(Refusal.NONE, rig.guard.confirm(1, false));
    assertEquals(0, rig.guard.readBackPg());
    assertEquals(1, rig.ask(0));
    assertEquals(0, alarms(AlarmTable.PROGRAM_REFUSED));
  }

  private static void assertNear(long expected, long actual, long within) {
    assertTrue(Math.abs(expected - actual) <= within, () -> actual + " instead of " + expected);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(Refusal.STALE, next().sequence(1)),
        refusal(Refusal.MALFORMED, next().with(Prescription.INDICATION, 2)),
        refusal(
            Refusal.CONCENTRATION_DISAGREES, next().with(Prescription.CONCENTRATION_AGAIN, 501)),
        refusal(Refusal.CONCENTRATION_DISAGREES, next().concentration(1000)),
        refusal(Refusal.CONCENTRATION_NOT_APPROVED, next().concentration(501)),
        refusal(Refusal.DOSE_ABOVE_MAXIMUM, next().basal(800 * UG + 1)),
        refusal(Refusal.STEP_TOO_LARGE, next().basal(520 * UG + 1)),
        refusal(Refusal.STEP_TOO_SOON, next().basal(520 * UG)),
        refusal(Refusal.BOLUS_TOO_LARGE, next().bolus(50 * UG + 1, HOUR, DAY, 1)),
        refusal(Refusal.BOLUS_TOO_LARGE, next().single(50 * UG + 1, HOUR)),
        refusal(Refusal.ABOVE_CEILING, next().bolus(50 * UG, HOUR, HOUR, 10)));
  }

  private static Arguments refusal(int refusal, Frame frame) {
    return Arguments.of(refusal, frame);
  }

  @ParameterizedTest(name = "refusal {0}")
  @MethodSource("refusals")
  void shouldRefuseAndLeaveTheRunningPrescription(int refusal, Frame frame) {
    rig.started(Frame.established(400 * UG));
    long[] words = frame.words();
    assertEquals(refusal, rig.guard.propose(words));
    assertEquals(1, alarms(AlarmTable.PROGRAM_REFUSED));
    assertEquals(0, rig.guard.readBackPg());
    assertEquals(Refusal.NOTHING_PENDING, rig.guard.confirm(words[0], true));
    assertEquals(2, alarms(AlarmTable.PROGRAM_REFUSED));
    assertEquals(800, rig.askFor(DAY, MINUTE));
    assertEquals(Refusal.NONE, rig.program(next()));
  }

  @Test
  void shouldTakeTheLargestBolusesThatThePolicyAllows() {
    rig.started(Frame.established(400 * UG));
    assertEquals(Refusal.NONE, rig.guard.propose(next().bolus(50 * UG, HOUR, DAY, 1).words()));
    assertEquals(Refusal.NONE, rig.guard.propose(next().single(50 * UG, HOUR).words()));
  }

  @Test
  void shouldRefuseAConcentrationThatThePolicyDoesNotApprove() {
    rig.fill(500, 18 * ML);
    Policy policy = Figures.policyWith(Policy.CONCENTRATION_FIRST, 750);
    Rig other = new Rig(policy, Figures.pumpWith());
    assertEquals(Refusal.CONCENTRATION_NOT_APPROVED, other.guard.beginRefill(500));
    assertEquals(Refusal.REFILL_STATE, other.guard.confirmRefill(0, 1000, 500, 500));
    other.fill(750, 18 * ML);
    assertEquals(Refusal.NONE, other.program(Frame.established(UG).concentration(750)));
  }

  @Test
  void shouldRefuseAFirstDoseWithoutScreening() {
    rig.fill(500, 18 * ML);
    assertEquals(Refusal.FIRST_DOSE, rig.program(new Frame().basal(UG)));
    assertEquals(
        Refusal.NONE,
        rig.program(new Frame().with(Prescription.SCREENING_PG, 50 * UG).basal(100 * UG)));
  }

  @Test
  void shouldAskTwiceBelowHalfTheDoseAndSaySo() {
    rig.started(Frame.established(400 * UG));
    Frame half = next().basal(200 * UG);
    assertEquals(Refusal.NONE, rig.guard.propose(half.words()));
    assertEquals(Refusal.NONE, rig.guard.confirm(2, false));
    assertEquals(0, alarms(AlarmTable.DOSE_REDUCED));
    Frame less = next().sequence(3).basal(100 * UG - 1);
    assertEquals(Refusal.NONE, rig.guard.propose(less.words()));
    assertEquals(Refusal.NOTHING_PENDING, rig.guard.confirm(4, false));
    assertEquals(Refusal.NEEDS_SECOND_CONFIRMATION, rig.guard.confirm(3, false));
    assertEquals(2, alarms(AlarmTable.PROGRAM_REFUSED));
    assertEquals(Refusal.NONE, rig.guard.confirm(3, true), "it is still pending");
    assertEquals(1, alarms(AlarmTable.DOSE_REDUCED));
  }

  @Test
  void shouldJudgeAgainAtTheConfirmation() {
    rig.started(Frame.established(400 * UG));
    assertEquals(Refusal.NONE, rig.guard.propose(next().words()));
    rig.fill(1000, 18 * ML);
    assertEquals(Refusal.CONCENTRATION_DISAGREES, rig.guard.confirm(2, true));
  }

  @Test
  void shouldPutTheTimeOfDayInForce() {
    Frame frame =
        Frame.established(400 * UG)
            .basal(0)
            .segment(720, 800 * UG)
            .with(Prescription.PHASE_MS, 12 * HOUR - 10 * MINUTE);
    rig.fill(500, 18 * ML);
    rig.pass(0);
    assertEquals(Refusal.NONE, rig.guard.propose(frame.words()));
    rig.pass(5 * MINUTE);
    assertEquals(Refusal.NONE, rig.guard.confirm(1, true));
    assertEquals(1, rig.ask(0), "one stroke in advance");
    assertEquals(0, rig.askFor(5 * MINUTE, MINUTE));
    assertEquals(66, rig.askFor(60 * MINUTE, 10_000), "33.3 ug an hour");
  }

  @Test
  void shouldGiveASingleBolusOnce() {
    rig.started(Frame.established(400 * UG));
    long basal = rig.askFor(HOUR, 10_000);
    assertEquals(Refusal.NONE, rig.program(next().single(10 * UG, 30 * MINUTE)));
    assertNear(basal + 20, rig.askFor(HOUR, 10_000), 1);
    assertNear(basal, rig.askFor(HOUR, 10_000), 1);
  }

  @Test
  void shouldRefuseASingleBolusWhileAnotherRuns() {
    rig.started(Frame.established(400 * UG).bolus(10 * UG, HOUR, HOUR, 4));
    assertEquals(Refusal.NONE, rig.guard.requestBolus());
    assertEquals(Refusal.BOLUS_HELD, rig.guard.requestBolus());
    assertEquals(1, alarms(AlarmTable.BOLUS_REFUSED));
    assertEquals(Refusal.BOLUS_HELD, rig.program(next().single(10 * UG, HOUR)));
    assertEquals(Refusal.NONE, rig.program(next()));
  }

  @Test
  void shouldRefuseASingleBolusThatWouldNotFlow() {
    rig.started(Frame.established(400 * UG));
    assertEquals(Refusal.NONE, rig.guard.stop(0));
    assertEquals(Refusal.BOLUS_HELD, rig.program(next().single(10 * UG, HOUR)));
    rig.guard.resume();
    rig.seen.encoderCount += 5;
    rig.pass(MINUTE);
    assertEquals(Refusal.BOLUS_HELD, rig.program(next().single(10 * UG, HOUR)));
    rig.guard.acknowledge();
    rig.pass(MINUTE);
    assertEquals(Refusal.NONE, rig.program(next().single(10 * UG, HOUR)));
  }

  @Test
  void shouldRefuseAFirstSingleBolusFromALockedReservoir() {
    rig.fill(500, ML);
    assertEquals(Refusal.BOLUS_HELD, rig.program(Frame.established(UG).single(UG, HOUR)));
  }

  @Test
  void shouldJudgeASingleBolusUnderThePrescriptionsOwnCeiling() {
    rig.started(Frame.established(400 * UG));
    rig.askFor(DAY, MINUTE);
    // 24.5 h at 200 ug and the bolus are within, but the last 24 h gave 400 ug.
    Frame frame = next().basal(200 * UG).with(Prescription.CEILING_PG, 480 * UG);
    assertEquals(Refusal.BOLUS_CEILING, rig.program(frame.single(20 * UG, HOUR)));
    assertEquals(
        Refusal.NONE, rig.program(frame.with(Prescription.CEILING_PG, 0).single(20 * UG, HOUR)));
  }

  @Test
  void shouldRefuseAPatientBolusBeforeAnythingIsPrescribed() {
    assertEquals(Refusal.BOLUS_NOT_PRESCRIBED, rig.guard.requestBolus());
    rig.started(Frame.established(400 * UG));
    assertEquals(Refusal.BOLUS_NOT_PRESCRIBED, rig.guard.requestBolus());
    assertEquals(2, alarms(AlarmTable.BOLUS_REFUSED));
  }

  @Test
  void shouldCountAPatientBolusTowardsLockoutAndMaximum() {
    rig.started(Frame.established(400 * UG).bolus(10 * UG, 10 * MINUTE, HOUR, 2));
    assertEquals(Refusal.NONE, rig.guard.requestBolus());
    rig.askFor(HOUR - MINUTE, MINUTE);
    assertEquals(Refusal.BOLUS_LOCKOUT, rig.guard.requestBolus());
    rig.ask(MINUTE);
    assertEquals(Refusal.NONE, rig.guard.requestBolus());
    rig.askFor(HOUR, MINUTE);
    assertEquals(Refusal.BOLUS_MAXIMUM, rig.guard.requestBolus());
  }

  @Test
  void shouldDeliverAnAdmittedBolusWholeAndNoMore() {
    rig.started(Frame.established(400 * UG).bolus(10 * UG, 10 * MINUTE, HOUR, 2));
    long basal = rig.askFor(HOUR, 10_000);
    assertEquals(Refusal.NONE, rig.guard.requestBolus());
    assertNear(basal + 20, rig.askFor(HOUR, 10_000), 1);
  }

  @Test
  void shouldLetABolusLapseThatNobodyAsksFor() {
    rig.started(Frame.established(240 * UG).bolus(20 * UG, 10 * MINUTE, HOUR, 2));
    assertEquals(Refusal.NONE, rig.guard.requestBolus());
    rig.pass(11 * MINUTE);
    long waiting = rig.answer.headroomPg;
    rig.pass(1);
    assertNear(20 * UG, waiting - rig.answer.headroomPg, 10);
  }

  @Test
  void shouldRefuseABolusWhoseTimeWouldCarryTheHourOver() {
    rig.started(Frame.established(480 * UG).bolus(20 * UG, 10 * MINUTE, HOUR, 4));
    rig.seen.encoderCount += 100;
    rig.pass(MINUTE);
    rig.guard.acknowledge();
    rig.pass(MINUTE);
    assertEquals(Refusal.BOLUS_CEILING, rig.guard.requestBolus());
    rig.askFor(HOUR + 5 * MINUTE, MINUTE);
    assertEquals(Refusal.NONE, rig.guard.requestBolus());
  }

  @ParameterizedTest(name = "drawn {0}, filled {1}, {2} and {3}: {4}")
  @CsvSource({
    "0, 1, 500, 500, 0",
    "20000000, 20000000, 500, 500, 0",
    "-1, 1, 500, 500, 20",
    "20000001, 1, 500, 500, 20",
    "0, 0, 500, 500, 20",
    "0, -1, 500, 500, 20",
    "0, 20000001, 500, 500, 20",
    "0, 1, 500, 1000, 5",
    "0, 1, 1000, 1000, 5",
    "0, 1, 1000, 500, 5",
  })
  void shouldConfirmARefillOnlyWithWhatFits(
      int drawn, int filled, int concentration, int again, int refusal) {
    assertEquals(Refusal.NONE, rig.guard.beginRefill(500));
    assertEquals(refusal, rig.guard.confirmRefill(drawn, filled, concentration, again));
    assertEquals(
        refusal == Refusal.NONE ? Refusal.REFILL_STATE : Refusal.NONE,
        rig.guard.confirmRefill(0, (int) ML, 500, 500),
        "a refused confirmation leaves the refill open");
  }

  @Test
  void shouldOpenOneRefillAtATime() {
    assertEquals(Refusal.REFILL_STATE, rig.guard.confirmRefill(0, 1, 500, 500));
    assertEquals(Refusal.CONCENTRATION_NOT_APPROVED, rig.guard.beginRefill(499));
    assertEquals(Refusal.NONE, rig.guard.beginRefill(500));
    assertEquals(Refusal.REFILL_STATE, rig.guard.beginRefill(500));
    rig.guard.abandonRefill();
    rig.guard.abandonRefill();
    assertEquals(1, alarms(AlarmTable.REFILL_ABANDONED));
    assertEquals(Refusal.NONE, rig.guard.beginRefill(500));
  }

  @ParameterizedTest(name = "{0} nL missing: discrepancy {1}, investigate {2}")
  @CsvSource({
    "500000, 0, 0",
    "500001, 1, 0",
    "-500000, 0, 0",
    "-500001, 1, 0",
  })
  void shouldReconcileARefillSoonAfterTheLast(int missing, int discrepant, int investigate) {
    rig.fill(500, 10 * ML);
    assertEquals(Refusal.NONE, rig.guard.beginRefill(500));
    int drawn = (int) (10 * ML) - missing;
    assertEquals(Refusal.NONE, rig.guard.confirmRefill(drawn, (int) (10 * ML), 500, 500));
    assertEquals(discrepant, alarms(AlarmTable.REFILL_DISCREPANCY));
    assertEquals(investigate, alarms(AlarmTable.REFILL_INVESTIGATE));
  }

  @Test
  void shouldInvestigateADifferenceThatTheAccuracyExplains() {
    Rig keen = new Rig(Figures.policyWith(Policy.REFILL_ABSOLUTE_NL, ML / 10), Figures.pumpWith());
    keen.fill(500, 10 * ML);
    assertEquals(Refusal.NONE, keen.guard.beginRefill(500));
    keen.guard.confirmRefill((int) (10 * ML - 100001), (int) (10 * ML), 500, 500);
    assertEquals(1, keen.guard.annunciations(AlarmTable.REFILL_INVESTIGATE));
    assertEquals(0, keen.guard.annunciations(AlarmTable.REFILL_DISCREPANCY));
  }

  @Test
  void shouldTakeTheHigherConcentrationForTheCeilingsWhileARefillIsOpenOrAbandoned() {
    rig.started(Frame.established(400 * UG));
    rig.askFor(DAY, MINUTE);
    assertEquals(Refusal.NONE, rig.guard.beginRefill(2000));
    rig.guard.abandonRefill();
    long granted = rig.askFor(DAY, MINUTE);
    assertTrue(granted * 2000 * 1000 <= 1000 * UG, () -> granted + " strokes of 2 ug");
    assertTrue(alarms(AlarmTable.CEILING_REACHED) > 0);
    assertEquals(Refusal.NONE, rig.guard.beginRefill(500));
    rig.guard.confirmRefill(rig.answer.accountedNl, (int) (18 * ML), 500, 500);
    rig.askFor(3 * DAY, MINUTE);
    // Flushed: the ceilings count 500 again.
    assertNear(800, rig.askFor(DAY, MINUTE), 1);
  }

  @Test
  void shouldNotReconcileTheFirstFill() {
    assertEquals(Refusal.NONE, rig.guard.beginRefill(500));
    assertEquals(Refusal.NONE, rig.guard.confirmRefill((int) (5 * ML), (int) (18 * ML), 500, 500));
    assertEquals(0, alarms(AlarmTable.REFILL_DISCREPANCY));
  }

  @Test
  void shouldCountAStrongerFillOnlyFromWhereItMayHaveArrived() {
    rig.started(Frame.established(480 * UG));
    rig.askFor(DAY, MINUTE);
    rig.fill(2000, 18 * ML);
    rig.askFor(3 * HOUR, MINUTE);
    assertEquals(0, alarms(AlarmTable.CEILING_REACHED), "120 of the 144 uL of half the least");
    rig.askFor(3 * HOUR, MINUTE);
    assertTrue(alarms(AlarmTable.CEILING_REACHED) > 0);
  }

  @Test
  void shouldRememberSinceWhenAnAbandonedFillMayBeInTheLine() {
    rig.started(Frame.established(480 * UG));
    assertEquals(Refusal.NONE, rig.guard.beginRefill(2000));
    rig.guard.abandonRefill();
    assertTrue(rig.askFor(5 * HOUR, MINUTE) > 144);
    rig.fill(500, 18 * ML);
    long granted = rig.askFor(4 * HOUR, MINUTE);
    assertTrue(granted < 120, () -> granted + " strokes as if 500 ug/mL were sure");
  }

  /** Delivers for some days while the level falls by so much a stroke. */
  private static void deliver(Rig rig, int days, int perStrokeNl) {
    for (int i = 0; i < days * 1440; i++) {
      rig.seen.levelNl -= rig.ask(MINUTE) * perStrokeNl;
    }
  }

  @ParameterizedTest(name = "{0} nL a stroke, {1} nL drawn too few, then {2} nL: over-delivery {3}")
  @CsvSource({"900, 0, 900, false", "900, 0, 1060, true", "900, 3200000, 900, false"})
  void shouldLearnTheGainFromWhatWasDrawn(int first, int missing, int second, boolean over) {
    Rig level =
        new Rig(
            Figures.policyWith(),
            Figures.pumpWith(
                PumpProfile.SUITE, PumpProfile.SUITE_B, PumpProfile.LEVEL_SIGMA_NL, 20000));
    level.seen.valid = Observation.ENCODER | Observation.LEVEL;
    level.seen.levelNl = (int) (18 * ML);
    level.started(Frame.established(400 * UG));
    deliver(level, 13, first);
    assertEquals(0, level.guard.annunciations(AlarmTable.OVER_DELIVERY));
    assertEquals(Refusal.NONE, level.guard.beginRefill(500));
    int drawn = level.seen.levelNl - missing;
    level.seen.levelNl = (int) (18 * ML);
    assertEquals(Refusal.NONE, level.guard.confirmRefill(drawn, (int) (18 * ML), 500, 500));
    assertEquals(missing == 0 ? 0 : 1, level.guard.annunciations(AlarmTable.REFILL_DISCREPANCY));
    deliver(level, 12, second);
    assertEquals(over, level.guard.annunciations(AlarmTable.OVER_DELIVERY) > 0);
    assertEquals(0, level.guard.annunciations(AlarmTable.UNDER_DELIVERY));
  }

  private boolean interrupted() {
    return (rig.answer.activeAlarms >> AlarmTable.THERAPY_INTERRUPTED & 1) == 1;
  }

  private void silence(long spanMs) {
    for (long at = 0; at < spanMs; at += 10 * MINUTE) {
      rig.pass(10 * MINUTE);
    }
  }

  @Test
  void shouldFindNothingInterruptedBeforeTheFirstPrescription() {
    for (long at = 0; at < 72 * HOUR; at += 10 * MINUTE) {
      rig.ask(10 * MINUTE);
      assertEquals(0L, rig.answer.activeAlarms);
      assertEquals(0, rig.answer.annunciations);
    }
    rig.started(Frame.established(400 * UG));
    assertTrue(rig.askFor(2 * HOUR, MINUTE) > 60, "the whole dose from the start");
  }

  @Test
  void shouldTakeTherapyAsDeliveredUntilTheFirstPrescription() {
    rig.started(Frame.established(400 * UG));
    silence(3 * HOUR);
    assertEquals(false, interrupted());
    assertEquals(Refusal.NONE, rig.program(next()));
    silence(2 * HOUR);
    assertEquals(true, interrupted(), "a second prescription hides nothing");
  }

  @Test
  void shouldJudgeALowDoseOverTenStrokes() {
    rig.started(Frame.established(5 * UG));
    silence(18 * HOUR - 10 * MINUTE);
    assertEquals(false, interrupted());
    silence(10 * MINUTE);
    assertEquals(true, interrupted());
  }

  @Test
  void shouldJudgeAScheduleWithAGapOverTheGapAndEightHours() {
    rig.started(Frame.established(400 * UG).basal(800 * UG).segment(720, 0));
    silence(5 * HOUR);
    assertEquals(false, interrupted());
    silence(5 * HOUR);
    assertEquals(true, interrupted());
  }

  @Test
  void shouldExpectDeliveryByTheTimeOfDayOfThePrescription() {
    rig.started(
        Frame.established(400 * UG)
            .basal(0)
            .segment(720, 800 * UG)
            .with(Prescription.PHASE_MS, 12 * HOUR));
    silence(11 * HOUR);
    assertEquals(true, interrupted());
  }

  @Test
  void shouldNeverBeWithoutAConcentration() {
    rig.fill(500, 18 * ML);
    rig.fill(2000, 18 * ML);
    assertEquals(Refusal.NONE, rig.program(Frame.established(400 * UG).concentration(2000)));
    long granted = rig.ask(0) + rig.askFor(DAY, MINUTE);
    // 435 strokes of 0.5 ug until the dead volume has been pumped, then strokes of 2 ug.
    assertNear(435 + 92, granted, 2);
  }

  @Test
  void shouldCountMotionBeforeTheFirstPrescription() {
    rig.fill(500, 18 * ML);
    rig.pass(MINUTE);
    rig.seen.encoderCount += 100;
    rig.pass(MINUTE);
    rig.guard.acknowledge();
    assertEquals(Refusal.NONE, rig.program(Frame.established(240 * UG)));
    rig.pass(MINUTE);
    assertEquals(Rule.PRESCRIPTION_CREDIT, rig.answer.rule);
    rig.seen.encoderCount += 40;
    rig.pass(MINUTE);
    assertNotEquals(0, rig.answer.activeAlarms);
    assertTrue(rig.answer.headroomPg < 8 * UG, "50 + 20 + 10 taken over of 87 ug");
  }

  private static Frame prime(long pg) {
    return new Frame()
        .with(Prescription.SCREENING_PG, 50 * UG)
        .with(Prescription.EFFECT_MS, HOUR)
        .basal(50 * UG)
        .single(pg, HOUR)
        .with(Prescription.PRIME, 1);
  }

  /** Half of 330 uL at 500 ug/mL is 82.5 ug, and less what the pump may give too much. */
  @ParameterizedTest(name = "a prime of {0} pg: refusal {1}")
  @CsvSource({"50000001, 0", "72052401, 0", "72052402, 24", "82500000, 24", "82500001, 24"})
  void shouldCapAPrimeByHalfOfWhatStaysInTheCatheter(long pg, int refusal) {
    rig.fill(500, 18 * ML);
    assertEquals(refusal, rig.program(prime(pg)));
    assertEquals(refusal == 0 ? 0 : 1, alarms(AlarmTable.PROGRAM_REFUSED));
    if (refusal == 0) {
      long strokes = rig.askFor(2 * HOUR, 10_000);
      assertEquals(pg + 4 * UG, strokes * 500_000L, 1_500_000.0);
    }
  }

  @Test
  void shouldCapAPrimeByTheLeastDeadVolume() {
    rig.fill(500, 18 * ML);
    assertEquals(Refusal.PRIME, rig.program(prime(60 * UG).dead(274_000, 540_000)));
    assertEquals(Refusal.NONE, rig.program(prime(60 * UG).dead(275_000, 275_000)));
  }

  @Test
  void shouldHoldABolusThatIsNoPrimeToTheMaximumOfABolus() {
    rig.fill(500, 18 * ML);
    Frame frame = prime(50 * UG + 1).with(Prescription.PRIME, 0);
    assertEquals(Refusal.BOLUS_TOO_LARGE, rig.program(frame));
    assertEquals(Refusal.NONE, rig.program(frame.single(50 * UG, HOUR)));
  }

  @Test
  void shouldPrimeOnlyWithTheFirstPrescriptionOfANewTherapy() {
    rig.fill(500, 18 * ML);
    Frame takenOver = prime(UG).with(Prescription.CONTINUES_PG, 50 * UG);
    assertEquals(Refusal.PRIME, rig.program(takenOver));
    assertEquals(Refusal.NONE, rig.program(prime(UG)));
    assertEquals(Refusal.PRIME, rig.program(prime(UG).sequence(2)));
    assertEquals(Refusal.PRIME, rig.program(prime(0).sequence(2)), "there is nothing to prime");
  }

  @Test
  void shouldNotLetAPrimeOverTheCeilings() {
    rig.fill(2000, 18 * ML);
    assertEquals(Refusal.ABOVE_CEILING, rig.program(prime(84 * UG).concentration(2000)));
    assertEquals(Refusal.NONE, rig.program(prime(70 * UG).concentration(2000)));
  }

  private void draw(long missing) {
    rig.askFor(10 * DAY, 3 * MINUTE);
    assertEquals(Refusal.NONE, rig.guard.beginRefill(500));
    int drawn = rig.answer.accountedNl - (int) missing;
    assertEquals(Refusal.NONE, rig.guard.confirmRefill(drawn, (int) (18 * ML), 500, 500));
    rig.pass(0);
  }

  /** 4 mL delivered between two refills, 14.5 % and 500 uL: each is fine by itself. */
  @ParameterizedTest(name = "{0} nL missing at each refill: a trend at the {1}th")
  @CsvSource({
    "0, 0",
    "650000, 3",
    "-650000, 3",
    "670000, 2",
    "-670000, 2",
    "440000, 4",
    "-440000, 4",
    "400000, 0",
    "-400000, 0",
  })
  void shouldNoticeRefillsThatLeanTogether(long missing, int at) {
    rig.started(Frame.established(200 * UG));
    for (int i = 1; i <= 4; i++) {
      draw(missing);
      assertEquals(0, alarms(AlarmTable.REFILL_DISCREPANCY));
      assertEquals(at > 0 && i >= at ? i - at + 1 : 0, alarms(AlarmTable.REFILL_TREND));
    }
  }

  @Test
  void shouldNotSayAgainThatOldRefillsLean() {
    rig.started(Frame.established(200 * UG));
    draw(670000);
    draw(670000);
    assertEquals(1, alarms(AlarmTable.REFILL_TREND));
    draw(-2 * ML);
    assertEquals(1, alarms(AlarmTable.REFILL_DISCREPANCY));
    assertEquals(1, alarms(AlarmTable.REFILL_TREND), "a discrepancy is nothing new in the trend");
  }
}
