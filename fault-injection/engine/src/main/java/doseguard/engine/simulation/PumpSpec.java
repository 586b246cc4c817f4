package doseguard.engine.simulation;

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
    double arrivalFraction) {}
