package doseguard.guard.limit;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Figures;
import doseguard.guard.Frame;
import doseguard.guard.Policy;
import doseguard.guard.Refusal;
import doseguard.guard.Rule;
import doseguard.guard.program.DeadVolume;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.program.Refill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All limits together: which one is named, and what a stroke writes down. */
// [utest->dsn~rule-order~1]
// [utest->dsn~booking~1]
// [utest->dsn~headroom~1]
// [utest->dsn~ungranted-motion~1]
// [utest->dsn~bolus-admission~1]
class LimitsTest {
  private static final long STROKE = 500000;

  private final Policy policy = Figures.policyWith();
  private ProgramGate gate;
  private DeadVolume line;
  private Refill refill;
  private Limits limits;
  private Admission desk;

  @BeforeEach
  void start() {
    gate = new ProgramGate(policy);
    line = new DeadVolume(145);
    refill = new Refill(policy, 145);
    limits = new Limits(policy, Figures.pumpWith(), gate, line, refill);
    desk = new Admission(gate, line, limits);
  }

  private void filled(long volumeNl) {
    line.refill(500, 0);
    limits.reservoir().refill((int) volumeNl);
  }

  private void prescribed(Frame frame) {
    gate.take(frame.words());
    gate.hold();
    boolean first = !gate.prescribed();
    gate.accept();
    limits.prescribe(first);
  }

  /** Books a stroke, whatever the rules say. */
  private void book() {
    limits.agreement.book(limits.heaviestPg(), limits.strokePg());
    line.stroke(1000);
  }

  @Test
  void shouldMoveTheLineByAStrokeThatIsGrantedAndByNoOther() {
    filled(18 * ML);
    prescribed(dose(240 * UG));
    limits.advance(HOUR, HOUR);
    long still = line.fold();
    assertFalse(limits.grant(Rule.ORDERED_STOP));
    assertEquals(still, line.fold());
    assertTrue(limits.grant(Rule.NONE));
    assertNotEquals(still, line.fold());
  }

  private static Frame dose(long pg) {
    return new Frame().basal(pg);
  }

  @Test
  void shouldNameTheGravestRule() {
    limits.hold().follow(true, false);
    assertEquals(Rule.NO_PRESCRIPTION, limits.rule(Rule.ORDERED_STOP));
    filled(ML);
    prescribed(dose(240 * UG));
    assertEquals(Rule.RESERVOIR_LOCKOUT, limits.rule(Rule.ORDERED_STOP));
    limits.reservoir().refill((int) (18 * ML));
    assertEquals(Rule.DELIVERY_HOLD, limits.rule(Rule.ORDERED_STOP));
    limits.hold().follow(false, false);
    book();
    limits.bookUngranted(2000);
    assertEquals(Rule.ORDERED_STOP, limits.rule(Rule.ORDERED_STOP));
    assertEquals(Rule.CEILING_24H, limits.rule(Rule.NONE));
    limits.advance(25 * HOUR, 25 * HOUR);
    limits.bookUngranted(174);
    book();
    assertEquals(Rule.CEILING_1H, limits.rule(Rule.NONE));
    limits.advance(2 * HOUR, 2 * HOUR);
    assertEquals(Rule.PRESCRIPTION_CREDIT, limits.rule(Rule.NONE));
    limits.advance(HOUR, 0);
    assertEquals(Rule.NONE, limits.rule(Rule.NONE));
    book();
    assertEquals(Rule.STROKE_RATE, limits.rule(Rule.NONE));
    limits.advance(3599, 0);
    assertEquals(Rule.STROKE_RATE, limits.rule(Rule.NONE));
    limits.advance(1, 0);
    assertEquals(Rule.NONE, limits.rule(Rule.NONE));
  }

  @Test
  void shouldBookNothingThatARuleRefuses() {
    filled(18 * ML);
    prescribed(dose(240 * UG));
    limits.advance(HOUR, 0);
    long before = limits.headroomPg();
    assertFalse(limits.grant(Rule.ORDERED_STOP));
    assertEquals(before, limits.headroomPg());
    assertEquals(18 * ML, limits.reservoir().accountedNl());
    assertTrue(limits.grant(Rule.NONE));
    assertFalse(limits.grant(Rule.NONE), "too soon");
    assertEquals(18 * ML - 1000, limits.reservoir().accountedNl());
  }

