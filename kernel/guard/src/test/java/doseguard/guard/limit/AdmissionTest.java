package doseguard.guard.limit;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Figures;
import doseguard.guard.Frame;
import doseguard.guard.Policy;
import doseguard.guard.Refusal;
import doseguard.guard.Rule;
import doseguard.guard.program.DeadVolume;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.program.Refill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bolus begins whole or not at all. */
// [utest->dsn~bolus-admission~1, dsn~bolus-room~1]
class AdmissionTest {
  private static final long STROKE = 500000L;

  private final Policy policy = Figures.policyWith();
  private final ProgramGate gate = new ProgramGate(policy);
  private final DeadVolume line = new DeadVolume(145);
  private final Limits limits =
      new Limits(policy, Figures.pumpWith(), gate, line, new Refill(policy, 145));
  private final Admission desk = new Admission(gate, line, limits);

  @BeforeEach
  void start() {
    line.refill(500, 0);
    limits.reservoir().refill((int) (18 * ML));
  }

  private void prescribed(Frame frame) {
    gate.take(frame.words());
    gate.hold();
    gate.accept();
    limits.prescribe(true);
    limits.ladder().authorise(240 * UG, 100 * UG);
  }

  private void withBolus() {
    prescribed(new Frame().basal(240 * UG).bolus(20 * UG, 10 * MINUTE, HOUR, 3));
  }

  @Test
  void shouldAdmitWhatIsPrescribedAndFits() {
    withBolus();
    assertEquals(Refusal.NONE, desk.patientRefusal(Rule.NONE));
  }

  @Test
  void shouldAdmitNothingThatIsNotPrescribed() {
    assertEquals(Refusal.BOLUS_NOT_PRESCRIBED, desk.patientRefusal(Rule.NONE));
    prescribed(new Frame().basal(240 * UG));
    assertEquals(Refusal.BOLUS_NOT_PRESCRIBED, desk.patientRefusal(Rule.NONE));
  }

  @Test
  void shouldAdmitNothingWhileDeliveryIsStoppedSuspendedHeldOrLocked() {
    withBolus();
    assertEquals(Refusal.BOLUS_HELD, desk.patientRefusal(Rule.ORDERED_STOP));
    assertEquals(Refusal.BOLUS_HELD, desk.patientRefusal(Rule.MODE_SUSPENDS));
    assertTrue(desk.withheld(Rule.ORDERED_STOP));
    assertTrue(desk.withheld(Rule.MODE_SUSPENDS));
    assertFalse(desk.withheld(Rule.NONE));
    limits.hold().follow(true, true);
    assertTrue(desk.withheld(Rule.NONE), "a probe is no bolus");
    assertEquals(Refusal.BOLUS_HELD, desk.patientRefusal(Rule.NONE));
    limits.hold().follow(false, false);
    assertEquals(Refusal.NONE, desk.patientRefusal(Rule.NONE));
    limits.reservoir().refill((int) ML);
    assertTrue(desk.withheld(Rule.NONE));
    assertEquals(Refusal.BOLUS_HELD, desk.patientRefusal(Rule.NONE));
  }

  @Test
  void shouldAdmitNothingOnALowerRungOfTheLadder() {
    withBolus();
    limits.ladder().advance(8 * HOUR, 0, true, STROKE);
    assertEquals(Refusal.NONE, desk.patientRefusal(Rule.NONE));
    limits.ladder().advance(1, 0, true, STROKE);
    assertEquals(Refusal.BOLUS_HELD, desk.patientRefusal(Rule.NONE));
    limits.ladder().authorise(240 * UG, 100 * UG);
    assertEquals(Refusal.NONE, desk.patientRefusal(Rule.NONE));
  }

  @Test
  void shouldKeepTheBolusesOwnRules() {
    withBolus();
    limits.bolus().start(20 * UG, 10 * MINUTE);
    limits.bolus().count();
    assertEquals(Refusal.BOLUS_HELD, desk.patientRefusal(Rule.NONE));
    limits.endBolus();
    assertEquals(Refusal.BOLUS_LOCKOUT, desk.patientRefusal(Rule.NONE));
  }

  @Test
  void shouldAdmitABolusOnlyWithAllThatWaitsBesideIt() {
    withBolus();
    long hour = 87336244L;
    long ahead = 11 * UG + STROKE;
    limits.advance(HOUR, 0);
    assertEquals(10 * UG, limits.waitingPg() - STROKE);
    assertEquals(10 * UG + STROKE, limits.waitingPg());
    assertTrue(desk.roomFor(20 * UG, gate.running(), gate.schedule(), 0));
    limits.ceilings().add(hour - 20 * UG - ahead);
    assertTrue(desk.roomFor(UG, gate.running(), gate.schedule(), 0));
    assertEquals(Refusal.BOLUS_CEILING, desk.patientRefusal(Rule.NONE));
  }
}
