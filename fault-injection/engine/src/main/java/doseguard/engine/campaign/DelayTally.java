package doseguard.engine.campaign;

import java.util.Arrays;

/** Collects times to notice: all of them, so that the quantiles are exact. */
final class DelayTally {

  private long[] noticedMs = new long[16];
  private int noticed;
  private long inTime;
  private long referenced;
  private double referenceSumMs;
  private double referencedDelaySumMs;

  DelayTally() {}

  /** Takes a case in which the fault acted. */
  void take(CaseResult result) {
    long delayMs = result.delayMs();
    if (delayMs < 0) {
      return;
    }
    if (noticed == noticedMs.length) {
      noticedMs = Arrays.copyOf(noticedMs, 2 * noticed);
    }
    noticedMs[noticed] = delayMs;
    noticed++;
    inTime += delayMs <= Detection.FAULT_TOLERANT_MS ? 1 : 0;
    if (result.referenceMs() >= 0) {
      referenced++;
      referenceSumMs += result.referenceMs();
      referencedDelaySumMs += delayMs;
    }
  }

  /**
   * What was detected.
   *
   * @param cases cases in which the fault acted
   */
  Detection detection(long cases) {
    long seen = cases == 0 ? 0 : noticed;
    return new Detection(
        cases - seen,
        cases - Math.min(inTime, seen),
        cases == 0 ? 0 : (double) seen / cases,
        Bounds.shareAtLeast(seen, cases, Bounds.RISK),
        delays(),
        new Detection.Reference(
            referenced,
            referenced == 0 ? 0 : referenceSumMs / referenced,
            referenced == 0 ? 0 : referencedDelaySumMs / referenced));
  }

  private Delays delays() {
    if (noticed == 0) {
      return new Delays(0, -1, -1, -1, -1, -1);
    }
    long[] sorted = Arrays.copyOf(noticedMs, noticed);
    Arrays.sort(sorted);
    double sum = 0;
    for (long delayMs : sorted) {
      sum += delayMs;
    }
    return new Delays(
        noticed,
        quantile(sorted, 50),
        quantile(sorted, 95),
        quantile(sorted, 99),
        sorted[noticed - 1],
        sum / noticed);
  }

  /** The smallest value that at least so many percent do not exceed. */
  static long quantile(long[] sorted, int percent) {
    long rank = ((long) percent * sorted.length + 99) / 100;
    return sorted[(int) Math.max(1, rank) - 1];
  }
}
