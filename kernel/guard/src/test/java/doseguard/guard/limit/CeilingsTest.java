package doseguard.guard.limit;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.guard.Figures;
import doseguard.guard.Frame;
import doseguard.guard.Rule;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.Schedule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two ceilings: 80 ug an hour and 800 ug a day once divided by 1.25. */
// [utest->dsn~ceilings~1, dsn~ceilings-fit~1]
class CeilingsTest {
  private static final long HOURLY = 80 * UG;

  private Ceilings ceilings;

  @BeforeEach
  void start() {
    ceilings = new Ceilings(Figures.policyWith(), 250);
  }

  @Test
  void shouldRefuseTheStrokeThatWouldExceedTheHour() {
    assertEquals(HOURLY, ceilings.headroomPg());
    assertEquals(Rule.NONE, ceilings.rule(HOURLY));
    assertEquals(Rule.CEILING_1H, ceilings.rule(HOURLY + 1));
    ceilings.add(30 * UG);
    assertEquals(50 * UG, ceilings.headroomPg());
    assertEquals(Rule.NONE, ceilings.rule(50 * UG));
    assertEquals(Rule.CEILING_1H, ceilings.rule(50 * UG + 1));
    assertEquals(Rule.CEILING_1H, ceilings.nearer());
  }

  @Test
  void shouldDoubtTheHourButNotTheDay() {
    ceilings.doubt();
    assertEquals(Rule.CEILING_1H, ceilings.rule(1));
    ceilings.advance(65 * MINUTE);
    assertEquals(Rule.NONE, ceilings.rule(HOURLY));
  }

  @Test
  void shouldForgetNothingWhenInDoubtAboutAnHourThatHeldTooMuch() {
    ceilings.add(90 * UG);
    ceilings.doubt();
    assertEquals(-10 * UG, ceilings.headroomPg());
  }

  @Test
  void shouldForgetTheHourAfterSixtyFiveMinutesAtTheLatest() {
    ceilings.add(HOURLY);
    ceilings.advance(65 * MINUTE - 1);
    assertEquals(0, ceilings.headroomPg());
    ceilings.advance(1);
    assertEquals(HOURLY, ceilings.headroomPg());
  }

  @Test
  void shouldRefuseTheStrokeThatWouldExceedTheDay() {
    for (int i = 0; i < 10; i++) {
      ceilings.add(79 * UG);
      ceilings.advance(65 * MINUTE);
    }
    assertEquals(10 * UG, ceilings.headroomPg());
    assertEquals(Rule.NONE, ceilings.rule(10 * UG));
    assertEquals(Rule.CEILING_24H, ceilings.rule(10 * UG + 1));
    assertEquals(Rule.CEILING_24H, ceilings.rule(HOURLY + 1), "the graver one is named");
    assertEquals(Rule.CEILING_24H, ceilings.nearer());
    ceilings.advance(24 * HOUR + 30 * MINUTE - 650 * MINUTE - 1);
    assertEquals(10 * UG, ceilings.headroomPg());
    ceilings.advance(1);
    assertEquals(HOURLY, ceilings.headroomPg());
  }

  @Test
  void shouldNameTheHourWhenBothAreEquallyNear() {
    ceilings.prescribe(prescription(100 * UG), false);
    assertEquals(Rule.CEILING_1H, ceilings.nearer());
    ceilings.add(1);
    assertEquals(Rule.CEILING_1H, ceilings.nearer());
    ceilings.prescribe(prescription(100 * UG - 2), false);
    assertEquals(Rule.CEILING_24H, ceilings.nearer());
  }

  private static Prescription prescription(long ceilingPg) {
    return new Frame().basal(UG).with(Prescription.CEILING_PG, ceilingPg).prescription();
  }

  @ParameterizedTest(name = "a per-patient ceiling of {0} pg gives {1} pg")
  @CsvSource({"50000000, 40000000", "0, 80000000", "2000000000, 80000000"})
  void shouldPutThePerPatientCeilingInForceWhenItIsLower(long own, long headroom) {
    ceilings.prescribe(prescription(own), false);
    assertEquals(headroom, ceilings.headroomPg());
    for (int i = 0; i < 20; i++) {
      ceilings.add(40 * UG);
      ceilings.advance(65 * MINUTE);
    }
    assertEquals(own == 50 * UG ? -760 * UG : 0, ceilings.headroomPg());
  }

