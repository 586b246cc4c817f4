package doseguard.engine.oracle;

import doseguard.engine.fault.Fault;
import doseguard.engine.simulation.Annunciation;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.CaseBounds;
import doseguard.engine.simulation.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * What every question is judged on, prepared once: the case, tip mass and delivery alarms.
 *
 * @param bounds the figures of the case
 * @param span the spans of time it is judged over
 * @param prior what was given before it began
 * @param guarded tip mass of the guarded pump
 * @param twins the twins
 * @param basalTwins the twins without patient boluses
 * @param alarms new annunciations of delivery alarms, in order of time
 * @param troubles the faults
 * @param clearing when causes are gone
 */
record Evidence(
    CaseBounds bounds,
    Span span,
    Prior prior,
    Course guarded,
    Twins twins,
    Twins basalTwins,
    List<Annunciation> alarms,
    List<Trouble> troubles,
    Clearing clearing) {

  static Evidence of(Case subject, Run run) {
    CaseBounds bounds = CaseBounds.of(subject);
    Clearing clearing = new Clearing(subject, bounds.intents());
    List<Trouble> troubles = new ArrayList<>();
    for (Fault fault : subject.faults()) {
      troubles.add(new Trouble(fault, FaultRows.of(fault), clearing.clearedMs(fault)));
    }
    List<Annunciation> alarms = new ArrayList<>();
    for (Annunciation annunciation : run.annunciations()) {
      if (!annunciation.alarm().advisory()) {
        alarms.add(annunciation);
      }
    }
    return new Evidence(
        bounds,
        Span.of(bounds),
        new Prior(subject),
        new Course(run.guarded()),
        new Twins(run.twinExact(), run.twinGain()),
        new Twins(run.twinExactBasal(), run.twinGainBasal()),
        alarms,
        troubles,
        clearing);
  }

  /** Index in {@link #alarms} of the first one at or after a time; their number when none is. */
  int alarmFrom(long fromMs) {
    int low = 0;
    int high = alarms.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (alarms.get(middle).atMs() < fromMs) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Begin of the first fault, ms since the start; {@link Fault#NEVER} when there is none. */
  long firstOnsetMs() {
    long first = Fault.NEVER;
    for (Trouble trouble : troubles) {
      first = Math.min(first, trouble.fault().onsetMs());
    }
    return first;
  }
}
