package doseguard.guard;

import doseguard.guard.limit.Limits;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.program.Schedule;
import doseguard.guard.program.StepChange;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.Alarms;
import doseguard.guard.state.EventLog;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.Milliseconds;
import doseguard.units.PerMille;
import doseguard.units.Picograms;

/** What people order: prescriptions, each wholly in force or not at all (T8), boluses, stops. */
final class Programming {
  private final GuardState state;
  private final Policy policy;
  private final ProgramGate gate;
  private final StepChange steps;
  private final Limits limits;
  private final Alarms alarms;

  Programming(GuardState state) {
    this.state = state;
    this.policy = state.policy;
    this.gate = state.gate;
    this.steps = state.steps;
    this.limits = state.limits;
    this.alarms = state.alarms;
  }

  // [impl->dsn~proposal~1]
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

  // [impl->dsn~judgement~1]
  private int judge() {
    Prescription asked = gate.pending();
    int refusal = concentrations(asked);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    @Picograms long dose = gate.pendingSchedule().dailyPg();
    refusal = steps.refusal(dose, asked);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    if (asked.of(Prescription.BOLUS_PG) > policy.of(Policy.BOLUS_MOST_PG)) {
      return Refusal.BOLUS_TOO_LARGE;
    }
    refusal = single(asked);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    return limits.ceilings().fit(asked, gate.pendingSchedule(), limits.strokePg())
        ? Refusal.NONE
        : Refusal.ABOVE_CEILING;
  }

  private int concentrations(Prescription asked) {
    @MicrogramsPerMillilitre int concentration = (int) asked.of(Prescription.CONCENTRATION);
    if (state.line.declared() == 0) {
      return Refusal.NOT_FILLED;
    }
    if (!policy.approves(concentration)) {
      return Refusal.CONCENTRATION_NOT_APPROVED;
    }
    boolean agreed = concentration == asked.of(Prescription.CONCENTRATION_AGAIN);
    return agreed && concentration == state.line.declared()
        ? Refusal.NONE
        : Refusal.CONCENTRATION_DISAGREES;
  }

  /** A prime may be larger than a bolus: what stays in a new catheter reaches nobody. */
  // [impl->dsn~prime~1]
  private int single(Prescription asked) {
    @Picograms long single = asked.of(Prescription.SINGLE_PG);
    if (asked.of(Prescription.PRIME) == 0L) {
      return single > policy.of(Policy.BOLUS_MOST_PG) ? Refusal.BOLUS_TOO_LARGE : Refusal.NONE;
    }
    boolean fresh = !gate.prescribed() && asked.of(Prescription.CONTINUES_PG) == 0L;
    @Picograms long line = Clamp.mass(asked.of(Prescription.DEAD_LEAST_NL), state.line.declared());
    @PerMille long accuracy = state.pump.of(PumpProfile.ACCURACY_PERMILLE);
    return fresh && 2L * single <= Clamp.reducedBy(line, accuracy) ? Refusal.NONE : Refusal.PRIME;
  }

  // [impl->dsn~confirmation~1]
  int confirm(long sequence, boolean second) {
    int refusal = gate.confirmRefusal(sequence);
    if (refusal == Refusal.NONE) {
      refusal = judge();
    }
    boolean halves = steps.halves(gate.pendingSchedule().dailyPg());
    if (refusal == Refusal.NONE && halves && !second) {
      refusal = Refusal.NEEDS_SECOND_CONFIRMATION;
    }
    if (refusal == Refusal.NONE) {
      refusal = singleRefusal();
    }
    if (refusal == Refusal.NONE) {
      accept();
      state.log.append(EventLog.PROGRAM_CONFIRMED);
      if (halves) {
        alarms.event(AlarmTable.DOSE_REDUCED);
      }
    } else {
      alarms.event(AlarmTable.PROGRAM_REFUSED);
    }
    return refusal;
  }

  /** Drops what waits for confirmation. */
  // [impl->dsn~session~1]
  void abandon() {
    if (gate.isOpen()) {
      gate.abandon();
      alarms.event(AlarmTable.SESSION_ROLLED_BACK);
    }
  }

  private int singleRefusal() {
    @Picograms long single = gate.pending().of(Prescription.SINGLE_PG);
    if (single == 0L) {
      return Refusal.NONE;
    }
    if (limits.bolus().running() || state.admission.withheld(state.ordered())) {
      return Refusal.BOLUS_HELD;
    }
    return state.admission.roomFor(single, gate.pending(), gate.pendingSchedule(), gate.phaseMs())
        ? Refusal.NONE
        : Refusal.BOLUS_CEILING;
  }

  private void accept() {
    boolean first = !gate.prescribed();
    gate.accept();
    Prescription running = gate.running();
    @Picograms long dose = gate.schedule().dailyPg();
    steps.accept(dose, running);
    limits.ladder().authorise(dose, steps.restartMost(running));
    limits.prescribe(first);
    state.expected.moveTo(gate.phaseMs());
    state.monitors.therapy().span(spanMs(gate.schedule()));
    if (first) {
      state.monitors.therapy().start(dose);
    }
    if (running.of(Prescription.SINGLE_PG) > 0L) {
      limits.bolus().start(running.of(Prescription.SINGLE_PG), running.of(Prescription.SINGLE_MS));
    }
  }

  /** W: at least the policy's, ten prescribed strokes, and the longest prescribed gap with it. */
  private @Milliseconds long spanMs(Schedule schedule) {
    @Milliseconds long least = policy.of(Policy.INTERRUPTION_MS);
    @Milliseconds
    long tenStrokes = Clamp.scaledUp(Clamp.DAY_MS, 10L * limits.strokePg(), schedule.dailyPg());
    return Clamp.most(Clamp.most(least, tenStrokes), schedule.gapMs() + least);
  }

  int requestBolus() {
    int refusal = state.admission.patientRefusal(state.ordered());
    if (refusal == Refusal.NONE) {
      Prescription running = gate.running();
      limits.bolus().start(running.of(Prescription.BOLUS_PG), running.of(Prescription.BOLUS_MS));
      limits.bolus().count();
      state.log.append(EventLog.BOLUS_ADMITTED);
    } else {
      alarms.event(AlarmTable.BOLUS_REFUSED);
    }
    return refusal;
  }

  int stop(@Milliseconds long durationMs) {
    if (durationMs < 0L || durationMs > policy.of(Policy.STOP_MOST_MS)) {
      return Refusal.STOP_TOO_LONG;
    }
    @Milliseconds long lengthMs = durationMs == 0L ? policy.of(Policy.STOP_DEFAULT_MS) : durationMs;
    state.stop.order(lengthMs);
    state.excuse.order(lengthMs);
    state.log.append(EventLog.STOPPED);
    return Refusal.NONE;
  }

  void resume() {
    state.stop.resume();
    state.excuse.resume();
    state.log.append(EventLog.RESUMED);
  }
}
