package doseguard.guard.program;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Figures;
import doseguard.guard.Frame;
import doseguard.guard.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The session: what is pending, what is in force, and when an open session ends. */
// [utest->dsn~session~1]
class ProgramGateTest {
  private ProgramGate gate;

  @BeforeEach
  void start() {
    gate = new ProgramGate(Figures.policyWith());
  }

  private void hold(Frame frame) {
    assertEquals(Refusal.NONE, gate.take(frame.words()));
    gate.hold();
  }

  @Test
  void shouldHaveNothingInForceBeforeTheFirstConfirmation() {
    assertFalse(gate.prescribed());
    assertEquals(0, gate.readBackPg());
    assertEquals(Refusal.NOTHING_PENDING, gate.confirmRefusal(0));
    assertEquals(ProgramGate.QUIET, gate.advance(DAY));
  }

  @Test
  void shouldBeOpenWhileSomethingIsPending() {
    assertFalse(gate.isOpen());
    hold(Frame.established(400 * UG));
    assertTrue(gate.isOpen());
    gate.abandon();
    assertFalse(gate.isOpen());
  }

  @Test
  void shouldReadBackAndConfirmOnlyThePendingSequence() {
    hold(Frame.established(400 * UG).sequence(7));
    assertEquals(400 * UG, gate.readBackPg());
    assertEquals(Refusal.NOTHING_PENDING, gate.confirmRefusal(6));
    assertEquals(Refusal.NOTHING_PENDING, gate.confirmRefusal(8));
    assertEquals(Refusal.NONE, gate.confirmRefusal(7));
    assertFalse(gate.prescribed());
    gate.accept();
    assertTrue(gate.prescribed());
    assertEquals(400 * UG, gate.schedule().dailyPg());
    assertEquals(7, gate.running().of(Prescription.SEQUENCE));
    assertEquals(0, gate.readBackPg());
    assertEquals(Refusal.NOTHING_PENDING, gate.confirmRefusal(7));
  }

  @Test
  void shouldRefuseASequenceNumberThatIsNotAboveTheLastAccepted() {
    hold(Frame.established(UG).sequence(7));
    assertEquals(Refusal.NONE, gate.take(Frame.established(UG).sequence(7).words()));
    gate.hold();
    gate.accept();
    assertEquals(Refusal.STALE, gate.take(Frame.established(UG).sequence(6).words()));
    assertEquals(Refusal.STALE, gate.take(Frame.established(UG).sequence(7).words()));
    assertEquals(Refusal.NONE, gate.take(Frame.established(UG).sequence(8).words()));
  }

  @Test
  void shouldCallABrokenFrameBrokenBeforeItCallsItStale() {
    long[] broken = Frame.established(UG).sequence(0).words();
    assertEquals(Refusal.MALFORMED, gate.take(broken));
    broken[Prescription.CHECK]++;
    assertEquals(Refusal.CORRUPTED, gate.take(broken));
  }

  @Test
  void shouldNotReadTheScheduleOfAFrameThatItRefuses() {
    Frame frame = Frame.established(UG).with(Prescription.SEGMENTS, 1000);
    assertEquals(Refusal.MALFORMED, gate.take(frame.words()));
    assertEquals(0, gate.pendingSchedule().dailyPg());
  }

  @Test
  void shouldRefuseAFrameOfTheWrongLength() {
    assertEquals(Refusal.MALFORMED, gate.take(new long[0]));
    assertEquals(Refusal.MALFORMED, gate.take(new long[Prescription.WORDS - 1]));
    assertEquals(Refusal.MALFORMED, gate.take(new long[Prescription.WORDS + 1]));
  }

  @Test
  void shouldKeepTheRunningPrescriptionWhileAnotherIsPendingRefusedOrAbandoned() {
    hold(Frame.established(400 * UG).sequence(7));
    gate.accept();
    hold(Frame.established(300 * UG).sequence(8));
    assertEquals(400 * UG, gate.schedule().dailyPg());
    assertEquals(300 * UG, gate.pendingSchedule().dailyPg());
    assertEquals(8, gate.pending().of(Prescription.SEQUENCE));
    assertEquals(Refusal.STALE, gate.take(Frame.established(UG).sequence(1).words()));
    assertEquals(Refusal.NOTHING_PENDING, gate.confirmRefusal(8), "a new offer ends the old");
    hold(Frame.established(300 * UG).sequence(8));
    gate.abandon();
    assertEquals(Refusal.NOTHING_PENDING, gate.confirmRefusal(8));
    assertEquals(ProgramGate.QUIET, gate.advance(DAY));
    assertEquals(400 * UG, gate.schedule().dailyPg());
    assertEquals(7, gate.running().of(Prescription.SEQUENCE));
  }

  @Test
  void shouldWarnAtFiveMinutesAndRollBackAtTenToTheMillisecond() {
    hold(Frame.established(UG));
    assertEquals(ProgramGate.QUIET, gate.advance(5 * MINUTE - 1));
    assertEquals(ProgramGate.WARNS, gate.advance(1));
    assertEquals(ProgramGate.WARNS, gate.advance(5 * MINUTE - 1));
    assertEquals(Refusal.NONE, gate.confirmRefusal(1));
    assertEquals(ProgramGate.ROLLED_BACK, gate.advance(1));
    assertEquals(Refusal.NOTHING_PENDING, gate.confirmRefusal(1));
    assertEquals(ProgramGate.QUIET, gate.advance(1));
    hold(Frame.established(UG));
    assertEquals(ProgramGate.QUIET, gate.advance(0), "a new session counts afresh");
  }

  @Test
  void shouldKeepTheTimeOfDayWhileASessionIsOpen() {
    hold(Frame.established(UG).with(Prescription.PHASE_MS, DAY - 2 * MINUTE));
    assertEquals(DAY - 2 * MINUTE, gate.phaseMs());
    gate.advance(2 * MINUTE - 1);
    assertEquals(DAY - 1, gate.phaseMs());
    gate.advance(1);
    assertEquals(0, gate.phaseMs());
    gate.advance(MINUTE);
    assertEquals(MINUTE, gate.phaseMs());
  }
}
