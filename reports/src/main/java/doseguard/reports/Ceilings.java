package doseguard.reports;

import doseguard.engine.simulation.Case;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;

/**
 * The bounds on the mass in a sliding window that hold for a case.
 *
 * @param hourPg most tip mass in any 1 h, pg
 * @param dayPg most tip mass in any 24 h, pg: the policy's or the patient's own, whichever is less
 * @param ownHourPg the guard's own bound on 1 h, pg: the policy's over 1 + e
 * @param ownDayPg the guard's own bound on 24 h, pg
 */
public record Ceilings(long hourPg, long dayPg, long ownHourPg, long ownDayPg) {

  private static final long PERMILLE = 1000L;

  /**
   * The ceilings of a case.
   *
   * @param subject the case
   * @return its ceilings
   */
  public static Ceilings of(Case subject) {
    long hour = subject.policy().of(Policy.CEILING_1H_PG);
    long day = subject.policy().of(Policy.CEILING_24H_PG);
    long patient = subject.intended().ceilingPg();
    if (patient > 0) {
      day = Math.min(day, patient);
    }
    long divisor = PERMILLE + subject.pump().profile().of(PumpProfile.ACCURACY_PERMILLE);
    return new Ceilings(hour, day, hour * PERMILLE / divisor, day * PERMILLE / divisor);
  }
}
