package doseguard.engine.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the interruptions of a run. One begins at the first minute at which tip mass over the
 * trailing W is below half of the smaller basal twin's by more than two strokes and is so W/2 later
 * too; it ends when the mass is back. One begins after the one before has ended.
 *
 * <p>On the grid W is rounded up, and so is W/2: an interruption is seen at most a minute late. One
 * that begins less than W/2 before the end of the case is not judged.
 */
final class Interruptions {

  private static final int PERCENT = 50;

  private final List<Interruption> found = new ArrayList<>();
  private final Worst mass = new Worst();
  private final Worst share = new Worst();

  private final Shortfall then;

  Interruptions(Evidence evidence) {
    int half = evidence.span().halfMinutes();
    Shortfall shortfall = new Shortfall(evidence, evidence.basalTwins(), PERCENT);
    then = new Shortfall(evidence, evidence.basalTwins(), PERCENT);
    Interruption open = null;
    int ended = 0;
    for (int minute = 1; minute <= evidence.guarded().minutes(); minute++) {
      shortfall.at(minute);
      if (shortfall.bound() > 0) {
        share.see(shortfall.mass(), shortfall.twin(), minute);
        if (mass.mayBeWorse(shortfall.slack(), shortfall.bound()) && minute > half) {
          worse(shortfall, minute, minute - half);
        }
      }
      if (shortfall.slack() >= 0) {
        open = null;
        continue;
      }
      if (open == null && minute - half > ended) {
        open = begun(minute - half);
      }
      if (open != null) {
        open.goesOn(shortfall, minute);
        ended = minute;
      }
    }
  }

  /** Both moments must be short, so the better of the two counts. */
  private void worse(Shortfall now, int minute, int earlier) {
    then.at(earlier);
    if (then.bound() <= 0) {
      return;
    }
    if ((double) now.slack() * then.bound() > (double) then.slack() * now.bound()) {
      mass.see(now.slack(), now.bound(), minute);
    } else {
      mass.see(then.slack(), then.bound(), earlier);
    }
  }

  /** An interruption, when the mass was short at its begin as well; else null. */
  private Interruption begun(int minute) {
    then.at(minute);
    if (then.slack() >= 0) {
      return null;
    }
    Interruption begun = new Interruption(minute, then.mass(), then.twin());
    found.add(begun);
    return begun;
  }

  /** The interruptions in order of time. */
  List<Interruption> found() {
    return found;
  }

  /** How far the mass stayed above the bound when it came nearest. */
  Worst mass() {
    return mass;
  }

  /** Least share of the smaller basal twin's mass, 0 to 1, where there was enough to judge. */
  double leastShare() {
    return share.margin();
  }
}
