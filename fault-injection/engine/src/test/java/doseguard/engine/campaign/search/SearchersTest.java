package doseguard.engine.campaign.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.plant.RandomStream;
import doseguard.engine.plant.RandomStream.Purpose;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every searcher keeps to, whatever it is told. */
class SearchersTest {
  private static final double[] MARGINS = {
    Double.POSITIVE_INFINITY, 1.0, 1.0, 0.5, 0.0, -0.0, -0.25, Double.NEGATIVE_INFINITY
  };

  @Property(seed = "20260702", tries = 100)
  void shouldStayStrictlyInsideTheCube(
      @ForAll Searches which,
      @ForAll @IntRange(min = 1, max = 12) int dimensions,
      @ForAll @Size(400) List<@IntRange(min = 0, max = 7) Integer> told) {
    Searcher searcher = which.open(dimensions, 1);
    for (int each : told) {
      double[] point = searcher.ask();
      assertEquals(dimensions, point.length);
      for (double coordinate : point) {
        assertTrue(coordinate > 0.0 && coordinate < 1.0);
      }
      searcher.tell(MARGINS[each]);
    }
  }

  @Property(seed = "20260703", tries = 60)
  void shouldAskTheSameWhateverIsToldLater(
      @ForAll Searches which, @ForAll @IntRange(min = 0, max = 300) int same) {
    Searcher one = which.open(4, 2);
    Searcher two = which.open(4, 2);
    for (int k = 0; k <= 300; k++) {
      double[] point = one.ask();
      double[] other = two.ask();
      if (k <= same) {
        assertArrayEquals(point, other, "ask " + k + " after the same tells");
      }
      one.tell(Margins.ramp(point));
      two.tell(k < same ? Margins.ramp(other) : 1.0 - other[0]);
    }
  }

  @ParameterizedTest
  @EnumSource(Searches.class)
  void shouldAskOtherPointsFromAnotherStream(Searches which) {
    assertFalse(Arrays.equals(which.open(3, 1).ask(), which.open(3, 2).ask()));
  }

  @ParameterizedTest
  @EnumSource(value = Searches.class, mode = EnumSource.Mode.EXCLUDE, names = "UNIFORM")
  void shouldLearnFromWhatItIsTold(Searches which) {
    Searcher down = which.open(2, 3);
    Searcher up = which.open(2, 3);
    double difference = 0.0;
    for (int k = 0; k < 200; k++) {
      double[] low = down.ask();
      double[] high = up.ask();
      difference += high[0] - low[0];
      down.tell(low[0]);
      up.tell(1.0 - high[0]);
    }
    assertTrue(difference / 200 > 0.1, "apart by " + difference / 200);
  }

  @ParameterizedTest
  @EnumSource(Searches.class)
  void shouldGoOnExploringAPlateau(Searches which) {
    for (double flat : new double[] {1.0, -0.5, Double.POSITIVE_INFINITY}) {
      Searcher searcher = which.open(3, 4);
      int[][] visits = new int[3][10];
      for (int k = 0; k < 5000; k++) {
        double[] point = searcher.ask();
        for (int i = 0; i < 3; i++) {
          visits[i][(int) (10.0 * point[i])]++;
        }
        searcher.tell(flat);
      }
      for (int[] coordinate : visits) {
        int least = Arrays.stream(coordinate).min().orElseThrow();
        assertTrue(least >= 250, "half of the even share, at " + flat + ": " + least);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Searches.class)
  void shouldDrawEvenlyWhileNothingIsOfInterest(Searches which) {
    Searcher searcher = which.open(2, 5);
    double[] sum = new double[2];
    double squares = 0.0;
    double previous = 0.5;
    double neighbours = 0.0;
    int asks = 20_000;
    for (int k = 0; k < asks; k++) {
      double[] point = searcher.ask();
      sum[0] += point[0];
      sum[1] += point[1];
      squares += (point[0] - 0.5) * (point[0] - 0.5);
      neighbours += (point[0] - 0.5) * (previous - 0.5);
      previous = point[0];
      searcher.tell(Double.POSITIVE_INFINITY);
    }
    assertEquals(0.5, sum[0] / asks, 0.01);
    assertEquals(0.5, sum[1] / asks, 0.01);
    assertEquals(1.0 / 12.0, squares / asks, 0.002);
    assertEquals(0.0, neighbours / asks, 0.002);
  }

  @ParameterizedTest
  @EnumSource(Searches.class)
  void shouldRefuseAMarginThatIsNotANumberAndTakeTheNext(Searches which) {
    Searcher searcher = which.open(2, 6);
    searcher.ask();
    assertThrows(IllegalArgumentException.class, () -> searcher.tell(Double.NaN));
    searcher.tell(0.5);
    assertEquals(2, searcher.ask().length);
  }

  @ParameterizedTest
  @EnumSource(Searches.class)
  void shouldHoldItsCallerToTurns(Searches which) {
    Searcher searcher = which.open(2, 7);
    assertThrows(IllegalStateException.class, () -> searcher.tell(0.5));
    searcher.ask();
    assertThrows(IllegalStateException.class, searcher::ask);
    searcher.tell(0.5);
    assertThrows(IllegalStateException.class, () -> searcher.tell(0.5));
  }

  @ParameterizedTest
  @EnumSource(Searches.class)
  void shouldNotMindWhatBecomesOfItsPoints(Searches which) {
    Searcher left = which.open(3, 8);
    Searcher spoiled = which.open(3, 8);
    for (int k = 0; k < 300; k++) {
      double[] point = left.ask();
      double[] same = spoiled.ask();
      assertArrayEquals(point, same);
      left.tell(Margins.ramp(point));
      spoiled.tell(Margins.ramp(same));
      Arrays.fill(same, 7.0);
    }
  }

  @ParameterizedTest
  @EnumSource(Searches.class)
  void shouldRefuseToHaveNoDimension(Searches which) {
    assertThrows(IllegalArgumentException.class, () -> which.open(0, 9));
  }

  @Test
  void shouldAskKnownPointsOnEveryMachine() {
    double[] known = {
      0.547612213514513, 0.5684759191361601, 0.31431254152525034, 0.3470484788939901
    };
    for (Searches which : Searches.values()) {
      Searcher searcher = which.open(3, 10);
      for (int k = 0; k < 500; k++) {
        searcher.tell(Margins.roughRamp(searcher.ask()));
      }
      assertEquals(known[which.ordinal()], searcher.ask()[0], which.name());
    }
  }

  @Test
  void shouldBeTheYardstickWhateverItIsTold() {
    RandomStream stream = new RandomStream(9L, Purpose.CASE);
    UniformSearch search = new UniformSearch(2, new RandomStream(9L, Purpose.CASE));
    for (int k = 0; k < 100; k++) {
      assertArrayEquals(new double[] {stream.uniform(), stream.uniform()}, search.ask());
      search.tell(k % 2 == 0 ? -1.0 : 1.0);
    }
  }
}
