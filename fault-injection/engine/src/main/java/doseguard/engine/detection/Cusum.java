package doseguard.engine.detection;

/**
 * Delay of the best detector (a one-sided CUSUM) of a shift of independent normal samples, by
 * Siegmund's approximation: with b the threshold plus 1.166, a run whose samples drift by d a
 * sample lasts (exp(-2 d b) + 2 d b - 1) / (2 d²) samples. The naive ln(gamma) / KL is no floor
 * (physics.md 2.1).
 */
final class Cusum {
  /** Ten years, ms: 87 600 hours (physics.md 2.1). */
  static final double FALSE_ALARM_MS = 87_600.0 * 3_600_000.0;

  private static final int ROUNDS = 200;

  private Cusum() {}

  /**
   * Mean samples from the shift to the alarm.
   *
   * @param shift of the mean, in standard deviations, above 0
   * @param gamma mean samples between two false alarms, above 1
   * @return samples, with fractions
   */
  static double delay(double shift, double gamma) {
    double kl = shift * shift / 2.0;
    double x = exponent(gamma * kl);
    return (StrictMath.exp(-x) + x - 1.0) / kl;
  }

  /** The x above 0 at which exp(x) - x - 1 is a given number above 0. */
  private static double exponent(double target) {
    double low = 0.0;
    double high = 2.0 + StrictMath.log1p(target) + StrictMath.sqrt(2.0 * target);
    for (int round = 0; round < ROUNDS; round++) {
      double middle = (low + high) / 2.0;
      if (StrictMath.expm1(middle) - middle < target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
