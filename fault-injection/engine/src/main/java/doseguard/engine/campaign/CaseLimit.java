package doseguard.engine.campaign;

import doseguard.engine.detection.Conditions;
import doseguard.engine.detection.PhysicalLimit;
import doseguard.engine.detection.Reference;
import doseguard.engine.fault.Fault;
import doseguard.engine.simulation.Case;
import doseguard.engine.therapy.Schedule;
import doseguard.engine.therapy.Therapy;

/**
 * The limits of physics.md 2.2 for the flow, pump and sensors of a case. Known only for a single
 * fault that holds all the time; the gain counts as not yet learned.
 */
public final class CaseLimit implements DelayReference {

  /** Makes the reference. */
  public CaseLimit() {}

  @Override
  public long delayMs(Case subject) {
    if (subject.faults().size() != 1 || subject.faults().get(0).timing().intermittent()) {
      return -1;
    }
    Fault fault = subject.faults().get(0);
    Therapy meant = subject.intended();
    double flowNlPerDay =
        (double) new Schedule(meant.basal()).dailyTotalPg() / meant.concentration();
    if (flowNlPerDay <= 0) {
      return -1;
    }
    Conditions conditions = Conditions.of(subject.pump(), flowNlPerDay, false);
    return PhysicalLimit.of(fault, conditions)
        .filter(Reference::detectable)
        .map(Reference::delayMs)
        .orElse(-1L);
  }
}
