package doseguard.engine.oracle;

import doseguard.engine.port.AlarmKind;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;

/**
 * Figures of a run beyond those that the five questions need.
 *
 * <p>A share that is missing is the smaller twin's mass less the guarded pump's less two strokes,
 * over the smaller twin's, in a trailing window; what an established therapy gave before the case
 * counts for both. Windows in which the twin gave no more than two strokes are not looked at.
 *
 * @param shortHalfDay largest share missing in any 12 h, 0 to 1
 * @param shortDay largest share missing in any 24 h, 0 to 1
 * @param releasePg most mass over the larger twin within 5 min, pg, since the first fault began
 *     that can occlude; 0 without such a fault
 */
public record Extremes(double shortHalfDay, double shortDay, long releasePg) {

  private static final int HALF_DAY = Basal.DAY / 2;

  /** Grid minutes that hold any 5 min. */
  private static final int RELEASE = 6;

  /**
   * Measures a run.
   *
   * @param subject the case
   * @param run what it produced
   * @return the figures
   */
  public static Extremes of(Case subject, Run run) {
    Evidence evidence = Evidence.of(subject, run);
    Course guarded = evidence.guarded();
    Twins twins = evidence.twins();
    long allowed = 2 * evidence.bounds().strokePg();
    return new Extremes(
        mostMissing(new Trailing(evidence, twins, HALF_DAY), guarded.minutes(), allowed),
        mostMissing(new Trailing(evidence, twins, Basal.DAY), guarded.minutes(), allowed),
        mostReleased(guarded, twins, occludedFrom(evidence)));
  }

  private static double mostMissing(Trailing window, int minutes, long allowed) {
    double most = 0;
    for (int minute = 1; minute <= minutes; minute++) {
      window.at(minute);
      long missing = window.least() - allowed - window.mass();
      if (missing > most * window.least() && window.least() > allowed) {
        most = (double) missing / window.least();
      }
    }
    return most;
  }

  private static long mostReleased(Course guarded, Twins twins, int from) {
    long most = 0;
    for (int minute = Math.min(from, guarded.minutes()) + 1;
        minute <= guarded.minutes();
        minute++) {
      int before = minute - RELEASE;
      most = Math.max(most, guarded.between(before, minute) - twins.most(before, minute));
    }
    return most;
  }

  private static int occludedFrom(Evidence evidence) {
    int from = Integer.MAX_VALUE;
    for (Trouble trouble : evidence.troubles()) {
      if (trouble.row().admits(AlarmKind.OCCLUSION)) {
        from = (int) Math.min(from, trouble.fault().onsetMs() / Figures.MINUTE_MS);
      }
    }
    return from;
  }
}
