package doseguard.engine.therapy;

import doseguard.engine.fault.ActiveFaults;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.Fault.Slip;
import doseguard.engine.plant.Plant;
import doseguard.engine.plant.RandomStream;
import doseguard.engine.port.GuardPort;
import doseguard.guard.Policy;
import doseguard.guard.program.Prescription;
import java.util.List;

/**
 * The clinician, and the patient's hand on the bolus button: carries out the acts of a case on
 * guard, controller and reservoir, and errs where a fault says so. Who is refused a wrong
 * prescription sees it and sends the right one {@link #CORRECTION_MS} later.
 */
public final class Clinician {
  /** Time from a refused wrong prescription to the right one, ms (project choice). */
  public static final long CORRECTION_MS = 5L * 60_000L;

  /** Time between the two rises of a titration that comes too soon, ms ({@link Slip}). */
  public static final long SECOND_RISE_MS = 12L * 3_600_000L;

  /** Graduation that a drawn volume is read off to, nL (project choice: a syringe's 0.1 mL). */
  public static final double SYRINGE_NL = 100_000.0;

  private final GuardPort guard;
  private final Controller controller;
  private final Plant plant;
  private final ActiveFaults faults;
  private final Chronicle chronicle;
  private final Policy policy;
  private final List<Act> acts;
  private final RandomStream damage;
  private final long[] words = new long[Prescription.WORDS];
  private final long[] confirmed = new long[Prescription.WORDS];

  private int next;
  private Act.Refill openRefill;
  private Act.Program followUp;
  private long sequence;
  private Therapy intended;
  private Therapy running;
  private int filledConcentration;

  /**
   * Puts a clinician beside a pump.
   *
   * @param seed seed of the case
   * @param policy the limits in force
   * @param acts what is to be done, in order of time
   * @param guard the guard
   * @param controller the controller
   * @param plant the pump itself
   * @param faults what goes wrong
   * @param chronicle where it is written down
   */
  public Clinician(
      long seed,
      Policy policy,
      List<Act> acts,
      GuardPort guard,
      Controller controller,
      Plant plant,
      ActiveFaults faults,
      Chronicle chronicle) {
    this.policy = policy;
    this.acts = acts;
    this.guard = guard;
    this.controller = controller;
    this.plant = plant;
    this.faults = faults;
    this.chronicle = chronicle;
    this.damage = new RandomStream(seed, RandomStream.Purpose.FRAME);
  }

  /**
   * Declares the first fill and programs the first prescription, at the start of the case.
   *
   * @param fillNl volume filled, nL
   * @param meant what is meant; its concentration is what was filled
   * @param programmed what is sent
   */
  public void start(int fillNl, Therapy meant, Therapy programmed) {
    filledConcentration = meant.concentration();
    tell(
        0L,
        () ->
            "The reservoir is filled with "
                + Words.volume(fillNl)
                + " at "
                + filledConcentration
                + " ug/mL");
    note(0L, "The first fill", guard.beginRefill(filledConcentration));
    note(
        0L,
        "The first fill",
        guard.confirmRefill(0, fillNl, filledConcentration, filledConcentration));
    controller.filled(filledConcentration);
    program(new Act.Program(0L, meant, programmed, false));
  }

  /**
   * When there is next something to do.
   *
   * @return ms since the case began, {@link Long#MAX_VALUE} for never
   */
  public long nextMs() {
    long at = next < acts.size() ? acts.get(next).atMs() : Long.MAX_VALUE;
    if (openRefill != null) {
      at = Math.min(at, openRefill.atMs() + Act.Refill.DURATION_MS);
    }
    return followUp == null ? at : Math.min(at, followUp.atMs());
  }

  /**
   * Does everything that is due.
   *
   * @param nowMs ms since the case began
   */
  public void act(long nowMs) {
    if (openRefill != null && openRefill.atMs() + Act.Refill.DURATION_MS <= nowMs) {
      finishRefill(nowMs);
    }
    if (followUp != null && followUp.atMs() <= nowMs) {
      Act.Program due = followUp;
      followUp = null;
      program(due);
    }
    while (next < acts.size() && acts.get(next).atMs() <= nowMs) {
      carryOut(acts.get(next), nowMs);
      next++;
    }
  }

  /**
   * Stops the pump, proposes a prescription and leaves.
   *
   * @param nowMs ms since the case began
   */
  public void abandonSession(long nowMs) {
    tell(nowMs, () -> "The clinician stops the pump, proposes a prescription and leaves");
    stop(nowMs, 0L);
    sequence++;
    Frame.write(intended, sequence, nowMs, words);
    note(nowMs, "The proposal", guard.propose(words));
  }

