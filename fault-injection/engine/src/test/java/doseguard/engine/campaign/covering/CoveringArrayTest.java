package doseguard.engine.campaign.covering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes against physics.md 3.2 and the lower bound; what is covered, by the other count. */
class CoveringArrayTest {
  private static final String TWELVE = "14 4 3 3 4 3 5 3 3 2 2 4";
  private static final String FOURS = "4 4 4 4 4 4 4 4 4 4 4 4";
  private static final String CAMPAIGN = "90 10 4 4 6 3 2 2 2 2 3 3 3";

  private static int[] model(String levels) {
    return Arrays.stream(levels.split(" ")).mapToInt(Integer::parseInt).toArray();
  }

  private static void assertCovers(int[] levels, int strength, int[][] rows) {
    TupleCount count = TupleCount.of(levels, strength, List.of(rows));
    assertTrue(count.complete(), () -> "no row has " + count.missing());
  }

  @ParameterizedTest(name = "{0} by {1}: at most {2} rows")
  @CsvSource({
    TWELVE + ", 2, 70",
    TWELVE + ", 3, 378",
    TWELVE + ", 4, 1789",
    FOURS + ", 2, 32",
    FOURS + ", 3, 173",
    FOURS + ", 4, 859",
  })
  void shouldNeedNoMoreRowsThanPublished(String levels, int strength, int most) {
    int[] model = model(levels);
    int[][] rows = CoveringArray.of(model, strength);
    assertTrue(rows.length <= most, () -> rows.length + " rows");
    assertCovers(model, strength, rows);
  }

  @ParameterizedTest(name = "by {0}: {1} rows, the product of the largest levels")
  @CsvSource({"1, 90", "2, 900", "3, 5400"})
  void shouldNeedNoMoreRowsForACampaignThanItsLargestFactors(int strength, int least) {
    int[] model = model(CAMPAIGN);
    int[][] rows = CoveringArray.of(model, strength);
    assertEquals(least, rows.length);
    assertCovers(model, strength, rows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "2 5", "4 1 3", "2 3 4 5"})
  void shouldHaveEveryCombinationOnceWhenAllFactorsAreCombined(String levels) {
    int[] model = model(levels);
    int[][] rows = CoveringArray.of(model, model.length);
    assertEquals(Arrays.stream(model).reduce(1, (a, b) -> a * b), rows.length);
    assertCovers(model, model.length, rows);
  }

  @Test
  void shouldHaveOneRowWhereNothingVaries() {
    assertArrayEquals(new int[][] {{0, 0, 0}}, CoveringArray.of(new int[] {1, 1, 1}, 2));
  }

  @Property(seed = "20250101", tries = 300)
  void shouldCoverEveryTupleOfAnyModel(
      @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 5) Integer> levels,
      @ForAll @IntRange(min = 1, max = 3) int wanted) {
    int[] model = levels.stream().mapToInt(Integer::intValue).toArray();
    int strength = Math.min(wanted, model.length);
    int[][] rows = CoveringArray.of(model, strength);
    for (int[] row : rows) {
      assertEquals(model.length, row.length);
      for (int factor = 0; factor < row.length; factor++) {
        assertTrue(row[factor] >= 0 && row[factor] < model[factor]);
      }
    }
    assertCovers(model, strength, rows);
    assertArrayEquals(rows, CoveringArray.of(model, strength));
  }

  /** The hash of arrays of int is laid down by their Javadoc, sums and products of the values. */
  @Test
  void shouldHaveTheSameRowsOnEveryMachine() {
    assertEquals(-732291727, Arrays.deepHashCode(CoveringArray.of(model(TWELVE), 2)));
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "2 2 2 2 2 2, 0, 'strength 0, expected 1 to 4'",
    "2 2 2 2 2 2, 5, 'strength 5, expected 1 to 4'",
    "2 2, 3, '2 factors cannot be combined by 3'",
    "2 0 2, 2, 'factor 1 has 0 values, expected at least 1'",
    "2 2 -1, 2, 'factor 2 has -1 values, expected at least 1'",
    "4096 4097, 2, 'more than 16777216 tuples'",
    "1073741824 1073741824 16, 3, 'more than 16777216 tuples'",
  })
  void shouldRefuseWhatHasNoArray(String levels, int strength, String why) {
    int[] model = model(levels);
    assertEquals(
        why,
        assertThrows(IllegalArgumentException.class, () -> CoveringArray.of(model, strength))
            .getMessage());
  }
}
