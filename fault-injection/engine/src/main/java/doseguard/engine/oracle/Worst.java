package doseguard.engine.oracle;

/** The first moment at which least of a bound was left, found with hardly a division. */
final class Worst {

  private long slack;
  private long bound;
  private double share = Double.POSITIVE_INFINITY;
  private int minute = -1;

  /**
   * Looks at one moment.
   *
   * @param slackNow what is left of the bound, negative when it was passed
   * @param boundNow the bound in the same unit, above 0
   * @param minuteNow when, minutes since the start
   */
  void see(long slackNow, long boundNow, int minuteNow) {
    if (mayBeWorse(slackNow, boundNow) && (double) slackNow / boundNow < share) {
      share = (double) slackNow / boundNow;
      slack = slackNow;
      bound = boundNow;
      minute = minuteNow;
    }
  }

  /**
   * Whether nothing that has a share of its bound left can be the worst any more.
   *
   * @param shareNow what is left as a fraction of its bound
   */
  boolean outdoes(double shareNow) {
    return share <= shareNow;
  }

  /**
   * Whether a moment may be worse than all before, by a comparison without a division; {@link #see}
   * then looks closer.
   *
   * @param slackNow what is left of the bound
   * @param boundNow the bound, above 0
   */
  boolean mayBeWorse(long slackNow, long boundNow) {
    return slackNow < share * boundNow;
  }

  /** What was left, negative when the bound was passed; 0 when nothing was looked at. */
  long slack() {
    return slack;
  }

  /** The bound at that moment; 0 when nothing was looked at. */
  long bound() {
    return bound;
  }

  /** What was left as a fraction of the bound: negative when it was passed, at most 1. */
  double margin() {
    return Math.min(1, share);
  }

  /** When, minutes since the start; -1 when nothing was looked at. */
  int minute() {
    return minute;
  }

  /** When, ms since the start; -1 when nothing was looked at. */
  long atMs() {
    return minute < 0 ? -1 : minute * Figures.MINUTE_MS;
  }
}
