package doseguard.guard;

import doseguard.guard.state.Fold;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.Milliseconds;
import doseguard.units.NanoLitres;
import doseguard.units.PerMille;
import doseguard.units.Picograms;
import doseguard.units.SameUnit;

/**
 * The clinical limits in force: versioned, sourced data, never constants of the code.
 *
 * <p>A policy is an array of figures, one per index below. Every figure has a range ({@link
 * #least}, {@link #most}), and figures that contradict each other are refused, so that no guard can
 * be built on limits of which one silently defeats another. The ranges are engineering bounds: wide
 * enough for every sourced policy, narrow enough that no product of two figures can overflow.
 */
// [impl->dsn~policy-figures~1]
public final class Policy {

  /** Mass that may leave the tip in any sliding 1 h, pg. */
  public static final @Picograms int CEILING_1H_PG = 0;

  /** Mass that may leave the tip in any sliding 24 h, pg. */
  public static final @Picograms int CEILING_24H_PG = 1;

  /** Most that may be prescribed a day, pg. */
  public static final @Picograms int DOSE_MOST_PG = 2;

  /** Fastest flow, nL/h; with the stroke volume it gives the least interval between strokes. */
  public static final @NanoLitres int FLOW_MOST_NL_PER_H = 3;

  /** Largest single patient bolus, pg. */
  public static final @Picograms int BOLUS_MOST_PG = 4;

  /** Largest rise of the daily dose, spinal origin, per mille of the dose established. */
  public static final @PerMille int TITRATION_SPINAL_PERMILLE = 5;

  /** Largest rise of the daily dose, cerebral origin and children, per mille. */
  public static final @PerMille int TITRATION_CEREBRAL_PERMILLE = 6;

  /** Least time between two rises, and between start and the first rise, ms. */
  public static final @Milliseconds int TITRATION_INTERVAL_MS = 7;

  /** Largest dose over the least of the last seven days, per mille. */
  public static final @PerMille int CUMULATIVE_RISE_PERMILLE = 8;

  /** Smallest screening dose, pg. */
  public static final @Picograms int SCREENING_LEAST_PG = 9;

  /** Largest screening dose, pg. */
  public static final @Picograms int SCREENING_MOST_PG = 10;

  /** Effect of the screening dose beyond which the first daily dose is not doubled, ms. */
  public static final @Milliseconds int EFFECT_LONG_MS = 11;

  /** Most basal that delivery may catch up after a delay, as time at the basal rate, ms. */
  public static final @Milliseconds int CATCH_UP_MS = 12;

  /** Most basal that delivery may catch up after a delay, pg. */
  public static final @Picograms int CATCH_UP_PG = 13;

  /** Mass not seen to dissipate beyond which an occluded catheter is probed no more, pg. */
  public static final @Picograms int UNDISSIPATED_MOST_PG = 14;

  /** Least time between two probes while a stall or an occlusion holds, ms. */
  public static final @Milliseconds int PROBE_INTERVAL_MS = 15;

  /** Reservoir volume at which LOW is raised at the latest, nL. */
  public static final @NanoLitres int LOW_FLOOR_NL = 16;

  /** Days of dose that LOW leaves beyond the accuracy margin. */
  public static final int LOW_DAYS = 17;

  /** Time after which an open programming session warns, ms. */
  public static final @Milliseconds int SESSION_WARN_MS = 18;

  /** Time after which an open programming session is rolled back, ms. */
  public static final @Milliseconds int SESSION_END_MS = 19;

  /** Time after which an open refill is abandoned, ms. */
  public static final @Milliseconds int REFILL_END_MS = 20;

  /** Length of an ordered stop when none is stated, ms. */
  public static final @Milliseconds int STOP_DEFAULT_MS = 21;

  /** Longest ordered stop, ms. */
  public static final @Milliseconds int STOP_MOST_MS = 22;

  /** Least span over which delivery is compared with the prescription, ms. */
  public static final @Milliseconds int INTERRUPTION_MS = 23;

  /** Difference of a drawn volume from dead reckoning that is always worth a look, nL. */
  public static final @NanoLitres int REFILL_ABSOLUTE_NL = 24;

