package doseguard.guard;

/**
 * The only place with products and quotients of two quantities: small enough that each can be
 * bounded once and used everywhere.
 */
// [impl->dsn~rounding~1]
public final class Clamp {
  /** Milliseconds of a day. */
  public static final long DAY_MS = 86400000L;

  private Clamp() {}

  /**
   * The smaller of two.
   *
   * @param a any value
   * @param b any value
   * @return the smaller
   */
  public static long least(long a, long b) {
    return a < b ? a : b;
  }

  /**
   * The larger of two.
   *
   * @param a any value
   * @param b any value
   * @return the larger
   */
  public static long most(long a, long b) {
    return a > b ? a : b;
  }

  /**
   * A value brought into a range.
   *
   * @param value any value
   * @param low lower bound
   * @param high upper bound, at least {@code low}
   * @return the nearest value in range
   */
  public static long within(long value, long low, long high) {
    return least(most(value, low), high);
  }

  /**
   * Mass of a volume.
   *
   * @param volumeNl nL, -60 000 000 to 60 000 000
   * @param concentration ug/mL, 0 to 1 000 000
   * @return pg, exact
   */
  public static long mass(long volumeNl, long concentration) {
    return volumeNl * concentration;
  }

  /**
   * A part of a value, rounded down.
   *
   * @param value 0 to 9.2e15
   * @param permille 0 to 1000
   * @return {@code value * permille / 1000}
   */
  public static long permille(long value, long permille) {
    return value * permille / 1000L;
  }

  /**
   * The greatest value that, enlarged by an accuracy, does not exceed another: {@code value / (1 +
   * e)}, rounded down.
   *
   * @param value 0 to 9.2e15
   * @param accuracyPermille e in per mille, 0 to 300
   * @return the reduced value
   */
  public static long reducedBy(long value, long accuracyPermille) {
    return value * 1000L / (1000L + accuracyPermille);
  }

  /**
   * A value rescaled by a ratio, rounded up.
   *
   * @param value at least 0, at most 9.2e18 over {@code numerator}
   * @param numerator at least 0
   * @param denominator at least 1
   * @return {@code value * numerator / denominator}, rounded up
   */
  public static long scaledUp(long value, long numerator, long denominator) {
    return (value * numerator + denominator - 1L) / denominator;
  }

  /**
   * Whether the processor still computes what it should.
   *
   * @return true when known questions have their known answers
   */
  public static boolean known() {
    return scaledUp(7L, 3L, 2L) == 11L
        && reducedBy(1145L, 145L) == 1000L
        && permille(7L, 500L) == 3L
        && mass(-3L, 2000L) == -6000L
        && within(5L, 7L, 9L) == 7L;
  }
}
