package doseguard.engine.oracle;

/**
 * Since when an alarm can have announced an interruption: the onset of its cause.
 *
 * <p>A fault can be the cause while it lasts and for R after it cleared. When several can, those
 * that began within the trailing W come first, and of them the earliest; else the latest that began
 * before. So an alarm for one fault does not excuse silence about a later one. Without any such
 * fault it is the time at which W began.
 */
final class Cause {

  private Cause() {}

  static long sinceMs(Evidence evidence, long beginMs) {
    long windowMs = beginMs - evidence.span().windowMs();
    long within = Long.MAX_VALUE;
    long before = -1;
    for (Trouble trouble : evidence.troubles()) {
      long onset = trouble.fault().onsetMs();
      if (onset <= beginMs && lasts(trouble, evidence, windowMs)) {
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
}