  /** Error of measuring a drawn or filled volume, nL. */
  public static final @NanoLitres int REFILL_TOLERANCE_NL = 25;

  /** Difference of the level after a refill from the volume declared, per mille of the capacity. */
  public static final @PerMille int FILL_MISMATCH_PERMILLE = 26;

  /** First of {@link #CONCENTRATIONS} approved concentrations, ug/mL; 0 marks an unused place. */
  public static final @MicrogramsPerMillilitre int CONCENTRATION_FIRST = 27;

  /** Number of places for approved concentrations. */
  public static final int CONCENTRATIONS = 4;

  /** Longest interruption after which the whole dose is given again, ms. */
  public static final @Milliseconds int RESTART_FULL_MS = 31;

  /** Longest interruption after which half the dose is given; then no more than a first one, ms. */
  public static final @Milliseconds int RESTART_HALF_MS = 32;

  /** Longest that a mode of the device may suspend delivery, ms. */
  public static final @Milliseconds int MODE_MOST_MS = 33;

  /** Number of figures. */
  public static final int FIGURES = 34;

  /** No figure contradicts another. */
  public static final int CROSSING_NONE = 0;

  /** The 1 h ceiling is above the 24 h ceiling. */
  public static final int CROSSING_CEILINGS = 1;

  /** The largest daily dose is above the 24 h ceiling. */
  public static final int CROSSING_DOSE = 2;

  /** The largest bolus is above the 1 h ceiling. */
  public static final int CROSSING_BOLUS = 3;

  /** The smallest screening dose is above the largest. */
  public static final int CROSSING_SCREENING = 4;

  /** A session ends before it warns. */
  public static final int CROSSING_SESSION = 5;

  /** The default stop is longer than the longest. */
  public static final int CROSSING_STOP = 6;

  /** A doubled screening dose is above the largest daily dose. */
  public static final int CROSSING_FIRST_DOSE = 7;

  /** A single titration step exceeds the cumulative rise. */
  public static final int CROSSING_TITRATION = 8;

  /** Catch-up reaches beyond the span that counts as an interruption. */
  public static final int CROSSING_CATCH_UP = 9;

  /** No concentration is approved. */
  public static final int CROSSING_CONCENTRATION = 10;

  /** Half the dose is given after shorter interruptions than the whole. */
  public static final int CROSSING_RESTART = 11;

  private static final long MINUTE = 60000L;
  private static final long HOUR = 3600000L;
  private static final long DAY = 86400000L;
  private static final long UG = 1000000L;
  private static final long ML = 1000000L;

  private static final long[] LEAST = {
    UG, UG, UG, 1000L, 0L, 10L, 10L, HOUR, 1000L, UG, UG, HOUR, MINUTE, UG, 0L, MINUTE, 0L, 1L,
    MINUTE, MINUTE, MINUTE, MINUTE, MINUTE, HOUR, ML / 10L, 0L, 10L, 0L, 0L, 0L, 0L, HOUR, HOUR, 0L,
  };

  private static final long[] MOST = {
    1000L * UG,
    3000L * UG,
    3000L * UG,
    ML,
    1000L * UG,
    1000L,
    1000L,
    7L * DAY,
    5000L,
    1000L * UG,
    1000L * UG,
    2L * DAY,
    4L * HOUR,
    25L * UG,
    25L * UG,
    HOUR,
    20L * ML,
    30L,
    HOUR,
    DAY,
    DAY,
    DAY,
    DAY,
    DAY,
    10L * ML,
    2L * ML,
    500L,
    4000L,
    4000L,
    4000L,
    4000L,
    2L * DAY,
    7L * DAY,
    2L * HOUR,
  };

  private /*@ spec_public @*/ final long[] figures;
  private final long seal;

