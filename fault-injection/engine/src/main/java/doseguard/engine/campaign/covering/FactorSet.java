package doseguard.engine.campaign.covering;

import java.util.BitSet;

/**
 * The tuples of a few factors, one value of each, and which of them are open: no row has them yet.
 * A tuple's place is its number when the values are read as digits.
 */
final class FactorSet {

  /** In a row: the factor has no value yet. */
  static final int UNCHOSEN = -1;

  private final int[] factors;
  private final int[] strides;
  private final int size;
  private final BitSet open;
  private int openTuples;

  /**
   * Begins with every tuple open.
   *
   * @param factors which ones, each once
   * @param levels how many values each factor of the model has
   */
  FactorSet(int[] factors, int[] levels) {
    this.factors = factors;
    strides = new int[factors.length];
    int tuples = 1;
    for (int digit = 0; digit < factors.length; digit++) {
      strides[digit] = tuples;
      tuples *= levels[factors[digit]];
    }
    size = tuples;
    openTuples = tuples;
    open = new BitSet(tuples);
    open.set(0, tuples);
  }

  /** Number of tuples. */
  int size() {
    return size;
  }

  /** Number of open tuples. */
  int open() {
    return openTuples;
  }

  /** Whether the tuple of a complete row is open. */
  boolean isOpen(int[] row) {
    return open.get(place(row));
  }

  /** Closes the tuple of a complete row. */
  void cover(int[] row) {
    int place = place(row);
    if (open.get(place)) {
      open.clear(place);
      openTuples--;
    }
  }

  /** Puts the open tuple at or next after a place into a row; at least one must be open. */
  void begin(int[] row, int from) {
    int place = open.nextSetBit(from);
    if (place < 0) {
      place = open.nextSetBit(0);
    }
    for (int digit = factors.length - 1; digit >= 0; digit--) {
      row[factors[digit]] = place / strides[digit];
      place %= strides[digit];
    }
  }

  /**
   * Counts one more for each value of a factor with which the row has an open tuple. Counts nothing
   * while another factor of the set has no value.
   *
   * @param factor one of the set's; its own value in the row does not matter
   * @param row a row
   * @param counts for each value of the factor
   */
  void addOpen(int factor, int[] row, int[] counts) {
    if (openTuples == 0) {
      return;
    }
    int place = 0;
    int stride = 0;
    for (int digit = 0; digit < factors.length; digit++) {
      int value = row[factors[digit]];
      if (factors[digit] == factor) {
        stride = strides[digit];
      } else if (value == UNCHOSEN) {
        return;
      } else {
        place += value * strides[digit];
      }
    }
    for (int value = 0; value < counts.length; value++) {
      if (open.get(place)) {
        counts[value]++;
      }
      place += stride;
    }
  }

  private int place(int[] row) {
    int place = 0;
    for (int digit = 0; digit < factors.length; digit++) {
      place += row[factors[digit]] * strides[digit];
    }
    return place;
  }
}
