package doseguard.guard.state;

import doseguard.units.AnyUnit;

/**
 * Xor over the words of the live state: a change of any one word, so of any one bit, changes the
 * result (T9). Two flips of the same bit in two words between two calls need not be told; the saved
 * images, which lie for longer, have a stronger check.
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
    return a ^ b ^ c ^ d;
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
    return (a ? 1 : 0) | ((b ? 1 : 0) << 1) | ((c ? 1 : 0) << 2) | ((d ? 1 : 0) << 3);
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
   * Folds two arrays of one length.
   *
   * @param a any
   * @param b any, as long
   * @return the fold
   */
  public static long of(@AnyUnit long[] a, @AnyUnit long[] b) {
    long first = 0L;
    long second = 0L;
    for (int i = 0; i < a.length; i++) {
      first ^= a[i];
      second ^= b[i];
    }
    return first ^ second;
  }

  /**
   * Folds two arrays of one length.
   *
   * @param a any
   * @param b any, as long
   * @return the fold
   */
  public static long of(@AnyUnit int[] a, @AnyUnit int[] b) {
    long first = 0L;
    long second = 0L;
    for (int i = 0; i < a.length; i++) {
      first ^= a[i];
      second ^= b[i];
    }
    return first ^ second;
  }
}
