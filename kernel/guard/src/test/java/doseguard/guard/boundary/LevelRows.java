package doseguard.guard.boundary;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.policyWith;
import static doseguard.guard.Figures.pumpWith;
import static doseguard.guard.boundary.Bound.count;
import static doseguard.guard.boundary.Bound.ms;
import static doseguard.guard.boundary.Bound.nl;
import static doseguard.guard.boundary.Guards.ACCURACY;
import static doseguard.guard.boundary.Guards.FILL;

import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.monitor.LevelMonitor;
import java.util.List;

/** Reservoir level against dead reckoning; in every row all sums are whole numbers. */
// [utest->dsn~level-monitor~3]
final class LevelRows {
  private static final long SIGMA = 200000L;
  private static final long MISMATCH = ML;
  private static final long LEARN = 10L * ML;
  private static final long WANDER = 5L;
  private static final long FAST_SLACK = 1250L * SIGMA / 1000L;
  private static final long FAST_LIMIT = 5000L * SIGMA / 1000L;
  private static final long SLOW_SLACK = 350L * SIGMA / 1000L;
  private static final long SLOW_LIMIT = 16500L * SIGMA / 1000L;

  /** Residual at which the fast sum is at its limit with the third sample, nothing pumped. */
  private static final long FAST = FAST_LIMIT + FAST_SLACK + FAST_LIMIT / 4L;

  /** The same of the slow sum. */
  private static final long SLOW = SLOW_LIMIT + SLOW_SLACK + SLOW_LIMIT / 4L;

  /** Pumped between two samples, so much that half of it is beyond the fast limit: 40 sigma. */
  private static final long PUMPED = 8L * ML;

  /** Pumped between two samples, as much as counts: 8 sigma. */
  private static final long STRIDE = 8L;

  private static final double ONE = 1L << 30;

  private static final String SOURCE = "LEVEL_SIGMA_NL, dsn~level-monitor~3";
  private static final String FAST_SOURCE =
      "LEVEL_FAST_SLACK_PERMILLE, LEVEL_FAST_LIMIT_PERMILLE, " + SOURCE;
  private static final String SLOW_SOURCE =
      "LEVEL_SLOW_SLACK_PERMILLE, LEVEL_SLOW_LIMIT_PERMILLE, " + SOURCE;

  private LevelRows() {}

