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
    this.dueMs = model.intervalMs();
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
   * @param transmission share of the pulse that comes through the line, 0 to 1
   * @param nowMs ms since the case began
   * @return Pa, at least 0
   */
  public int amplitude(double transmission, long nowMs) {
    double log = model.logNoise() * noise.at(nowMs);
    double seen = PULSE_PA * transmission * StrictMath.exp(log);
    double floor = model.floorPa() * stream.gaussian();
    return (int) Math.rint(StrictMath.sqrt(seen * seen + floor * floor));
  }
}
