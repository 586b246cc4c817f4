package doseguard.engine.campaign;

/**
 * How well a cell is detected.
 *
 * @param undetected cases without an admissible delivery alarm until their end
 * @param late cases not noticed within the fault-tolerant time, the undetected included
 * @param coverage share of cases noticed: the diagnostic coverage measured
 * @param coverageBound its exact one-sided lower bound at 95 % for this cell alone
 * @param delays times to notice
 * @param reference the same against the physical limit
 */
public record Detection(
    long undetected,
    long late,
    double coverage,
    double coverageBound,
    Delays delays,
    Reference reference) {

  /**
   * Time until an alarm in which no harm is to be expected, ms: 8 h, when the effect site has
   * fallen to about 30 % (physics.md 2.2).
   */
  public static final long FAULT_TOLERANT_MS = 8L * 3_600_000;

  /** Time after which harm is to be expected, ms: 24 h (physics.md 2.2, domain.md 1.4). */
  public static final long HAZARD_MS = 24L * 3_600_000;

  /**
   * Delay against the physical limit, over the noticed cases for which a limit is known.
   *
   * @param cases their number; 0 when none is known
   * @param meanMs mean of the limits, ms; 0 when none is known
   * @param meanDelayMs mean of their delays, ms; 0 when none is known
   */
  public record Reference(long cases, double meanMs, double meanDelayMs) {

    /** Mean delay over mean limit that detectors are held to (project choice). */
    public static final double RATIO_MOST = 1.25;

    /**
     * Mean delay over mean limit.
     *
     * @return 1 at the limit, more above it; 0 when no limit is known
     */
    public double ratio() {
      return meanMs > 0 ? meanDelayMs / meanMs : 0;
    }

    /**
     * Whether it is slower than detectors are held to.
     *
     * @return true beyond {@link #RATIO_MOST}
     */
    public boolean slow() {
      return ratio() > RATIO_MOST;
    }
  }
}
