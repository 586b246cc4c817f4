package doseguard.engine.plant.sensor;

import doseguard.engine.plant.RandomStream;

/** A sensor of one value that is read when it is due: the reservoir's level or concentration. */
public final class Sensor {
  private final long intervalMs;
  private final Readout readout;
  private final GaussMarkov noise;
  private final SensorState state;
  private long dueMs;

  /**
   * Makes a sensor whose first reading is due at the begin of the case.
   *
   * @param model what it makes of the truth
   * @param seed seed of the case
   * @param purpose which stream its noise comes from
   */
  public Sensor(SensorModel model, long seed, RandomStream.Purpose purpose) {
    this.intervalMs = model.intervalMs();
    RandomStream stream = new RandomStream(seed, purpose);
    this.noise = new GaussMarkov(stream, model.correlationMs());
    this.state = new SensorState(model, stream);
    this.readout = state.readout();
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
   * Whether a reading is due: the first call at or after each multiple of the interval.
   *
   * @param nowMs ms since the case began
   * @return true once an interval
   */
  public boolean due(long nowMs) {
    if (nowMs < dueMs) {
      return false;
    }
    dueMs = intervalMs == 0L ? nowMs : nowMs - nowMs % intervalMs + intervalMs;
    return true;
  }

  /**
   * One reading.
   *
   * @param truth true value
   * @param nowMs ms since the case began, not before the last reading
   * @return the reading, rounded and within the range
   */
  public int read(double truth, long nowMs) {
    return state.show(readout.analog(truth, noise.at(nowMs), nowMs), nowMs);
  }
}
