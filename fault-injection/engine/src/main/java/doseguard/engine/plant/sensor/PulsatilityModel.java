package doseguard.engine.plant.sensor;

/**
 * The pulsatility front end: in a session it listens to the cardiac pulse through the catheter and
 * gives one amplitude, log-normal about the pulse that arrives, above the floor of its own noise.
 *
 * @param logNoise standard deviation of the logarithm of one session's amplitude, at least 0
 * @param floorPa amplitude of what it still reads without any pulse, Pa
 * @param correlationMs correlation time of the logarithm from session to session, ms; 0 for none
 * @param intervalMs time between two sessions, ms, above 0
 * @param most greatest amplitude that it can give, Pa, at least 0
 */
public record PulsatilityModel(
    double logNoise, double floorPa, double correlationMs, long intervalMs, int most) {

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException when one is negative or there is no interval
   */
  public PulsatilityModel {
    if (logNoise < 0.0 || floorPa < 0.0 || correlationMs < 0.0 || intervalMs <= 0L || most < 0) {
      throw new IllegalArgumentException("a figure of the pulsatility front end is negative");
    }
  }
}
