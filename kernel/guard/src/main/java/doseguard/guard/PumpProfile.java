package doseguard.guard;

import doseguard.guard.state.Fold;
import doseguard.units.FixedPoint;
import doseguard.units.NanoLitres;
import doseguard.units.Pascals;
import doseguard.units.PerMille;
import doseguard.units.SameUnit;

/**
 * The pump's data sheet as the firmware knows it: an array of figures, one per index below, each
 * within its range.
 */
// [impl->dsn~pump-profile~2]
public final class PumpProfile {

  /** Volume of one stroke, nL. */
  public static final @NanoLitres int STROKE_NL = 0;

  /** Volume that the reservoir holds, nL. */
  public static final @NanoLitres int CAPACITY_NL = 1;

  /** Volume below which the pump cannot deliver: the lock-out, nL. */
  public static final @NanoLitres int MINIMUM_NL = 2;

  /** Labelled accuracy e of the delivered volume, per mille. */
  public static final @PerMille int ACCURACY_PERMILLE = 3;

  /** Accuracy once the gain was learned over a confirmed refill, per mille. */
  public static final @PerMille int LEARNED_PERMILLE = 4;

  /** Rise of the catheter pressure by one stroke that cannot leave (stroke over compliance), Pa. */
  public static final @Pascals int STEP_PA = 5;

  /** Sensor suite: {@link #SUITE_A} to {@link #SUITE_D}. */
  public static final int SUITE = 6;

  /** 1 when a shut-off valve sits between rotor and catheter, else 0. */
  public static final int VALVE = 7;

  /** Standard deviation of one level reading, nL. */
  public static final @NanoLitres int LEVEL_SIGMA_NL = 8;

  /** Standard deviation of one concentration reading, per mille. */
  public static final @PerMille int CONCENTRATION_SIGMA_PERMILLE = 9;

  /** What a sample of the fast level detector may differ by, per mille of a reading's sigma. */
  public static final @PerMille int LEVEL_FAST_SLACK_PERMILLE = 10;

  /** Evidence that the fast level detector alarms at, per mille of a reading's sigma. */
  public static final @PerMille int LEVEL_FAST_LIMIT_PERMILLE = 11;

  /** What a sample of the slow level detector may differ by, per mille of a reading's sigma. */
  public static final @PerMille int LEVEL_SLOW_SLACK_PERMILLE = 12;

  /** Evidence that the slow level detector alarms at, per mille of a reading's sigma. */
  public static final @PerMille int LEVEL_SLOW_LIMIT_PERMILLE = 13;

  /** What the gain may change by from one refill to the next, per mille (standard deviation). */
  public static final @PerMille int GAIN_WANDER_PERMILLE = 14;

  /** What a session of the fast pulse detector may lack, thousandths of an octave. */
  public static final @FixedPoint int PULSE_FAST_SLACK = 15;

  /** Evidence that the fast pulse detector alarms at, thousandths of an octave. */
  public static final @FixedPoint int PULSE_FAST_LIMIT = 16;

  /** What a session of the slow pulse detector may lack, thousandths of an octave. */
  public static final @FixedPoint int PULSE_SLOW_SLACK = 17;

  /** Evidence that the slow pulse detector alarms at, thousandths of an octave. */
  public static final @FixedPoint int PULSE_SLOW_LIMIT = 18;

  /** Sessions that the reference of the pulse remembers. */
  public static final int PULSE_MEMORY = 19;

  /** Strokes in a row that stay in the line before it is an occlusion. */
  public static final int OCCLUDED_AFTER = 20;

  /** Number of figures. */
  public static final int FIGURES = 21;

  /** Encoder alone. */
  public static final int SUITE_A = 0;

  /** Encoder and reservoir level. */
  public static final int SUITE_B = 1;

  /** Encoder, reservoir level and catheter pressure. */
  public static final int SUITE_C = 2;

  /** Encoder, reservoir level, catheter pressure and concentration. */
  public static final int SUITE_D = 3;

  private static final long[] LEAST = {
    100L, 5000000L, 0L, 0L, 0L, 100L, 0L, 0L, 1000L, 1L, 0L, 1000L, 0L, 1000L, 0L, 0L, 100L, 0L,
    100L, 1L, 1L,
  };

  private static final long[] MOST = {
    5000L, 60000000L, 5000000L, 300L, 300L, 100000L, 3L, 1L, 2000000L, 300L, 10000L, 100000L,
    10000L, 100000L, 300L, 10000L, 100000L, 10000L, 100000L, 10000L, 20L,
  };

  private final long[] figures;
  private final long seal;

  /**
   * Builds a profile.
   *
   * @param values {@link #FIGURES} figures by index
   * @throws IllegalArgumentException when a figure is missing or out of range, the minimum is not
   *     below the capacity, or the learned accuracy is worse than the labelled one
   */
  public PumpProfile(long[] values) {
    if (values.length != FIGURES) {
      throw new IllegalArgumentException("a pump profile has " + FIGURES + " figures");
    }
    for (int i = 0; i < FIGURES; i++) {
      if (values[i] < LEAST[i] || values[i] > MOST[i]) {
        throw new IllegalArgumentException("pump figure " + i + " is out of range");
      }
    }
    if (values[MINIMUM_NL] >= values[CAPACITY_NL]) {
      throw new IllegalArgumentException("the minimum is not below the capacity");
    }
    if (values[LEARNED_PERMILLE] > values[ACCURACY_PERMILLE]) {
      throw new IllegalArgumentException("the learned accuracy is worse than the labelled one");
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
   * One figure.
   *
   * @param figure its index
   * @return its value, in the figure's unit
   */
  public @SameUnit long of(@SameUnit int figure) {
    return figures[figure];
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
