package doseguard.guard;

import doseguard.guard.limit.Limits;
import doseguard.guard.monitor.Monitors;
import doseguard.guard.program.DeadVolume;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.program.Refill;
import doseguard.guard.program.Schedule;
import doseguard.guard.program.ScheduleCursor;
import doseguard.guard.program.StepChange;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.Alarms;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.Milliseconds;
import doseguard.units.NanoLitres;

/**
 * What clinicians do to the guard: prescriptions and refills, each wholly in force or not at all.
 */
final class Programming {
  private final Policy policy;
  private final @NanoLitres long capacityNl;
  private final ProgramGate gate;
  private final StepChange steps;
  private final DeadVolume line;
  private final Refill refill;
  private final Limits limits;
  private final Monitors monitors;
  private final ScheduleCursor expected;
  private final Alarms alarms;
  private @NanoLitres long filledNl;

  Programming(
      Policy policy,
      PumpProfile pump,
      ProgramGate gate,
      StepChange steps,
      DeadVolume line,
      Refill refill,
      Limits limits,
      Monitors monitors,
      ScheduleCursor expected,
      Alarms alarms) {
    this.policy = policy;
    this.capacityNl = pump.of(PumpProfile.CAPACITY_NL);
    this.gate = gate;
    this.steps = steps;
    this.line = line;
    this.refill = refill;
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
    if (concentration != asked.of(Prescription.CONCENTRATION_AGAIN)
        || concentration != line.declared()) {
      return Refusal.CONCENTRATION_DISAGREES;
    }
    return policy.approves(concentration) ? Refusal.NONE : Refusal.CONCENTRATION_NOT_APPROVED;
  }

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
      if (halves) {
        alarms.event(AlarmTable.DOSE_REDUCED);
      }
    } else {
      alarms.event(AlarmTable.PROGRAM_REFUSED);
    }
    return refusal;
  }

  private int singleRefusal() {
    long single = gate.pending().of(Prescription.SINGLE_PG);
    if (single == 0L) {
      return Refusal.NONE;
    }
    if (limits.bolus().running() || limits.hold().holding()) {
      return Refusal.BOLUS_HELD;
    }
    return limits.roomFor(single, gate.pendingSchedule(), gate.phaseMs())
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

  int beginRefill(@MicrogramsPerMillilitre int concentration) {
    if (refill.isOpen()) {
      return Refusal.REFILL_STATE;
    }
    if (!policy.approves(concentration)) {
      return Refusal.CONCENTRATION_NOT_APPROVED;
    }
    refill.begin(concentration);
    return Refusal.NONE;
  }

  int confirmRefill(
      @NanoLitres int aspiratedNl,
      @NanoLitres int volumeNl,
      @MicrogramsPerMillilitre int concentration,
      @MicrogramsPerMillilitre int again) {
    if (!refill.isOpen()) {
      return Refusal.REFILL_STATE;
    }
    if (concentration != again || concentration != refill.possible()) {
      return Refusal.CONCENTRATION_DISAGREES;
    }
    if (aspiratedNl < 0 || aspiratedNl > capacityNl || volumeNl <= 0 || volumeNl > capacityNl) {
      return Refusal.VOLUME;
    }
    monitors.refill(volumeNl, reconcile(aspiratedNl));
    filledNl = volumeNl;
    line.refill(concentration);
    limits.reservoir().refill(volumeNl);
    return Refusal.NONE;
  }

  /** Judges what was drawn; gives what really left since the last refill, 0 when not known. */
  private @NanoLitres long reconcile(@NanoLitres long aspiratedNl) {
    if (!gate.prescribed()) {
      refill.confirm(0L, 0L, 0L);
      return 0L;
    }
    long accountedNl = limits.reservoir().accountedNl();
    int found = refill.confirm(accountedNl, filledNl - accountedNl, aspiratedNl);
    if (found == Refill.DISCREPANT) {
      alarms.event(AlarmTable.REFILL_DISCREPANCY);
    }
    if (found == Refill.INVESTIGATE) {
      alarms.event(AlarmTable.REFILL_INVESTIGATE);
    }
    return found == Refill.DISCREPANT ? 0L : filledNl - aspiratedNl;
  }
}
