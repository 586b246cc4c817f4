package doseguard.guard;

import doseguard.guard.limit.Limits;
import doseguard.guard.monitor.Monitors;
import doseguard.guard.program.DeadVolume;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.program.Schedule;
import doseguard.guard.program.ScheduleCursor;
import doseguard.guard.program.StepChange;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.Alarms;
import doseguard.units.Milliseconds;

/**
 * What clinicians do to the guard: prescriptions and refills, each wholly in force or not at all.
 */
final class Programming {
  private final Policy policy;
  private final ProgramGate gate;
  private final StepChange steps;
  private final DeadVolume line;
  private final Limits limits;
  private final Monitors monitors;
  private final ScheduleCursor expected;
  private final Alarms alarms;

  Programming(
      Policy policy,
      ProgramGate gate,
      StepChange steps,
      DeadVolume line,
      Limits limits,
      Monitors monitors,
      ScheduleCursor expected,
      Alarms alarms) {
    this.policy = policy;
    this.gate = gate;
    this.steps = steps;
    this.line = line;
    this.limits = limits;
    this.monitors = monitors;
    this.expected = expected;
    this.alarms = alarms;
  }

  int propose(long[] frame) {
    int refusal = gate.take(frame);
    if (refusal == Refusal.NONE) {
      refusal = judge();
    }
    if (refusal == Refusal.NONE) {
      gate.hold();
    } else {
      alarms.event(AlarmTable.PROGRAM_REFUSED);
    }
    return refusal;
  }

  private int judge() {
    Prescription asked = gate.pending();
    int refusal = concentrations(asked);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    long dose = gate.pendingSchedule().dailyPg();
    refusal = steps.refusal(dose, asked);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    if (asked.of(Prescription.BOLUS_PG) > policy.of(Policy.BOLUS_MOST_PG)
        || asked.of(Prescription.SINGLE_PG) > policy.of(Policy.BOLUS_MOST_PG)) {
      return Refusal.BOLUS_TOO_LARGE;
    }
    return limits.ceilings().fit(asked, gate.pendingSchedule(), limits.strokePg())
        ? Refusal.NONE
        : Refusal.ABOVE_CEILING;
  }

  private int concentrations(Prescription asked) {
    int concentration = (int) asked.of(Prescription.CONCENTRATION);
    if (line.declared() == 0) {
      return Refusal.NOT_FILLED;
    }
    if (!policy.approves(concentration)) {
      return Refusal.CONCENTRATION_NOT_APPROVED;
    }
    boolean agreed = concentration == asked.of(Prescription.CONCENTRATION_AGAIN);
    return agreed && concentration == line.declared()
        ? Refusal.NONE
        : Refusal.CONCENTRATION_DISAGREES;
  }

  int confirm(long sequence, boolean second, boolean stopped) {
    int refusal = gate.confirmRefusal(sequence);
    if (refusal == Refusal.NONE) {
      refusal = judge();
    }
    boolean halves = steps.halves(gate.pendingSchedule().dailyPg());
    if (refusal == Refusal.NONE && halves && !second) {
      refusal = Refusal.NEEDS_SECOND_CONFIRMATION;
    }
    if (refusal == Refusal.NONE) {
      refusal = singleRefusal(stopped);
    }
    if (refusal == Refusal.NONE) {
      accept();
      if (halves) {
        alarms.event(AlarmTable.DOSE_REDUCED);
      }
    } else {
      alarms.event(AlarmTable.PROGRAM_REFUSED);
    }
    return refusal;
  }

  private int singleRefusal(boolean stopped) {
    long single = gate.pending().of(Prescription.SINGLE_PG);
    if (single == 0L) {
      return Refusal.NONE;
    }
    if (limits.bolus().running() || limits.withheld(stopped)) {
      return Refusal.BOLUS_HELD;
    }
    return limits.roomFor(single, gate.pending(), gate.pendingSchedule(), gate.phaseMs())
        ? Refusal.NONE
        : Refusal.BOLUS_CEILING;
  }

  private void accept() {
    boolean first = !gate.prescribed();
    gate.accept();
    Prescription running = gate.running();
    steps.accept(gate.schedule().dailyPg(), running);
    limits.prescribe(first);
    expected.moveTo(gate.phaseMs());
    monitors.therapy().span(spanMs(gate.schedule()));
    if (first) {
      monitors.therapy().start(gate.schedule().dailyPg());
    }
    if (running.of(Prescription.SINGLE_PG) > 0L) {
      limits.bolus().start(running.of(Prescription.SINGLE_PG), running.of(Prescription.SINGLE_MS));
    }
  }

  /** W: at least the policy's, ten prescribed strokes, and the longest prescribed gap with it. */
  private @Milliseconds long spanMs(Schedule schedule) {
    long least = policy.of(Policy.INTERRUPTION_MS);
    long tenStrokes = Clamp.scaledUp(10L * limits.strokePg(), Clamp.DAY_MS, schedule.dailyPg());
    return Clamp.most(Clamp.most(least, tenStrokes), schedule.gapMs() + least);
  }
}
