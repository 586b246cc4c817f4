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
import doseguard.guard.monitor.LevelMonitor;
import java.util.List;

/** Reservoir level against dead reckoning; in every row all sums are whole numbers. */
// [utest->dsn~level-monitor~1]
final class LevelRows {
  private static final long SIGMA = 200000L;
  private static final long TOLERANCE = ML / 2L;
  private static final long MISMATCH = ML;
  private static final long LEARN = 10L * ML;

  /** Residual at which the fast sum is at its limit with the first news, nothing pumped. */
  private static final long FAST = 12L * SIGMA + SIGMA / 2L;

  /** Samples that the running means remember. */
  private static final long MEMORY = 64L;

  /** What one sample in as many as are remembered leaves in their mean. */
  private static final long SHARE = 10000L;

  /** Pumped between two samples, so much that half of it is beyond the fast limit. */
  private static final long PUMPED = 8L * ML;

  private static final long SLOW_SLACK = TOLERANCE + SIGMA / 4L;

  /** A lasting residual that is no mismatch and no news. */
  private static final long LASTING = MISMATCH - SIGMA / 2L;

  /** Samples with the lasting residual after which the slow sum is nearly at its limit. */
  private static final long LASTED = 22L * SIGMA / (LASTING - SLOW_SLACK);

  private static final long SLOW = 22L * SIGMA - LASTED * (LASTING - SLOW_SLACK) + SLOW_SLACK;

  private static final String SOURCE = "LEVEL_SIGMA_NL, dsn~level-monitor~1";
  private static final String SLACK = "ACCURACY_PERMILLE, " + SOURCE;

  private LevelRows() {}

  static List<Row> rows() {
    return List.of(
        Row.flag(
            LevelMonitor.class,
            "time between two samples",
            ms(HOUR, "dsn~level-monitor~1"),
            LevelRows::emptyAfter,
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "level that reads empty",
            nl(ML, "MINIMUM_NL, dsn~level-monitor~1"),
            level -> sampled(filled(), level, 2L).readsEmpty(),
            true,
            true,
            false),
        Row.flag(
            LevelMonitor.class,
            "samples in a row that read empty",
            count(2L, "samples", "dsn~level-monitor~1"),
            samples -> sampled(filled(), 0L, samples).readsEmpty(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "less in the reservoir than was filled",
            nl(MISMATCH, "FILL_MISMATCH_PERMILLE, CAPACITY_NL, dsn~level-monitor~1"),
            apart -> sampled(filled(), FILL - apart, 2L).mismatch(),
            false,
            false,
            true),
        Row.flag(
            LevelMonitor.class,
            "more in the reservoir than was filled",
            nl(MISMATCH, "FILL_MISMATCH_PERMILLE, CAPACITY_NL, dsn~level-monitor~1"),
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
            count(2L, "samples", "dsn~level-monitor~1"),
            samples -> sampled(filled(), FILL - 2L * MISMATCH, samples).mismatch(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "first sample whose fall is news",
            count(3L, "samples", SOURCE),
            sample -> sampled(sampled(filled(), FILL, sample - 1L), FILL - 2L * FAST, 1L).over(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "fast over-delivery",
            nl(FAST, SOURCE),
            residual -> residual(residual).over(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "fast over-delivery against the mean of 64 samples",
            nl(FAST + SIGMA / 2L - (MEMORY - 1L) * SHARE, SOURCE),
            LevelRows::overAfterALongMean,
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "fast under-delivery",
            nl(FAST, SOURCE),
            residual -> residual(-residual).under(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "fast over-delivery while much is pumped",
            nl(FAST + 3L * ML * ACCURACY / 1000L, SLACK),
            residual -> pumpedAnd(filled(), 3L * ML, residual).over(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "fast over-delivery once the gain is learned",
            nl(FAST + PUMPED * 50L / 1000L, "LEARNED_PERMILLE, " + SOURCE),
            residual -> pumpedAnd(learned(LEARN, LEARN), PUMPED, residual).over(),
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
            residual -> residual(residual).overByHalf(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "slow over-delivery",
            nl(SLOW, "REFILL_TOLERANCE_NL, " + SOURCE),
            last -> lasting(LASTING, last).over(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "slow under-delivery",
            nl(SLOW, "REFILL_TOLERANCE_NL, " + SOURCE),
            last -> lasting(-LASTING, -last).under(),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "volume pumped from which the gain is learned",
            nl(LEARN, "dsn~level-monitor~1"),
            pumped -> mismatchAtGain(learned(pumped, 11L * ML), 1100L),
            true,
            false,
            false),
        Row.flag(
            LevelMonitor.class,
            "volume used that is known",
            nl(1L, "dsn~level-monitor~1"),
            used -> mismatchAtGain(learned(LEARN, used), 1000L),
            false,
            true,
            true),
        Row.flag(
            LevelMonitor.class,
            "gain learned, rounded down",
            nl(LEARN * (1000L + ACCURACY) / 1000L, "ACCURACY_PERMILLE, dsn~level-monitor~1"),
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
  private static LevelMonitor residual(long residualNl) {
    return sampled(sampled(filled(), FILL, 2L), FILL - residualNl, 1L);
  }

  /** More samples than are remembered, one that is a little off, and the last one. */
  private static boolean overAfterALongMean(long residualNl) {
    LevelMonitor monitor = sampled(filled(), FILL, MEMORY + 10L);
    sampled(monitor, FILL - MEMORY * SHARE, 1L);
    return sampled(monitor, FILL - residualNl, 1L).over();
  }

  private static LevelMonitor pumpedAnd(LevelMonitor monitor, long pumpedNl, long residualNl) {
    sampled(monitor, FILL, 2L);
    monitor.stroke(pumpedNl);
    return sampled(monitor, FILL - pumpedNl - residualNl, 1L);
  }

  private static LevelMonitor lasting(long residualNl, long lastNl) {
    return sampled(sampled(filled(), FILL - residualNl, LASTED), FILL - lastNl, 1L);
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
