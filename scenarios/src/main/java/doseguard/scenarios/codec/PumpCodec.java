package doseguard.scenarios.codec;

import doseguard.engine.detection.Tuning;
import doseguard.engine.plant.sensor.SensorSuite;
import doseguard.engine.simulation.PumpSpec;
import doseguard.guard.PumpProfile;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.quantity.Dimension;
import doseguard.scenarios.suite.NamedSuite;
import java.util.Optional;

/**
 * Reads {@code given: pump}. What a file leaves out has the value of the data sheet below; each
 * names the section of physics.md or domain.md that it comes from. The sensors and the figures of
 * their detectors come from the suite that it names; {@code level-noise} and {@code
 * concentration-noise} take the place of the suite's.
 */
final class PumpCodec {

  /** Labelled accuracy: 14.5 % (domain.md 2.1, ECRI14). */
  static final long ACCURACY_PERMILLE = 145;

  /** Accuracy once the gain was learned over a refill: 3 % (physics.md 2.1). */
  static final long LEARNED_PERMILLE = 30;

  /** Hardware minimum: 0.5 mL (project choice: below every residual with reported symptoms). */
  static final long MINIMUM_NL = 500_000;

  /** Scatter of one stroke's volume: 2 % (physics.md 1.2). */
  static final double SCATTER_PERMILLE = 20;

  /** Compliance downstream of the rotor: 0.3 uL/kPa (physics.md 1.2). */
  static final double COMPLIANCE = 0.3;

  /** Hydraulic resistance of the catheter: 3.6e11 Pa s/m3 (physics.md 1.2). */
  static final double RESISTANCE = 360;

  /** Pressure at which the rollers slip: 150 kPa (physics.md 1.2). */
  static final double SLIP_PA = 150_000;

  /** Dead volume: 0.42 mL (physics.md 1.2). */
  static final double DEAD_VOLUME_NL = 420_000;

  private static final double WHOLE_PERMILLE = 1000;

  private PumpCodec() {}

  /**
   * Reads a pump.
   *
   * @param pump the mapping
   * @param suite the suite it names, empty when there is none or it has problems
   * @return the pump; null when there is a problem
   */
  static PumpSpec read(Reading pump, Optional<NamedSuite> suite) {
    SensorSuite sensors = suite.map(NamedSuite::sensors).orElse(SensorSuite.NOMINAL);
    long levelNoise = StrictMath.round(sensors.level().noise());
    long concentrationNoise = StrictMath.round(WHOLE_PERMILLE * sensors.concentration().share());
    long[] profile =
        suite.map(NamedSuite::tuning).orElse(Tuning.NOMINAL).into(new long[PumpProfile.FIGURES]);
    profile[PumpProfile.STROKE_NL] = volume(pump, "stroke", PumpProfile.STROKE_NL, 1000);
    profile[PumpProfile.CAPACITY_NL] =
        volume(pump, "reservoir", PumpProfile.CAPACITY_NL, 20_000_000);
    profile[PumpProfile.MINIMUM_NL] = volume(pump, "minimum", PumpProfile.MINIMUM_NL, MINIMUM_NL);
    profile[PumpProfile.LEVEL_SIGMA_NL] =
        volume(pump, "level-noise", PumpProfile.LEVEL_SIGMA_NL, levelNoise);
    long accuracy = share(pump, "accuracy", PumpProfile.ACCURACY_PERMILLE, ACCURACY_PERMILLE);
    profile[PumpProfile.ACCURACY_PERMILLE] = accuracy;
    profile[PumpProfile.LEARNED_PERMILLE] =
        pump.whole(
            "learned-accuracy", Dimension.SHARE, 0, accuracy, Math.min(accuracy, LEARNED_PERMILLE));
    profile[PumpProfile.CONCENTRATION_SIGMA_PERMILLE] =
        share(
            pump,
            "concentration-noise",
            PumpProfile.CONCENTRATION_SIGMA_PERMILLE,
            concentrationNoise);
    profile[PumpProfile.SUITE] = suite.map(NamedSuite::mounted).orElse(PumpProfile.SUITE_A);
    profile[PumpProfile.VALVE] = pump.truth("valve") ? 1 : 0;
    double compliance = pump.real("compliance", Dimension.COMPLIANCE, 0.01, 10, COMPLIANCE);
    profile[PumpProfile.STEP_PA] = step(pump, profile[PumpProfile.STROKE_NL], compliance);
    long fill = pump.whole("fill", Dimension.VOLUME, 0, profile[PumpProfile.CAPACITY_NL], 0);
    double edge = (double) accuracy;
    double gain = pump.real("gain", Dimension.SHARE, -edge, edge, 0) / WHOLE_PERMILLE;
    double scatter =
        pump.real("scatter", Dimension.SHARE, 0, 200, SCATTER_PERMILLE) / WHOLE_PERMILLE;
    double resistance = pump.real("resistance", Dimension.RESISTANCE, 10, 10_000, RESISTANCE);
    double slip = pump.real("slip", Dimension.PRESSURE, 10_000, 1_000_000, SLIP_PA);
    double dead = pump.real("dead-volume", Dimension.VOLUME, 10_000, 2_000_000, DEAD_VOLUME_NL);
    long battery =
        pump.whole("battery-warns", Dimension.TIME, 0, ScenarioCodec.LONGEST_MS, PumpSpec.NEVER);
    double arrival =
        pump.real("arrival", Dimension.SHARE, 300, WHOLE_PERMILLE, WHOLE_PERMILLE) / WHOLE_PERMILLE;
    if (!pump.problems().none()) {
      return null;
    }
    return new PumpSpec(
        new PumpProfile(profile),
        Math.toIntExact(fill),
        gain,
        scatter,
        compliance,
        resistance,
        slip,
        dead,
        arrival,
        sensors.withNoise(
            profile[PumpProfile.LEVEL_SIGMA_NL],
            profile[PumpProfile.CONCENTRATION_SIGMA_PERMILLE] / WHOLE_PERMILLE),
        battery);
  }

  /** Rise of the pressure by one stroke that cannot leave, Pa. */
  private static long step(Reading pump, long strokeNl, double compliance) {
    long step = StrictMath.round(strokeNl / compliance);
    long least = PumpProfile.least(PumpProfile.STEP_PA);
    long most = PumpProfile.most(PumpProfile.STEP_PA);
    if (step < least || step > most) {
      String wrong = "one stroke raises the pressure of this line by " + step + " Pa";
      String range = "stroke over compliance from " + least + " Pa to " + most + " Pa";
      pump.problems()
          .add(pump.place(pump.has("compliance") ? "compliance" : "stroke"), wrong, range);
    }
    return step;
  }

  private static long volume(Reading pump, String key, int figure, long otherwise) {
    return figure(pump, key, Dimension.VOLUME, figure, otherwise);
  }

  private static long share(Reading pump, String key, int figure, long otherwise) {
    return figure(pump, key, Dimension.SHARE, figure, otherwise);
  }

  private static long figure(
      Reading pump, String key, Dimension dimension, int figure, long otherwise) {
    long least = PumpProfile.least(figure);
    return pump.whole(key, dimension, least, PumpProfile.most(figure), otherwise);
  }
}
