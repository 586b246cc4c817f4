package doseguard.engine.plant.sensor;

import doseguard.engine.plant.RandomStream;

/**
 * Stationary normal noise of mean 0 and standard deviation 1 whose autocorrelation is exp(-t/tau):
 * the first-order Gauss-Markov process, sampled exactly at irregular moments. Over a span s the
 * next value is a times the last one plus sqrt(1 - a²) times fresh noise, a = exp(-s/tau). With tau
 * 0 each value is independent.
 */
public final class GaussMarkov {
  private final RandomStream stream;
  private final double tauMs;
  private boolean begun;
  private long lastMs;
  private double value;
  private long cachedSpanMs = -1L;
  private double keeps;
  private double adds;

  /**
   * Makes a process.
   *
   * @param stream where its randomness comes from
   * @param tauMs correlation time, ms; 0 for independent values
   */
  public GaussMarkov(RandomStream stream, double tauMs) {
    this.stream = stream;
    this.tauMs = tauMs;
  }

  /**
   * Its value at a moment.
   *
   * @param nowMs ms since the case began, not before the moment asked for last
   * @return standard normal
   */
  public double at(long nowMs) {
    if (tauMs == 0.0) {
      return stream.gaussian();
    }
    if (begun) {
      long spanMs = nowMs - lastMs;
      if (spanMs != cachedSpanMs) {
        cachedSpanMs = spanMs;
        keeps = StrictMath.exp(-spanMs / tauMs);
        adds = StrictMath.sqrt(1.0 - keeps * keeps);
      }
      value = keeps * value + adds * stream.gaussian();
    } else {
      begun = true;
      value = stream.gaussian();
    }
    lastMs = nowMs;
    return value;
  }
}
