package doseguard.engine.campaign;

import doseguard.engine.detection.Conditions;
import doseguard.engine.detection.PhysicalLimit;
import doseguard.engine.detection.Reference;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.RefillFault;
import doseguard.engine.simulation.Case;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Schedule;
import doseguard.engine.therapy.Therapy;

/**
 * The limits of physics.md 2.2 for the flow, pump and sensors of a case. Known only for a single
 * fault that holds all the time; the gain counts as not yet learned. What goes wrong at a refill
 * cannot be noticed before the refill is confirmed, because until then nobody has said what should
 * be in the reservoir.
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
        .map(limit -> limit.delayMs() + untilTold(fault))
        .orElse(-1L);
  }

  private static long untilTold(Fault fault) {
    boolean filled = fault instanceof RefillFault || fault instanceof PumpFault.DumpAfterRefill;
    return filled ? Act.Refill.DURATION_MS : 0L;
  }
}
