package doseguard.guard;

import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.Milliseconds;
import doseguard.units.NanoLitres;
import doseguard.units.OtherUnit;
import doseguard.units.PerMille;
import doseguard.units.Picograms;
import doseguard.units.SameUnit;
import doseguard.units.Strokes;

/**
 * The only place with products and quotients of two quantities: small enough that each can be
 * bounded once and used everywhere.
 */
// [impl->dsn~rounding~1]
public final class Clamp {
  /** Milliseconds of a day. */
  public static final @Milliseconds long DAY_MS = 86400000L;

  /** The whole, per mille. */
  public static final @PerMille long WHOLE = 1000L;

  /** The shortest time, ms. */
  public static final @Milliseconds long MOMENT_MS = 1L;

  /** One stroke. */
  public static final @Strokes int STROKE = 1;

  private Clamp() {}

  /**
   * The smaller of two.
   *
   * @param a any value
   * @param b any value
   * @return the smaller
   */
  /*@ public normal_behavior
  @ ensures \result == (a < b ? a : b);
  @ assignable \strictly_nothing;
  @*/
  public static @SameUnit long least(@SameUnit long a, @SameUnit long b) {
    return a < b ? a : b;
  }

  /**
   * The larger of two.
   *
   * @param a any value
   * @param b any value
   * @return the larger
   */
  /*@ public normal_behavior
  @ ensures \result == (a > b ? a : b);
  @ assignable \strictly_nothing;
  @*/
  public static @SameUnit long most(@SameUnit long a, @SameUnit long b) {
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
  /*@ public normal_behavior
  @ requires low <= high;
  @ ensures \result == (value < low ? low : value > high ? high : value);
  @ assignable \strictly_nothing;
  @*/
  public static @SameUnit long within(
      @SameUnit long value, @SameUnit long low, @SameUnit long high) {
    return least(most(value, low), high);
  }

  /**
   * Mass of a volume.
   *
   * @param volumeNl nL, -60 000 000 to 60 000 000
   * @param concentration ug/mL, 0 to 1 000 000
   * @return pg, exact
   */
  /*@ public normal_behavior
  @ requires -60000000 <= volumeNl && volumeNl <= 60000000;
  @ requires 0 <= concentration && concentration <= 1000000;
  @ ensures \result == volumeNl * concentration;
  @ ensures 0 <= volumeNl ==> 0 <= \result;
  @ ensures -60000000 * concentration <= \result && \result <= 60000000 * concentration;
  @ assignable \strictly_nothing;
  @*/
  public static @Picograms long mass(
      @NanoLitres long volumeNl, @MicrogramsPerMillilitre long concentration) {
    /*@ assert -60000000 * concentration <= volumeNl * concentration; @*/
    /*@ assert volumeNl * concentration <= 60000000 * concentration; @*/
    return volumeNl * concentration;
  }

  /**
   * A part of a value, rounded down.
   *
   * @param value 0 to 9.2e15
   * @param permille 0 to 1000
   * @return {@code value * permille / 1000}
   */
  /*@ public normal_behavior
  @ requires 0 <= value && value <= 9200000000000000L && 0 <= permille && permille <= 1000;
  @ ensures 0 <= \result && \result <= value;
  @ ensures \result * 1000 <= value * permille && value * permille < \result * 1000 + 1000;
  @ assignable \strictly_nothing;
  @*/
  public static @SameUnit long permille(@SameUnit long value, @PerMille long permille) {
    /*@ assert 0 <= value * permille && value * permille <= value * 1000; @*/
    return value * permille / WHOLE;
  }

  /**
   * The greatest value that, enlarged by an accuracy, does not exceed another: {@code value / (1 +
   * e)}, rounded down.
   *
   * @param value 0 to 9.2e15
   * @param accuracyPermille e in per mille, 0 to 300
   * @return the reduced value
   */
  /*@ public normal_behavior
  @ requires 0 <= value && value <= 9200000000000000L;
  @ requires 0 <= accuracyPermille && accuracyPermille <= 300;
  @ ensures 0 <= \result && \result <= value;
  @ ensures \result * (1000 + accuracyPermille) <= value * 1000;
  @ ensures value * 1000 < (\result + 1) * (1000 + accuracyPermille);
  @ assignable \strictly_nothing;
  @*/
  public static @SameUnit long reducedBy(@SameUnit long value, @PerMille long accuracyPermille) {
    return value * WHOLE / (WHOLE + accuracyPermille);
  }

  /**
   * A value rescaled by a ratio, rounded up.
   *
   * @param value at least 0, at most 9.2e18 over {@code numerator}
   * @param numerator at least 0
   * @param denominator at least 1
   * @return {@code value * numerator / denominator}, rounded up
   */
  /*@ public normal_behavior
  @ requires 0 <= value && 0 <= numerator && 1 <= denominator;
  @ requires 0 <= value * numerator && value * numerator + denominator <= 9200000000000000000L;
  @ ensures 0 <= \result && value * numerator <= \result * denominator;
  @ ensures \result * denominator < value * numerator + denominator;
  @ assignable \strictly_nothing;
  @*/
  @SuppressWarnings("units") // numerator over denominator, both of one unit, is a number
  public static @SameUnit long scaledUp(
      @SameUnit long value, @OtherUnit long numerator, @OtherUnit long denominator) {
    return dividedUp(value * numerator, denominator);
  }

  /** A quotient, rounded up. */
  /*@ private normal_behavior
  @ requires 0 <= value && 1 <= denominator && value + denominator <= 9200000000000000000L;
  @ ensures 0 <= \result && value <= \result * denominator;
  @ ensures \result * denominator < value + denominator;
  @ assignable \strictly_nothing;
  @*/
  private static long dividedUp(long value, long denominator) {
    return (value + denominator - 1L) / denominator;
  }

  /**
   * Whether the processor still computes what it should.
   *
   * @return 0 when known questions have their known answers
   */
  @SuppressWarnings("units") // numbers whose answers are known
  public static long error() {
    return (scaledUp(7L, 3L, 2L) ^ 11L)
        | (reducedBy(1145L, 145L) ^ 1000L)
        | (permille(7L, 500L) ^ 3L)
        | (mass(-3L, 2000L) ^ -6000L)
        | (within(5L, 7L, 9L) ^ 7L);
  }
}
