package doseguard.engine.plant.sensor;

import doseguard.engine.plant.RandomStream;

/** The running pulsatility front end: sessions, and the amplitude that each of them gives. */
public final class Pulsatility {
  /** Amplitude of the cardiac pulse at the lumbar level, Pa: 1.5 mmHg (physics.md 1.2). */
  public static final double PULSE_PA = 200.0;

  /** Heart rate, Hz (physics.md 1.3). */
  public static final double PULSE_HZ = 1.2;

  private final PulsatilityModel model;
  private final RandomStream stream;
  private final GaussMarkov noise;
  private final SensorState state;
  private long dueMs;
  private int sessions;

  /**
   * Makes a front end whose first session ends an interval after the begin of the case.
   *
   * @param model its figures
   * @param seed seed of the case
   */
  public Pulsatility(PulsatilityModel model, long seed) {
    this.model = model;
    this.stream = new RandomStream(seed, RandomStream.Purpose.PULSATILITY);
    this.noise = new GaussMarkov(stream, model.correlationMs());
    SensorModel shown =
        new SensorModel(
            0.0, 0.0, 1, 0.0, 0.0, model.correlationMs(), model.intervalMs(), 0, model.most());
    this.state = new SensorState(shown, stream);
    this.dueMs = model.intervalMs();
  }

  /**
   * What is wrong with it; the pressure sensor has a state of its own.
   *
   * @return the state itself
   */
  public SensorState state() {
    return state;
  }

  /**
   * Whether a session has ended since the last call; it gets the next number.
   *
   * @param nowMs ms since the case began
   * @return true once an interval
   */
  public boolean due(long nowMs) {
    if (nowMs < dueMs) {
      return false;
    }
    dueMs = nowMs - nowMs % model.intervalMs() + model.intervalMs();
    sessions++;
    return true;
  }

  /** Sessions are numbered anew, as after a loss of power. */
  public void restart() {
    sessions = 0;
  }

  /**
   * The number of the last session.
   *
   * @return from 1 on, 0 before the first
   */
  public int session() {
    return sessions;
  }

  /**
   * The amplitude of the session.
   *
   * @param pulse factor on the pulse: what comes through the line and what the sensor makes of it
   * @param floor factor on the floor: noise of the pressure readings over that of a sound sensor
   * @param nowMs ms since the case began, not before the last session
   * @return Pa, at least 0 unless it lies
   */
  public int amplitude(double pulse, double floor, long nowMs) {
    double seen = PULSE_PA * pulse * StrictMath.exp(model.logNoise() * noise.at(nowMs));
    double left = model.floorPa() * floor * stream.gaussian();
    return state.show(StrictMath.sqrt(seen * seen + left * left), nowMs);
  }
}
