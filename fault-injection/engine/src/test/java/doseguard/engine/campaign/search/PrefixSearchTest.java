package doseguard.engine.campaign.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Children of the best points: how much of them they keep. */
class PrefixSearchTest {
  private static final int DIMENSIONS = 6;

  /** How many of the first coordinates are the same. */
  private static int prefix(double[] one, double[] other) {
    int same = 0;
    while (same < one.length && one[same] == other[same]) {
      same++;
    }
    return same;
  }

  private static int shared(double[] one, double[] other) {
    int same = 0;
    for (int i = 0; i < one.length; i++) {
      same += one[i] == other[i] ? 1 : 0;
    }
    return same;
  }

  @Test
  void shouldKeepAPrefixAndDrawAllTheRestAnew() {
    Searcher search = Searches.PREFIX.open(DIMENSIONS, 1);
    double[] best = search.ask();
    search.tell(0.0);
    int[] lengths = new int[DIMENSIONS];
    for (int k = 1; k < 100; k++) {
      double[] child = search.ask();
      search.tell(Double.POSITIVE_INFINITY);
      assertEquals(prefix(best, child), shared(best, child));
      lengths[prefix(best, child)]++;
    }
    for (int length = 0; length < DIMENSIONS; length++) {
      assertTrue(lengths[length] >= 4, "kept " + length + ": " + lengths[length]);
    }
    assertTrue(lengths[0] >= 20, "fresh: " + lengths[0]);
  }

  @Test
  void shouldKeepAsMuchAsHasHelped() {
    Searcher search = Searches.PREFIX.open(DIMENSIONS, 2);
    double[] best = search.ask();
    double margin = 1.0;
    search.tell(margin);
    int helpful = 0;
    for (int k = 0; k < 400; k++) {
      double[] child = search.ask();
      if (prefix(best, child) == 4) {
        margin -= 0.001;
        best = child;
        helpful += k >= 200 ? 1 : 0;
        search.tell(margin);
      } else {
        search.tell(2.0);
      }
    }
    assertTrue(helpful > 100, "of 200, four fifths of which are children: " + helpful);
  }

  @Test
  void shouldForgetEverythingAfterItsPatienceAndNotOneTryTooEarly() {
    int relatedAtLast = 0;
    for (int race = 0; race < 40; race++) {
      Searcher search = Searches.PREFIX.open(DIMENSIONS, race);
      double[] best = search.ask();
      search.tell(0.0);
      double[] last = best;
      for (int k = 0; k < PrefixSearch.PATIENCE; k++) {
        last = search.ask();
        search.tell(Double.POSITIVE_INFINITY);
      }
      relatedAtLast += prefix(best, last) > 0 ? 1 : 0;
      for (int k = 0; k < PrefixSearch.PATIENCE; k++) {
        assertEquals(0, prefix(best, search.ask()));
        search.tell(Double.POSITIVE_INFINITY);
      }
    }
    assertTrue(relatedAtLast > 15, "children at the last try: " + relatedAtLast);
  }

  @Test
  void shouldKeepTheBestFewAndOfEqualsTheNewest() {
    Elite elite = new Elite(3);
    assertEquals(Double.POSITIVE_INFINITY, elite.best());
    double[] margins = {0.5, 0.2, 0.5, 0.9, 0.5, 0.1};
    for (int i = 0; i < margins.length; i++) {
      elite.take(new double[] {i}, margins[i]);
    }
    assertEquals(3, elite.size());
    assertEquals(0.1, elite.best());
    assertEquals(5.0, elite.point(0)[0]);
    assertEquals(1.0, elite.point(1)[0]);
    assertEquals(4.0, elite.point(2)[0]);
    assertEquals(0.5, elite.margin(2));
    elite.clear();
    assertEquals(0, elite.size());
    assertEquals(Double.POSITIVE_INFINITY, elite.best());
  }

  @Test
  void shouldDrawEvenlyWhereThereIsNoPrefix() {
    Searcher search = Searches.PREFIX.open(1, 4);
    double sum = 0.0;
    for (int k = 0; k < 10_000; k++) {
      double[] point = search.ask();
      sum += point[0];
      search.tell(point[0]);
    }
    assertEquals(0.5, sum / 10_000, 0.015);
  }
}
