package doseguard.engine.plant;

/** One of the pump's two time counters: right, or off by a jump and a rate. */
public final class Clock {
  private long sinceMs;
  private long baseMs;
  private double rate = 1.0;

  /** Makes a right clock. */
  public Clock() {}

  /**
   * Changes how it runs.
   *
   * @param nowMs from when, ms since the case began
   * @param newRate ms counted per true ms
   * @param jumpMs added once, ms
   */
  public void run(long nowMs, double newRate, long jumpMs) {
    baseMs = read(nowMs) + jumpMs;
    sinceMs = nowMs;
    rate = newRate;
  }

  /**
   * Begins anew at 0, and runs on as it ran.
   *
   * @param nowMs from when, ms since the case began
   */
  public void restart(long nowMs) {
    baseMs = 0L;
    sinceMs = nowMs;
  }

  /**
   * What it shows.
   *
   * @param nowMs ms since the case began
   * @return ms
   */
  public long read(long nowMs) {
    long passed = nowMs - sinceMs;
    return baseMs + (rate == 1.0 ? passed : (long) StrictMath.floor(passed * rate));
  }
}
