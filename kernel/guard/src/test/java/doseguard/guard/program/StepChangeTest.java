package doseguard.guard.program;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Figures;
import doseguard.guard.Frame;
import doseguard.guard.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step rule at its edge. */
// [utest->dsn~step-change~1, dsn~step-history~1]
class StepChangeTest {
  private static final Prescription SPINAL = new Frame().prescription();
  private static final Prescription CEREBRAL =
      new Frame().with(Prescription.INDICATION, 1).prescription();

  private StepChange steps;

  @BeforeEach
  void start() {
    steps = new StepChange(Figures.policyWith());
  }

  @AfterEach
  void shouldHaveSealedEveryChange() {
    assertEquals(0L, steps.drift());
  }

  private void established(long pg) {
    steps.accept(pg, Frame.established(pg).prescription());
  }

  private void days(int count) {
    for (int i = 0; i < 24 * count; i++) {
      steps.advance(HOUR);
    }
  }

  @Test
  void shouldSealADoseThatBecomesEstablishedWithinADay() {
    steps.advance(6 * HOUR);
    established(100 * UG);
    days(1);
    assertEquals(0L, steps.drift());
  }

  @ParameterizedTest(name = "screened with {0} ug for {1} ms: {2} ug a day {3}")
  @CsvSource({
    "50, 28800000, 100, 0",
    "50, 28800001, 100, 11",
    "50, 28800001, 50, 0",
    "50, 28800001, 51, 11",
    "50, 1, 101, 11",
    "49, 1, 98, 11",
    "49, 1, 1, 11",
    "100, 1, 200, 0",
    "100, 1, 201, 11",
    "101, 1, 202, 11",
    "101, 1, 1, 11",
    "0, 0, 1, 11",
  })
  void shouldDeriveTheFirstDoseFromTheScreening(
      long screening, long effectMs, long dose, int refusal) {
    Prescription asked =
        new Frame()
            .with(Prescription.SCREENING_PG, screening * UG)
            .with(Prescription.EFFECT_MS, effectMs)
            .prescription();
    assertEquals(refusal, steps.refusal(dose * UG, asked));
  }

  @Test
  void shouldTakeOverAnEstablishedDoseButNotMore() {
    Prescription asked = Frame.established(700 * UG).prescription();
    assertEquals(Refusal.NONE, steps.refusal(700 * UG, asked));
    assertEquals(Refusal.FIRST_DOSE, steps.refusal(700 * UG + 1, asked));
  }

  @Test
  void shouldRefuseADoseAboveTheMaximumWhateverWasBefore() {
    Prescription asked = Frame.established(900 * UG).prescription();
    assertEquals(Refusal.NONE, steps.refusal(800 * UG, asked));
    assertEquals(Refusal.DOSE_ABOVE_MAXIMUM, steps.refusal(800 * UG + 1, asked));
    established(900 * UG);
    assertEquals(Refusal.DOSE_ABOVE_MAXIMUM, steps.refusal(800 * UG + 1, asked));
  }

  @Test
  void shouldRefuseARiseBeyondTheStepOfTheOrigin() {
    established(100 * UG);
    days(1);
    assertEquals(Refusal.NONE, steps.refusal(130 * UG, SPINAL));
    assertEquals(Refusal.STEP_TOO_LARGE, steps.refusal(130 * UG + 1, SPINAL));
    assertEquals(Refusal.NONE, steps.refusal(115 * UG, CEREBRAL));
    assertEquals(Refusal.STEP_TOO_LARGE, steps.refusal(115 * UG + 1, CEREBRAL));
  }

  @Test
  void shouldRefuseAFirstRiseOneMillisecondTooSoonAfterTheStart() {
    days(2);
    established(100 * UG);
    steps.advance(DAY - 1);
    assertEquals(Refusal.STEP_TOO_SOON, steps.refusal(100 * UG + 1, SPINAL));
    assertEquals(Refusal.NONE, steps.refusal(100 * UG, SPINAL));
    steps.advance(1);
    assertEquals(Refusal.NONE, steps.refusal(100 * UG + 1, SPINAL));
  }

  @Test
  void shouldRefuseASecondRiseOneMillisecondTooSoon() {
    established(100 * UG);
    days(3);
    steps.accept(110 * UG, SPINAL);
    steps.advance(DAY - 1);
    assertEquals(Refusal.STEP_TOO_SOON, steps.refusal(111 * UG, SPINAL));
    steps.advance(1);
    assertEquals(Refusal.NONE, steps.refusal(111 * UG, SPINAL));
    steps.accept(110 * UG, SPINAL);
    assertEquals(Refusal.NONE, steps.refusal(111 * UG, SPINAL), "the same dose is no rise");
  }