  /**
   * What the patient is meant to get now.
   *
   * @return the therapy last meant
   */
  public Therapy intended() {
    return intended;
  }

  private void carryOut(Act act, long nowMs) {
    if (act instanceof Act.Program program) {
      program(program);
    } else if (act instanceof Act.Refill refill) {
      beginRefill(refill);
    } else if (act instanceof Act.Stop stop) {
      tell(nowMs, () -> "A stop is ordered");
      stop(nowMs, stop.durationMs());
    } else if (act instanceof Act.Resume) {
      tell(nowMs, () -> "Delivery is resumed by order");
      guard.resume();
      controller.stop(nowMs, nowMs);
    } else if (act instanceof Act.Acknowledge) {
      tell(nowMs, () -> "All alarms are acknowledged");
      guard.acknowledge();
    } else {
      askBolus(nowMs);
    }
  }

  private void askBolus(long nowMs) {
    tell(nowMs, () -> "The patient asks for a bolus");
    int refusal = guard.requestBolus();
    note(nowMs, "The bolus", refusal);
    if (refusal == 0) {
      controller.bolus(nowMs);
    }
  }

  private void stop(long nowMs, long durationMs) {
    int refusal = guard.stop(durationMs);
    note(nowMs, "The stop", refusal);
    if (refusal == 0) {
      long span = durationMs == 0L ? policy.of(Policy.STOP_DEFAULT_MS) : durationMs;
      controller.stop(nowMs, nowMs + span);
    }
  }

  private void program(Act.Program act) {
    Therapy before = intended;
    Slip slip = faults.takeSlip();
    Therapy sent =
        slip == null ? act.programmed() : Slips.apply(slip, act.programmed(), running, policy);
    intended = act.intended();
    tell(act.atMs(), () -> "Programmed: " + Words.therapy(sent));
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
    note(act.atMs(), "The prescription", refusal);
    if (refusal != 0) {
      return false;
    }
    refusal = guard.confirm(words[Prescription.SEQUENCE], act.reductionConfirmed());
    note(act.atMs(), "The confirmation", refusal);
    if (refusal != 0) {
      guard.abandonProgram();
      return false;
    }
    System.arraycopy(words, 0, confirmed, 0, words.length);
    controller.program(act.atMs(), words);
    return true;
  }

  private void beginRefill(Act.Refill refill) {
    if (faults.any(Fault.MissedRefill.class)) {
      tell(refill.atMs(), () -> "The refill that is due does not happen");
      return;
    }
    tell(refill.atMs(), () -> "A refill begins");
    int refusal = guard.beginRefill(refill.concentration());
    note(refill.atMs(), "The refill", refusal);
    if (refusal == 0) {
      openRefill = refill;
    }
  }

  private void finishRefill(long nowMs) {
    Act.Refill refill = openRefill;
    openRefill = null;
    double drawn =
        plant.refill(refill.volumeNl(), refill.concentration() * faults.concentrationFactor());
    int read = (int) (StrictMath.rint(drawn / SYRINGE_NL) * SYRINGE_NL);
    tell(
        nowMs,
        () ->
            "Refilled: "
                + Words.volume(read)
                + " drawn, "
                + Words.volume(refill.volumeNl())
                + " filled, declared as "
                + refill.concentration()
                + " ug/mL");
    int refusal =
        guard.confirmRefill(
            read, refill.volumeNl(), refill.concentration(), refill.concentration());
    note(nowMs, "The refill", refusal);
    if (refusal == 0) {
      filledConcentration = refill.concentration();
      controller.accrue(nowMs);
      controller.refilled(filledConcentration, !faults.any(Fault.BridgeOmitted.class));
    } else {
      guard.abandonRefill();
    }
  }

  /**
   * What the reservoir was declared to hold.
   *
   * @return ug/mL
   */
  public int declaredConcentration() {
    return filledConcentration;
  }

  private void note(long atMs, String what, int refusal) {
    if (refusal != 0) {
      chronicle.refused(atMs, refusal);
      tell(atMs, "refusal", () -> what + " is refused: " + Words.refusal(refusal));
    }
  }

  private void tell(long atMs, java.util.function.Supplier<String> sentence) {
    tell(atMs, "act", sentence);
  }

  private void tell(long atMs, String kind, java.util.function.Supplier<String> sentence) {
    if (chronicle.read()) {
      chronicle.event(atMs, kind, sentence.get());
    }
  }
}
