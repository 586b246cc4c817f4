package doseguard.engine.campaign;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Exact bounds of shares and rates, one sided. The usual libraries throw at zero failures
 * (physics.md 3.5); here no failures and nothing but failures are ordinary.
 *
 * <p>{@code risk} is the probability of a bound on the wrong side: 0.05 for 95 %. For bounds that
 * hold for m cells at once it is divided by m (Bonferroni).
 */
public final class Bounds {

  /** One bound at 95 %. */
  public static final double RISK = 0.05;

  private static final long MOST_CASES = 1L << 40;

  private Bounds() {}

  /**
   * Lower bound of a share after Clopper and Pearson.
   *
   * @param kept cases that showed it, from 0 to {@code cases}
   * @param cases independent cases, at least 0
   * @param risk probability that the true share is lower, above 0 and below 1
   * @return the bound, 0 to 1; 0 when there are no cases
   */
  public static double shareAtLeast(long kept, long cases, double risk) {
    check(kept, cases);
    if (kept == 0) {
      return 0;
    }
    if (kept == cases) {
      return StrictMath.exp(StrictMath.log(risk) / cases);
    }
    return BetaDistribution.of((double) kept, cases - kept + 1.0)
        .inverseCumulativeProbability(risk);
  }

  /**
   * Upper bound of a share after Clopper and Pearson.
   *
   * @param kept cases that showed it, from 0 to {@code cases}
   * @param cases independent cases, at least 0
   * @param risk probability that the true share is higher, above 0 and below 1
   * @return the bound, 0 to 1; 1 when there are no cases
   */
  public static double shareAtMost(long kept, long cases, double risk) {
    check(kept, cases);
    if (kept == cases) {
      return 1;
    }
    if (kept == 0) {
      return -StrictMath.expm1(StrictMath.log(risk) / cases);
    }
    return BetaDistribution.of(kept + 1.0, (double) (cases - kept))
        .inverseSurvivalProbability(risk);
  }

  /**
   * Upper bound of a Poisson rate.
   *
   * @param events events counted, at least 0
   * @param exposure how long was watched, above 0
   * @param risk probability that the true rate is higher, above 0 and below 1
   * @return events per unit of exposure
   */
  public static double rateAtMost(long events, double exposure, double risk) {
    check(events, Long.MAX_VALUE);
    double most =
        events == 0
            ? -StrictMath.log(risk)
            : GammaDistribution.of(events + 1.0, 1).inverseSurvivalProbability(risk);
    return most / exposure;
  }

  /**
   * Lower bound of a Poisson rate.
   *
   * @param events events counted, at least 0
   * @param exposure how long was watched, above 0
   * @param risk probability that the true rate is lower, above 0 and below 1
   * @return events per unit of exposure
   */
  public static double rateAtLeast(long events, double exposure, double risk) {
    check(events, Long.MAX_VALUE);
    return events == 0
        ? 0
        : GammaDistribution.of((double) events, 1).inverseCumulativeProbability(risk) / exposure;
  }

  /**
   * How many cases a lower bound of a share needs.
   *
   * @param least the bound to reach, above 0 and below 1
   * @param failures cases that may fail, at least 0
   * @param risk as in {@link #shareAtLeast}
   * @return the smallest number of cases
   * @throws IllegalArgumentException when more than 2^40 would be needed
   */
  public static long casesFor(double least, long failures, double risk) {
    long enough = failures + 1;
    while (shareAtLeast(enough - failures, enough, risk) < least) {
      enough *= 2;
      if (enough > MOST_CASES) {
        throw new IllegalArgumentException("no number of cases shows a share of " + least);
      }
    }
    long few = Math.max(failures, enough / 2 - 1);
    while (enough - few > 1) {
      long middle = (few + enough) >>> 1;
      if (shareAtLeast(middle - failures, middle, risk) < least) {
        few = middle;
      } else {
        enough = middle;
      }
    }
    return enough;
  }

  private static void check(long part, long whole) {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " of " + whole);
    }
  }
}
