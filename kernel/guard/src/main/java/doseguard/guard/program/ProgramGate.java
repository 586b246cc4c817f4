package doseguard.guard.program;

import doseguard.guard.Clamp;
import doseguard.guard.Policy;
import doseguard.guard.Refusal;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Milliseconds;
import doseguard.units.Picograms;

/**
 * The two-step programming session: propose, read back, confirm. Until the confirmation the running
 * prescription stays wholly in force, and a session that is left open warns and is rolled back
 * (T8).
 */
// [impl->dsn~session~1]
public final class ProgramGate {
  /** Nothing happened to the session. */
  public static final int QUIET = 0;

  /** The session has waited long enough to warn. */
  public static final int WARNS = 1;

  /** The session was rolled back. */
  public static final int ROLLED_BACK = 2;

  /*@ public invariant 0 <= warnMs && warnMs < endMs && endMs <= 86400000;
  @ public invariant 0 <= openMs && openMs <= endMs;
  @ public invariant pending != running && pending.words != running.words;
  @ public invariant pending.words != null && running.words != null;
  @ public invariant pending.words.length == Prescription.WORDS;
  @ public invariant running.words.length == Prescription.WORDS;
  @ accessible \inv: this.*, pending.words, running.words;
  @*/
  private /*@ spec_public @*/ final @Milliseconds long warnMs;
  private /*@ spec_public @*/ final @Milliseconds long endMs;
  private /*@ spec_public @*/ final Prescription pending;
  private /*@ spec_public @*/ final Prescription running;
  private /*@ spec_public @*/ final Schedule pendingSchedule;
  private /*@ spec_public @*/ final Schedule schedule;
  private /*@ spec_public @*/ long lastSequence;
  private /*@ spec_public @*/ @Milliseconds long openMs;
  private /*@ spec_public @*/ boolean open;
  private /*@ spec_public @*/ boolean prescribed;

