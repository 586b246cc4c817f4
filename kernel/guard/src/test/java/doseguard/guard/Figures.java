package doseguard.guard;

import java.util.stream.LongStream;

/** The figures that the kernel's tests start from: an adult of spinal origin and a 20 mL pump. */
public final class Figures {
  /** One microgram, pg. */
  public static final long UG = 1000000L;

  /** One millilitre, nL. */
  public static final long ML = 1000000L;

  /** One minute, ms. */
  public static final long MINUTE = 60000L;

  /** One hour, ms. */
  public static final long HOUR = 3600000L;

  /** One day, ms. */
  public static final long DAY = 86400000L;

  private Figures() {}

  /**
   * Figures of a policy.
   *
   * @return a fresh array
   */
  public static long[] policy() {
    long[] figures = {
      100 * UG,
      1000 * UG,
      800 * UG,
      ML,
      50 * UG,
      300,
      150,
      24 * HOUR,
      2500,
      50 * UG,
      100 * UG,
      8 * HOUR,
      HOUR,
      12 * UG,
      5 * UG,
      10 * MINUTE,
      4 * ML,
      7,
      5 * MINUTE,
      10 * MINUTE,
      30 * MINUTE,
      60 * MINUTE,
      24 * HOUR,
      8 * HOUR,
      2 * ML,
      ML / 2,
      50,
      500,
      1000,
      2000,
      0,
      8 * HOUR,
      48 * HOUR,
      60 * MINUTE
    };
    return figures;
  }

  /**
   * Figures of a policy with some replaced.
   *
   * @param pairs index and value in turn
   * @return the policy
   */
  public static Policy policyWith(long... pairs) {
    return new Policy(with(policy(), pairs));
  }

  /**
   * Figures of a pump with encoder alone.
   *
   * @return a fresh array
   */
  public static long[] pump() {
    return tuned(1000, 20 * ML, ML, 145, 50, 5000, PumpProfile.SUITE_A, 0, 200000, 30);
  }

  /**
   * Figures of a pump whose detectors are tuned for suite D (fault-injection/DETECTION.md).
   *
   * @param pump all figures that are not of the detectors
   * @return a fresh array
   */
  public static long[] tuned(long... pump) {
    long[] detectors = {1250, 5000, 350, 16500, 5, 560, 1820, 170, 5000, 256, 3};
    return LongStream.concat(LongStream.of(pump), LongStream.of(detectors)).toArray();
  }

  /**
   * Figures of a pump with some replaced.
   *
   * @param pairs index and value in turn
   * @return the profile
   */
  public static PumpProfile pumpWith(long... pairs) {
    return new PumpProfile(with(pump(), pairs));
  }

  /**
   * Replaces figures.
   *
   * @param figures changed in place
   * @param pairs index and value in turn
   * @return the same array
   */
  public static long[] with(long[] figures, long... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      figures[(int) pairs[i]] = pairs[i + 1];
    }
    return figures;
  }
}