  @Test
  void shouldBeginAtTheTimeOfDayOfThePrescription() {
    filled(18 * ML);
    prescribed(dose(240 * UG).with(Prescription.PHASE_MS, 5 * HOUR));
    assertEquals(5 * HOUR, limits.basal().phaseMs());
  }

  @ParameterizedTest(name = "credit {0} pg: {1}")
  @CsvSource({"-1, false", "0, true", "1, true"})
  void shouldLetAStrokeFlowOnCreditOfNothingButNotBelow(long credit, boolean credited) {
    filled(18 * ML);
    prescribed(dose(DAY));
    limits.advance(STROKE + credit, 0);
    assertTrue(limits.grant(Rule.NONE));
    assertEquals(credited, limits.credited());
  }

  @Test
  void shouldRoundTheIntervalBetweenStrokesUp() {
    Policy slow = Figures.policyWith(Policy.FLOW_MOST_NL_PER_H, 700000);
    limits = new Limits(slow, Figures.pumpWith(), gate, line, refill);
    filled(18 * ML);
    prescribed(dose(240 * UG));
    limits.advance(HOUR, 0);
    assertTrue(limits.grant(Rule.NONE));
    limits.advance(5142, 0);
    assertEquals(Rule.STROKE_RATE, limits.rule(Rule.NONE), "1000 nL in 5142.9 ms");
    limits.advance(1, 0);
    assertEquals(Rule.NONE, limits.rule(Rule.NONE));
  }

  @Test
  void shouldBookAStrokeEverywhere() {
    filled(18 * ML);
    prescribed(dose(240 * UG));
    limits.advance(HOUR, 0);
    long before = limits.headroomPg();
    assertTrue(limits.credited());
    assertTrue(limits.grant(Rule.NONE));
    assertEquals(STROKE, before - limits.headroomPg());
    assertEquals(18 * ML - 1000, limits.reservoir().accountedNl());
    assertEquals(86, limits.ceilings().headroomPg() / UG);
    limits.hold().follow(true, true);
    assertEquals(Rule.DELIVERY_HOLD, limits.rule(Rule.NONE));
    limits.advance(10 * MINUTE, 0);
    assertEquals(Rule.NONE, limits.rule(Rule.NONE));
  }

  @ParameterizedTest(name = "{0} ug a day for {1} ms: {2} pg wait")
  @CsvSource({
    "240, 1800000, 5000000",
    "240, 3600000, 10000000",
    "240, 3600001, 10000000",
    "288, 3600000, 12000000",
    "480, 1800000, 10000000",
    "480, 3600000, 12000000",
  })
  void shouldKeepAnHourAndTwelveMicrogramsAtMostToBeCaughtUp(long dose, long ms, long waiting) {
    filled(18 * ML);
    prescribed(dose(dose * UG));
    limits.advance(ms, 0);
    assertEquals(waiting + STROKE, limits.headroomPg());
  }

  @Test
  void shouldPrescribeNothingWhileStoppedYetMoveTheTimeOfDay() {
    filled(18 * ML);
    prescribed(dose(0).segment(60, 240 * UG));
    limits.advance(HOUR, HOUR);
    assertEquals(STROKE, limits.headroomPg());
    limits.advance(HOUR, HOUR / 2);
    assertEquals(STROKE + 5 * UG, limits.headroomPg());
  }

  @Test
  void shouldSayWhatABolusAccruedAndLapseItAtItsEnd() {
    filled(18 * ML);
    prescribed(dose(1));
    limits.bolus().start(10 * UG, 10 * MINUTE);
    assertEquals(5 * UG, limits.advance(5 * MINUTE, 0));
    assertEquals(5 * UG + STROKE, limits.headroomPg());
    assertEquals(5 * UG, limits.advance(6 * MINUTE, 0));
    assertEquals(10 * UG + STROKE, limits.headroomPg());
    assertTrue(limits.bolus().running());
    assertEquals(0, limits.advance(1, 0));
    assertEquals(STROKE, limits.headroomPg());
    assertFalse(limits.bolus().running());
  }

  @Test
  void shouldLapseABolusInTheCallThatComesTooLate() {
    filled(18 * ML);
    prescribed(dose(1));
    limits.bolus().start(10 * UG, 10 * MINUTE);
    limits.advance(11 * MINUTE + 1, 0);
    assertEquals(STROKE, limits.headroomPg());
  }

