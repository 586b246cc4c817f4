package doseguard.guard.state;

import doseguard.units.AnyUnit;

/**
 * Rotate-xor over the words of the live state: a change of any one word, so of any one bit, changes
 * the result (T9).
 */
public final class Fold {
  private Fold() {}

  /**
   * Folds two words.
   *
   * @param a first
   * @param b second
   * @return the fold
   */
  public static long of(@AnyUnit long a, @AnyUnit long b) {
    return a ^ (b << 11 | b >>> 53);
  }

  /**
   * Folds four words.
   *
   * @param a first
   * @param b second
   * @param c third
   * @param d fourth
   * @return the fold
   */
  public static long of(@AnyUnit long a, @AnyUnit long b, @AnyUnit long c, @AnyUnit long d) {
    return of(a, b) ^ (c << 23 | c >>> 41) ^ (d << 37 | d >>> 27);
  }

  /**
   * Folds four yes-or-no answers.
   *
   * @param a first
   * @param b second
   * @param c third
   * @param d fourth
   * @return the fold
   */
  public static long of(boolean a, boolean b, boolean c, boolean d) {
    return (a ? 1L : 0L) | (b ? 2L : 0L) | (c ? 4L : 0L) | (d ? 8L : 0L);
  }

  /**
   * Folds an array.
   *
   * @param words any
   * @return the fold
   */
  /*@ public normal_behavior
  @ ensures true;
  @ assignable \strictly_nothing;
  @*/
  public static long of(@AnyUnit long[] words) {
    long fold = 0L;
    /*@ loop_invariant 0 <= i && i <= words.length;
    @ decreases words.length - i;
    @ assignable \strictly_nothing;
    @*/
    for (int i = 0; i < words.length; i++) {
      fold ^= words[i];
    }
    return fold;
  }

  /**
   * Folds an array.
   *
   * @param words any
   * @return the fold
   */
  public static long of(@AnyUnit int[] words) {
    long fold = 0L;
    for (int i = 0; i < words.length; i++) {
      fold ^= words[i];
    }
    return fold;
  }
}
