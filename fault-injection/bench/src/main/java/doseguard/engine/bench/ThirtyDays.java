package doseguard.engine.bench;

import doseguard.engine.detection.Tuning;
import doseguard.engine.fault.Fault;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.PumpSpec;
import doseguard.engine.therapy.Indication;
import doseguard.engine.therapy.PatientBolus;
import doseguard.engine.therapy.Segment;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import java.util.List;

/**
 * The case that the speed is stated for: thirty days at 0.5 mL a day in strokes of 1 uL (15,000
 * strokes), suite C, a pump that is 5 % fast, no fault unless given.
 */
final class ThirtyDays {
  private static final long MINUTE_MS = 60_000L;
  private static final long HOUR_MS = 60L * MINUTE_MS;
  private static final long DAY_MS = 24L * HOUR_MS;
  private static final long UG = 1_000_000L;
  private static final int ML = 1_000_000;
  private static final int CONCENTRATION = 1000;
  private static final long DOSE_PG = 500L * UG;

  private ThirtyDays() {}

  static Case with(Fault... faults) {
    PumpSpec pump = PumpSpec.nominal(new PumpProfile(pump()), 20 * ML).withGain(0.05);
    Therapy dose =
        new Therapy(
            Indication.SPINAL,
            CONCENTRATION,
            List.of(new Segment(0, DOSE_PG)),
            PatientBolus.NONE,
            0L,
            0L,
            0L,
            330_000,
            510_000,
            0L,
            0L,
            DOSE_PG);
    return new Case(
        "thirty-days",
        "Thirty days at 0.5 mL a day",
        42L,
        30L * DAY_MS,
        new Policy(policy()),
        pump,
        true,
        dose,
        dose,
        List.of(),
        List.of(faults));
  }

  private static long[] pump() {
    long[] v = new long[PumpProfile.FIGURES];
    v[PumpProfile.STROKE_NL] = 1000L;
    v[PumpProfile.CAPACITY_NL] = 20L * ML;
    v[PumpProfile.MINIMUM_NL] = ML / 2L;
    v[PumpProfile.ACCURACY_PERMILLE] = 145L;
    v[PumpProfile.LEARNED_PERMILLE] = 30L;
    v[PumpProfile.STEP_PA] = 3333L;
    v[PumpProfile.SUITE] = PumpProfile.SUITE_C;
    v[PumpProfile.LEVEL_SIGMA_NL] = ML / 10L;
    v[PumpProfile.CONCENTRATION_SIGMA_PERMILLE] = 80L;
    return Tuning.NOMINAL.into(v);
  }

  private static long[] policy() {
    long[] v = new long[Policy.FIGURES];
    v[Policy.CEILING_1H_PG] = 100L * UG;
    v[Policy.CEILING_24H_PG] = 1000L * UG;
    v[Policy.DOSE_MOST_PG] = 1000L * UG;
    v[Policy.FLOW_MOST_NL_PER_H] = ML;
    v[Policy.BOLUS_MOST_PG] = 50L * UG;
    v[Policy.TITRATION_SPINAL_PERMILLE] = 300L;
    v[Policy.TITRATION_CEREBRAL_PERMILLE] = 150L;
    v[Policy.TITRATION_INTERVAL_MS] = DAY_MS;
    v[Policy.CUMULATIVE_RISE_PERMILLE] = 2500L;
    v[Policy.SCREENING_LEAST_PG] = 25L * UG;
    v[Policy.SCREENING_MOST_PG] = 100L * UG;
    v[Policy.EFFECT_LONG_MS] = 8L * HOUR_MS;
    v[Policy.CATCH_UP_MS] = HOUR_MS;
    v[Policy.CATCH_UP_PG] = 12L * UG;
    v[Policy.UNDISSIPATED_MOST_PG] = 5L * UG;
    v[Policy.PROBE_INTERVAL_MS] = 10L * MINUTE_MS;
    v[Policy.LOW_FLOOR_NL] = 4L * ML;
    v[Policy.LOW_DAYS] = 7L;
    v[Policy.SESSION_WARN_MS] = 5L * MINUTE_MS;
    v[Policy.SESSION_END_MS] = 10L * MINUTE_MS;
    v[Policy.REFILL_END_MS] = 30L * MINUTE_MS;
    v[Policy.STOP_DEFAULT_MS] = HOUR_MS;
    v[Policy.STOP_MOST_MS] = DAY_MS;
    v[Policy.INTERRUPTION_MS] = 8L * HOUR_MS;
    v[Policy.REFILL_ABSOLUTE_NL] = 2L * ML;
    v[Policy.REFILL_TOLERANCE_NL] = ML / 2L;
    v[Policy.FILL_MISMATCH_PERMILLE] = 100L;
    v[Policy.RESTART_FULL_MS] = 8L * HOUR_MS;
    v[Policy.RESTART_HALF_MS] = 48L * HOUR_MS;
    v[Policy.MODE_MOST_MS] = HOUR_MS;
    v[Policy.CONCENTRATION_FIRST] = CONCENTRATION;
    return v;
  }
}
