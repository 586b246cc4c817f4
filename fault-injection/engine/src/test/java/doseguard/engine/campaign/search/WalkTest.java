package doseguard.engine.campaign.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A walk under a condition spends as much time in a part as the part is large. */
class WalkTest {
  private static final int STEPS = 400_000;

  @Test
  void shouldKeepTheUniformLawInACorner() {
    Predicate<double[]> corner = x -> x[0] * x[0] + x[1] * x[1] < 0.01;
    assertEquals(0.25, share(corner, x -> x[0] * x[0] + x[1] * x[1] < 0.0025), 0.015);
    assertEquals(0.5, share(corner, x -> x[0] < x[1]), 0.02);
    assertEquals(
        0.5, share(corner, x -> x[1] < 0.41421356 * x[0] || x[0] < 0.41421356 * x[1]), 0.02);
  }

  @Test
  void shouldKeepTheUniformLawAcrossAGap() {
    Predicate<double[]> islands = x -> x[0] < 0.1 || (x[0] > 0.7 && x[0] < 0.9);
    assertEquals(1.0 / 3.0, share(islands, x -> x[0] < 0.1), 0.015);
  }

  @Test
  void shouldLeaveThePointItStartsFromAsItIs() {
    Walk walk = new Walk(new Cube(3, Searches.stream(1)));
    double[] point = {0.2, 0.5, 0.8};
    for (int i = 0; i < 100; i++) {
      walk.from(point);
    }
    assertArrayEquals(new double[] {0.2, 0.5, 0.8}, point);
  }

  @Test
  void shouldTakeStepsOfEverySize() {
    Walk walk = new Walk(new Cube(1, Searches.stream(2)));
    int small = 0;
    int large = 0;
    for (int i = 0; i < 10_000; i++) {
      double moved = Math.abs(walk.from(new double[] {0.5})[0] - 0.5);
      small += moved < 1e-4 ? 1 : 0;
      large += moved > 0.25 ? 1 : 0;
    }
    assertTrue(small > 300, "small steps: " + small);
    assertTrue(large > 1500, "large steps: " + large);
  }

  private static double share(Predicate<double[]> condition, Predicate<double[]> part) {
    Walk walk = new Walk(new Cube(2, Searches.stream(3)));
    double[] point = {0.05, 0.05};
    int within = 0;
    for (int i = 0; i < STEPS; i++) {
      double[] proposal = walk.from(point);
      if (condition.test(proposal)) {
        point = proposal;
      }
      within += part.test(point) ? 1 : 0;
    }
    return (double) within / STEPS;
  }
}