  @Test
  void shouldNameTheNearestRuleWhenNoneRefuses() {
    filled(18 * ML);
    prescribed(dose(240 * UG));
    assertEquals(Rule.PRESCRIPTION_CREDIT, limits.nearest());
    limits.reservoir().refill((int) ML + 1000);
    assertEquals(Rule.PRESCRIPTION_CREDIT, limits.nearest(), "500 000 pg are not less");
    limits.reservoir().refill((int) ML + 999);
    assertEquals(Rule.RESERVOIR_LOCKOUT, limits.nearest());
    limits.reservoir().refill((int) (18 * ML));
    limits.ceilings().add(limits.ceilings().headroomPg() - STROKE);
    assertEquals(Rule.CEILING_1H, limits.nearest(), "equal: the ceiling is named");
    assertEquals(STROKE, limits.headroomPg());
    limits.ceilings().add(1);
    assertEquals(Rule.CEILING_1H, limits.nearest());
    assertEquals(STROKE - 1, limits.headroomPg());
  }

  @Test
  void shouldCountUngrantedMotionAtTheHighestConcentration() {
    filled(18 * ML);
    prescribed(dose(240 * UG).dead(50000, 50000));
    refill.begin(2000);
    assertEquals(2000, limits.highest());
    assertEquals(500, line.dosing());
    assertEquals(500000, limits.strokePg());
    assertEquals(2000000, limits.heaviestPg());
    long before = limits.ceilings().headroomPg();
    limits.bookUngranted(3);
    assertEquals(6 * UG, before - limits.ceilings().headroomPg());
    book();
    assertEquals(8 * UG, before - limits.ceilings().headroomPg());
  }

  @Test
  void shouldPutTheCeilingOfAPrescriptionInForce() {
    filled(18 * ML);
    prescribed(dose(240 * UG).with(Prescription.CEILING_PG, 40 * UG));
    assertEquals(40 * UG * 1000 / 1145, limits.ceilings().headroomPg());
  }

  @Test
  void shouldMoveTheFrontsWithUngrantedMotion() {
    filled(18 * ML);
    prescribed(dose(240 * UG).dead(50000, 50000));
    line.open();
    line.refill(2000, 0);
    limits.bookUngranted(21);
    assertEquals(500, limits.highest());
    limits.bookUngranted(1);
    assertEquals(2000, limits.highest());
  }

  @Test
  void shouldRefuseAPatientBolusForEachReason() {
    assertEquals(Refusal.BOLUS_NOT_PRESCRIBED, desk.patientRefusal(Rule.NONE));
    filled(ML);
    prescribed(dose(240 * UG).bolus(20 * UG, MINUTE, HOUR, 4));
    assertEquals(Refusal.BOLUS_HELD, desk.patientRefusal(Rule.NONE));
    limits.reservoir().refill((int) (18 * ML));
    assertEquals(Refusal.BOLUS_HELD, desk.patientRefusal(Rule.ORDERED_STOP));
    limits.hold().follow(true, true);
    assertEquals(Refusal.BOLUS_HELD, desk.patientRefusal(Rule.NONE));
    limits.hold().follow(false, true);
    assertEquals(Refusal.NONE, desk.patientRefusal(Rule.NONE));
    limits.bolus().start(20 * UG, MINUTE);
    limits.bolus().count();
    limits.endBolus();
    assertEquals(Refusal.BOLUS_LOCKOUT, desk.patientRefusal(Rule.NONE));
  }

  @ParameterizedTest(name = "{0} pg seen: refusal {1}")
  @CsvSource({"56002909, 0", "56002910, 0", "56002911, 18"})
  void shouldLeaveRoomForBasalBolusCreditAndOneStroke(long seen, int refusal) {
    filled(18 * ML);
    prescribed(dose(240 * UG).bolus(20 * UG, MINUTE, HOUR, 4));
    // 87 336 244 pg: 65 min of basal are 10 833 334, the bolus 20 000 000, a stroke 500 000.
    limits.ceilings().add(seen);
    assertEquals(refusal, desk.patientRefusal(Rule.NONE));
  }

