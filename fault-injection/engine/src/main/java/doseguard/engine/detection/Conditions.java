package doseguard.engine.detection;

import doseguard.engine.plant.sensor.SensorModel;
import doseguard.engine.plant.sensor.SensorSuite;
import doseguard.engine.simulation.PumpSpec;
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
 * @param fillNl volume that is declared at a refill, nL
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
    double fillNl,
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
  private static final double PER_MILLE = 1000.0;

  /** Least spread that a session can have, so that a limit of it exists. */
  private static final double LOG_SD_LEAST = 0.001;

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
        18e6,
        levelSigmaNl,
        HOUR_MS,
        0.0,
        6.0 * HOUR_MS,
        0.3,
        0.1,
        HOUR_MS);
  }

  /**
   * The conditions of a pump: its sensors as their suite says. Correlated readings count as one for
   * each two correlation times (physics.md 2.1: count independent samples).
   *
   * @param pump the pump
   * @param flowNlPerDay prescribed flow, nL/d
   * @param learned the gain was learned over a refill
   * @return its conditions
   */
  public static Conditions of(PumpSpec pump, double flowNlPerDay, boolean learned) {
    PumpProfile profile = pump.profile();
    SensorSuite sensors = pump.sensors();
    int gain = learned ? PumpProfile.LEARNED_PERMILLE : PumpProfile.ACCURACY_PERMILLE;
    return new Conditions(
        (int) profile.of(PumpProfile.SUITE),
        flowNlPerDay,
        profile.of(PumpProfile.STROKE_NL),
        pump.complianceNlPerPa(),
        pump.resistancePaMsPerNl(),
        pump.slipPa(),
        pump.deadVolumeNl(),
        pump.fillNl(),
        profile.of(PumpProfile.LEVEL_SIGMA_NL),
        independentMs(sensors.level()),
        profile.of(gain) / PER_MILLE,
        StrictMath.max(
            sensors.pulsatility().intervalMs(), 2.0 * sensors.pulsatility().correlationMs()),
        StrictMath.max(LOG_SD_LEAST, sensors.pulsatility().logNoise()),
        profile.of(PumpProfile.CONCENTRATION_SIGMA_PERMILLE) / PER_MILLE,
        independentMs(sensors.concentration()));
  }

  private static double independentMs(SensorModel model) {
    return StrictMath.max(1.0, StrictMath.max(model.intervalMs(), 2.0 * model.correlationMs()));
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
        fillNl,
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
        fillNl,
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
        fillNl,
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