  /**
   * Makes a gate with no prescription in force.
   *
   * @param policy the limits in force
   */
  public ProgramGate(Policy policy) {
    this.warnMs = policy.of(Policy.SESSION_WARN_MS);
    this.endMs = policy.of(Policy.SESSION_END_MS);
    this.pending = new Prescription();
    this.running = new Prescription();
    this.pendingSchedule = new Schedule(pending);
    this.schedule = new Schedule(running);
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, at least 0
   * @return what happened to the session
   */
  /*@ public normal_behavior
  @ requires 0 <= elapsedMs && elapsedMs <= 86400000;
  @ ensures \result == QUIET || \result == WARNS || \result == ROLLED_BACK;
  @ ensures \result == ROLLED_BACK <==> \old(open) && !open;
  @ ensures open ==> openMs < endMs;
  @ ensures open && warnMs <= openMs ==> \result == WARNS;
  @ assignable open, openMs;
  @*/
  public int advance(@Milliseconds long elapsedMs) {
    if (!open) {
      return QUIET;
    }
    openMs = Clamp.least(endMs, openMs + elapsedMs);
    if (openMs >= endMs) {
      open = false;
      return ROLLED_BACK;
    }
    return openMs >= warnMs ? WARNS : QUIET;
  }

  /**
   * Takes a frame for judgement; it is not pending until {@link #hold}.
   *
   * @param frame the words
   * @return a {@link Refusal} of the frame by itself
   */
  public int take(long[] frame) {
    if (frame.length != Prescription.WORDS) {
      return Refusal.MALFORMED;
    }
    receive(frame);
    int refusal = FrameCheck.refusal(pending);
    if (refusal == Refusal.NONE && pending.of(Prescription.SEQUENCE) <= lastSequence) {
      refusal = Refusal.STALE;
    }
    if (refusal == Refusal.NONE) {
      pendingSchedule.load();
    }
    return refusal;
  }

  /*@ private normal_behavior
  @ requires frame.length == Prescription.WORDS;
  @ requires frame != pending.words && frame != running.words;
  @ ensures !open;
  @ ensures (\forall int i; 0 <= i && i < Prescription.WORDS; pending.words[i] == frame[i]);
  @ ensures (\forall int i; 0 <= i && i < Prescription.WORDS;
  @ running.words[i] == \old(running.words[i]));
  @ assignable open, pending.words[*], pending.seal;
  @*/
  private void receive(long[] frame) {
    open = false;
    pending.load(frame);
  }

  /** Holds the frame taken last for confirmation. */
  /*@ public normal_behavior
  @ ensures open && openMs == 0;
  @ assignable open, openMs;
  @*/
  public void hold() {
    open = true;
    openMs = 0L;
  }

  /**
   * Whether a confirmation fits what is pending.
   *
   * @param sequence sequence number that was read back
   * @return {@link Refusal#NOTHING_PENDING} or {@link Refusal#NONE}
   */
  /*@ public normal_behavior
  @ ensures (\result == Refusal.NONE)
  @ == (open && pending.words[Prescription.SEQUENCE] == sequence);
  @ assignable \strictly_nothing;
  @*/
  public int confirmRefusal(long sequence) {
    return open && pending.of(Prescription.SEQUENCE) == sequence
        ? Refusal.NONE
        : Refusal.NOTHING_PENDING;
  }

  /** Puts the pending prescription in force, whole. */
  public void accept() {
    enforce();
    schedule.load();
  }

  /*@ private normal_behavior
  @ ensures (\forall int i; 0 <= i && i < Prescription.WORDS;
  @ running.words[i] == pending.words[i]);
  @ ensures lastSequence == pending.words[Prescription.SEQUENCE] && prescribed && !open;
  @ assignable running.words[*], running.seal, lastSequence, prescribed, open;
  @*/
  private void enforce() {
    running.copy(pending);
    lastSequence = running.of(Prescription.SEQUENCE);
    prescribed = true;
    open = false;
  }

  /** Ends the session; the running prescription stays. */
  /*@ public normal_behavior
  @ ensures !open;
  @ assignable open;
  @*/
  public void abandon() {
    open = false;
  }

  /**
   * Daily dose of what is pending, for the read-back.
   *
   * @return pg, 0 when nothing is pending
   */
  public @Picograms long readBackPg() {
    return open ? pendingSchedule.dailyPg() : 0L;
  }

  /**
   * Time of day now, as the pending frame stated it plus the time since.
   *
   * @return ms, 0 to 86 399 999
   */
  public @Milliseconds long phaseMs() {
    return (pending.of(Prescription.PHASE_MS) + openMs) % Clamp.DAY_MS;
  }

  /**
   * Whether a prescription is in force.
   *
   * @return true since the first confirmation
   */
  /*@ public normal_behavior
  @ ensures \result == prescribed;
  @ assignable \strictly_nothing;
  @*/
  public /*@ helper @*/ boolean prescribed() {
    return prescribed;
  }

  /**
   * The frame taken last.
   *
   * @return the frame
   */
  public Prescription pending() {
    return pending;
  }

  /**
   * Its schedule.
   *
   * @return the schedule
   */
  public Schedule pendingSchedule() {
    return pendingSchedule;
  }

  /**
   * The prescription in force.
   *
   * @return the prescription; without meaning before the first confirmation
   */
  public Prescription running() {
    return running;
  }

  /**
   * Its schedule.
   *
   * @return the schedule
   */
  public Schedule schedule() {
    return schedule;
  }

  /**
   * Whether a session is open.
   *
   * @return true while a proposal waits for its confirmation
   */
  public boolean isOpen() {
    return open;
  }

  /**
   * Whether the frames are as they were left.
   *
   * @return 0 when they are
   */
  public long drift() {
    return running.drift() | (open ? pending.drift() : 0L);
  }

  /**
   * The state of the session; what was taken and is not pending is none.
   *
   * @return its fold
   */
  public long session() {
    long asked = open ? Fold.of(pending.fold(), pendingSchedule.fold()) : 0L;
    return Fold.of(asked, openMs, open ? 1L : 0L, 0L);
  }

  /**
   * The state of this object but for the session.
   *
   * @return its fold
   */
  public long fold() {
    long force = Fold.of(running.fold(), schedule.fold());
    return Fold.of(warnMs, endMs, force, Fold.of(lastSequence, prescribed ? 1L : 0L));
  }

  /**
   * Passes the state to or from an image. A session does not survive; only that there was one.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    running.exchange(tape);
    lastSequence = tape.pass(lastSequence);
    prescribed = tape.pass(prescribed);
    open = tape.pass(open);
    if (prescribed) {
      schedule.load();
    }
  }
}
