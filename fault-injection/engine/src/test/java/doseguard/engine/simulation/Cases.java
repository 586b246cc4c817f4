package doseguard.engine.simulation;

import doseguard.engine.detection.Tuning;
import doseguard.engine.fault.Fault;
import doseguard.engine.plant.sensor.PressureModel;
import doseguard.engine.plant.sensor.SensorSuite;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Indication;
import doseguard.engine.therapy.PatientBolus;
import doseguard.engine.therapy.Segment;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import java.util.List;

/** Cases for tests: 1000 ug/day at 2000 ug/mL is 0.5 mL a day, a stroke every 172.8 s. */
final class Cases {
  static final long MINUTE = 60_000L;
  static final long HOUR = 60L * MINUTE;
  static final long DAY = 24L * HOUR;
  static final long UG = 1_000_000L;
  static final int ML = 1_000_000;

  private Cases() {}

  static Policy policy() {
    long[] v = new long[Policy.FIGURES];
    v[Policy.CEILING_1H_PG] = 100L * UG;
    v[Policy.CEILING_24H_PG] = 1000L * UG;
    v[Policy.DOSE_MOST_PG] = 1000L * UG;
    v[Policy.FLOW_MOST_NL_PER_H] = ML;
    v[Policy.BOLUS_MOST_PG] = 50L * UG;
    v[Policy.TITRATION_SPINAL_PERMILLE] = 300L;
    v[Policy.TITRATION_CEREBRAL_PERMILLE] = 150L;
    v[Policy.TITRATION_INTERVAL_MS] = DAY;
    v[Policy.CUMULATIVE_RISE_PERMILLE] = 2500L;
    v[Policy.SCREENING_LEAST_PG] = 25L * UG;
    v[Policy.SCREENING_MOST_PG] = 100L * UG;
    v[Policy.EFFECT_LONG_MS] = 8L * HOUR;
    v[Policy.CATCH_UP_MS] = HOUR;
    v[Policy.CATCH_UP_PG] = 12L * UG;
    v[Policy.UNDISSIPATED_MOST_PG] = 5L * UG;
    v[Policy.PROBE_INTERVAL_MS] = 10L * MINUTE;
    v[Policy.LOW_FLOOR_NL] = 4L * ML;
    v[Policy.LOW_DAYS] = 7L;
    v[Policy.SESSION_WARN_MS] = 5L * MINUTE;
    v[Policy.SESSION_END_MS] = 10L * MINUTE;
    v[Policy.REFILL_END_MS] = 30L * MINUTE;
    v[Policy.STOP_DEFAULT_MS] = HOUR;
    v[Policy.STOP_MOST_MS] = DAY;
    v[Policy.INTERRUPTION_MS] = 8L * HOUR;
    v[Policy.REFILL_ABSOLUTE_NL] = 2L * ML;
    v[Policy.REFILL_TOLERANCE_NL] = ML / 2L;
    v[Policy.FILL_MISMATCH_PERMILLE] = 100L;
    v[Policy.RESTART_FULL_MS] = 8L * HOUR;
    v[Policy.RESTART_HALF_MS] = 48L * HOUR;
    v[Policy.MODE_MOST_MS] = HOUR;
    v[Policy.CONCENTRATION_FIRST] = 500L;
    v[Policy.CONCENTRATION_FIRST + 1] = 1000L;
    v[Policy.CONCENTRATION_FIRST + 2] = 2000L;
    return new Policy(v);
  }

  static PumpProfile profile(int suite, boolean valve) {
    long[] v = new long[PumpProfile.FIGURES];
    v[PumpProfile.STROKE_NL] = 1000L;
    v[PumpProfile.CAPACITY_NL] = 20L * ML;
    v[PumpProfile.MINIMUM_NL] = ML;
    v[PumpProfile.ACCURACY_PERMILLE] = 145L;
    v[PumpProfile.LEARNED_PERMILLE] = 30L;
    v[PumpProfile.STEP_PA] = 3333L;
    v[PumpProfile.SUITE] = suite;
    v[PumpProfile.VALVE] = valve ? 1L : 0L;
    v[PumpProfile.LEVEL_SIGMA_NL] = ML / 10L;
    v[PumpProfile.CONCENTRATION_SIGMA_PERMILLE] = 80L;
    return new PumpProfile(Tuning.NOMINAL.into(v));
  }

  static PumpSpec pump() {
    return PumpSpec.nominal(profile(PumpProfile.SUITE_D, false), 18 * ML);
  }

  /** The same pump with a pressure sensor that does not see the weather. */
  static PumpSpec vented(PumpSpec pump) {
    SensorSuite all = pump.sensors();
    PressureModel seen = all.pressure();
    PressureModel vented =
        new PressureModel(
            seen.reading(), seen.coughShare(), seen.coughLeastPa(), seen.coughMostPa(), 0.0, 0.0);
    return new PumpSpec(
        pump.profile(),
        pump.fillNl(),
        pump.gainError(),
        pump.scatter(),
        pump.complianceNlPerPa(),
        pump.resistancePaMsPerNl(),
        pump.slipPa(),
        pump.deadVolumeNl(),
        pump.arrivalFraction(),
        new SensorSuite(all.encoder(), all.level(), vented, all.pulsatility(), all.concentration()),
        pump.batteryMs());
  }

  /** The same pump with a battery that asks for its replacement from a moment on, ms. */
  static PumpSpec asking(PumpSpec pump, long batteryMs) {
    return new PumpSpec(
        pump.profile(),
        pump.fillNl(),
        pump.gainError(),
        pump.scatter(),
        pump.complianceNlPerPa(),
        pump.resistancePaMsPerNl(),
        pump.slipPa(),
        pump.deadVolumeNl(),
        pump.arrivalFraction(),
        pump.sensors(),
        batteryMs);
  }

  static Therapy therapy(int concentration, long pgPerDay) {
    return therapy(concentration, List.of(new Segment(0, pgPerDay)), PatientBolus.NONE, 0L);
  }

  static Therapy therapy(
      int concentration, List<Segment> basal, PatientBolus bolus, long singlePg) {
    return new Therapy(
        Indication.SPINAL,
        concentration,
        basal,
        bolus,
        singlePg,
        10L * MINUTE,
        0L,
        330_000,
        510_000,
        50L * UG,
        6L * HOUR,
        0L);
  }

  static Case of(long durationMs, Therapy therapy, List<Act> acts, Fault... faults) {
    return of(durationMs, pump(), therapy, acts, faults);
  }

  static Case of(long durationMs, PumpSpec pump, Therapy therapy, List<Act> acts, Fault... faults) {
    return new Case(
        "case",
        "A case",
        42L,
        durationMs,
        policy(),
        pump,
        true,
        therapy,
        therapy,
        acts,
        List.of(faults));
  }

  static Run run(Case subject) {
    return run(subject, new OpenGuard());
  }

  static Run run(Case subject, OpenGuard guard) {
    return new Simulation().run(subject, (policy, pump) -> guard, TraceSink.NONE);
  }
}
