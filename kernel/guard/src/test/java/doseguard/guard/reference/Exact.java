package doseguard.guard.reference;

import java.math.BigInteger;

/** Unbounded integers with the roundings of the requirements. */
final class Exact {
  static final long MINUTE = 60_000;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;
  static final BigInteger ZERO = BigInteger.ZERO;

  private Exact() {}

  static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  static BigInteger times(long a, long b) {
    return big(a).multiply(big(b));
  }

  static BigInteger floor(BigInteger a, BigInteger b) {
    BigInteger[] parts = a.divideAndRemainder(b);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  static BigInteger ceil(BigInteger a, BigInteger b) {
    return floor(a.negate(), b).negate();
  }

  static BigInteger perMille(BigInteger value, long share) {
    return floor(value.multiply(big(share)), big(1000));
  }

  static BigInteger overAccuracy(BigInteger value, long accuracy) {
    return floor(value.multiply(big(1000)), big(1000 + accuracy));
  }

  static boolean less(BigInteger a, BigInteger b) {
    return a.compareTo(b) < 0;
  }

  static BigInteger atLeastZero(BigInteger value) {
    return value.max(ZERO);
  }

  static long clamp(long value, long least, long most) {
    return Math.max(least, Math.min(most, value));
  }
}