  static List<Row> rows() {
    return List.of(
        Row.flag(
            LevelMonitor.class,
            "time between two samples",
            ms(HOUR, "dsn~level-monitor~3"),
            LevelRows::emptyAfter,
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "level that reads empty",
            nl(ML, "MINIMUM_NL, dsn~level-monitor~3"),
            level -> sampled(filled(), level, 2L).readsEmpty(),
            true,
            true,
            false),
        Row.flag(
            LevelMonitor.class,
            "samples in a row that read empty",
            count(2L, "samples", "dsn~level-monitor~3"),
            samples -> sampled(filled(), 0L, samples).readsEmpty(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "less in the reservoir than was filled",
            nl(MISMATCH, "FILL_MISMATCH_PERMILLE, CAPACITY_NL, dsn~level-monitor~3"),
            apart -> sampled(filled(), FILL - apart, 2L).mismatch(),
            false,
            false,
            true),
        Row.flag(
            LevelMonitor.class,
            "more in the reservoir than was filled",
            nl(MISMATCH, "FILL_MISMATCH_PERMILLE, CAPACITY_NL, dsn~level-monitor~3"),
            apart -> sampled(filled(), FILL + apart, 2L).mismatch(),
            false,
            false,
            true),
        Row.flag(
            LevelMonitor.class,
            "another volume than was filled, by chance",
            nl(3L * SIGMA, SOURCE),
            LevelRows::mismatchBySigma,
            false,
            false,
            true),
        Row.flag(
            LevelMonitor.class,
            "samples that make the level after a fill",
            count(2L, "samples", "dsn~level-monitor~3"),
            samples -> sampled(filled(), FILL - 2L * MISMATCH, samples).mismatch(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "first sample whose fall is news",
            count(2L, "samples", SOURCE),
            sample -> sampled(sampled(filled(), FILL, sample - 1L), FILL - 2L * FAST, 1L).over(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "fast over-delivery",
            nl(FAST, FAST_SOURCE),
            residual -> residual(pumpWith(), residual).over(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "fast under-delivery",
            nl(FAST, FAST_SOURCE),
            residual -> residual(pumpWith(), -residual).under(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "slow over-delivery",
            nl(SLOW, SLOW_SOURCE),
            residual -> residual(slowOnly(), residual).over(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "slow under-delivery",
            nl(SLOW, SLOW_SOURCE),
            residual -> residual(slowOnly(), -residual).under(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "fast over-delivery while much is pumped",
            nl(pumpedFast(ACCURACY * ACCURACY / 3.0), "ACCURACY_PERMILLE, " + SOURCE),
            residual -> pumpedAnd(filled(), STRIDE * SIGMA, residual).over(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "fast over-delivery once the gain is learned",
            nl(pumpedFast(50.0 * 50.0 / 3.0), "LEARNED_PERMILLE, " + SOURCE),
            residual -> pumpedAnd(learned(LEARN, LEARN), STRIDE * SIGMA, residual).over(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "fast over-delivery when the gain was watched and may have wandered",
            nl(pumpedFast(watchedAndWandered()), "GAIN_WANDER_PERMILLE, " + SOURCE),
            residual -> pumpedAnd(watched(), STRIDE * SIGMA, residual).over(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "over-delivery by half of what was pumped",
            nl(PUMPED / 2L, SOURCE),
            residual -> pumpedAnd(filled(), PUMPED, residual).overByHalf(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "over-delivery by half, and fast",
            nl(FAST, SOURCE),
            residual -> residual(pumpWith(), residual).overByHalf(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "volume pumped from which the gain is learned",
            nl(LEARN, "dsn~level-monitor~3"),
            pumped -> mismatchAtGain(learned(pumped, 11L * ML), 1100L),
            true,
            false,
            false),
        Row.flag(
            LevelMonitor.class,
            "volume used that is known",
            nl(1L, "dsn~level-monitor~3"),
            used -> mismatchAtGain(learned(LEARN, used), 1000L),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "gain learned, rounded down",
            nl(LEARN * (1000L + ACCURACY) / 1000L, "ACCURACY_PERMILLE, dsn~level-monitor~3"),
            LevelRows::mismatchByOnePermille,
            true,
            false,
            false));
  }

  private static LevelMonitor filled(Policy policy) {
    LevelMonitor monitor = new LevelMonitor(policy, pumpWith());
    monitor.refill(FILL, 0L);
    return monitor;
  }

  private static LevelMonitor filled() {
    return filled(policyWith());
  }

  private static LevelMonitor sampled(LevelMonitor monitor, long levelNl, long times) {
    for (long i = 0; i < times; i++) {
      monitor.advance(HOUR);
      monitor.observe(levelNl);
    }
    return monitor;
  }

  private static boolean emptyAfter(long firstMs) {
    LevelMonitor monitor = filled();
    monitor.advance(firstMs);
    monitor.observe(0L);
    return sampled(monitor, 0L, 1L).readsEmpty();
  }

  private static boolean mismatchBySigma(long apartNl) {
    LevelMonitor monitor = filled(policyWith(Policy.FILL_MISMATCH_PERMILLE, 10L));
    return sampled(monitor, FILL - apartNl, 2L).mismatch();
  }

  /** The fill is as declared; then the level is that much too low. */
  private static LevelMonitor residual(PumpProfile pump, long residualNl) {
    LevelMonitor monitor = new LevelMonitor(policyWith(), pump);
    monitor.refill(FILL, 0L);
    return sampled(sampled(monitor, FILL, 2L), FILL - residualNl, 1L);
  }

  private static PumpProfile slowOnly() {
    return pumpWith(PumpProfile.LEVEL_FAST_LIMIT_PERMILLE, 100000L);
  }

  /**
   * Residual at which the fast sum is at its limit with the third sample, 8 sigma pumped before it:
   * the offset's variance is 1/2 of two samples and the gain's times 8 squared.
   *
   * @param permilleSquared variance of the gain
   */
  private static long pumpedFast(double permilleSquared) {
    double variance = 0.5 + STRIDE * STRIDE * permilleSquared / 1e6;
    return FAST_LIMIT + FAST_SLACK + (long) (FAST_LIMIT * Math.floor(variance * ONE) / (2.0 * ONE));
  }

  /** Variance of the gain, per mille squared, after one fill with two samples 8 sigma apart. */
  private static double watchedAndWandered() {
    double before = ACCURACY * ACCURACY / 3.0 / 1e6;
    double shared = STRIDE * before;
    double after = before - shared * shared / (1.0 + STRIDE * shared + 1.0);
    return after * 1e6 + WANDER * WANDER;
  }

  /** A fill that was watched over two samples, and the next one. */
  private static LevelMonitor watched() {
    LevelMonitor monitor = sampled(filled(), FILL, 1L);
    monitor.stroke(STRIDE * SIGMA);
    sampled(monitor, FILL - STRIDE * SIGMA, 1L);
    monitor.refill(FILL, 0L);
    return monitor;
  }

  private static LevelMonitor pumpedAnd(LevelMonitor monitor, long pumpedNl, long residualNl) {
    sampled(monitor, FILL, 2L);
    monitor.stroke(pumpedNl);
    return sampled(monitor, FILL - pumpedNl - residualNl, 1L);
  }

  /** A fill over which so much was pumped and so much used, and the next one. */
  private static LevelMonitor learned(long pumpedNl, long usedNl) {
    LevelMonitor monitor = filled();
    monitor.stroke(pumpedNl);
    monitor.refill(FILL, usedNl);
    return monitor;
  }

  private static boolean mismatchAtGain(LevelMonitor monitor, long gainPermille) {
    long pumpedNl = 14L * ML;
    monitor.stroke(pumpedNl);
    return sampled(monitor, FILL - pumpedNl * gainPermille / 1000L, 2L).mismatch();
  }

  /** The level is as far off as it may be for a pump at the fast edge of its accuracy. */
  private static boolean mismatchByOnePermille(long usedNl) {
    LevelMonitor monitor = learned(LEARN, usedNl);
    long pumpedNl = 14L * ML;
    monitor.stroke(pumpedNl);
    long fastest = pumpedNl * (1000L + ACCURACY) / 1000L;
    return sampled(monitor, FILL - MISMATCH - fastest, 2L).mismatch();
  }
}
