package doseguard.engine.plant.sensor;

/**
 * What one kind of sensor makes of the truth, in the sensor's own unit: reading = truth + offset +
 * drift + (noise + share of the truth) times a standard normal process, rounded to the resolution,
 * held within the range.
 *
 * @param noise standard deviation of one reading that does not depend on the truth, at least 0
 * @param share standard deviation of one reading as a share of the truth, at least 0
 * @param resolution quantisation step, at least 1 of the unit
 * @param offset what it reads at zero, of either sign
 * @param driftPerDay growth of the offset a day from the begin of the case on, of either sign
 * @param correlationMs correlation time of the noise, ms; 0 for independent readings
 * @param intervalMs least time between two readings, ms; 0 when it can be read at any time
 * @param least lower end of the range
 * @param most upper end of the range
 */
public record SensorModel(
    double noise,
    double share,
    int resolution,
    double offset,
    double driftPerDay,
    double correlationMs,
    long intervalMs,
    int least,
    int most) {

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException when a spread, a time or the range is negative, or the
   *     resolution is below one unit
   */
  public SensorModel {
    if (noise < 0.0 || share < 0.0 || correlationMs < 0.0 || intervalMs < 0L) {
      throw new IllegalArgumentException("a spread or a time of a sensor is negative");
    }
    if (resolution < 1 || least > most) {
      throw new IllegalArgumentException("a sensor resolves nothing or has no range");
    }
  }

  /**
   * The same sensor with another noise.
   *
   * @param sd standard deviation that does not depend on the truth
   * @param ofTruth standard deviation as a share of the truth
   * @return the changed model
   */
  public SensorModel withNoise(double sd, double ofTruth) {
    return new SensorModel(
        sd, ofTruth, resolution, offset, driftPerDay, correlationMs, intervalMs, least, most);
  }
}
