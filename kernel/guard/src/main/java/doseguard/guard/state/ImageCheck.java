package doseguard.guard.state;

/**
 * Check over the words of a saved image: each is xored in and stirred by one step of an xorshift
 * generator (Marsaglia, Journal of Statistical Software 8(14), 2003: 13, 7, 17), which is one to
 * one and linear. So a change within any one word always changes the check, and one of any two bits
 * of a whole slot does too (ImageCheckTest tries them all); damage without a pattern passes once in
 * 2^64. A CRC-32 by tables misses once in 2^32, at several times the cost.
 */
final class ImageCheck {
  private ImageCheck() {}

  /** The check of a strand with one more word. */
  static long next(long check, long word) {
    long x = check ^ word;
    x ^= x << 13;
    x ^= x >>> 7;
    return x ^ (x << 17);
  }

  /** The check of four strands together. */
  static long of(long a, long b, long c, long d) {
    long pair = Fold.of(next(c, 0L), next(d, 0L));
    return next(Fold.of(next(a, 0L), Fold.of(next(b, 0L), pair)), 0L);
  }
}
