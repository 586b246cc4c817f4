package doseguard.engine.campaign.covering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many tuples a model has and how many of them given rows cover, counted from the rows alone:
 * for every choice of factors the set of value lists that the rows show.
 *
 * @param total tuples of the model: one value for each of {@code strength} factors
 * @param covered distinct tuples that at least one row has, 0 to {@code total}
 * @param missing the first tuple that no row has, value by factor; empty when there is none
 */
public record TupleCount(long total, long covered, SortedMap<Integer, Integer> missing) {

  /** Keeps a copy of the missing tuple. */
  public TupleCount {
    missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
  }

  /**
   * Counts.
   *
   * @param levels how many values each factor has, at least 1
   * @param strength how many factors make a tuple, 1 to the number of factors
   * @param rows rows with one value for each factor, read once
   * @return the count
   * @throws IllegalArgumentException when strength or a number of values is out of range, or a row
   *     does not belong to the model
   * @throws ArithmeticException when there are more tuples than a long can count
   */
  public static TupleCount of(int[] levels, int strength, Iterable<int[]> rows) {
    if (strength < 1 || strength > levels.length) {
      throw new IllegalArgumentException(
          "tuples of " + strength + " factors, expected 1 to " + levels.length);
    }
    for (int values : levels) {
      if (values < 1) {
        throw new IllegalArgumentException("a factor with " + values + " values");
      }
    }
    List<int[]> checked = new ArrayList<>();
    for (int[] row : rows) {
      check(row, levels, checked.size());
      checked.add(row);
    }
    long total = 0;
    long covered = 0;
    SortedMap<Integer, Integer> missing = new TreeMap<>();
    int[] factors = first(strength);
    do {
      Set<List<Integer>> seen = new HashSet<>();
      for (int[] row : checked) {
        seen.add(tuple(row, factors));
      }
      long tuples = 1;
      for (int factor : factors) {
        tuples = Math.multiplyExact(tuples, levels[factor]);
      }
      total = Math.addExact(total, tuples);
      covered += seen.size();
      if (missing.isEmpty() && seen.size() < tuples) {
        missing.putAll(firstUnseen(seen, factors, levels));
      }
    } while (next(factors, levels.length));
    return new TupleCount(total, covered, missing);
  }

  /**
   * Whether every tuple is in at least one row.
   *
   * @return true when none is missing
   */
  public boolean complete() {
    return covered == total;
  }

  private static void check(int[] row, int[] levels, int index) {
    if (row.length != levels.length) {
      throw new IllegalArgumentException(
          "row " + index + " has " + row.length + " values for " + levels.length + " factors");
    }
    for (int factor = 0; factor < levels.length; factor++) {
      if (row[factor] < 0 || row[factor] >= levels[factor]) {
        throw new IllegalArgumentException(
            "row "
                + index
                + " has value "
                + row[factor]
                + " of factor "
                + factor
                + ", which has "
                + levels[factor]);
      }
    }
  }

  private static List<Integer> tuple(int[] row, int[] factors) {
    List<Integer> tuple = new ArrayList<>(factors.length);
    for (int factor : factors) {
      tuple.add(row[factor]);
    }
    return tuple;
  }

  /** Counts up through the tuples; ends, because fewer are seen than there are. */
  private static SortedMap<Integer, Integer> firstUnseen(
      Set<List<Integer>> seen, int[] factors, int[] levels) {
    int[] row = new int[levels.length];
    while (seen.contains(tuple(row, factors))) {
      int last = factors.length - 1;
      while (row[factors[last]] == levels[factors[last]] - 1) {
        row[factors[last]] = 0;
        last--;
      }
      row[factors[last]]++;
    }
    SortedMap<Integer, Integer> unseen = new TreeMap<>();
    for (int factor : factors) {
      unseen.put(factor, row[factor]);
    }
    return unseen;
  }

  private static int[] first(int strength) {
    int[] factors = new int[strength];
    for (int i = 0; i < strength; i++) {
      factors[i] = i;
    }
    return factors;
  }

  /** Moves on to the next choice of factors, in the order of the alphabet. */
  private static boolean next(int[] factors, int all) {
    int last = factors.length - 1;
    while (last >= 0 && factors[last] == all - factors.length + last) {
      last--;
    }
    if (last < 0) {
      return false;
    }
    factors[last]++;
    for (int i = last + 1; i < factors.length; i++) {
      factors[i] = factors[i - 1] + 1;
    }
    return true;
  }
}