  /**
   * Builds a policy; a contradictory one cannot be built.
   *
   * @param values {@link #FIGURES} figures by index
   * @throws IllegalArgumentException when a figure is missing, out of range or contradicts another
   */
  public Policy(long[] values) {
    if (values.length != FIGURES) {
      throw new IllegalArgumentException("a policy has " + FIGURES + " figures");
    }
    for (int i = 0; i < FIGURES; i++) {
      if (values[i] < LEAST[i] || values[i] > MOST[i]) {
        throw new IllegalArgumentException("policy figure " + i + " is out of range");
      }
    }
    if (crossing(values) != CROSSING_NONE) {
      throw new IllegalArgumentException("policy figures cross: rule " + crossing(values));
    }
    this.figures = values.clone();
    this.seal = Fold.of(figures);
  }

  /**
   * The least value of a figure.
   *
   * @param figure its index
   * @return the least value, in the figure's unit
   */
  public static long least(int figure) {
    return LEAST[figure];
  }

  /**
   * The greatest value of a figure.
   *
   * @param figure its index
   * @return the greatest value, in the figure's unit
   */
  public static long most(int figure) {
    return MOST[figure];
  }

  /**
   * Finds the first contradiction among figures that are each in range.
   *
   * @param v {@link #FIGURES} figures by index
   * @return one of the {@code CROSSING} constants
   */
  // [impl->dsn~policy-crossings~1]
  public static int crossing(long[] v) {
    if (v[CEILING_1H_PG] > v[CEILING_24H_PG]) {
      return CROSSING_CEILINGS;
    }
    if (v[DOSE_MOST_PG] > v[CEILING_24H_PG]) {
      return CROSSING_DOSE;
    }
    if (v[BOLUS_MOST_PG] > v[CEILING_1H_PG]) {
      return CROSSING_BOLUS;
    }
    if (v[SCREENING_LEAST_PG] > v[SCREENING_MOST_PG]) {
      return CROSSING_SCREENING;
    }
    if (v[SESSION_WARN_MS] >= v[SESSION_END_MS]) {
      return CROSSING_SESSION;
    }
    if (v[STOP_DEFAULT_MS] > v[STOP_MOST_MS]) {
      return CROSSING_STOP;
    }
    if (2L * v[SCREENING_MOST_PG] > v[DOSE_MOST_PG]) {
      return CROSSING_FIRST_DOSE;
    }
    return crossingOfSteps(v);
  }

  private static int crossingOfSteps(long[] v) {
    @PerMille long cumulative = v[CUMULATIVE_RISE_PERMILLE] - Clamp.WHOLE;
    if (v[TITRATION_SPINAL_PERMILLE] > cumulative || v[TITRATION_CEREBRAL_PERMILLE] > cumulative) {
      return CROSSING_TITRATION;
    }
    if (v[CATCH_UP_MS] >= v[INTERRUPTION_MS]) {
      return CROSSING_CATCH_UP;
    }
    if (v[RESTART_FULL_MS] > v[RESTART_HALF_MS]) {
      return CROSSING_RESTART;
    }
    long approved = 0L;
    for (int i = 0; i < CONCENTRATIONS; i++) {
      approved |= v[CONCENTRATION_FIRST + i];
    }
    return approved == 0L ? CROSSING_CONCENTRATION : CROSSING_NONE;
  }

  /**
   * One figure.
   *
   * @param figure its index
   * @return its value, in the figure's unit
   */
  /*@ public normal_behavior
  @ requires figures != null && 0 <= figure && figure < figures.length;
  @ ensures \result == figures[figure];
  @ assignable \strictly_nothing;
  @*/
  public /*@ helper @*/ @SameUnit long of(@SameUnit int figure) {
    return figures[figure];
  }

  /**
   * Whether a concentration is approved.
   *
   * @param concentration ug/mL
   * @return true when it is one of the approved ones
   */
  public boolean approves(@MicrogramsPerMillilitre int concentration) {
    boolean found = false;
    for (int i = 0; i < CONCENTRATIONS; i++) {
      found |= concentration > 0 && figures[CONCENTRATION_FIRST + i] == concentration;
    }
    return found;
  }

  /**
   * Whether the figures are as they were given.
   *
   * @return 0 when they are
   */
  public long drift() {
    return seal ^ Fold.of(figures);
  }

  /**
   * What these figures are, as one word.
   *
   * @return their fold
   */
  public long fold() {
    return seal;
  }
}
