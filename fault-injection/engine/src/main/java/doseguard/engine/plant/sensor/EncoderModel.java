package doseguard.engine.plant.sensor;

/**
 * The encoder on the rotor's shaft.
 *
 * @param missedShare share of the strokes that it does not count, 0 to 1
 * @param extraShare share of the strokes that it counts twice, 0 to 1
 */
public record EncoderModel(double missedShare, double extraShare) {

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException when one is no share
   */
  public EncoderModel {
    if (missedShare < 0.0 || extraShare < 0.0 || missedShare + extraShare > 1.0) {
      throw new IllegalArgumentException("the encoder's misses and extra counts are no shares");
    }
  }
}
