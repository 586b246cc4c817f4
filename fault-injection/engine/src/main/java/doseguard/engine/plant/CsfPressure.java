package doseguard.engine.plant;

import java.util.Arrays;

/**
 * The pressure of the cerebrospinal fluid at the catheter tip: piecewise constant with the
 * patient's posture. One series belongs to one case; the guarded pump and its twins see the same
 * one.
 *
 * <p>Source: physics.md 1.2 and 1.3 (about 20 changes a day between 0.7 and 4 kPa). The shares are
 * skewed (pressure = least + span u², u uniform) so that the median, 1.5 kPa, is the measured
 * pressure of a lying patient (12 mmHg lateral, 10.6 mmHg supine).
 */
public final class CsfPressure {
  /** Lowest pressure of a posture, Pa (physics.md 1.3). */
  public static final double LEAST_PA = 700.0;

  /** Highest pressure of a posture, Pa (physics.md 1.3). */
  public static final double MOST_PA = 4000.0;

  /** Pressure of the median posture, Pa. */
  public static final double MEDIAN_PA = LEAST_PA + (MOST_PA - LEAST_PA) / 4.0;

  /** Mean time between two changes, ms: 20 a day (physics.md 1.3). */
  public static final double MEAN_INTERVAL_MS = 86_400_000.0 / 20.0;

  private long[] changeMs = new long[1024];
  private double[] pressurePa = new double[1024];
  private int changes;

  /** Makes an empty series; {@link #draw} fills it. */
  public CsfPressure() {}

  /**
   * Draws the postures of a case.
   *
   * @param seed seed of the case
   * @param durationMs how long, ms
   */
  public void draw(long seed, long durationMs) {
    RandomStream stream = new RandomStream(seed, RandomStream.Purpose.POSTURE);
    changes = 0;
    long at = 0L;
    while (at <= durationMs) {
      if (changes == changeMs.length) {
        changeMs = Arrays.copyOf(changeMs, 2 * changes);
        pressurePa = Arrays.copyOf(pressurePa, 2 * changes);
      }
      double u = stream.uniform();
      changeMs[changes] = at;
      pressurePa[changes] = LEAST_PA + (MOST_PA - LEAST_PA) * u * u;
      changes++;
      at += 1L + (long) (-MEAN_INTERVAL_MS * StrictMath.log(stream.uniform()));
    }
  }

  /**
   * When a posture begins.
   *
   * @param index number of the posture, from 0
   * @return ms since the case began, {@link Long#MAX_VALUE} beyond the last
   */
  public long changeMs(int index) {
    return index < changes ? changeMs[index] : Long.MAX_VALUE;
  }

  /**
   * The pressure of a posture.
   *
   * @param index number of the posture, from 0, below the number drawn
   * @return Pa, gauge
   */
  public double pressurePa(int index) {
    return pressurePa[index];
  }
}
