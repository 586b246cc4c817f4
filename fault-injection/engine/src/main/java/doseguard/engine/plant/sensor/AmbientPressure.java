package doseguard.engine.plant.sensor;

import doseguard.engine.plant.RandomStream;

/**
 * The pressure outside the patient against that on the day of the implant: weather, and flights. An
 * absolute sensor sees it; the line, the spinal fluid and the pump all ride on it.
 *
 * <p>Weather is a Gauss-Markov process known at every full hour, with straight lines between.
 * Source: physics.md 1.3 (weather +-3 kPa, a flight -25 kPa and back in about 30 min).
 */
public final class AmbientPressure {
  private static final long NODE_MS = 3_600_000L;

  private final GaussMarkov weather;
  private final double weatherPa;
  private long nodeMs;
  private double fromPa;
  private double toPa;
  private double slope;
  private double climbFromPa;
  private double climbToPa;
  private double climbSlope;
  private long climbFromMs;
  private long climbEndMs;

  /**
   * Makes the ambient pressure of one case.
   *
   * @param seed seed of the case
   * @param weatherPa standard deviation of the weather, Pa; 0 for none
   * @param correlationMs its correlation time, ms
   */
  public AmbientPressure(long seed, double weatherPa, double correlationMs) {
    this.weather =
        new GaussMarkov(new RandomStream(seed, RandomStream.Purpose.WEATHER), correlationMs);
    this.weatherPa = weatherPa;
    if (weatherPa > 0.0) {
      this.toPa = weatherPa * weather.at(0L);
      next(0L);
    }
  }

  /**
   * The pressure at a moment.
   *
   * @param nowMs ms since the case began, not before the moment asked for last
   * @return Pa above that on the day of the implant, in mean
   */
  public double pa(long nowMs) {
    return weather(nowMs) + flight(nowMs);
  }

  /**
   * Begins to climb or descend.
   *
   * @param nowMs from when, ms since the case began
   * @param targetPa where to, Pa above the ground: a cabin is about -25000
   * @param spanMs how long it takes, ms; 0 at once
   */
  public void climb(long nowMs, double targetPa, long spanMs) {
    climbFromPa = flight(nowMs);
    climbToPa = targetPa;
    climbFromMs = nowMs;
    climbEndMs = nowMs + spanMs;
    climbSlope = spanMs == 0L ? 0.0 : (climbToPa - climbFromPa) / spanMs;
  }

  private double weather(long nowMs) {
    if (weatherPa == 0.0) {
      return 0.0;
    }
    while (nowMs >= nodeMs + NODE_MS) {
      next(nodeMs + NODE_MS);
    }
    return fromPa + slope * (nowMs - nodeMs);
  }

  private void next(long atMs) {
    nodeMs = atMs;
    fromPa = toPa;
    toPa = weatherPa * weather.at(atMs + NODE_MS);
    slope = (toPa - fromPa) / NODE_MS;
  }

  private double flight(long nowMs) {
    if (nowMs >= climbEndMs) {
      return climbToPa;
    }
    return nowMs <= climbFromMs ? climbFromPa : climbFromPa + climbSlope * (nowMs - climbFromMs);
  }
}
