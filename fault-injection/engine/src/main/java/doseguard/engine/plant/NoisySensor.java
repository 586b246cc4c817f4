package doseguard.engine.plant;

/** A sensor with independent normal noise: the reservoir's level, or its concentration. */
public final class NoisySensor {
  private final RandomStream stream;
  private final SensorState state = new SensorState();

  /**
   * Makes a sensor.
   *
   * @param seed seed of the case
   * @param purpose which stream its noise comes from
   */
  public NoisySensor(long seed, RandomStream.Purpose purpose) {
    this.stream = new RandomStream(seed, purpose);
  }

  /**
   * What is wrong with it.
   *
   * @return the state itself
   */
  public SensorState state() {
    return state;
  }

  /**
   * One reading.
   *
   * @param value true value
   * @param sigma standard deviation of the noise, in the same unit
   * @param nowMs ms since the case began
   * @return the reading, rounded, at least 0
   */
  public int read(double value, double sigma, long nowMs) {
    double shown = state.show(value + sigma * stream.gaussian(), nowMs);
    return (int) StrictMath.rint(StrictMath.max(0.0, shown));
  }
}
