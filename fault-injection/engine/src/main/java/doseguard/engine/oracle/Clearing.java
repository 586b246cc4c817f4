package doseguard.engine.oracle;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.ProgramFault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.RefillFault;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.simulation.Case;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Therapy;

/**
 * When the cause of a deviation is gone. Mostly that is the end of the fault; a fault that acts
 * through an act (a fill, a program) is gone with the next right one, and drug of a wrong
 * concentration only once the catheter was flushed by the prescribed flow.
 */
final class Clearing {

  private static final double DAY_MS = Basal.DAY * (double) Figures.MINUTE_MS;

  private final Case subject;
  private final long transitMs;

  Clearing(Case subject, Iterable<Therapy> intents) {
    this.subject = subject;
    double longest = 0;
    for (Therapy intent : intents) {
      long daily = new Basal(intent.basal()).dailyPg();
      double deadPg = subject.pump().deadVolumeNl() * intent.concentration();
      longest = daily == 0 ? longest : Math.max(longest, deadPg / daily);
    }
    transitMs = (long) Math.ceil(longest * DAY_MS);
  }

  /**
   * When a fault's cause is gone.
   *
   * @param fault the fault
   * @return ms since the start, {@link Fault#NEVER} when it stays
   */
  long clearedMs(Fault fault) {
    long end = fault.endMs();
    if (end == Fault.NEVER) {
      return Fault.NEVER;
    }
    if (fault instanceof RefillFault.BridgeOmitted) {
      return flushed(end);
    }
    if (fault instanceof RefillFault.WrongConcentration
        || fault instanceof RefillFault.ConcentrationNotUpdated) {
      return flushed(refilledMs(end));
    }
    if (fault instanceof RefillFault || fault instanceof PumpFault.DumpAfterRefill) {
      return refilledMs(end);
    }
    return fault instanceof ProgramFault.ProgrammingError ? programmedMs(end) : end;
  }

  /**
   * When the first refill that begins at or after a time was confirmed.
   *
   * @param fromMs ms since the start
   * @return ms since the start, {@link Fault#NEVER} when there is none
   */
  long refilledMs(long fromMs) {
    for (Act act : subject.acts()) {
      if (act instanceof Act.Refill && act.atMs() >= fromMs && !spoiled(act.atMs())) {
        return act.atMs() + Act.Refill.DURATION_MS;
      }
    }
    return Fault.NEVER;
  }

  /**
   * When alarms were first acknowledged at or after a time.
   *
   * @param fromMs ms since the start
   * @return ms since the start, {@link Fault#NEVER} when they were not
   */
  long acknowledgedMs(long fromMs) {
    for (Act act : subject.acts()) {
      if (act instanceof Act.Acknowledge && act.atMs() >= fromMs) {
        return act.atMs();
      }
    }
    return Fault.NEVER;
  }

  /** Whether the pressure reading is lost at some time: an occlusion then needs acknowledgement. */
  boolean pressureLost() {
    for (Fault fault : subject.faults()) {
      if (fault instanceof SensorFault.Lie lost
          && lost.sensor() == SensorFault.Sensor.PRESSURE
          && lost.mode() == SensorFault.Mode.OFF) {
        return true;
      }
    }
    return false;
  }

  private long programmedMs(long fromMs) {
    for (Act act : subject.acts()) {
      if (act instanceof Act.Program && act.atMs() >= fromMs) {
        return act.atMs();
      }
    }
    return Fault.NEVER;
  }

  /** Whether a refill did not happen, went elsewhere, or was not told to the pump. */
  private boolean spoiled(long atMs) {
    for (Fault fault : subject.faults()) {
      boolean begins =
          fault instanceof RefillFault.MissedRefill || fault instanceof RefillFault.VolumeNotReset;
      boolean ends =
          fault instanceof RefillFault.PocketFill || fault instanceof RefillFault.RefillAbandoned;
      if ((begins && fault.acts().holdsAt(atMs))
          || (ends && fault.acts().holdsAt(atMs + Act.Refill.DURATION_MS))) {
        return true;
      }
    }
    return false;
  }

  private long flushed(long fromMs) {
    return fromMs == Fault.NEVER ? Fault.NEVER : fromMs + transitMs;
  }
}
