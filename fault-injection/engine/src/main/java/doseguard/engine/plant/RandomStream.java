package doseguard.engine.plant;

import org.apache.commons.rng.core.source32.Philox4x32;

/**
 * One stream of random numbers for one purpose of one case. The generator is counter based (Philox
 * 4x32 of commons-rng; the 4x64 one multiplies through a method handle and is three times slower).
 * Its key is the seed of the case and the purpose is the counter's highest word: streams never
 * overlap, and how much one purpose draws does not move another.
 */
public final class RandomStream {

  /** What a stream is for; the ordinal is part of the key, so the order is fixed. */
  public enum Purpose {
    /** Posture changes. */
    POSTURE,
    /** Scatter of the stroke volume. */
    SCATTER,
    /** Catheter pressure readings. */
    PRESSURE,
    /** Reservoir level readings. */
    LEVEL,
    /** Pulsatility sessions. */
    PULSATILITY,
    /** Concentration readings. */
    CONCENTRATION,
    /** Damage to telemetry frames. */
    FRAME,
    /** The figures of a drawn case. */
    CASE,
    /** Ambient pressure. */
    WEATHER,
    /** Strokes that the encoder misses or counts twice. */
    ENCODER,
    /** How late the guard is called. */
    CALLS,
    /** How late the time counters are read. */
    CLOCKS,
    /** Where a search of a campaign looks. */
    SEARCH
  }

  private static final double UNIT = 0x1.0p-53;
  private static final double BELOW_ONE = 1 - UNIT;
  private static final int UNUSED_BITS = 11;
  private static final int LOW_MASK = 2047;

  private final Philox4x32 generator;
  private int lowBits;

  /**
   * Opens a stream at its beginning.
   *
   * @param seed seed of the case
   * @param purpose what it is for
   */
  public RandomStream(long seed, Purpose purpose) {
    this(seed, purpose, 0L);
  }

  /**
   * Opens one of very many streams for the same purpose at its beginning: the index is the middle
   * of the counter, so that any stream can be opened alone and none reaches the next (2^34
   * numbers).
   *
   * @param seed seed of the campaign
   * @param purpose what it is for
   * @param index which of the streams
   */
  public RandomStream(long seed, Purpose purpose, long index) {
    this.generator =
        new Philox4x32(
            new int[] {
              (int) seed,
              (int) (seed >>> Integer.SIZE),
              0,
              (int) index,
              (int) (index >>> Integer.SIZE),
              purpose.ordinal()
            });
  }

  /**
   * The next uniform number.
   *
   * @return above 0, below 1
   */
  public double uniform() {
    return uniform(generator.nextLong());
  }

  /** The largest of them would be rounded to 1. */
  static double uniform(long bits) {
    return Math.min(((bits >>> UNUSED_BITS) + 0.5) * UNIT, BELOW_ONE);
  }

  /**
   * The next standard normal number.
   *
   * @return mean 0, standard deviation 1
   */
  public double gaussian() {
    int bits = generator.nextInt();
    lowBits = bits & LOW_MASK;
    return NormalTable.of(bits);
  }

  /**
   * The low eleven bits of the last normal number, for a cheap rare choice: they move it by less
   * than 1e-4 and tell nothing about the rest.
   *
   * @return 0 to 2047
   */
  public int lowBits() {
    return lowBits;
  }
}
