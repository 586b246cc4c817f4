package doseguard.engine.plant.sensor;

/** How one sensor lies at the moment: the last reading may stay, wander away, or be missing. */
public final class SensorState {
  private static final double DAY_MS = 86_400_000.0;

  private boolean stuck;
  private boolean lost;
  private double driftPerDay;
  private long driftsSinceMs;
  private double last;
  private boolean read;

  /** Makes a sound sensor. */
  public SensorState() {}

  /** Nothing is wrong any more; {@link #stick}, {@link #lose} and {@link #drift} say what is. */
  public void heal() {
    stuck = false;
    lost = false;
    driftPerDay = 0.0;
  }

  /** The last reading stays. */
  public void stick() {
    stuck = true;
  }

  /** There is no valid reading. */
  public void lose() {
    lost = true;
  }

  /**
   * The reading wanders away.
   *
   * @param perDay in the sensor's unit per day
   * @param sinceMs since when, ms since the case began
   */
  public void drift(double perDay, long sinceMs) {
    driftPerDay = perDay;
    driftsSinceMs = sinceMs;
  }

  /**
   * Whether there is a valid reading.
   *
   * @return false when the sensor is off
   */
  public boolean valid() {
    return !lost;
  }

  /**
   * Whether the last reading stays.
   *
   * @return true when stuck
   */
  public boolean stuck() {
    return stuck;
  }

  /**
   * How far the sensor has wandered.
   *
   * @param nowMs ms since the case began
   * @return in the sensor's unit
   */
  public double wandered(long nowMs) {
    return driftPerDay == 0.0 ? 0.0 : driftPerDay * (nowMs - driftsSinceMs) / DAY_MS;
  }

  /**
   * What the sensor shows.
   *
   * @param value what a sound one would show
   * @param nowMs ms since the case began
   * @return what this one shows
   */
  public double show(double value, long nowMs) {
    if (stuck && read) {
      return last;
    }
    last = value + wandered(nowMs);
    read = true;
    return last;
  }
}
