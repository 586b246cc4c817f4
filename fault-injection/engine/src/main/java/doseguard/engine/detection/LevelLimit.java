package doseguard.engine.detection;

/**
 * What the reservoir level can show: a flow error makes a ramp in the noise of the readings, and a
 * refill a step.
 */
final class LevelLimit {
  /** Information of a ramp grows with the cube of time: 6 of the formula in physics.md 2.1. */
  private static final double RAMP = 6.0;

  /** Rounds of the iteration for the inner logarithm; each gains more than one digit. */
  private static final int ROUNDS = 60;

  /** Least number of samples between false alarms per delay that the logarithm is taken of. */
  private static final double LEAST_RATIO = 2.0;

  /** One false alarm in 40 refills (ten years of one a quarter): normal quantile of 1 - 1/40. */
  private static final double REFILL_QUANTILE = 1.959_964;

  /** Power of 90 %: its normal quantile. */
  private static final double POWER_QUANTILE = 1.281_552;

  private LevelLimit() {}

  /**
   * Mean delay of the best detector of a ramp, ms: the known-slope GLR with the baseline known.
   *
   * @param flowErrorNlPerDay what flows beyond what dead reckoning cannot exclude, above 0
   * @param c the conditions
   * @return T = (6 sigma² h ln(gamma h / T) / (delta Q)²)^(1/3), ms
   */
  static double rampMs(double flowErrorNlPerDay, Conditions c) {
    double slope = flowErrorNlPerDay * c.levelSampleMs() / Conditions.DAY_MS / c.levelSigmaNl();
    double gamma = Cusum.FALSE_ALARM_MS / c.levelSampleMs();
    double samples = 1.0;
    for (int round = 0; round < ROUNDS; round++) {
      double ratio = StrictMath.max(LEAST_RATIO, gamma / samples);
      samples = StrictMath.cbrt(RAMP * StrictMath.log(ratio) / (slope * slope));
    }
    return samples * c.levelSampleMs();
  }

  /**
   * The smallest volume missing at a refill that two readings, before and after it, show with 90 %
   * power at one false alarm in 40 refills.
   *
   * @param c the conditions
   * @return nL
   */
  static double refillNl(Conditions c) {
    return (REFILL_QUANTILE + POWER_QUANTILE) * StrictMath.sqrt(2.0) * c.levelSigmaNl();
  }
}
