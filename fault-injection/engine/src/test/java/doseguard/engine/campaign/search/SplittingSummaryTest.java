package doseguard.engine.campaign.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Intervals over repeats, by hand with tabulated quantiles of Student's t. */
class SplittingSummaryTest {

  private static Estimate reached(double probability) {
    return new Estimate(probability, 0.0, true, 1000);
  }

  private static Estimate bound(double probability) {
    return new Estimate(probability, 0.4, false, 1000);
  }

  @Test
  void shouldGiveStudentsInterval() {
    SplittingSummary summary =
        SplittingSummary.of(List.of(reached(0.010), reached(0.011), reached(0.012)));
    assertEquals(3, summary.repeats());
    assertEquals(0, summary.notReached());
    assertEquals(0.011, summary.mean(), 1e-15);
    assertEquals(0.001 / Math.sqrt(3.0), summary.standardError(), 1e-15);
    double width = 4.302653 * summary.standardError();
    assertEquals(0.011 - width, summary.low(), 1e-9);
    assertEquals(0.011 + width, summary.high(), 1e-9);
  }

  @Test
  void shouldCutTheIntervalAtNoneAndAll() {
    SplittingSummary summary = SplittingSummary.of(List.of(reached(0.1), reached(0.9)));
    assertEquals(0.0, summary.low());
    assertEquals(1.0, summary.high());
  }

  @Test
  void shouldErrUpwardsAndKeepTheLowerEndWhenSomeOnlyBound() {
    List<Estimate> estimates = new ArrayList<>(List.of(bound(0.2)));
    for (int i = 0; i < 3; i++) {
      estimates.add(reached(0.1));
    }
    SplittingSummary summary = SplittingSummary.of(estimates);
    assertEquals(1, summary.notReached());
    assertEquals(0.125, summary.mean(), 1e-15);
    assertEquals(0.025, summary.standardError(), 1e-15);
    assertEquals(0.125 + 3.182446 * 0.025, summary.high(), 1e-8);
    assertEquals(0.0, summary.low());
    for (int i = 0; i < 96; i++) {
      estimates.add(reached(0.1));
    }
    SplittingSummary many = SplittingSummary.of(estimates);
    assertEquals(0.099 - 1.984217 * 0.001, many.low(), 1e-8);
    assertEquals(0.101 + 1.984217 * 0.001, many.high(), 1e-8);
  }

  @Test
  void shouldSayNothingButTheBoundsWhenNoneReached() {
    SplittingSummary summary = SplittingSummary.of(List.of(bound(1.0), bound(1.0)));
    assertEquals(2, summary.notReached());
    assertEquals(0.0, summary.low());
    assertEquals(1.0, summary.high());
  }

  @Test
  void shouldHoldTheProbabilityAboutNineteenTimesInTwenty() {
    int held = 0;
    int summaries = 400;
    Cube cube = new Cube(1, Searches.stream(1));
    for (int i = 0; i < summaries; i++) {
      List<Estimate> estimates = new ArrayList<>();
      for (int k = 0; k < 20; k++) {
        estimates.add(reached(0.01 + 0.002 * cube.normal()));
      }
      SplittingSummary summary = SplittingSummary.of(estimates);
      held += summary.low() <= 0.01 && summary.high() >= 0.01 ? 1 : 0;
    }
    assertTrue(held >= 368 && held <= 392, "held " + held);
  }

  @Test
  void shouldRefuseToGiveASpreadOfOne() {
    assertThrows(IllegalArgumentException.class, () -> SplittingSummary.of(List.of(reached(0.1))));
  }
}