  @Test
  void shouldLeaveRoomForWhatARunningBolusAndWaitingBasalStillBring() {
    filled(18 * ML);
    prescribed(dose(DAY));
    long room = 87336244 - STROKE - 3900000;
    assertTrue(desk.roomFor(room, gate.running(), gate.schedule(), 0));
    assertFalse(desk.roomFor(room + 1, gate.running(), gate.schedule(), 0));
    limits.bolus().start(UG, HOUR);
    assertTrue(desk.roomFor(room - UG, gate.running(), gate.schedule(), 0));
    assertFalse(desk.roomFor(room - UG + 1, gate.running(), gate.schedule(), 0));
    limits.endBolus();
    limits.advance(65 * MINUTE, 0);
    assertTrue(desk.roomFor(room - 3600000, gate.running(), gate.schedule(), 0));
    assertFalse(desk.roomFor(room - 3600000 + 1, gate.running(), gate.schedule(), 0));
    limits.advance(HOUR, HOUR);
    for (int i = 0; i < 10; i++) {
      book();
    }
    limits.advance(65 * MINUTE, 65 * MINUTE);
    assertTrue(desk.roomFor(room, gate.running(), gate.schedule(), 0), "a debt gives no room");
    assertFalse(desk.roomFor(room + 1, gate.running(), gate.schedule(), 0));
  }

  @ParameterizedTest(name = "{0} strokes that may have flowed count as {1}")
  @CsvSource({"0, 0", "1, 1", "16, 16", "32, 32", "33, 32"})
  void shouldBookUnseenStrokesEverywhere(int strokes, int counted) {
    filled(18 * ML);
    prescribed(dose(240 * UG));
    limits.advance(HOUR, 0);
    long credit = limits.headroomPg();
    long hour = limits.ceilings().headroomPg();
    limits.bookUnseen(strokes);
    assertEquals(credit - counted * STROKE, limits.headroomPg());
    assertEquals(hour - strokes * STROKE, limits.ceilings().headroomPg());
    assertEquals(18 * ML - counted * 1000L, limits.reservoir().accountedNl());
    assertEquals(Rule.STROKE_RATE, limits.rule(Rule.NONE), "the last may have flowed just now");
    limits.hold().follow(true, true);
    limits.advance(10 * MINUTE - 1, 0);
    assertEquals(Rule.DELIVERY_HOLD, limits.rule(Rule.NONE), "and it may have been a probe");
  }

  @Test
  void shouldTakeUnseenStrokesAsAFrontThatMayBeFurther() {
    filled(18 * ML);
    prescribed(dose(240 * UG));
    line.refill(2000, 0);
    for (int i = 0; i < 143; i++) {
      book();
    }
    assertEquals(500, limits.highest(), "143 nL x 1.145 is below half the least dead volume");
    limits.bookUnseen(1);
    assertEquals(500, limits.highest());
    limits.bookUnseen(1);
    assertEquals(2000, limits.highest());
    assertEquals(500, line.dosing());
  }

  @Test
  void shouldNameTheModeThatSuspends() {
    filled(18 * ML);
    prescribed(dose(240 * UG));
    limits.advance(HOUR, 0);
    assertEquals(Rule.MODE_SUSPENDS, limits.rule(Rule.MODE_SUSPENDS));
    limits.bookUngranted(2000);
    assertEquals(Rule.MODE_SUSPENDS, limits.rule(Rule.MODE_SUSPENDS), "before any ceiling");
    limits.hold().follow(true, false);
    assertEquals(Rule.DELIVERY_HOLD, limits.rule(Rule.MODE_SUSPENDS));
  }

  @ParameterizedTest(name = "{0} strokes that may have flowed: reduced {1}")
  @CsvSource({"0, true", "1, false"})
  void shouldTakeUnseenStrokesForWhatIsOwedButNotForTheEndOfAGap(int strokes, boolean reduced) {
    filled(18 * ML);
    prescribed(dose(240 * UG));
    limits.ladder().authorise(240 * UG, 100 * UG);
    limits.ladder().advance(8 * HOUR, 3 * STROKE, false, STROKE);
    limits.bookUnseen(strokes);
    limits.ladder().advance(HOUR, 0, false, STROKE);
    assertEquals(reduced, limits.ladder().reduced());
    limits.ladder().advance(1, 0, true, STROKE);
    assertTrue(limits.ladder().reduced());
  }
}
