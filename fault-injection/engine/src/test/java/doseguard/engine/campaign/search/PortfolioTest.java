package doseguard.engine.campaign.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Each searcher is the best somewhere and none is bad everywhere: medians over 31 races of the asks
 * up to the first violation. In physics.md 3.4 no optimiser dominates either.
 */
class PortfolioTest {
  private static final int RACES = 31;
  private static final int MOST_ASKS = 4000;

  private static int median(Searches which, int dimensions, ToDoubleFunction<double[]> margin) {
    return which.median(dimensions, margin, RACES, MOST_ASKS);
  }

  private static void assertAtMost(
      int asks, Searches which, int dimensions, ToDoubleFunction<double[]> margin) {
    int median = median(which, dimensions, margin);
    assertTrue(median <= asks, which + " took " + median);
  }

  private static void assertMoreThan(
      int asks, Searches which, int dimensions, ToDoubleFunction<double[]> margin) {
    int median = median(which, dimensions, margin);
    assertTrue(median > asks, which + " took " + median + " only");
  }

  @Test
  void shouldFindTheEndOfANarrowRamp() {
    assertMoreThan(MOST_ASKS, Searches.UNIFORM, 4, Margins::ramp);
    assertAtMost(200, Searches.HILL_CLIMB, 4, Margins::ramp);
    assertAtMost(350, Searches.CROSS_ENTROPY, 4, Margins::ramp);
  }

  @Test
  void shouldFindTheEndOfARampThroughWhatIsOfNoInterest() {
    assertMoreThan(MOST_ASKS, Searches.UNIFORM, 4, Margins::excusedRamp);
    assertAtMost(250, Searches.HILL_CLIMB, 4, Margins::excusedRamp);
    assertAtMost(400, Searches.CROSS_ENTROPY, 4, Margins::excusedRamp);
  }

  @Test
  void shouldClimbAlongARidge() {
    assertMoreThan(MOST_ASKS, Searches.UNIFORM, 2, Margins::ridge);
    assertMoreThan(MOST_ASKS, Searches.CROSS_ENTROPY, 2, Margins::ridge);
    assertAtMost(1500, Searches.HILL_CLIMB, 2, Margins::ridge);
  }

  @Test
  void shouldAverageOverRoughness() {
    assertMoreThan(MOST_ASKS, Searches.UNIFORM, 4, Margins::roughRamp);
    assertMoreThan(1000, Searches.HILL_CLIMB, 4, Margins::roughRamp);
    assertAtMost(550, Searches.CROSS_ENTROPY, 4, Margins::roughRamp);
  }

  @Test
  void shouldFindTheOneLandscapeThatDescends() {
    assertMoreThan(MOST_ASKS, Searches.UNIFORM, 5, Margins::landscapes);
    assertAtMost(300, Searches.HILL_CLIMB, 5, Margins::landscapes);
    assertAtMost(800, Searches.CROSS_ENTROPY, 5, Margins::landscapes);
  }

  @Test
  void shouldClimbStairsByTheirPrefix() {
    assertMoreThan(MOST_ASKS, Searches.UNIFORM, 8, Margins::stairs);
    assertAtMost(300, Searches.PREFIX, 8, Margins::stairs);
    assertMoreThan(300, Searches.HILL_CLIMB, 8, Margins::stairs);
    assertMoreThan(300, Searches.CROSS_ENTROPY, 8, Margins::stairs);
  }

  @Test
  void shouldClimbRoughStairsByTheirPrefix() {
    assertMoreThan(MOST_ASKS, Searches.UNIFORM, 6, Margins::roughStairs);
    assertAtMost(280, Searches.PREFIX, 6, Margins::roughStairs);
    assertMoreThan(280, Searches.HILL_CLIMB, 6, Margins::roughStairs);
    assertMoreThan(1000, Searches.CROSS_ENTROPY, 6, Margins::roughStairs);
  }

  @Test
  void shouldFindANeedleAboutAsFastAsByChance() {
    for (Searches which : Searches.values()) {
      int[] asks = which.race(4, Margins::needle, RACES, 8 * MOST_ASKS);
      int median = asks[RACES / 2];
      assertTrue(median > 100 && median < 1000, which + " took " + median);
      assertTrue(asks[RACES - 1] < 8 * MOST_ASKS, which + " " + Arrays.toString(asks));
    }
  }

  @Test
  void shouldNotLoseMuchWhereChanceSuffices() {
    for (Searches which : Searches.values()) {
      assertAtMost(200, which, 6, x -> Math.max(x[0], x[1]) - 0.1);
    }
  }
}
