package doseguard.engine.therapy;

import doseguard.engine.fault.ActiveFaults;
import doseguard.engine.fault.ProgramFault.Slip;
import doseguard.engine.plant.RandomStream;
import doseguard.engine.port.GuardPort;
import doseguard.guard.Policy;
import doseguard.guard.program.Prescription;

/**
 * The clinician's programmer: turns a therapy into a frame, slips of the hand and damage on the way
 * included, and sends, confirms or gives up. It confirms whatever the guard holds without a look at
 * the read-back: the worst case. Who is refused a wrong prescription sees it and sends the right
 * one {@link #CORRECTION_MS} later.
 */
final class Programmer {
  /** Time from a refused wrong prescription to the right one, ms (project choice). */
  static final long CORRECTION_MS = 5L * 60_000L;

  /** Time between the two rises of a titration that comes too soon, ms ({@link Slip}). */
  static final long SECOND_RISE_MS = 12L * 3_600_000L;

  private final GuardPort guard;
  private final Controller controller;
  private final ActiveFaults faults;
  private final Notes notes;
  private final Policy policy;
  private final RandomStream damage;
  private final long[] words = new long[Prescription.WORDS];
  private final long[] confirmed = new long[Prescription.WORDS];
  private final long[] first = new long[Prescription.WORDS];
  private Act.Program followUp;
  private long sequence;
  private Therapy intended;
  private Therapy running;

  /**
   * Makes a programmer.
   *
   * @param seed seed of the case
   * @param policy the limits in force
   * @param guard the guard
   * @param controller the controller
   * @param faults what goes wrong
   * @param notes where it is written down
   */
  Programmer(
      long seed,
      Policy policy,
      GuardPort guard,
      Controller controller,
      ActiveFaults faults,
      Notes notes) {
    this.policy = policy;
    this.guard = guard;
    this.controller = controller;
    this.faults = faults;
    this.notes = notes;
    this.damage = new RandomStream(seed, RandomStream.Purpose.FRAME);
  }

  /** What the patient is meant to get now. */
  Therapy intended() {
    return intended;
  }

  /** When something is to be sent again, ms since the case began. */
  long followUpMs() {
    return followUp == null ? Long.MAX_VALUE : followUp.atMs();
  }

  /**
   * Sends what is to be sent again.
   *
   * @param nowMs ms since the case began
   */
  void followUp(long nowMs) {
    Act.Program due = followUp;
    program(new Act.Program(nowMs, due.intended(), due.programmed(), due.reductionConfirmed()));
    if (due.equals(followUp)) {
      followUp = null;
    }
  }

  /**
   * Proposes what is meant anyway, and leaves.
   *
   * @param nowMs ms since the case began
   */
  void leaveOpen(long nowMs) {
    sequence++;
    Frame.write(intended, sequence, nowMs, words);
    notes.refusal(nowMs, "The proposal", guard.propose(words));
  }

  /**
   * Sends the first frame that was confirmed again, and its confirmation, whatever the guard says
   * to the frame: who replays a session replays all of it.
   *
   * @param nowMs ms since the case began
   */
  void replay(long nowMs) {
    notes.act(nowMs, () -> "An old frame is sent again, and its confirmation");
    System.arraycopy(first, 0, words, 0, words.length);
    notes.refusal(nowMs, "The old frame", guard.propose(words));
    int refusal = guard.confirm(words[Prescription.SEQUENCE], false);
    notes.refusal(nowMs, "The old confirmation", refusal);
    if (refusal == 0) {
      comeIntoForce(nowMs, words);
    }
  }