  @Test
  void shouldCountWhatAFirstPrescriptionTakesOverAsGiven() {
    Prescription takeover = Frame.established(480 * UG).prescription();
    ceilings.prescribe(takeover, false);
    assertEquals(HOURLY, ceilings.headroomPg());
    ceilings.prescribe(takeover, true);
    assertEquals(HOURLY - 12 * 1666666, ceilings.headroomPg(), "an hour of 480 ug a day");
    ceilings.add(60 * UG);
    assertEquals(Rule.CEILING_1H, ceilings.rule(9));
    ceilings.advance(65 * MINUTE);
    for (int i = 0; i < 3; i++) {
      ceilings.add(HOURLY);
      ceilings.advance(65 * MINUTE);
    }
    assertEquals(HOURLY, ceilings.headroomPg());
    ceilings.add(80 * UG);
    ceilings.advance(65 * MINUTE);
    assertEquals(40 * UG, ceilings.headroomPg(), "480 less ten half hours, and 380");
  }

  @ParameterizedTest(name = "{0} pg a day, bolus {1} every {2} ms {3} a day, single {4}: {5}")
  @CsvSource({
    // 24 h and half an hour of basal, boluses, single and one stroke of 1 000 000 pg: 800 ug
    "782693877, 0, 0, 0, 0, true",
    "782693879, 0, 0, 0, 0, false",
    // 65 min of basal, the boluses that fit into it, single and one stroke: 80 ug
    "480000000, 57333333, 3900001, 2, 0, true",
    "480000000, 57333334, 3900001, 2, 0, false",
    "480000000, 28666666, 3900000, 2, 0, true",
    "480000000, 28666667, 3900000, 2, 0, false",
    "480000000, 28666666, 1, 2, 0, true",
    "480000000, 28666667, 1, 2, 0, false",
    "480000000, 0, 0, 0, 57333333, true",
    "480000000, 0, 0, 0, 57333334, false",
    "480000000, 19111111, 1950000, 4, 0, true",
    "480000000, 19111112, 1950000, 4, 0, false",
    "480000000, 28666666, 1950001, 4, 0, true",
    "480000000, 28666667, 1950001, 4, 0, false",
  })
  void shouldFitAScheduleWithAllItsBoluses(
      long daily, long bolus, long lockout, long most, long single, boolean fit) {
    Frame frame = new Frame().basal(daily).bolus(bolus, MINUTE, lockout, most);
    assertEquals(fit, fits(frame.single(single, MINUTE), UG));
  }

  @Test
  void shouldFitTheDayWithEveryBolusAndTheStroke() {
    Frame frame = new Frame().basal(480 * UG).bolus(20 * UG, MINUTE, 6 * HOUR, 10);
    assertEquals(true, fits(frame.bolus(28 * UG, MINUTE, 6 * HOUR, 10), 30 * UG));
    assertEquals(false, fits(frame, 30 * UG + 1));
    assertEquals(true, fits(frame.single(29 * UG, MINUTE), UG));
    assertEquals(false, fits(frame.single(29 * UG + 1, MINUTE), UG));
  }

  @Test
  void shouldFitTheWorstHourOfTheSchedule() {
    Frame peak = new Frame().segment(0, 0).segment(600, 1728 * UG).segment(660, 0);
    assertEquals(true, fits(peak, 8 * UG));
    assertEquals(false, fits(peak, 8 * UG + 1));
  }

  @Test
  void shouldFitThePerPatientCeiling() {
    Frame frame = new Frame().basal(96 * UG);
    assertEquals(true, fits(frame.with(Prescription.CEILING_PG, 125 * UG), 2 * UG));
    assertEquals(false, fits(frame.with(Prescription.CEILING_PG, 125 * UG), 2 * UG + 1));
  }

  private boolean fits(Frame frame, long strokePg) {
    Schedule schedule = frame.schedule();
    return ceilings.fit(frame.prescription(), schedule, strokePg);
  }

  @ParameterizedTest(name = "{0} pg ahead under a ceiling of {1} pg: {2}")
  @CsvSource({
    "53999999, 0, true",
    "54000000, 0, true",
    "54000001, 0, false",
    "12000000, 750000000, true",
    "12000001, 750000000, false",
  })
  void shouldAdmitABolusOnlyUnderBothCeilings(long ahead, long ceiling, boolean room) {
    Frame frame = new Frame().basal(576 * UG).with(Prescription.CEILING_PG, ceiling);
    Schedule schedule = frame.schedule();
    assertEquals(room, ceilings.roomFor(frame.prescription(), schedule, 0, ahead, 500, 500));
  }

  @Test
  void shouldAdmitABolusAtTheHighestConcentration() {
    Frame frame = new Frame().basal(96 * UG);
    Schedule schedule = frame.schedule();
    assertEquals(true, ceilings.roomFor(frame.prescription(), schedule, 0, 35666666, 1000, 500));
    assertEquals(false, ceilings.roomFor(frame.prescription(), schedule, 0, 35666667, 1000, 500));
  }
}
