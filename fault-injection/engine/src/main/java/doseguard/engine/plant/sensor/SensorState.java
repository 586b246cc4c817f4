package doseguard.engine.plant.sensor;

import doseguard.engine.plant.RandomStream;

/**
 * How one sensor lies at the moment. Several lies add up: first the value is scaled, shifted and
 * wanders, then it is delayed, then it is garbage or stays.
 */
public final class SensorState {
  private static final double DAY_MS = 86_400_000.0;
  private static final double NUMBERS = 0x1.0p32;

  private final Readout readout;
  private final int least;
  private final int most;
  private final RandomStream chance;
  private boolean sound = true;
  private boolean lost;
  private boolean stuck;
  private boolean garbage;
  private boolean anyNumber;
  private double gain = 1.0;
  private double offset;
  private double driftPerDay;
  private double driftFrom;
  private long delayMs;
  private History history;
  private int last;
  private boolean read;

  /**
   * Makes the state of a sound sensor.
   *
   * @param model its range and resolution
   * @param chance where garbage comes from; drawn from only while it is
   */
  SensorState(SensorModel model, RandomStream chance) {
    this.readout = new Readout(model);
    this.least = model.least();
    this.most = model.most();
    this.chance = chance;
  }

  /** Nothing is wrong any more; the other methods then say what is. */
  public void heal() {
    sound = true;
    lost = false;
    stuck = false;
    garbage = false;
    anyNumber = false;
    gain = 1.0;
    offset = 0.0;
    driftPerDay = 0.0;
    driftFrom = 0.0;
    delayMs = 0L;
  }

  /** The last reading stays. */
  public void stick() {
    stuck = true;
    sound = false;
  }

  /** There is no valid reading. */
  public void lose() {
    lost = true;
  }

  /**
   * Each reading is garbage.
   *
   * @param outOfRange any number of 32 bits, else any within the range
   */
  public void garble(boolean outOfRange) {
    garbage = true;
    anyNumber = anyNumber || outOfRange;
    sound = false;
  }

  /**
   * The value is multiplied.
   *
   * @param factor by how much
   */
  public void scale(double factor) {
    gain *= factor;
    sound = false;
  }

  /**
   * The value is shifted.
   *
   * @param by in the sensor's unit
   */
  public void shift(double by) {
    offset += by;
    sound = false;
  }

  /**
   * The value wanders away.
   *
   * @param perDay in the sensor's unit per day
   * @param sinceMs since when, ms since the case began
   */
  public void drift(double perDay, long sinceMs) {
    driftPerDay += perDay;
    driftFrom += perDay * (sinceMs / DAY_MS);
    sound = false;
  }

  /**
   * Readings come late.
   *
   * @param byMs how late, ms; several delays add up
   */
  public void delay(long byMs) {
    delayMs += byMs;
    sound = false;
  }

  /**
   * The model's arithmetic.
   *
   * @return the readout
   */
  Readout readout() {
    return readout;
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
   * What the value is multiplied by.
   *
   * @return 1 when sound
   */
  public double gain() {
    return gain;
  }

  /**
   * How wide the garbage spreads.
   *
   * @return standard deviation in the sensor's unit, 0 without garbage
   */
  double garbageSd() {
    double span = anyNumber ? NUMBERS : (double) most - least;
    return garbage ? span / StrictMath.sqrt(12.0) : 0.0;
  }

  /**
   * What the sensor shows.
   *
   * @param value what a sound one would show before it rounds
   * @param nowMs ms since the case began
   * @return what this one shows
   */
  int show(double value, long nowMs) {
    if (!sound) {
      return lie(value, nowMs);
    }
    read = true;
    history = null;
    last = readout.digits(value);
    return last;
  }

  private int lie(double value, long nowMs) {
    double wandered = driftPerDay * (nowMs / DAY_MS) - driftFrom;
    int reading = delayed(readout.digits(gain * value + offset + wandered), nowMs);
    if (garbage) {
      reading = garbage();
    }
    if (!stuck || !read) {
      read = true;
      last = reading;
    }
    return last;
  }

  private int delayed(int reading, long nowMs) {
    if (delayMs == 0L) {
      history = null;
      return reading;
    }
    if (history == null) {
      history = new History();
      history.put(read ? last : reading, nowMs - delayMs);
    }
    history.put(reading, nowMs);
    return history.at(nowMs - delayMs);
  }

  private int garbage() {
    double lowest = anyNumber ? Integer.MIN_VALUE : least;
    double numbers = anyNumber ? NUMBERS : (double) most - least + 1.0;
    return (int) (lowest + Math.floor(numbers * chance.uniform()));
  }
}
