package doseguard.engine.campaign.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.plant.RandomStream;
import doseguard.engine.plant.RandomStream.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small probabilities that are known exactly; ties, plateaus and what cannot be reached. */
class SplittingTest {
  private static final int PARTICLES = 100;
  private static final int REPEATS = 30;
  private static final int ENOUGH = 100_000;

  private static Splitting run(
      int dimensions, int particles, int mostAsks, int repeat, ToDoubleFunction<double[]> margin) {
    RandomStream stream = new RandomStream(77L, Purpose.CASE, repeat);
    Splitting run = new Splitting(dimensions, particles, mostAsks, stream);
    while (!run.done()) {
      run.tell(margin.applyAsDouble(run.ask()));
    }
    return run;
  }

  private static List<Estimate> repeats(
      int dimensions, int particles, int repeats, ToDoubleFunction<double[]> margin) {
    List<Estimate> estimates = new ArrayList<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      estimates.add(run(dimensions, particles, ENOUGH, repeat, margin).estimate());
    }
    return estimates;
  }

  @ParameterizedTest(name = "{0} of {1} coordinates: {2}")
  @CsvSource({
    "corner, 2, 1e-2",
    "corner, 2, 1e-4",
    "corner, 2, 1e-6",
    "corner, 5, 1e-2",
    "corner, 10, 1e-4",
    "corner, 10, 1e-6",
    "largest, 2, 1e-4",
    "largest, 5, 1e-6",
    "largest, 10, 1e-2",
    "largest, 10, 1e-6",
    "sum, 2, 1e-2",
    "sum, 4, 1e-4",
    "sum, 6, 1e-6",
  })
  void shouldEstimateAKnownProbability(String which, int dimensions, double p) {
    ToDoubleFunction<double[]> margin =
        switch (which) {
          case "corner" -> Margins.corner(dimensions, p);
          case "largest" -> Margins.largest(dimensions, p);
          default -> Margins.sum(dimensions, p);
        };
    SplittingSummary summary = SplittingSummary.of(repeats(dimensions, PARTICLES, REPEATS, margin));
    assertEquals(0, summary.notReached());
    assertEquals(p, summary.mean(), 3.0 * summary.standardError());
    assertTrue(summary.standardError() < 0.15 * p, "standard error " + summary.standardError());
  }

  @Test
  void shouldAgreeWithCountingWhereCountingIsPossible() {
    ToDoubleFunction<double[]> margin = x -> x[0] * x[1] + x[2] * x[2] - 0.025;
    RandomStream stream = new RandomStream(78L, Purpose.CASE);
    Cube cube = new Cube(3, stream);
    int cases = 1_000_000;
    int violations = 0;
    for (int i = 0; i < cases; i++) {
      violations += margin.applyAsDouble(cube.point()) < 0.0 ? 1 : 0;
    }
    double counted = (double) violations / cases;
    SplittingSummary summary = SplittingSummary.of(repeats(3, 20, 600, margin));
    double error = Math.hypot(summary.standardError(), Math.sqrt(counted / cases));
    assertTrue(counted > 0.005 && counted < 0.02, "counted " + counted);
    assertEquals(counted, summary.mean(), 3.0 * error);
    assertTrue(error < 0.05 * counted, "standard error " + error);
  }

  @Test
  void shouldNeedAboutAsManyAsksAsTheLogarithmSays() {
    Estimate estimate = run(4, PARTICLES, ENOUGH, 1, Margins.largest(4, 1e-6)).estimate();
    double walks = (estimate.asks() - PARTICLES) / (10.0 + 4.0);
    assertEquals(-StrictMath.log(estimate.probability()) * PARTICLES, walks, 0.02 * walks);
  }

  @Test
  void shouldTakeTiesTogether() {
    double sum = 0.0;
    int ended = 0;
    int repeats = 400;
    for (int repeat = 0; repeat < repeats; repeat++) {
      Splitting run = run(3, 40, ENOUGH, repeat, Margins::steps);
      Estimate estimate = run.estimate();
      assertTrue(run.extinct() != estimate.reached());
      assertTrue(estimate.asks() < 40 + 2 * 40 * 13 + 1);
      if (estimate.reached()) {
        sum += estimate.probability();
        assertEquals(0.0, estimate.level());
      } else {
        ended++;
        assertTrue(estimate.level() == 1.0 && estimate.probability() < 0.7);
      }
    }
    assertEquals(0.03, sum / repeats, 0.003);
    assertTrue(ended > 0 && ended < repeats / 10, "ended early: " + ended);
  }

  @Test
  void shouldTakeTiesAmongManyValuesForWhatTheyAre() {
    ToDoubleFunction<double[]> coarse =
        x -> Math.min(1.0, Math.floor(20.0 * Math.max(x[0], x[1])) / 20.0) - 0.0125;
    SplittingSummary summary = SplittingSummary.of(repeats(2, PARTICLES, REPEATS, coarse));
    assertEquals(0, summary.notReached());
    assertEquals(0.0025, summary.mean(), 3.0 * summary.standardError());
  }

  @ParameterizedTest
  @CsvSource({"1.0", "0.0", "Infinity"})
  void shouldEndAndSaySoWhenAllAreEqual(double margin) {
    Splitting run = run(3, PARTICLES, ENOUGH, 1, x -> margin);
    assertTrue(run.done() && run.extinct());
    assertEquals(new Estimate(1.0, Double.POSITIVE_INFINITY, false, PARTICLES), run.estimate());
  }

  @Test
  void shouldSayThatANeedleWasNotReached() {
    Splitting run = run(4, PARTICLES, ENOUGH, 2, x -> Margins.needle(x) > 0 || x[0] > 0.45 ? 1 : 0);
    assertTrue(run.extinct());
    assertFalse(run.estimate().reached());
  }

  @Test
  void shouldBeSureOfWhatAlwaysHappens() {
    Splitting run = run(3, PARTICLES, ENOUGH, 1, x -> -x[0]);
    assertFalse(run.extinct());
    assertEquals(new Estimate(1.0, 0.0, true, PARTICLES), run.estimate());
  }

  @Test
  void shouldNotTakeTheBoundItselfForAViolation() {
    SplittingSummary summary =
        SplittingSummary.of(repeats(2, PARTICLES, REPEATS, x -> x[0] < 0.1 ? -1.0 : 0.0));
    assertEquals(0.1, summary.mean(), 3.0 * summary.standardError());
  }

  @Test
  void shouldCountWhatIsOfNoInterestAsNoViolation() {
    ToDoubleFunction<double[]> ramp = Margins.largest(3, 1e-3);
    SplittingSummary summary =
        SplittingSummary.of(
            repeats(
                4,
                PARTICLES,
                REPEATS,
                x ->
                    x[3] < 0.6
                        ? Double.POSITIVE_INFINITY
                        : ramp.applyAsDouble(new double[] {x[0], x[1], x[2]})));
    assertEquals(0, summary.notReached());
    assertEquals(4e-4, summary.mean(), 3.0 * summary.standardError());
  }

  @Test
  void shouldOnlyBoundWhenTheCapComesFirst() {
    ToDoubleFunction<double[]> margin = Margins.largest(3, 1e-9);
    double bound = StrictMath.pow(1e-9, 1.0 / 3.0);
    double ratios = 0.0;
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      Splitting run = run(3, PARTICLES, 3000, repeat, margin);
      Estimate estimate = run.estimate();
      assertEquals(3000, estimate.asks());
      assertFalse(estimate.reached() || run.extinct());
      double below = StrictMath.pow(estimate.level() + bound, 3.0);
      assertTrue(estimate.level() > 0.0 && below < 0.5);
      ratios += estimate.probability() / below;
    }
    assertEquals(1.0, ratios / REPEATS, 0.15);
  }

  @Test
  void shouldStopAtTheCapExactly() {
    Splitting run = new Splitting(2, 4, 5, new RandomStream(1L, Purpose.CASE));
    for (int k = 0; k < 5; k++) {
      assertFalse(run.done());
      run.tell(1.0 + run.ask()[0]);
    }
    assertTrue(run.done());
    assertThrows(IllegalStateException.class, run::ask);
    assertEquals(0.75, run.estimate().probability());
  }

  @Test
  void shouldGiveAnEstimateWhereverItIsCut() {
    Splitting run = new Splitting(2, 10, ENOUGH, new RandomStream(2L, Purpose.CASE));
    ToDoubleFunction<double[]> margin = Margins.largest(2, 1e-5);
    Estimate last = run.estimate();
    assertEquals(new Estimate(1.0, Double.POSITIVE_INFINITY, false, 0), last);
    while (!run.done()) {
      run.tell(margin.applyAsDouble(run.ask()));
      Estimate next = run.estimate();
      assertEquals(last.asks() + 1, next.asks());
      assertTrue(next.level() <= last.level() && next.probability() <= last.probability());
      last = next;
    }
    assertTrue(last.reached());
  }

  @Test
  void shouldAskTheSameWhateverTheCap() {
    Splitting shorter = new Splitting(3, 10, 500, new RandomStream(3L, Purpose.CASE));
    Splitting longer = new Splitting(3, 10, ENOUGH, new RandomStream(3L, Purpose.CASE));
    ToDoubleFunction<double[]> margin = Margins.corner(3, 1e-12);
    int same = 0;
    while (!shorter.done()) {
      double[] point = shorter.ask();
      assertArrayEquals(point, longer.ask());
      shorter.tell(margin.applyAsDouble(point));
      longer.tell(margin.applyAsDouble(point));
      same++;
    }
    assertEquals(500, same);
    assertFalse(longer.done());
  }

  @Test
  void shouldRefuseWhatItCannotWorkWith() {
    RandomStream stream = new RandomStream(4L, Purpose.CASE);
    assertThrows(IllegalArgumentException.class, () -> new Splitting(0, 10, 100, stream));
    assertThrows(IllegalArgumentException.class, () -> new Splitting(2, 1, 100, stream));
    assertThrows(IllegalArgumentException.class, () -> new Splitting(2, 10, 9, stream));
    Splitting run = new Splitting(2, 10, 10, stream);
    assertThrows(IllegalStateException.class, () -> run.tell(1.0));
    run.ask();
    assertThrows(IllegalStateException.class, run::ask);
    assertThrows(IllegalArgumentException.class, () -> run.tell(Double.NaN));
  }
}
