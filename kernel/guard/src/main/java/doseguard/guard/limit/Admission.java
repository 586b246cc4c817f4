package doseguard.guard.limit;

import doseguard.guard.Refusal;
import doseguard.guard.Rule;
import doseguard.guard.program.DeadVolume;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.program.Schedule;
import doseguard.units.Milliseconds;
import doseguard.units.Picograms;

/** Whether a bolus may begin now: all of it, or nothing. */
public final class Admission {
  private final ProgramGate gate;
  private final DeadVolume line;
  private final Limits limits;

  /**
   * Makes the desk at which boluses are asked for.
   *
   * @param gate the prescription in force
   * @param line which concentration is where
   * @param limits all limits
   */
  public Admission(ProgramGate gate, DeadVolume line, Limits limits) {
    this.gate = gate;
    this.line = line;
    this.limits = limits;
  }

  /**
   * Whether the patient may have a bolus now.
   *
   * @param ordered rule of an ordered stop or a mode that suspends, {@link Rule#NONE} without one
   * @return a {@link Refusal}
   */
  // [impl->dsn~bolus-admission~1]
  public int patientRefusal(int ordered) {
    if (!gate.prescribed()) {
      return Refusal.BOLUS_NOT_PRESCRIBED;
    }
    if (withheld(ordered) || limits.ladder().reduced()) {
      return Refusal.BOLUS_HELD;
    }
    int own = limits.bolus().patientRefusal(gate.running());
    if (own != Refusal.NONE) {
      return own;
    }
    @Picograms long pg = gate.running().of(Prescription.BOLUS_PG);
    return roomFor(pg, gate.running(), gate.schedule(), limits.basal().phaseMs())
        ? Refusal.NONE
        : Refusal.BOLUS_CEILING;
  }

  /**
   * Whether delivery is locked, held, stopped or suspended, so that no bolus can begin.
   *
   * @param ordered rule of an ordered stop or a mode that suspends, {@link Rule#NONE} without one
   * @return true when it is
   */
  public boolean withheld(int ordered) {
    return limits.reservoir().locked() || limits.hold().holding() || ordered != Rule.NONE;
  }

  /**
   * Whether a bolus fits the ceilings at every later position.
   *
   * @param pg its mass, pg
   * @param asked the prescription whose ceilings apply
   * @param schedule its basal schedule, from now on
   * @param phaseMs time of day now, ms
   * @return true when it does
   */
  public boolean roomFor(
      @Picograms long pg, Prescription asked, Schedule schedule, @Milliseconds long phaseMs) {
    @Picograms long ahead = pg + limits.waitingPg();
    return limits
        .ceilings()
        .roomFor(asked, schedule, phaseMs, ahead, limits.highest(), line.dosing());
  }
}
