package doseguard.guard;

import doseguard.units.NanoLitres;
import doseguard.units.Picograms;
import doseguard.units.Strokes;

/** The guard's answer to one call: one reused frame, valid until the next call. */
public final class Decision {
  /** Strokes that may flow now: 0 or 1. */
  public @Strokes int granted;

  /** The most limiting {@link Rule}: the one that refused, or the one nearest to refusing. */
  public int rule;

  /** Alarms whose condition is present: bit {@code id}. */
  public long activeAlarms;

  /** Alarms that wait for acknowledgement: bit {@code id}. */
  public long latchedAlarms;

  /** Count of all new annunciations; when it moves, an alarm was raised. */
  public int annunciations;

  /** Command to the shut-off valve: open. */
  public boolean openValve;

  /** Mass that may still flow before the nearest ceiling or the prescription, pg. */
  public @Picograms long headroomPg;

  /** Reservoir volume by dead reckoning, nL. */
  public @NanoLitres int accountedNl;

  /** Makes an empty frame. */
  public Decision() {}
}
