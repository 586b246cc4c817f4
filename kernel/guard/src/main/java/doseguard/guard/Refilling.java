package doseguard.guard;

import doseguard.guard.limit.Limits;
import doseguard.guard.monitor.Monitors;
import doseguard.guard.program.DeadVolume;
import doseguard.guard.program.Refill;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.Alarms;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.NanoLitres;

/** Judges refills, reconciles what was drawn, and tells every part what is in the reservoir now. */
final class Refilling {
  private final Policy policy;
  private final @NanoLitres long capacityNl;
  private final DeadVolume line;
  private final Refill refill;
  private final Limits limits;
  private final Monitors monitors;
  private final Alarms alarms;
  private @NanoLitres long filledNl;

  Refilling(
      Policy policy,
      PumpProfile pump,
      DeadVolume line,
      Refill refill,
      Limits limits,
      Monitors monitors,
      Alarms alarms) {
    this.policy = policy;
    this.capacityNl = pump.of(PumpProfile.CAPACITY_NL);
    this.line = line;
    this.refill = refill;
    this.limits = limits;
    this.monitors = monitors;
    this.alarms = alarms;
  }

  boolean isOpen() {
    return refill.isOpen();
  }

  int begin(@MicrogramsPerMillilitre int concentration) {
    if (refill.isOpen()) {
      return Refusal.REFILL_STATE;
    }
    if (!policy.approves(concentration)) {
      return Refusal.CONCENTRATION_NOT_APPROVED;
    }
    if (refill.possible() == 0) {
      line.open();
    }
    refill.begin(concentration);
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
    if (aspiratedNl < 0 || aspiratedNl > capacityNl || volumeNl <= 0 || volumeNl > capacityNl) {
      return Refusal.VOLUME;
    }
    line.refill(concentration, refill.doubted());
    monitors.refill(volumeNl, reconcile(aspiratedNl));
    filledNl = volumeNl;
    limits.reservoir().refill(volumeNl);
    return Refusal.NONE;
  }

  /** Judges what was drawn; gives what really left since the last refill, 0 when not known. */
  private @NanoLitres long reconcile(@NanoLitres long aspiratedNl) {
    if (filledNl == 0L) {
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

  void abandon() {
    if (refill.isOpen()) {
      refill.abandon();
      alarms.event(AlarmTable.REFILL_ABANDONED);
    }
  }
}
