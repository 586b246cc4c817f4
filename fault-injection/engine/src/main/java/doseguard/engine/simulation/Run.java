package doseguard.engine.simulation;

import java.util.List;

/**
 * What one case produced: the guarded pump, its twins and the annunciator. Oracles read this and
 * the case, nothing else.
 *
 * @param guarded the pump with guard and faults
 * @param twinExact the nominal twin with gain error 0
 * @param twinGain the nominal twin with the case's own gain
 * @param twinExactBasal as {@code twinExact} without patient-requested boluses (the same object
 *     when the case has none)
 * @param twinGainBasal as {@code twinGain} without patient-requested boluses
 * @param annunciations every new annunciation, in order of time
 * @param granted strokes granted
 * @param refused stroke requests refused
 */
public record Run(
    Record guarded,
    Record twinExact,
    Record twinGain,
    Record twinExactBasal,
    Record twinGainBasal,
    List<Annunciation> annunciations,
    long granted,
    long refused) {

  /** Copies the list. */
  public Run {
    annunciations = List.copyOf(annunciations);
  }
}
