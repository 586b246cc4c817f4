package doseguard.engine.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bounds against physics.md 3.1, closed forms and sums of the binomial and Poisson laws. For 1e-6
 * physics.md has 2,995,732, one more than ln(0.05) / ln(1 - 1e-6) = 2,995,730.8 needs.
 */
class BoundsTest {
  private static final double RISK = 0.05;

  @ParameterizedTest(name = "{0} with {1} failures at risk {2}: {3} cases")
  @CsvSource({
    "0.9, 0, 0.05, 29",
    "0.99, 0, 0.05, 299",
    "0.999, 0, 0.05, 2995",
    "0.9999, 0, 0.05, 29956",
    "0.99999, 0, 0.05, 299572",
    "0.999999, 0, 0.05, 2995731",
    "0.9999999, 0, 0.05, 29957322",
    "0.999999, 0, 0.01, 4605168",
  })
  void shouldNeedAsManyCasesAsTheLiteratureSays(
      double least, int failures, double risk, long cases) {
    assertEquals(cases, Bounds.casesFor(least, failures, risk));
  }

  @ParameterizedTest(name = "thirty classes at {0}: {1} cases each")
  @CsvSource({"0.9, 61", "0.99, 637", "0.999, 6394", "0.9999, 63967"})
  void shouldNeedMoreForThirtyClassesAtOnce(double least, long cases) {
    assertEquals(cases, Bounds.casesFor(least, 0, RISK / 30));
  }

  @ParameterizedTest(name = "{0} failures at 1e-6: {1} million cases")
  @CsvSource({"1, 4.74", "2, 6.30", "3, 7.75"})
  void shouldNeedMoreWhenFailuresAreAllowed(int failures, double millions) {
    assertEquals(millions, Bounds.casesFor(0.999999, failures, RISK) / 1e6, 0.005);
  }

  @Test
  void shouldNeedOneCaseLessThanEnoughForNoBound() {
    for (int failures = 0; failures < 6; failures++) {
      long cases = Bounds.casesFor(0.95, failures, RISK);
      assertTrue(Bounds.shareAtLeast(cases - failures, cases, RISK) >= 0.95);
      assertTrue(Bounds.shareAtLeast(cases - 1 - failures, cases - 1, RISK) < 0.95);
    }
  }

  @Test
  void shouldBoundNoFailuresInThreeMillionAsPublished() {
    assertEquals(9.98577e-7, 1 - Bounds.shareAtLeast(3_000_000, 3_000_000, RISK), 5e-13);
  }

  @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
  @CsvSource({"16, 18, 0.65, 0.99", "13, 19, 0.43, 0.87"})
  void shouldGiveThePublishedIntervals(long kept, long cases, double low, double high) {
    assertEquals(low, Bounds.shareAtLeast(kept, cases, 0.025), 0.005);
    assertEquals(high, Bounds.shareAtMost(kept, cases, 0.025), 0.005);
  }

  @ParameterizedTest(name = "{0} events in {1} years: {2} to {3}")
  @CsvSource({"8, 160.4, 0.022, 0.098", "9, 452, 0.009, 0.038"})
  void shouldGiveThePublishedRates(long events, double years, double low, double high) {
    assertEquals(low, Bounds.rateAtLeast(events, years, 0.025), 0.0005);
    assertEquals(high, Bounds.rateAtMost(events, years, 0.025), 0.0005);
  }

  @Test
  void shouldBoundNothingAndEverything() {
    assertEquals(0, Bounds.shareAtLeast(0, 0, RISK));
    assertEquals(1, Bounds.shareAtMost(0, 0, RISK));
    assertEquals(0, Bounds.shareAtLeast(0, 7, RISK));
    assertEquals(1, Bounds.shareAtMost(7, 7, RISK));
    assertEquals(StrictMath.pow(RISK, 1.0 / 7), Bounds.shareAtLeast(7, 7, RISK), 1e-15);
    assertEquals(1 - StrictMath.pow(RISK, 1.0 / 7), Bounds.shareAtMost(0, 7, RISK), 1e-15);
    assertEquals(0, Bounds.rateAtLeast(0, 10, RISK));
    assertEquals(-StrictMath.log(RISK) / 10, Bounds.rateAtMost(0, 10, RISK), 1e-15);
  }

  @Test
  void shouldLeaveTheRiskInTheBinomialTail() {
    for (int cases = 2; cases <= 12; cases++) {
      for (int kept = 1; kept < cases; kept++) {
        double low = Bounds.shareAtLeast(kept, cases, RISK);
        double high = Bounds.shareAtMost(kept, cases, RISK);
        assertEquals(RISK, binomial(kept, cases, cases, low), 1e-9);
        assertEquals(RISK, binomial(0, kept, cases, high), 1e-9);
        assertEquals(low, 1 - Bounds.shareAtMost(cases - kept, cases, RISK), 1e-12);
      }
    }
  }

  @Test
  void shouldLeaveTheRiskInThePoissonTail() {
    for (int events = 1; events < 20; events++) {
      assertEquals(RISK, poisson(events, Bounds.rateAtMost(events, 1, RISK)), 1e-9);
      assertEquals(1 - RISK, poisson(events - 1, Bounds.rateAtLeast(events, 1, RISK)), 1e-9);
    }
  }

  @Test
  void shouldRefuseWhatIsNoCount() {
    assertThrows(IllegalArgumentException.class, () -> Bounds.shareAtLeast(3, 2, RISK));
    assertThrows(IllegalArgumentException.class, () -> Bounds.shareAtMost(-1, 2, RISK));
    assertThrows(IllegalArgumentException.class, () -> Bounds.rateAtMost(-1, 2, RISK));
    assertThrows(IllegalArgumentException.class, () -> Bounds.casesFor(1, 0, RISK));
  }

  private static double binomial(int from, int to, int cases, double share) {
    double sum = 0;
    for (int k = from; k <= to; k++) {
      double ways = 1;
      for (int i = 0; i < k; i++) {
        ways = ways * (cases - i) / (i + 1);
      }
      sum += ways * StrictMath.pow(share, k) * StrictMath.pow(1 - share, cases - k);
    }
    return sum;
  }

  private static double poisson(int most, double mean) {
    double term = StrictMath.exp(-mean);
    double sum = term;
    for (int k = 1; k <= most; k++) {
      term *= mean / k;
      sum += term;
    }
    return sum;
  }
}
