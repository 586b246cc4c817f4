package doseguard.engine.campaign.covering;

import doseguard.engine.plant.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes covering arrays one row at a time. Each row starts with an open tuple of those factors that
 * have the most open tuples left; the other factors follow in random order, each with the value
 * that covers the most open tuples together with the values chosen so far. A few such candidates
 * are tried, and the one that covers most becomes the row.
 *
 * <p>Chance picks the first tuple, shuffles and breaks ties, and its seed is fixed: the same model
 * has the same rows on every machine.
 */
public final class CoveringArray {

  /** Strongest array: no failure of a medical device needed more factors (physics.md 3.2). */
  private static final int STRONGEST = 4;

  /** Most tuples of a model; project choice: the rows of larger ones would take hours. */
  private static final long MOST_TUPLES = 1L << 24;

  /** Candidates for each row; project choice: twice as many save one row in 369 or none. */
  private static final int CANDIDATES = 10;

  /**
   * How often each factor of a candidate is chosen; project choice: a second pass, in which the
   * first factors know the values of the last, saves one row in twenty of 4^12 by three; a third
   * saves none.
   */
  private static final int PASSES = 2;

  /** Project choice: any seed does, the rows depend on it. */
  private static final long SEED = 1;

  private final int[] levels;
  private final List<FactorSet> sets = new ArrayList<>();
  private final List<List<FactorSet>> setsOf = new ArrayList<>();
  private final RandomStream stream = new RandomStream(SEED, RandomStream.Purpose.CASE);

  private CoveringArray(int[] levels, int strength) {
    this.levels = levels;
    for (int factor = 0; factor < levels.length; factor++) {
      setsOf.add(new ArrayList<>());
    }
    choose(new int[strength], 0, 0);
  }

  /**
   * Makes the rows of a covering array.
   *
   * @param levels how many values each factor has, at least 1
   * @param strength how many factors are combined, 1 to 4
   * @return rows with one value for each factor, factor f from 0 to {@code levels[f] - 1}; every
   *     combination of the values of any {@code strength} factors is in at least one row
   * @throws IllegalArgumentException when strength or a number of values is out of range, there are
   *     fewer factors than are combined, or more than 2^24 tuples
   */
  public static int[][] of(int[] levels, int strength) {
    if (strength < 1 || strength > STRONGEST) {
      throw new IllegalArgumentException("strength " + strength + ", expected 1 to " + STRONGEST);
    }
    if (levels.length < strength) {
      throw new IllegalArgumentException(
          levels.length + " factors cannot be combined by " + strength);
    }
    for (int factor = 0; factor < levels.length; factor++) {
      if (levels[factor] < 1) {
        throw new IllegalArgumentException(
            "factor " + factor + " has " + levels[factor] + " values, expected at least 1");
      }
    }
    if (tuples(levels, strength) > MOST_TUPLES) {
      throw new IllegalArgumentException("more than " + MOST_TUPLES + " tuples");
    }
    return new CoveringArray(levels, strength).rows();
  }

  /** Elementary symmetric polynomial of the levels, no further than one over the most. */
  private static long tuples(int[] levels, int strength) {
    long[] ofSize = new long[strength + 1];
    ofSize[0] = 1;
    for (int values : levels) {
      for (int size = strength; size > 0; size--) {
        ofSize[size] = Math.min(ofSize[size] + ofSize[size - 1] * values, MOST_TUPLES + 1);
      }
    }
    return ofSize[strength];
  }

  private void choose(int[] chosen, int size, int from) {
    if (size == chosen.length) {
      FactorSet set = new FactorSet(chosen.clone(), levels);
      sets.add(set);
      for (int factor : chosen) {
        setsOf.get(factor).add(set);
      }
      return;
    }
    for (int factor = from; factor < levels.length; factor++) {
      chosen[size] = factor;
      choose(chosen, size + 1, factor + 1);
    }
  }

  private int[][] rows() {
    List<int[]> rows = new ArrayList<>();
    for (FactorSet most = mostOpen(); most.open() > 0; most = mostOpen()) {
      int[] row = row(most);
      for (FactorSet set : sets) {
        set.cover(row);
      }
      rows.add(row);
    }
    return rows.toArray(new int[0][]);
  }

  private FactorSet mostOpen() {
    FactorSet most = sets.get(0);
    for (FactorSet set : sets) {
      if (set.open() > most.open()) {
        most = set;
      }
    }
    return most;
  }

  private int[] row(FactorSet start) {
    int[] best = candidate(start);
    for (int i = 1; i < CANDIDATES; i++) {
      int[] candidate = candidate(start);
      if (covers(candidate) > covers(best)) {
        best = candidate;
      }
    }
    return best;
  }

  private int covers(int[] row) {
    int tuples = 0;
    for (FactorSet set : sets) {
      if (set.isOpen(row)) {
        tuples++;
      }
    }
    return tuples;
  }

  private int[] candidate(FactorSet start) {
    int[] row = new int[levels.length];
    Arrays.fill(row, FactorSet.UNCHOSEN);
    start.begin(row, below(start.size()));
    int[] others = shuffledUnchosen(row);
    for (int pass = 0; pass < PASSES; pass++) {
      for (int factor : others) {
        row[factor] = bestValue(factor, row);
      }
    }
    return row;
  }

  private int[] shuffledUnchosen(int[] row) {
    int[] unchosen = new int[row.length];
    int count = 0;
    for (int factor = 0; factor < row.length; factor++) {
      if (row[factor] == FactorSet.UNCHOSEN) {
        int place = below(count + 1);
        unchosen[count] = unchosen[place];
        unchosen[place] = factor;
        count++;
      }
    }
    return Arrays.copyOf(unchosen, count);
  }

  private int bestValue(int factor, int[] row) {
    int[] covered = new int[levels[factor]];
    for (FactorSet set : setsOf.get(factor)) {
      set.addOpen(factor, row, covered);
    }
    int first = below(covered.length);
    int best = first;
    for (int i = 1; i < covered.length; i++) {
      int value = (first + i) % covered.length;
      if (covered[value] > covered[best]) {
        best = value;
      }
    }
    return best;
  }

  private int below(int end) {
    return (int) (stream.uniform() * end);
  }
}
