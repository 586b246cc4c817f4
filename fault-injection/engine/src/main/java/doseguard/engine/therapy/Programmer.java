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

  /** Sends what is to be sent again. */
  void followUp() {
    Act.Program due = followUp;
    followUp = null;
    program(due);
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
   * Programs a prescription.
   *
   * @param act what is meant and what is sent
   */
  void program(Act.Program act) {
    Therapy before = intended;
    Slip slip = faults.takeSlip();
    Therapy sent =
        slip == null ? act.programmed() : Slips.apply(slip, act.programmed(), running, policy);
    intended = act.intended();
    notes.act(act.atMs(), () -> "Programmed: " + Words.therapy(sent));
    if (send(act, sent, slip)) {
      running = sent;
      if (slip == Slip.TITRATION_TOO_SOON) {
        Therapy again = Slips.secondRise(sent, before, policy);
        followUp = new Act.Program(act.atMs() + SECOND_RISE_MS, intended, again, false);
      }
    } else if (slip != null || !sent.equals(intended)) {
      followUp =
          new Act.Program(act.atMs() + CORRECTION_MS, intended, intended, act.reductionConfirmed());
    }
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
    int refusal = guard.propose(words);
    notes.refusal(act.atMs(), "The prescription", refusal);
    if (refusal != 0) {
      return false;
    }
    refusal = guard.confirm(words[Prescription.SEQUENCE], act.reductionConfirmed());
    notes.refusal(act.atMs(), "The confirmation", refusal);
    if (refusal != 0) {
      guard.abandonProgram();
      return false;
    }
    System.arraycopy(words, 0, confirmed, 0, words.length);
    controller.program(act.atMs(), words);
    return true;
  }
}
