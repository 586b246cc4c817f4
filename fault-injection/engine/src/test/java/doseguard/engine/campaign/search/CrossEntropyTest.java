package doseguard.engine.campaign.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Generations: drawn evenly, then about the elite, until nothing more is learned. */
class CrossEntropyTest {

  /** Mean and mean square about 1/2 of the first coordinate over a generation. */
  private static double[] generation(Searcher search, ToDoubleFunction<double[]> margin) {
    double sum = 0.0;
    double squares = 0.0;
    for (int k = 0; k < CrossEntropy.GENERATION; k++) {
      double[] point = search.ask();
      sum += point[0];
      squares += (point[0] - 0.5) * (point[0] - 0.5);
      search.tell(margin.applyAsDouble(point));
    }
    return new double[] {sum / CrossEntropy.GENERATION, squares / CrossEntropy.GENERATION};
  }

  @Test
  void shouldMoveToTheEliteAndNarrow() {
    Searcher search = Searches.CROSS_ENTROPY.open(2, 1);
    ToDoubleFunction<double[]> bowl = x -> Math.abs(x[0] - 0.5) + Math.abs(x[1] - 0.9);
    double first = generation(search, bowl)[1];
    double last = first;
    for (int k = 0; k < 6; k++) {
      last = generation(search, bowl)[1];
    }
    assertEquals(1.0 / 12.0, first, 0.03);
    assertTrue(last < 0.002, "mean square about the bottom: " + last);
  }

  @Test
  void shouldDrawTheFirstGenerationEvenlyWhateverItIsTold() {
    double sum = 0.0;
    double squares = 0.0;
    for (int k = 0; k < 200; k++) {
      double[] moments = generation(Searches.CROSS_ENTROPY.open(1, k), x -> x[0]);
      sum += moments[0];
      squares += moments[1];
    }
    assertEquals(0.5, sum / 200, 0.015);
    assertEquals(1.0 / 12.0, squares / 200, 0.004);
  }

  @Test
  void shouldStartAfreshLikeANewSearchWhenItsSpreadHasCollapsed() {
    ToDoubleFunction<double[]> bowl = x -> Math.abs(x[0] - 0.2);
    double[] newSearch = new double[2];
    double[] startedAfresh = new double[2];
    int runs = 40;
    for (int run = 0; run < runs; run++) {
      Searcher search = Searches.CROSS_ENTROPY.open(1, run);
      generation(search, bowl);
      add(newSearch, generation(search, bowl));
      boolean narrow = false;
      boolean wideAgain = false;
      for (int k = 0; k < 40 && !wideAgain; k++) {
        double[] moments = generation(search, bowl);
        narrow |= Math.abs(moments[0] - 0.2) < 1e-3;
        wideAgain = narrow && Math.abs(moments[0] - 0.2) > 0.1;
      }
      assertTrue(wideAgain, "in run " + run);
      add(startedAfresh, generation(search, bowl));
    }
    assertEquals(newSearch[0] / runs, startedAfresh[0] / runs, 0.02);
    assertEquals(newSearch[1] / runs, startedAfresh[1] / runs, 0.01);
  }

  private static void add(double[] sums, double[] moments) {
    sums[0] += moments[0];
    sums[1] += moments[1];
  }

  @Test
  void shouldStartAfreshWhenGenerationsFindNothingBetter() {
    Searcher search = Searches.CROSS_ENTROPY.open(2, 3);
    int[] told = {0};
    ToDoubleFunction<double[]> everWorse = x -> told[0]++;
    double sum = 0.0;
    int fresh = 0;
    for (int k = 0; k < 10; k++) {
      int before = told[0];
      sum += generation(search, x -> everWorse.applyAsDouble(x))[1];
      assertEquals(before + CrossEntropy.GENERATION, told[0]);
      for (int g = 0; g < CrossEntropy.PATIENCE; g++) {
        generation(search, everWorse);
      }
      fresh++;
    }
    assertEquals(1.0 / 12.0, sum / fresh, 0.015);
  }

  @Test
  void shouldLearnNothingFromAGenerationOfEquals() {
    Searcher search = Searches.CROSS_ENTROPY.open(1, 4);
    double squares = 0.0;
    for (int k = 0; k < 200; k++) {
      squares += generation(search, x -> 1.0)[1];
    }
    assertEquals(1.0 / 12.0, squares / 200, 0.004);
  }

  @Test
  void shouldKeepPartOfItsSpreadWhenOneSpotWasBetter() {
    double squares = 0.0;
    int runs = 0;
    for (int run = 0; run < 60; run++) {
      Searcher search = Searches.CROSS_ENTROPY.open(1, run);
      int[] hits = {0};
      generation(
          search,
          x -> {
            boolean hit = Math.abs(x[0] - 0.5) < 0.02;
            hits[0] += hit ? 1 : 0;
            return hit ? 0.0 : 1.0;
          });
      if (hits[0] > 0) {
        squares += generation(search, x -> 1.0)[1];
        runs++;
      }
    }
    assertTrue(runs > 20, "runs that hit: " + runs);
    assertEquals(0.3 / 12.0, squares / runs, 0.004);
  }

  @Test
  void shouldNotTakeTheWorstOfAGenerationForElite() {
    Searcher search = Searches.CROSS_ENTROPY.open(1, 5);
    generation(search, x -> x[0] < 0.08 ? 0.5 : 1.0);
    double mean = generation(search, x -> 1.0)[0];
    assertTrue(mean < 0.35, "drawn towards the few that were better: " + mean);
  }
}
