package doseguard.engine.simulation;

import doseguard.engine.plant.Catheter;
import doseguard.engine.plant.Plant;
import doseguard.engine.plant.Reservoir;
import doseguard.engine.plant.Rotor;
import doseguard.engine.plant.StrokeScatter;
import doseguard.engine.plant.sensor.SensorSuite;
import doseguard.guard.PumpProfile;

/**
 * The pump and catheter as they truly are. What the firmware believes of them is the {@link
 * PumpProfile} made from the same data sheet.
 *
 * @param profile what the firmware knows
 * @param fillNl volume in the reservoir at the start, nL
 * @param gainError true stroke volume over nominal, minus one: within the accuracy +-0.145
 * @param scatter standard deviation of one stroke's volume, as a fraction
 * @param complianceNlPerPa volume stored in the line per pressure, nL/Pa (0.3 uL/kPa is 0.3)
 * @param resistancePaMsPerNl hydraulic resistance of the whole catheter, Pa ms/nL
 * @param slipPa pressure at which the rollers slip, Pa
 * @param deadVolumeNl true volume between reservoir and tip, nL
 * @param arrivalFraction fraction of the dead volume after which a front arrives: 1 plug, 0.5 jet
 * @param sensors what the sensors truly make of it; the profile says which of them are mounted
 * @param batteryMs when the battery begins to ask for its replacement, ms since the case began;
 *     {@link #NEVER} when it does not within the case
 */
public record PumpSpec(
    PumpProfile profile,
    int fillNl,
    double gainError,
    double scatter,
    double complianceNlPerPa,
    double resistancePaMsPerNl,
    double slipPa,
    double deadVolumeNl,
    double arrivalFraction,
    SensorSuite sensors,
    long batteryMs) {

  /** A battery with years to go. */
  public static final long NEVER = Long.MAX_VALUE;

  private static final double PER_MILLE = 1000.0;

  /** Scatter of one stroke's volume (physics.md 1.2: 2 %). */
  public static final double SCATTER = 0.02;

  /** Volume stored per pressure, nL/Pa (physics.md 1.2: 0.3 uL/kPa). */
  public static final double COMPLIANCE_NL_PER_PA = 0.3;

  /** Resistance of the catheter, Pa ms/nL (physics.md 1.2: 3.6e11 Pa s/m3). */
  public static final double RESISTANCE_PA_MS_PER_NL = 360.0;

  /** Pressure at which the rollers slip, Pa (physics.md 1.2: 150 kPa). */
  public static final double SLIP_PA = 150_000.0;

  /** Volume between reservoir and tip, nL (physics.md 1.2: 0.42 mL). */
  public static final double DEAD_VOLUME_NL = 420_000.0;

  /**
   * A pump with the nominal sensors, as noisy as the firmware believes, and a battery with years to
   * go.
   *
   * @param profile what the firmware knows
   * @param fillNl volume in the reservoir at the start, nL
   * @param gainError true stroke volume over nominal, minus one
   * @param scatter standard deviation of one stroke's volume, as a fraction
   * @param complianceNlPerPa volume stored in the line per pressure, nL/Pa
   * @param resistancePaMsPerNl hydraulic resistance of the whole catheter, Pa ms/nL
   * @param slipPa pressure at which the rollers slip, Pa
   * @param deadVolumeNl true volume between reservoir and tip, nL
   * @param arrivalFraction fraction of the dead volume after which a front arrives
   */
  public PumpSpec(
      PumpProfile profile,
      int fillNl,
      double gainError,
      double scatter,
      double complianceNlPerPa,
      double resistancePaMsPerNl,
      double slipPa,
      double deadVolumeNl,
      double arrivalFraction) {
    this(
        profile,
        fillNl,
        gainError,
        scatter,
        complianceNlPerPa,
        resistancePaMsPerNl,
        slipPa,
        deadVolumeNl,
        arrivalFraction,
        SensorSuite.NOMINAL.withNoise(
            profile.of(PumpProfile.LEVEL_SIGMA_NL),
            profile.of(PumpProfile.CONCENTRATION_SIGMA_PERMILLE) / PER_MILLE),
        NEVER);
  }

  /**
   * The pump and catheter of physics.md 1.2 without any gain error.
   *
   * @param profile what the firmware knows
   * @param fillNl volume in the reservoir at the start, nL
   * @return the nominal pump
   */
  public static PumpSpec nominal(PumpProfile profile, int fillNl) {
    return new PumpSpec(
        profile,
        fillNl,
        0.0,
        SCATTER,
        COMPLIANCE_NL_PER_PA,
        RESISTANCE_PA_MS_PER_NL,
        SLIP_PA,
        DEAD_VOLUME_NL,
        1.0);
  }

  /**
   * The same pump with another gain.
   *
   * @param error true stroke volume over nominal, minus one
   * @return the changed pump
   */
  public PumpSpec withGain(double error) {
    return new PumpSpec(
        profile,
        fillNl,
        error,
        scatter,
        complianceNlPerPa,
        resistancePaMsPerNl,
        slipPa,
        deadVolumeNl,
        arrivalFraction,
        sensors,
        batteryMs);
  }

  /**
   * Builds the plant.
   *
   * @param strokes scatter of the case's strokes
   * @param csfPa pressure at the tip at the start, Pa
   * @param reservoirConcentration of what was truly filled, ug/mL
   * @param lineConcentration of what the line truly holds, ug/mL; 0 for a new implant
   * @return the plant at the start of the case
   */
  Plant build(
      StrokeScatter strokes,
      double csfPa,
      double reservoirConcentration,
      double lineConcentration) {
    return new Plant(
        new Rotor(strokes, profile.of(PumpProfile.STROKE_NL), gainError, scatter, slipPa),
        new Reservoir(
            profile.of(PumpProfile.CAPACITY_NL),
            profile.of(PumpProfile.MINIMUM_NL),
            fillNl,
            reservoirConcentration),
        new Catheter(complianceNlPerPa, resistancePaMsPerNl, csfPa),
        deadVolumeNl * arrivalFraction,
        lineConcentration);
  }
}
