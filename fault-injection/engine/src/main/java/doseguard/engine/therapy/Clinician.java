package doseguard.engine.therapy;

import doseguard.engine.fault.ActiveFaults;
import doseguard.engine.fault.ProgramFault;
import doseguard.engine.plant.Plant;
import doseguard.engine.port.GuardPort;
import doseguard.guard.Policy;
import java.util.List;

/**
 * The clinician, and the patient's hand on the bolus button: carries out the acts of a case on
 * guard, controller and reservoir, and errs where a fault says so.
 */
public final class Clinician {
  private final GuardPort guard;
  private final Controller controller;
  private final ActiveFaults faults;
  private final Notes notes;
  private final RefillHand refills;
  private final Programmer programmer;
  private final Policy policy;
  private final List<Act> acts;
  private int next;
  private Act.Mode mode;
  private boolean overdue;
  private long modeEndMs = Long.MAX_VALUE;

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
    this.faults = faults;
    this.notes = new Notes(chronicle);
    this.refills = new RefillHand(guard, controller, plant, faults, notes);
    this.programmer = new Programmer(seed, policy, guard, controller, faults, notes);
  }

  /**
   * Declares the first fill and programs the first prescription, at the start of the case.
   *
   * @param fillNl volume filled, nL
   * @param meant what is meant; its concentration is what was filled
   * @param programmed what is sent
   */
  public void start(int fillNl, Therapy meant, Therapy programmed) {
    refills.first(fillNl, meant.concentration());
    programmer.program(new Act.Program(0L, meant, programmed, false));
  }

  /**
   * When there is next something to do.
   *
   * @return ms since the case began, {@link Long#MAX_VALUE} for never
   */
  public long nextMs() {
    long at = next < acts.size() ? acts.get(next).atMs() : Long.MAX_VALUE;
    at = Math.min(at, refills.dueMs());
    return Math.min(at, Math.min(modeEndMs, programmer.followUpMs()));
  }

  /**
   * Does everything that is due.
   *
   * @param nowMs ms since the case began
   */
  public void act(long nowMs) {
    if (refills.dueMs() <= nowMs) {
      refills.finish(nowMs);
    }
    if (modeEndMs <= nowMs) {
      endMode(nowMs);
    }
    if (programmer.followUpMs() <= nowMs) {
      programmer.followUp(nowMs);
    }
    while (next < acts.size() && acts.get(next).atMs() <= nowMs) {
      Act due = acts.get(next);
      carryOut(due.atMs() == nowMs ? due : due.at(nowMs), nowMs);
      next++;
    }
  }

  /**
   * Errs where a fault begins now that is an act of its own.
   *
   * @param nowMs ms since the case began
   */
  public void err(long nowMs) {
    for (int i = 0; i < faults.count(); i++) {
      if (faults.fault(i) instanceof ProgramFault fault && fault.timing().beginsAt(nowMs)) {
        err(fault, nowMs);
      }
    }
  }

  private void err(ProgramFault fault, long nowMs) {
    if (fault instanceof ProgramFault.SessionAbandoned) {
      notes.act(nowMs, () -> "The clinician stops the pump, proposes a prescription and leaves");
      stop(nowMs, 0L);
      programmer.leaveOpen(nowMs);
    } else if (fault instanceof ProgramFault.ProposalLeft) {
      notes.act(nowMs, () -> "The clinician proposes a prescription and leaves");
      programmer.leaveOpen(nowMs);
    } else if (fault instanceof ProgramFault.StopForgotten forgotten) {
      notes.act(nowMs, () -> "The clinician stops the pump and forgets to resume it");
      stop(nowMs, forgotten.lastsMs());
    } else if (fault instanceof ProgramFault.FrameReplayed) {
      programmer.replay(nowMs);
    }
  }

  /**
   * The mode of the device.
   *
   * @return 0 ordinary, 1 a magnetic field, 2 telemetry
   */
  public int mode() {
    return mode == null ? 0 : mode.kind().id();
  }

  /**
   * Whether the pump is in a scanner that was planned.
   *
   * @return true while its field is there
   */
  public boolean inField() {
    return mode != null && !overdue && mode.kind() == Act.Kind.MRI;
  }

  private void beginMode(Act.Mode planned, long nowMs) {
    notes.act(nowMs, () -> "The pump is put into " + Words.mode(planned.kind()) + " mode");
    mode = planned;
    overdue = false;
    modeEndMs = nowMs + planned.lastsMs();
    controller.pause(nowMs, modeEndMs);
  }

  private void endMode(long nowMs) {
    List<ProgramFault.ModeForgotten> forgotten = faults.holding(ProgramFault.ModeForgotten.class);
    overdue = !forgotten.isEmpty();
    if (overdue) {
      notes.act(nowMs, () -> "Nobody ends the mode");
      modeEndMs = forgotten.get(0).acts().nextEdgeAfter(nowMs);
    } else {
      notes.act(nowMs, () -> "The mode is ended");
      mode = null;
      modeEndMs = Long.MAX_VALUE;
    }
  }

  /**
   * What the patient is meant to get now.
   *
   * @return the therapy last meant
   */
  public Therapy intended() {
    return programmer.intended();
  }

  private void carryOut(Act act, long nowMs) {
    if (act instanceof Act.Program program) {
      programmer.program(program);
    } else if (act instanceof Act.Refill refill) {
      refills.begin(refill);
    } else if (act instanceof Act.Stop stop) {
      notes.act(nowMs, () -> "A stop is ordered");
      stop(nowMs, stop.durationMs());
    } else if (act instanceof Act.Resume) {
      notes.act(nowMs, () -> "Delivery is resumed by order");
      guard.resume();
      controller.stop(nowMs, nowMs);
    } else if (act instanceof Act.Mode planned) {
      beginMode(planned, nowMs);
    } else if (act instanceof Act.Acknowledge) {
      notes.act(nowMs, () -> "All alarms are acknowledged");
      guard.acknowledge();
    } else {
      askBolus(nowMs);
    }
  }

  private void askBolus(long nowMs) {
    notes.act(nowMs, () -> "The patient asks for a bolus");
    int refusal = guard.requestBolus();
    notes.refusal(nowMs, "The bolus", refusal);
    if (refusal == 0) {
      controller.bolus(nowMs);
    }
  }

  private void stop(long nowMs, long durationMs) {
    int refusal = guard.stop(durationMs);
    notes.refusal(nowMs, "The stop", refusal);
    if (refusal == 0) {
      long span = durationMs == 0L ? policy.of(Policy.STOP_DEFAULT_MS) : durationMs;
      controller.stop(nowMs, nowMs + span);
    }
  }

  /**
   * What the reservoir was declared to hold.
   *
   * @return ug/mL
   */
  public int declaredConcentration() {
    return refills.entered();
  }
}
