package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.big;
import static doseguard.guard.reference.Exact.overAccuracy;

import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import java.math.BigInteger;

/** The figures of policy and pump; they never change. */
final class Setting {
  private final long[] policy;
  private final long[] pump;
  private final BigInteger ceilingOfAnHour;

  Setting(long[] policy, long[] pump) {
    this.policy = policy.clone();
    this.pump = pump.clone();
    this.ceilingOfAnHour = overAccuracy(big(policy[Policy.CEILING_1H_PG]), accuracy());
  }

  long policy(int figure) {
    return policy[figure];
  }

  long pump(int figure) {
    return pump[figure];
  }

  long stroke() {
    return pump[PumpProfile.STROKE_NL];
  }

  long accuracy() {
    return pump[PumpProfile.ACCURACY_PERMILLE];
  }

  boolean approves(long concentration) {
    boolean found = false;
    for (int i = 0; i < Policy.CONCENTRATIONS; i++) {
      found |= policy[Policy.CONCENTRATION_FIRST + i] == concentration;
    }
    return found && concentration > 0;
  }

  BigInteger ceilingOfAnHour() {
    return ceilingOfAnHour;
  }

  /** The 24 h ceiling with one of a prescription, 0 for none. */
  BigInteger ceilingOfADay(long own) {
    long ceiling = policy[Policy.CEILING_24H_PG];
    return overAccuracy(big(own == 0 ? ceiling : Math.min(own, ceiling)), accuracy());
  }

  long strokeIntervalMs() {
    return Exact.ceil(
            big(Exact.HOUR).multiply(big(stroke())), big(policy[Policy.FLOW_MOST_NL_PER_H]))
        .longValue();
  }

  /** What the screening rule allows; 0 when there was no good screening. */
  BigInteger byScreening(long screeningPg, long effectMs) {
    if (screeningPg < policy[Policy.SCREENING_LEAST_PG]
        || screeningPg > policy[Policy.SCREENING_MOST_PG]) {
      return BigInteger.ZERO;
    }
    return big(effectMs > policy[Policy.EFFECT_LONG_MS] ? screeningPg : 2 * screeningPg);
  }

  /** {@code dsn~policy-crossings}, of figures that are each within their range. */
  static int crossing(long[] p) {
    if (p[Policy.CEILING_1H_PG] > p[Policy.CEILING_24H_PG]) {
      return Policy.CROSSING_CEILINGS;
    }
    if (p[Policy.DOSE_MOST_PG] > p[Policy.CEILING_24H_PG]) {
      return Policy.CROSSING_DOSE;
    }
    if (p[Policy.BOLUS_MOST_PG] > p[Policy.CEILING_1H_PG]) {
      return Policy.CROSSING_BOLUS;
    }
    if (p[Policy.SCREENING_LEAST_PG] > p[Policy.SCREENING_MOST_PG]) {
      return Policy.CROSSING_SCREENING;
    }
    if (p[Policy.SESSION_WARN_MS] >= p[Policy.SESSION_END_MS]) {
      return Policy.CROSSING_SESSION;
    }
    if (p[Policy.STOP_DEFAULT_MS] > p[Policy.STOP_MOST_MS]) {
      return Policy.CROSSING_STOP;
    }
    if (2 * p[Policy.SCREENING_MOST_PG] > p[Policy.DOSE_MOST_PG]) {
      return Policy.CROSSING_FIRST_DOSE;
    }
    long rise = p[Policy.CUMULATIVE_RISE_PERMILLE] - 1000;
    if (p[Policy.TITRATION_SPINAL_PERMILLE] > rise
        || p[Policy.TITRATION_CEREBRAL_PERMILLE] > rise) {
      return Policy.CROSSING_TITRATION;
    }
    if (p[Policy.CATCH_UP_MS] >= p[Policy.INTERRUPTION_MS]) {
      return Policy.CROSSING_CATCH_UP;
    }
    if (p[Policy.RESTART_FULL_MS] > p[Policy.RESTART_HALF_MS]) {
      return Policy.CROSSING_RESTART;
    }
    boolean any = false;
    for (int i = 0; i < Policy.CONCENTRATIONS; i++) {
      any |= p[Policy.CONCENTRATION_FIRST + i] > 0;
    }
    return any ? Policy.CROSSING_NONE : Policy.CROSSING_CONCENTRATION;
  }

  /** Whether figures of a pump, each within its range, go together: {@code dsn~pump-profile}. */
  static boolean fits(long[] p) {
    return p[PumpProfile.MINIMUM_NL] < p[PumpProfile.CAPACITY_NL]
        && p[PumpProfile.LEARNED_PERMILLE] <= p[PumpProfile.ACCURACY_PERMILLE];
  }
}
