package doseguard.engine.campaign.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Points stay in the open cube, and its choices are even. */
class CubeTest {
  private static final double LEAST = Math.nextUp(1.0) - 1.0;

  @Property(seed = "20260701", tries = 1000)
  void shouldReflectEveryCoordinateIntoTheOpenCube(
      @ForAll @DoubleRange(min = -50.0, max = 50.0) double coordinate) {
    double inside = Cube.reflected(coordinate);
    assertTrue(inside > 0.0 && inside < 1.0);
  }

  @Test
  void shouldReflectAtBothSides() {
    assertEquals(0.25, Cube.reflected(0.25));
    assertEquals(0.25, Cube.reflected(-0.25));
    assertEquals(0.75, Cube.reflected(1.25));
    assertEquals(0.25, Cube.reflected(2.25));
    assertEquals(0.75, Cube.reflected(-3.25));
  }

  @Test
  void shouldNeverComeToRestOnASide() {
    for (double side : new double[] {0.0, 1.0, 2.0, -1.0, Double.MIN_VALUE}) {
      double inside = Cube.reflected(side);
      assertTrue(inside >= LEAST / 2.0 && inside <= Math.nextDown(1.0), "from " + side);
    }
  }

  @Test
  void shouldKeepAStepReversible() {
    Cube cube = new Cube(1, Searches.stream(1));
    int there = 0;
    int back = 0;
    int tries = 100_000;
    for (int i = 0; i < tries; i++) {
      there += cube.step(0.05, 0.2) > 0.3 ? 1 : 0;
      double from = 0.3 + 0.7 * cube.coordinate();
      double to = cube.step(from, 0.2);
      back += to > 0.04 && to < 0.06 ? 1 : 0;
    }
    double forward = 0.02 * there / tries;
    double backward = 0.7 * back / tries;
    assertEquals(forward, backward, 0.05 * forward);
  }

  @Test
  void shouldChooseDifferentCoordinatesEvenlyAndAsManyAsItLikes() {
    int dimensions = 8;
    Cube cube = new Cube(dimensions, Searches.stream(2));
    int[] chosen = new int[dimensions];
    int[] counts = new int[dimensions + 1];
    int tries = 40_000;
    for (int i = 0; i < tries; i++) {
      int[] some = cube.some();
      counts[some.length]++;
      assertEquals(some.length, Arrays.stream(some).distinct().count());
      for (int each : some) {
        chosen[each]++;
      }
    }
    double mean = Arrays.stream(chosen).average().orElseThrow();
    for (int each : chosen) {
      assertEquals(mean, each, 0.04 * mean);
    }
    for (int count = 1; count <= dimensions; count++) {
      double share = StrictMath.log((count + 1.0) / count) / StrictMath.log(dimensions + 1.0);
      assertEquals(share, (double) counts[count] / tries, 0.01, "of " + count);
    }
  }

  @Test
  void shouldDrawIndicesEvenly() {
    Cube cube = new Cube(1, Searches.stream(3));
    int[] drawn = new int[5];
    for (int i = 0; i < 50_000; i++) {
      drawn[cube.index(5)]++;
    }
    for (int each : drawn) {
      assertEquals(10_000, each, 400);
    }
  }

  @Test
  void shouldRefuseToHaveNoDimension() {
    assertThrows(IllegalArgumentException.class, () -> new Cube(0, Searches.stream(4)));
  }
}
