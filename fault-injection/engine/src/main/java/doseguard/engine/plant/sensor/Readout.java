package doseguard.engine.plant.sensor;

/** A sensor's model with its arithmetic laid out for the hot path: no division, no record. */
final class Readout {
  private static final double DAY_MS = 86_400_000.0;

  private final double noise;
  private final double share;
  private final double offset;
  private final double driftPerMs;
  private final double step;
  private final double perStep;
  private final double least;
  private final double most;

  /**
   * Lays out a model.
   *
   * @param model the sensor's figures
   */
  Readout(SensorModel model) {
    this.noise = model.noise();
    this.share = model.share();
    this.offset = model.offset();
    this.driftPerMs = model.driftPerDay() / DAY_MS;
    this.step = model.resolution();
    this.perStep = 1.0 / model.resolution();
    this.least = model.least();
    this.most = model.most();
  }

  /**
   * What a sound sensor would show before it rounds.
   *
   * @param truth true value
   * @param deviate standard normal
   * @param nowMs ms since the case began
   * @return in the sensor's unit
   */
  double analog(double truth, double deviate, long nowMs) {
    return truth + offset + driftPerMs * nowMs + (noise + share * truth) * deviate;
  }

  /**
   * What comes out as a number.
   *
   * @param value in the sensor's unit
   * @return the nearest multiple of the resolution, or an end of the range
   */
  int digits(double value) {
    double rounded = step * Math.rint(value * perStep);
    return (int) (rounded < least ? least : rounded > most ? most : rounded);
  }
}
