package doseguard.guard;

import doseguard.guard.program.Refill;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.Alarms;
import doseguard.guard.state.EventLog;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.NanoLitres;

/** Judges refills, reconciles what was drawn, and tells every part what is in the reservoir now. */
final class Refilling {
  private final GuardState state;
  private final Refill refill;
  private final Alarms alarms;

  Refilling(GuardState state) {
    this.state = state;
    this.refill = state.refill;
    this.alarms = state.alarms;
  }

  boolean isOpen() {
    return refill.isOpen();
  }

  int begin(@MicrogramsPerMillilitre int concentration) {
    if (refill.isOpen()) {
      return Refusal.REFILL_STATE;
    }
    if (!state.policy.approves(concentration)) {
      return Refusal.CONCENTRATION_NOT_APPROVED;
    }
    if (refill.possible() == 0) {
      state.line.open();
    }
    refill.begin(concentration);
    state.log.append(EventLog.REFILL_BEGUN);
    return Refusal.NONE;
  }

  int confirm(
      @NanoLitres int aspiratedNl,
      @NanoLitres int volumeNl,
      @MicrogramsPerMillilitre int concentration,
      @MicrogramsPerMillilitre int again) {
    if (!refill.isOpen()) {
      return Refusal.REFILL_STATE;
    }
    if (concentration != again || concentration != refill.declared()) {
      return Refusal.CONCENTRATION_DISAGREES;
    }
    @NanoLitres long capacityNl = state.pump.of(PumpProfile.CAPACITY_NL);
    if (aspiratedNl < 0 || aspiratedNl > capacityNl || volumeNl <= 0 || volumeNl > capacityNl) {
      return Refusal.VOLUME;
    }
    state.line.refill(concentration, refill.doubted());
    state.monitors.refill(volumeNl, reconcile(aspiratedNl));
    refill.close(volumeNl);
    state.log.append(EventLog.REFILL_CONFIRMED);
    state.limits.reservoir().refill(volumeNl);
    return Refusal.NONE;
  }

  /** Judges what was drawn; gives what really left since the last refill, 0 when not known. */
  // [impl->dsn~refill-reconciliation~1]
  private @NanoLitres long reconcile(@NanoLitres long aspiratedNl) {
    if (refill.filledNl() == 0L) {
      return 0L;
    }
    int found = refill.reconcile(state.limits.reservoir().accountedNl(), aspiratedNl);
    if (found == Refill.DISCREPANT) {
      alarms.event(AlarmTable.REFILL_DISCREPANCY);
    }
    if (found == Refill.INVESTIGATE) {
      alarms.event(AlarmTable.REFILL_INVESTIGATE);
    }
    if (found != Refill.DISCREPANT && refill.leans()) {
      alarms.event(AlarmTable.REFILL_TREND);
    }
    return found == Refill.DISCREPANT ? 0L : refill.filledNl() - aspiratedNl;
  }

  void abandon() {
    if (refill.isOpen()) {
      refill.abandon();
      alarms.event(AlarmTable.REFILL_ABANDONED);
    }
  }
}
