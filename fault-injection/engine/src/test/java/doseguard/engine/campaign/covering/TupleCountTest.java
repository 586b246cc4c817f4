package doseguard.engine.campaign.covering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The count against all rows there are, and against arrays that lost a row. */
class TupleCountTest {

  /** Every row of a model. */
  private static List<int[]> allRows(int[] levels) {
    List<int[]> rows = List.of(new int[0]);
    for (int values : levels) {
      List<int[]> longer = new ArrayList<>();
      for (int[] row : rows) {
        for (int value = 0; value < values; value++) {
          int[] next = Arrays.copyOf(row, row.length + 1);
          next[row.length] = value;
          longer.add(next);
        }
      }
      rows = longer;
    }
    return rows;
  }

  /**
   * What rows show of every group of factors, as words: a group is a number with that many bits.
   */
  private static Set<String> words(int factors, int strength, List<int[]> rows) {
    Set<String> words = new TreeSet<>();
    for (int group = 0; group < 1 << factors; group++) {
      if (Integer.bitCount(group) == strength) {
        for (int[] row : rows) {
          words.add(word(group, row));
        }
      }
    }
    return words;
  }

  private static String word(int group, int[] row) {
    StringBuilder word = new StringBuilder();
    for (int factor = 0; factor < row.length; factor++) {
      word.append((group >> factor & 1) == 1 ? Integer.toString(row[factor]) : "-").append(' ');
    }
    return word.toString();
  }

  private static String word(Map<Integer, Integer> tuple, int factors) {
    StringBuilder word = new StringBuilder();
    for (int factor = 0; factor < factors; factor++) {
      word.append(tuple.containsKey(factor) ? tuple.get(factor).toString() : "-").append(' ');
    }
    return word.toString();
  }

  @Property(seed = "20250101", tries = 500)
  void shouldCountAsManyAsABruteForceCount(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 4) Integer> levels,
      @ForAll @IntRange(min = 1, max = 5) int wanted,
      @ForAll @IntRange(min = 0, max = 12) int shown,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    int[] model = levels.stream().mapToInt(Integer::intValue).toArray();
    int strength = Math.min(wanted, model.length);
    SplittableRandom random = new SplittableRandom(seed);
    List<int[]> all = allRows(model);
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      rows.add(all.get(random.nextInt(all.size())));
    }
    TupleCount count = TupleCount.of(model, strength, rows);
    Set<String> there = words(model.length, strength, all);
    Set<String> covered = words(model.length, strength, rows);
    assertEquals(there.size(), count.total());
    assertEquals(covered.size(), count.covered());
    assertEquals(covered.equals(there), count.complete());
    assertEquals(count.complete(), count.missing().isEmpty());
    if (!count.complete()) {
      String missing = word(count.missing(), model.length);
      assertTrue(there.contains(missing), missing);
      assertFalse(covered.contains(missing), missing);
    }
  }

  @Test
  void shouldCountTheTuplesOfAPublishedModel() {
    int[] model = {4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4};
    assertEquals(66 * 16, TupleCount.of(model, 2, List.of()).total());
    assertEquals(220 * 64, TupleCount.of(model, 3, List.of()).total());
    assertEquals(495 * 256, TupleCount.of(model, 4, List.of()).total());
    assertEquals(0, TupleCount.of(model, 4, List.of()).covered());
  }

  /** With as many rows as the two largest factors have pairs, none can be spared. */
  @Test
  void shouldNameATupleOfTheRowThatWasRemoved() {
    int[] model = {6, 3, 2, 5, 2};
    List<int[]> rows = List.of(CoveringArray.of(model, 2));
    assertEquals(30, rows.size());
    for (int[] row : rows) {
      List<int[]> others = new ArrayList<>(rows);
      others.remove(row);
      TupleCount count = TupleCount.of(model, 2, others);
      assertFalse(count.complete());
      assertEquals(2, count.missing().size());
      String missing = word(count.missing(), model.length);
      assertTrue(words(model.length, 2, List.of(row)).contains(missing), missing);
      assertFalse(words(model.length, 2, others).contains(missing), missing);
    }
  }

  @Test
  void shouldNameTheFirstMissingTuple() {
    List<int[]> rows = List.of(new int[] {0, 0, 0}, new int[] {0, 1, 1}, new int[] {1, 0, 1});
    TupleCount count = TupleCount.of(new int[] {2, 2, 2}, 2, rows);
    assertEquals(new TupleCount(12, 9, new TreeMap<>(Map.of(0, 1, 1, 1))), count);
  }

  @Test
  void shouldCountMoreTuplesThanAnIntCanHold() {
    TupleCount count = TupleCount.of(new int[] {100_000, 100_000}, 2, List.of(new int[2]));
    assertEquals(10_000_000_000L, count.total());
    assertEquals(1, count.covered());
  }

  @Test
  void shouldRefuseToCountMoreThanALongCanHold() {
    int[] model = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
    assertThrows(ArithmeticException.class, () -> TupleCount.of(model, 3, List.of()));
  }

  @ParameterizedTest(name = "tuples of {0}, last factor {1}, row of {2} that ends with {3}: {4}")
  @CsvSource({
    "0, 3, 2, 0, 'tuples of 0 factors, expected 1 to 2'",
    "3, 3, 2, 0, 'tuples of 3 factors, expected 1 to 2'",
    "1, 0, 2, 0, 'a factor with 0 values'",
    "1, 3, 1, 0, 'row 0 has 1 values for 2 factors'",
    "1, 3, 3, 0, 'row 0 has 3 values for 2 factors'",
    "1, 3, 2, -1, 'row 0 has value -1 of factor 1, which has 3'",
    "1, 3, 2, 3, 'row 0 has value 3 of factor 1, which has 3'",
  })
  void shouldRefuseWhatIsNoModelAndRowsOfAnotherModel(
      int strength, int values, int length, int last, String why) {
    int[] row = new int[length];
    row[length - 1] = last;
    int[] model = {2, values};
    assertEquals(
        why,
        assertThrows(
                IllegalArgumentException.class, () -> TupleCount.of(model, strength, List.of(row)))
            .getMessage());
  }
}