  /**
   * Programs a prescription.
   *
   * @param act what is meant and what is sent
   */
  void program(Act.Program act) {
    Therapy before = intended;
    Slip slip = faults.takeSlip();
    intended = act.intended();
    if (slip == Slip.TITRATION_SKIPPED) {
      notes.act(act.atMs(), () -> "The prescription that is due is not programmed");
      return;
    }
    Therapy sent = slipped(slip, act.programmed());
    notes.act(act.atMs(), () -> "Programmed: " + Words.therapy(sent));
    if (send(act, sent, slip)) {
      running = slip == Slip.TWO_CLINICIANS ? Slips.risen(sent, running, policy) : sent;
      if (slip == Slip.TITRATION_TOO_SOON) {
        Therapy again = Slips.secondRise(sent, before, policy);
        followUp = new Act.Program(act.atMs() + SECOND_RISE_MS, intended, again, false);
      } else if (slip == Slip.BOLUS_REPEATED) {
        followUp = new Act.Program(act.atMs() + CORRECTION_MS, intended, sent, false);
      }
    } else if (slip != null || !sent.equals(intended)) {
      followUp =
          new Act.Program(act.atMs() + CORRECTION_MS, intended, intended, act.reductionConfirmed());
    }
  }

  private Therapy slipped(Slip slip, Therapy meant) {
    if (slip == null) {
      return meant;
    }
    return slip == Slip.WRONG_PATIENT
        ? Slips.stranger(meant, damage)
        : Slips.apply(slip, meant, running, policy);
  }

  private boolean send(Act.Program act, Therapy sent, Slip slip) {
    if (slip == Slip.STALE_FRAME) {
      System.arraycopy(confirmed, 0, words, 0, words.length);
      words[Prescription.CHECK] = Prescription.check(words);
    } else {
      sequence++;
      Frame.write(sent, sequence, act.atMs(), words);
    }
    if (slip == Slip.CORRUPTED_FRAME) {
      int bit = (int) (damage.uniform() * Prescription.CHECK * Long.SIZE);
      words[bit / Long.SIZE] ^= 1L << bit % Long.SIZE;
    }
    if (slip == Slip.REORDERED_FRAMES) {
      return overtaken(act, sent);
    }
    if (slip == Slip.TWO_CLINICIANS) {
      return interrupted(act, sent);
    }
    return offer(act.atMs(), words, "The prescription", act.reductionConfirmed());
  }

  /** The frame is late: its repetition is in force before it comes. */
  private boolean overtaken(Act.Program act, Therapy sent) {
    long[] late = words.clone();
    sequence++;
    Frame.write(sent, sequence, act.atMs(), words);
    boolean done = offer(act.atMs(), words, "The repetition", act.reductionConfirmed());
    offer(act.atMs(), late, "The frame that comes late", act.reductionConfirmed());
    return done;
  }

  /** Another programmer proposes its own frame under the same number before the confirmation. */
  private boolean interrupted(Act.Program act, Therapy sent) {
    int refusal = guard.propose(words);
    notes.refusal(act.atMs(), "The prescription", refusal);
    notes.act(act.atMs(), () -> "A second clinician proposes a rise by the titration step");
    Frame.write(Slips.risen(sent, running, policy), sequence, act.atMs(), words);
    return offer(act.atMs(), words, "The second prescription", act.reductionConfirmed());
  }

  private boolean offer(long nowMs, long[] frame, String what, boolean second) {
    int refusal = guard.propose(frame);
    notes.refusal(nowMs, what, refusal);
    if (refusal != 0) {
      return false;
    }
    refusal = guard.confirm(frame[Prescription.SEQUENCE], second);
    notes.refusal(nowMs, "The confirmation", refusal);
    if (refusal != 0) {
      guard.abandonProgram();
      return false;
    }
    comeIntoForce(nowMs, frame);
    return true;
  }

  private void comeIntoForce(long nowMs, long[] frame) {
    System.arraycopy(frame, 0, confirmed, 0, confirmed.length);
    if (first[Prescription.SEQUENCE] == 0L) {
      System.arraycopy(frame, 0, first, 0, first.length);
    }
    controller.program(nowMs, frame);
  }
}
