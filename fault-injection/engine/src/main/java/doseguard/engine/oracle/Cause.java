package doseguard.engine.oracle;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.Postures;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.simulation.Annunciation;
import java.util.Set;

/**
 * Since when an alarm can have announced an interruption: the onset of its cause.
 *
 * <p>A fault can be the cause while it lasts and for R after it cleared. When several can, those
 * that began within the trailing W come first, and of them the earliest; else the latest that began
 * before. So an alarm for a fault before W does not excuse silence about one within it; of those
 * within it one alarm covers all that began after the first. Without any such fault it is the time
 * at which W began.
 *
 * <p>A fault that begins while an alarm keeps the pump locked is no cause when nobody acknowledges
 * it before the interruption is over: nothing is granted then that it could take away. (Without a
 * valve a runaway may still feed the patient; that it ends is no loss of therapy.) That the pump is
 * locked is taken from the alarm, not from what flowed.
 *
 * <p>Nor is one that begins while nothing can flow, because the rotor stands still or the catheter
 * is closed, when that outlasts the interruption: an alarm of the earlier fault must have come. The
 * interruption may begin days after both, where the drug has yet to reach the tip.
 */
final class Cause {

  /** Alarms that lock the pump until they are acknowledged. */
  private static final Set<AlarmKind> LOCKING =
      Set.of(AlarmKind.RUNAWAY, AlarmKind.OVER_DELIVERY_CONFIRMED);

  private Cause() {}

  static long sinceMs(Evidence evidence, Interruption interruption) {
    long beginMs = interruption.begin() * Figures.MINUTE_MS;
    long endMs = interruption.end() * Figures.MINUTE_MS;
    long windowMs = beginMs - evidence.span().windowMs();
    long within = Long.MAX_VALUE;
    long before = -1;
    for (Trouble trouble : evidence.troubles()) {
      long onset = trouble.fault().onsetMs();
      if (onset <= beginMs
          && lasts(trouble, evidence, windowMs)
          && !locked(evidence, onset, endMs)
          && !still(evidence, onset, endMs)) {
        if (onset >= windowMs) {
          within = Math.min(within, onset);
        } else {
          before = Math.max(before, onset);
        }
      }
    }
    if (within != Long.MAX_VALUE) {
      return within;
    }
    return before >= 0 ? before : windowMs;
  }

  private static boolean lasts(Trouble trouble, Evidence evidence, long windowMs) {
    return !trouble.clears() || trouble.clearedMs() + evidence.span().recoveryMs() > windowMs;
  }

  /** Whether an alarm locked the pump before a time and nobody acknowledged it by a later one. */
  private static boolean locked(Evidence evidence, long beforeMs, long untilMs) {
    for (Annunciation heard : evidence.alarms()) {
      if (LOCKING.contains(heard.alarm())
          && heard.atMs() < beforeMs
          && evidence.clearing().acknowledgedMs(heard.atMs()) > untilMs) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing could flow from before a time to a later one. */
  private static boolean still(Evidence evidence, long beforeMs, long untilMs) {
    for (Trouble trouble : evidence.troubles()) {
      Fault fault = trouble.fault();
      if (fault.onsetMs() < beforeMs && fault.endMs() > untilMs && closes(fault)) {
        return true;
      }
    }
    return false;
  }

  private static boolean closes(Fault fault) {
    boolean closed =
        fault instanceof PumpFault.MotorStall
            || (fault instanceof CatheterFault.Kink kink
                && kink.resistanceFactor() == Double.POSITIVE_INFINITY
                && kink.postures().equals(Postures.ALL));
    return closed && !fault.acts().intermittent();
  }
}