  @Test
  void shouldRefuseMoreThanTheCumulativeRiseOverTheLeastOfTheWeek() {
    established(100 * UG);
    days(1);
    for (long dose : new long[] {130, 169, 219}) {
      assertEquals(Refusal.NONE, steps.refusal(dose * UG, SPINAL));
      steps.accept(dose * UG, SPINAL);
      days(1);
    }
    assertEquals(Refusal.NONE, steps.refusal(250 * UG, SPINAL));
    assertEquals(Refusal.CUMULATIVE_RISE, steps.refusal(250 * UG + 1, SPINAL));
  }

  @Test
  void shouldCountTheLeastDoseForSevenDaysAndForgetItWithinEight() {
    established(100 * UG);
    days(1);
    for (long dose : new long[] {130, 169, 219}) {
      steps.accept(dose * UG, SPINAL);
      days(1);
    }
    steps.accept(250 * UG, SPINAL);
    days(4);
    assertEquals(Refusal.CUMULATIVE_RISE, steps.refusal(251 * UG, SPINAL), "100 for 7 days");
    steps.advance(DAY - 1);
    assertEquals(Refusal.CUMULATIVE_RISE, steps.refusal(251 * UG, SPINAL));
    steps.advance(1);
    assertEquals(Refusal.NONE, steps.refusal(251 * UG, SPINAL));
    assertEquals(Refusal.NONE, steps.refusal(325 * UG, SPINAL), "2.5 times 130");
  }

  @Test
  void shouldCountADipEvenWhenItEndsTheSameDay() {
    established(200 * UG);
    days(9);
    steps.accept(90 * UG, SPINAL);
    steps.accept(200 * UG, SPINAL);
    assertEquals(Refusal.NONE, steps.refusal(225 * UG, SPINAL));
    assertEquals(Refusal.CUMULATIVE_RISE, steps.refusal(225 * UG + 1, SPINAL));
  }

  @Test
  void shouldAllowEveryReduction() {
    established(400 * UG);
    assertEquals(Refusal.NONE, steps.refusal(400 * UG, SPINAL));
    assertEquals(Refusal.NONE, steps.refusal(400 * UG - 1, SPINAL));
    assertEquals(Refusal.NONE, steps.refusal(1, SPINAL));
  }

  @ParameterizedTest
  @CsvSource({"200, false", "199, true", "201, false"})
  void shouldAskTwiceBelowHalf(long next, boolean halves) {
    assertFalse(steps.halves(1), "nothing to halve before the first dose");
    established(400);
    assertEquals(halves, steps.halves(next));
  }

  @ParameterizedTest(name = "400 for a day, then 250, then {0}: {1}")
  @CsvSource({"200, false", "199, true", "249, false", "251, false"})
  void shouldAskTwiceBelowHalfOfWhatWasEstablished(long next, boolean halves) {
    established(400);
    steps.accept(250, SPINAL);
    assertEquals(halves, steps.halves(next));
  }

  @ParameterizedTest(name = "400 for a day, then 150, then {0}: {1}")
  @CsvSource({"149, true", "150, false", "151, false", "199, false"})
  void shouldNotAskTwiceForARise(long next, boolean halves) {
    established(400);
    steps.accept(150, SPINAL);
    assertEquals(halves, steps.halves(next));
  }

  @Test
  void shouldForgetAfterSevenDaysWhatWasEstablished() {
    established(400);
    steps.accept(250, SPINAL);
    for (int day = 0; day < 8; day++) {
      assertEquals(day < 7, steps.halves(199), "day " + day);
      steps.advance(DAY);
    }
    assertFalse(steps.halves(199));
    assertTrue(steps.halves(124));
  }

  @Test
  void shouldLetADoseReturnThatWasEstablishedWithinSevenDays() {
    established(400 * UG);
    days(3);
    steps.accept(150 * UG, SPINAL);
    for (int day = 0; day <= 6; day++) {
      assertEquals(Refusal.NONE, steps.refusal(400 * UG, SPINAL), "day " + day);
      assertEquals(Refusal.STEP_TOO_LARGE, steps.refusal(400 * UG + 1, SPINAL));
      days(1);
    }
    assertEquals(Refusal.STEP_TOO_LARGE, steps.refusal(400 * UG, SPINAL));
  }

