package doseguard.engine.simulation;

import doseguard.engine.port.RuleKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
 * @param refusals every act refused, in order of time
 * @param limitedBy how many refused stroke requests named each rule; rules never named are absent
 */
public record Run(
    Record guarded,
    Record twinExact,
    Record twinGain,
    Record twinExactBasal,
    Record twinGainBasal,
    List<Annunciation> annunciations,
    long granted,
    long refused,
    List<Refused> refusals,
    Map<RuleKind, Long> limitedBy) {

  /** Copies the lists and the map. */
  public Run {
    annunciations = List.copyOf(annunciations);
    refusals = List.copyOf(refusals);
    Map<RuleKind, Long> counts = new EnumMap<>(RuleKind.class);
    counts.putAll(limitedBy);
    limitedBy = Collections.unmodifiableMap(counts);
  }
}
