package doseguard.engine.plant.sensor;

import doseguard.engine.plant.RandomStream;

/**
 * The absolute pressure sensor in the pump's port: what it reads is the line's gauge pressure plus
 * the change of the ambient pressure, with noise and coughs.
 */
public final class PressureSensor {
  /** {@link RandomStream#lowBits} are 0 to one less than this. */
  private static final int OF = 2048;

  private final PressureModel model;
  private final Readout readout;
  private final RandomStream stream;
  private final GaussMarkov noise;
  private final AmbientPressure ambient;
  private final SensorState state;
  private final int coughs;

  /**
   * Makes a sensor.
   *
   * @param model what it makes of the truth
   * @param seed seed of the case
   */
  public PressureSensor(PressureModel model, long seed) {
    this.model = model;
    this.stream = new RandomStream(seed, RandomStream.Purpose.PRESSURE);
    this.noise = new GaussMarkov(stream, model.reading().correlationMs());
    this.state = new SensorState(model.reading(), stream);
    this.readout = state.readout();
    this.ambient = new AmbientPressure(seed, model.weatherPa(), model.weatherCorrelationMs());
    this.coughs = (int) Math.rint(model.coughShare() * OF);
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
   * What it sees besides the line.
   *
   * @return the ambient pressure itself
   */
  public AmbientPressure ambient() {
    return ambient;
  }

  /**
   * How much of a pulse its readings still hold.
   *
   * @return factor on the amplitude; 0 when they stay or are garbage
   */
  public double pulseGain() {
    return state.stuck() || state.garbageSd() > 0.0 ? 0.0 : Math.abs(state.gain());
  }

  /**
   * How much more noise its readings hold than a sound sensor's.
   *
   * @return factor on the standard deviation; 0 when they stay
   */
  public double noiseGain() {
    if (state.stuck()) {
      return 0.0;
    }
    double garbage = state.garbageSd();
    return garbage > 0.0 ? garbage / model.reading().noise() : Math.abs(state.gain());
  }

  /**
   * One reading.
   *
   * @param linePa gauge pressure in the line, Pa
   * @param nowMs ms since the case began, not before the last reading
   * @return Pa above the ambient pressure on the day of the implant
   */
  public int read(double linePa, long nowMs) {
    double truth = linePa + ambient.pa(nowMs);
    double analog = readout.analog(truth, noise.at(nowMs), nowMs);
    if (stream.lowBits() < coughs) {
      double span = model.coughMostPa() - model.coughLeastPa();
      analog += model.coughLeastPa() + span * stream.uniform();
    }
    return state.show(analog, nowMs);
  }
}