  @Test
  void shouldNotCountAReturnAsARise() {
    established(400 * UG);
    days(9);
    steps.accept(380 * UG, SPINAL);
    steps.accept(400 * UG, SPINAL);
    assertEquals(Refusal.NONE, steps.refusal(410 * UG, SPINAL));
    steps.accept(410 * UG, SPINAL);
    assertEquals(Refusal.STEP_TOO_SOON, steps.refusal(411 * UG, SPINAL));
  }

  @Test
  void shouldNotCallADoseEstablishedThatWasInForceForLessThanADay() {
    established(100 * UG);
    days(9);
    steps.accept(130 * UG, SPINAL);
    steps.advance(DAY - 1);
    steps.accept(90 * UG, SPINAL);
    assertEquals(Refusal.STEP_TOO_LARGE, steps.refusal(130 * UG, SPINAL));
    assertEquals(Refusal.NONE, steps.refusal(100 * UG, SPINAL));
  }

  @Test
  void shouldCallADoseEstablishedAfterADay() {
    established(100 * UG);
    days(9);
    steps.accept(130 * UG, SPINAL);
    steps.advance(DAY);
    steps.accept(90 * UG, SPINAL);
    assertEquals(Refusal.NONE, steps.refusal(130 * UG, SPINAL));
    assertEquals(Refusal.STEP_TOO_LARGE, steps.refusal(130 * UG + 1, SPINAL));
  }

  @Test
  void shouldCallADoseEstablishedAtAnyTimeOfTheDay() {
    established(100 * UG);
    days(9);
    steps.advance(DAY / 2);
    steps.accept(130 * UG, SPINAL);
    steps.advance(DAY / 2);
    steps.advance(DAY / 2);
    steps.accept(90 * UG, SPINAL);
    assertEquals(Refusal.NONE, steps.refusal(130 * UG, SPINAL));
  }

  @Test
  void shouldNotCallADoseEstablishedBecauseADayBegins() {
    established(100 * UG);
    days(9);
    steps.advance(DAY / 2);
    steps.accept(130 * UG, SPINAL);
    steps.advance(DAY / 2);
    steps.accept(90 * UG, SPINAL);
    assertEquals(Refusal.STEP_TOO_LARGE, steps.refusal(130 * UG, SPINAL));
  }

  @Test
  void shouldCountTheIntervalFromTheRiseNotFromWhatFollows() {
    established(100 * UG);
    days(9);
    steps.accept(120 * UG, SPINAL);
    assertEquals(Refusal.NONE, steps.refusal(120 * UG, SPINAL), "the same dose is no step");
    steps.advance(HOUR);
    steps.accept(120 * UG, SPINAL);
    steps.advance(HOUR);
    steps.accept(110 * UG, SPINAL);
    steps.advance(DAY - 2 * HOUR - 1);
    assertEquals(Refusal.STEP_TOO_SOON, steps.refusal(111 * UG, SPINAL));
    steps.advance(1);
    assertEquals(Refusal.NONE, steps.refusal(111 * UG, SPINAL));
  }

  @Test
  void shouldGoOnCountingWhenTheSameDoseIsConfirmedAgain() {
    established(100 * UG);
    days(9);
    steps.accept(130 * UG, SPINAL);
    steps.advance(DAY - 1);
    steps.accept(130 * UG, SPINAL);
    steps.advance(1);
    steps.accept(90 * UG, SPINAL);
    assertEquals(Refusal.NONE, steps.refusal(130 * UG, SPINAL));
  }

  @Test
  void shouldNotTreatANewPatientAsEstablished() {
    steps.accept(100 * UG, new Frame().with(Prescription.SCREENING_PG, 50 * UG).prescription());
    steps.accept(60 * UG, SPINAL);
    assertEquals(Refusal.STEP_TOO_LARGE, steps.refusal(100 * UG, SPINAL));
    assertTrue(steps.halves(29 * UG));
  }

  @ParameterizedTest(name = "screened with {0} ug for {1} ms: begins again with {2} ug a day")
  @CsvSource({
    "50, 28800000, 100",
    "50, 28800001, 50",
    "100, 28800000, 200",
    "100, 28800001, 100",
    "49, 1, 50",
    "101, 1, 50",
    "0, 0, 50",
  })
  void shouldBeginAgainAfterALongGapAsWithAFirstDose(long screening, long effectMs, long dose) {
    Prescription asked =
        Frame.established(700 * UG)
            .with(Prescription.SCREENING_PG, screening * UG)
            .with(Prescription.EFFECT_MS, effectMs)
            .prescription();
    assertEquals(dose * UG, steps.restartMost(asked));
    steps.accept(700 * UG, asked);
    assertEquals(dose * UG, steps.restartMost(asked), "whatever the dose is");
  }
}
