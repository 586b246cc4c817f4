package doseguard.engine.plant;

import java.util.Arrays;

/**
 * The scatter of each stroke's volume, by the stroke's number: drawn once per case, on demand, and
 * shared by the guarded pump and its twins.
 */
public final class StrokeScatter {
  private double[] deviation = new double[4096];
  private int drawn;
  private RandomStream stream;

  /**
   * Makes the scatter of one case.
   *
   * @param seed seed of the case
   */
  public StrokeScatter(long seed) {
    reset(seed);
  }

  /**
   * Begins another case.
   *
   * @param seed its seed
   */
  public void reset(long seed) {
    stream = new RandomStream(seed, RandomStream.Purpose.SCATTER);
    drawn = 0;
  }

  /**
   * The deviation of one stroke.
   *
   * @param stroke number of the stroke, from 0
   * @return standard normal
   */
  public double of(int stroke) {
    while (stroke >= drawn) {
      if (drawn == deviation.length) {
        deviation = Arrays.copyOf(deviation, 2 * drawn);
      }
      deviation[drawn] = stream.gaussian();
      drawn++;
    }
    return deviation[stroke];
  }
}
