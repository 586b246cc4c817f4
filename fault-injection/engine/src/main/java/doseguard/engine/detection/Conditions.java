package doseguard.engine.detection;

import doseguard.guard.PumpProfile;

/**
 * What a reference delay depends on: the pump, its sensors and the flow.
 *
 * @param suite sensor suite, {@link PumpProfile#SUITE_A} to {@link PumpProfile#SUITE_D}
 * @param flowNlPerDay prescribed flow, nL/d, above 0
 * @param strokeNl volume of one stroke, nL
 * @param complianceNlPerPa volume stored downstream of the rotor per pressure, nL/Pa
 * @param resistancePaMsPerNl hydraulic resistance of the sound catheter, Pa ms/nL
 * @param slipPa pressure at which the rollers slip, Pa
 * @param deadVolumeNl volume between reservoir and tip, nL
 * @param levelSigmaNl standard deviation of one independent level reading, nL
 * @param levelSampleMs time between two independent level readings, ms
 * @param gainUncertainty what the gain may be wrong by, as a fraction: 0 known, 0.145 labelled
 * @param sessionMs time between two pulsatility sessions, ms
 * @param sessionLogSd standard deviation of a session's log-amplitude
 * @param concentrationSd relative standard deviation of one concentration reading
 * @param concentrationSampleMs time between two concentration readings, ms
 */
public record Conditions(
    int suite,
    double flowNlPerDay,
    double strokeNl,
    double complianceNlPerPa,
    double resistancePaMsPerNl,
    double slipPa,
    double deadVolumeNl,
    double levelSigmaNl,
    double levelSampleMs,
    double gainUncertainty,
    double sessionMs,
    double sessionLogSd,
    double concentrationSd,
    double concentrationSampleMs) {

  /** A day, ms. */
  static final double DAY_MS = 86_400_000.0;

  private static final double HOUR_MS = 3_600_000.0;

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException when a figure that is divided by is not above 0, or the gain
   *     is uncertain by less than nothing
   */
  public Conditions {
    if (!(flowNlPerDay > 0.0 && strokeNl > 0.0 && complianceNlPerPa > 0.0)) {
      throw new IllegalArgumentException("flow, stroke and compliance are above 0");
    }
    if (!(levelSigmaNl > 0.0 && levelSampleMs > 0.0 && sessionMs > 0.0 && sessionLogSd > 0.0)) {
      throw new IllegalArgumentException("noise and sampling of the sensors are above 0");
    }
    if (!(concentrationSd > 0.0 && concentrationSampleMs > 0.0 && gainUncertainty >= 0.0)) {
      throw new IllegalArgumentException("noise is above 0 and uncertainty not below it");
    }
  }

  /**
   * The conditions of the table in physics.md 2.2: strokes of 1 uL, 0.3 uL/kPa, level hourly and
   * the gain known, sessions every six hours, 10 % noise of the concentration.
   *
   * @param suite sensor suite
   * @param flowNlPerDay prescribed flow, nL/d
   * @param levelSigmaNl standard deviation of one level reading, nL (100 000 or 500 000)
   * @return those conditions
   */
  public static Conditions ofTheTable(int suite, double flowNlPerDay, double levelSigmaNl) {
    return new Conditions(
        suite,
        flowNlPerDay,
        1000.0,
        0.3,
        360.0,
        150_000.0,
        420_000.0,
        levelSigmaNl,
        HOUR_MS,
        0.0,
        6.0 * HOUR_MS,
        0.3,
        0.1,
        HOUR_MS);
  }

  /**
   * The same with another uncertainty of the gain.
   *
   * @param fraction what the gain may be wrong by, 0 to 1
   * @return the conditions
   */
  public Conditions withGainUncertainty(double fraction) {
    return new Conditions(
        suite,
        flowNlPerDay,
        strokeNl,
        complianceNlPerPa,
        resistancePaMsPerNl,
        slipPa,
        deadVolumeNl,
        levelSigmaNl,
        levelSampleMs,
        fraction,
        sessionMs,
        sessionLogSd,
        concentrationSd,
        concentrationSampleMs);
  }

  /**
   * The same with the level read less often.
   *
   * @param ms time between two independent readings, ms
   * @return the conditions
   */
  public Conditions withLevelEvery(double ms) {
    return new Conditions(
        suite,
        flowNlPerDay,
        strokeNl,
        complianceNlPerPa,
        resistancePaMsPerNl,
        slipPa,
        deadVolumeNl,
        levelSigmaNl,
        ms,
        gainUncertainty,
        sessionMs,
        sessionLogSd,
        concentrationSd,
        concentrationSampleMs);
  }

  /**
   * The same with another stroke and line.
   *
   * @param nl volume of one stroke, nL
   * @param nlPerPa compliance, nL/Pa
   * @return the conditions
   */
  public Conditions withStroke(double nl, double nlPerPa) {
    return new Conditions(
        suite,
        flowNlPerDay,
        nl,
        nlPerPa,
        resistancePaMsPerNl,
        slipPa,
        deadVolumeNl,
        levelSigmaNl,
        levelSampleMs,
        gainUncertainty,
        sessionMs,
        sessionLogSd,
        concentrationSd,
        concentrationSampleMs);
  }

  /** Time between two strokes, ms. */
  double strokeMs() {
    return strokeNl / flowNlPerDay * DAY_MS;
  }
}
