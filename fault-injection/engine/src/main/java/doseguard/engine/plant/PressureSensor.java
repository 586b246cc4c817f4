package doseguard.engine.plant;

/**
 * The pressure sensor in the pump's port: what it reads is the line with noise and coughs, and, in
 * sessions, how much of the cardiac pulse comes through.
 *
 * <p>Source: physics.md 2.2 (residual noise 250 Pa, 1 % of readings with a cough of 0.5-3.5 kPa,
 * sessions every 6 h) and 1.2 (pulse 1.5 mmHg).
 */
public final class PressureSensor {
  /** Standard deviation of one reading, Pa (physics.md 2.2). */
  public static final double NOISE_PA = 250.0;

  /** Least rise by a cough, Pa (physics.md 2.2). */
  public static final double COUGH_LEAST_PA = 500.0;

  /** Greatest rise by a cough, Pa (physics.md 2.2). */
  public static final double COUGH_MOST_PA = 3500.0;

  /** Amplitude of the cardiac pulse at the lumbar level, Pa: 1.5 mmHg (physics.md 1.2). */
  public static final double PULSE_PA = 200.0;

  /** Heart rate, Hz (physics.md 1.3). */
  public static final double PULSE_HZ = 1.2;

  /**
   * Standard deviation of a session's log-amplitude (derived: with it an amplitude of x0.7 carries
   * the 0.71 nat per session of physics.md 2.2, x0.5 conductance the 0.17 of its 10 days).
   */
  public static final double SESSION_LOG_SD = 0.3;

  /** What a session without any pulse still reads, Pa (250 Pa over a minute at 25 Hz). */
  public static final double SESSION_FLOOR_PA = 7.0;

  /** Of 2048 readings, how many fall on a cough: 1 %. */
  private static final int COUGHS_OF_2048 = 20;

  private final RandomStream readings;
  private final RandomStream sessions;
  private final SensorState state = new SensorState();

  /**
   * Makes a sensor.
   *
   * @param seed seed of the case
   */
  public PressureSensor(long seed) {
    this.readings = new RandomStream(seed, RandomStream.Purpose.PRESSURE);
    this.sessions = new RandomStream(seed, RandomStream.Purpose.PULSATILITY);
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
   * @param truePa pressure in the line, Pa
   * @param nowMs ms since the case began
   * @return Pa
   */
  public int read(double truePa, long nowMs) {
    double reading = truePa + NOISE_PA * readings.gaussian();
    if (readings.lowBits() < COUGHS_OF_2048) {
      reading += COUGH_LEAST_PA + (COUGH_MOST_PA - COUGH_LEAST_PA) * readings.uniform();
    }
    return (int) StrictMath.rint(state.show(reading, nowMs));
  }

  /**
   * One session: the amplitude of the pulse. A stuck sensor shows none.
   *
   * @param transmission share of the pulse that comes through the line, 0 to 1
   * @return Pa, at least 0
   */
  public int session(double transmission) {
    double seen = PULSE_PA * transmission * StrictMath.exp(SESSION_LOG_SD * sessions.gaussian());
    double floor = SESSION_FLOOR_PA * sessions.gaussian();
    return state.stuck() ? 0 : (int) StrictMath.rint(StrictMath.sqrt(seen * seen + floor * floor));
  }
}
