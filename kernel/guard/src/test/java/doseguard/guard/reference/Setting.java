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

  Setting(long[] policy, long[] pump) {
    this.policy = policy.clone();
    this.pump = pump.clone();
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
    return overAccuracy(big(policy[Policy.CEILING_1H_PG]), accuracy());
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
}
