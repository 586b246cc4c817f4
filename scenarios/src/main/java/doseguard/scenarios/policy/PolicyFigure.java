package doseguard.scenarios.policy;

import doseguard.guard.Policy;
import doseguard.scenarios.quantity.Dimension;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * The figures of a policy file by their keys: which place of {@link Policy} each fills and in which
 * dimension it is written. The approved concentrations are a list of their own, {@code
 * concentrations}.
 */
public enum PolicyFigure {
  /** Mass that may leave the tip in any sliding 1 h. */
  CEILING_1H(Policy.CEILING_1H_PG, Dimension.MASS),
  /** Mass that may leave the tip in any sliding 24 h. */
  CEILING_24H(Policy.CEILING_24H_PG, Dimension.MASS),
  /** Most that may be prescribed a day. */
  DOSE_MOST(Policy.DOSE_MOST_PG, Dimension.MASS),
  /** Fastest flow. */
  FLOW_MOST(Policy.FLOW_MOST_NL_PER_H, Dimension.FLOW),
  /** Largest single patient bolus. */
  BOLUS_MOST(Policy.BOLUS_MOST_PG, Dimension.MASS),
  /** Largest rise of the daily dose, spinal origin. */
  TITRATION_SPINAL(Policy.TITRATION_SPINAL_PERMILLE, Dimension.SHARE),
  /** Largest rise of the daily dose, cerebral origin and children. */
  TITRATION_CEREBRAL(Policy.TITRATION_CEREBRAL_PERMILLE, Dimension.SHARE),
  /** Least time between two rises. */
  TITRATION_INTERVAL(Policy.TITRATION_INTERVAL_MS, Dimension.TIME),
  /** Largest dose over the least of the last seven days. */
  CUMULATIVE_RISE(Policy.CUMULATIVE_RISE_PERMILLE, Dimension.SHARE),
  /** Smallest screening dose. */
  SCREENING_LEAST(Policy.SCREENING_LEAST_PG, Dimension.MASS),
  /** Largest screening dose. */
  SCREENING_MOST(Policy.SCREENING_MOST_PG, Dimension.MASS),
  /** Effect of the screening dose beyond which the first daily dose is not doubled. */
  EFFECT_LONG(Policy.EFFECT_LONG_MS, Dimension.TIME),
  /** Most basal that delivery may catch up, as time. */
  CATCH_UP_TIME(Policy.CATCH_UP_MS, Dimension.TIME),
  /** Most basal that delivery may catch up, as mass. */
  CATCH_UP_MASS(Policy.CATCH_UP_PG, Dimension.MASS),
  /** Mass not seen to dissipate beyond which an occluded catheter is probed no more. */
  UNDISSIPATED_MOST(Policy.UNDISSIPATED_MOST_PG, Dimension.MASS),
  /** Least time between two probes. */
  PROBE_INTERVAL(Policy.PROBE_INTERVAL_MS, Dimension.TIME),
  /** Reservoir volume at which LOW is raised at the latest. */
  LOW_FLOOR(Policy.LOW_FLOOR_NL, Dimension.VOLUME),
  /** Time of dose that LOW leaves beyond the accuracy margin, whole days. */
  LOW_TIME(Policy.LOW_DAYS, Dimension.TIME),
  /** Time after which an open programming session warns. */
  SESSION_WARN(Policy.SESSION_WARN_MS, Dimension.TIME),
  /** Time after which an open programming session is rolled back. */
  SESSION_END(Policy.SESSION_END_MS, Dimension.TIME),
  /** Time after which an open refill is abandoned. */
  REFILL_END(Policy.REFILL_END_MS, Dimension.TIME),
  /** Length of an ordered stop when none is stated. */
  STOP_DEFAULT(Policy.STOP_DEFAULT_MS, Dimension.TIME),
  /** Longest ordered stop. */
  STOP_MOST(Policy.STOP_MOST_MS, Dimension.TIME),
  /** Least span over which delivery is compared with the prescription. */
  INTERRUPTION(Policy.INTERRUPTION_MS, Dimension.TIME),
  /** Difference of a drawn volume from dead reckoning that is always worth a look. */
  REFILL_ABSOLUTE(Policy.REFILL_ABSOLUTE_NL, Dimension.VOLUME),
  /** Error of measuring a drawn or filled volume. */
  REFILL_TOLERANCE(Policy.REFILL_TOLERANCE_NL, Dimension.VOLUME),
  /** Difference of the level after a refill from the volume declared, of the capacity. */
  FILL_MISMATCH(Policy.FILL_MISMATCH_PERMILLE, Dimension.SHARE),
  /** Longest interruption after which the whole dose is given again. */
  RESTART_FULL(Policy.RESTART_FULL_MS, Dimension.TIME),
  /** Longest interruption after which half the dose is given. */
  RESTART_HALF(Policy.RESTART_HALF_MS, Dimension.TIME),
  /** Longest that a mode of the device may suspend delivery. */
  MODE_MOST(Policy.MODE_MOST_MS, Dimension.TIME);

  /** Key of the list of approved concentrations. */
  public static final String CONCENTRATIONS = "concentrations";

  private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000L);

  private final int index;
  private final Dimension dimension;

  PolicyFigure(int index, Dimension dimension) {
    this.index = index;
    this.dimension = dimension;
  }

  /**
   * The place in {@link Policy}.
   *
   * @return its index
   */
  public int index() {
    return index;
  }

  /**
   * What it measures.
   *
   * @return its dimension in files
   */
  public Dimension dimension() {
    return dimension;
  }

  /**
   * The key in policy files.
   *
   * @return for example {@code ceiling-1h}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * How many of the dimension's base units one unit of the figure is.
   *
   * @return one day for {@link #LOW_TIME}, which counts days; else 1
   */
  BigDecimal factor() {
    return this == LOW_TIME ? DAY : BigDecimal.ONE;
  }

  /**
   * The least value.
   *
   * @return in the dimension's base unit
   */
  public long least() {
    return Policy.least(index) * factor().longValueExact();
  }

  /**
   * The greatest value.
   *
   * @return in the dimension's base unit
   */
  public long most() {
    return Policy.most(index) * factor().longValueExact();
  }
}
