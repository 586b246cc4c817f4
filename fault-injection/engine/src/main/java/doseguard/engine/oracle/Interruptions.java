package doseguard.engine.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the interruptions of a run. One begins at the first minute at which tip mass over the
 * trailing W is below half of the smaller basal twin's by more than two strokes and is so W/2 later
 * too; it ends when the mass is back.
 *
 * <p>On the grid W is rounded up, and so is W/2: an interruption is seen at most a minute late. One
 * that begins less than W/2 before the end of the case is not judged.
 */
final class Interruptions {

  private static final int PERCENT = 50;

  private final List<Interruption> found = new ArrayList<>();
  private final Worst mass = new Worst();
  private final Worst share = new Worst();

  Interruptions(Evidence evidence) {
    int half = evidence.span().halfMinutes();
    Shortfall now = new Shortfall(evidence, evidence.basalTwins(), PERCENT);
    Shortfall then = new Shortfall(evidence, evidence.basalTwins(), PERCENT);
    Interruption open = null;
    for (int minute = 1; minute <= evidence.guarded().minutes(); minute++) {
      now.at(minute);
      if (now.bound() > 0) {
        share.see(now.mass(), now.twin(), minute);
      }
      then.at(minute - half);
      if (now.bound() > 0 && then.bound() > 0) {
        see(now, then, minute, half);
      }
      if (now.slack() >= 0) {
        open = null;
      } else if (open == null && then.slack() < 0) {
        open = new Interruption(minute - half, then.mass(), then.twin());
        found.add(open);
      }
      if (open != null) {
        open.goesOn(now, minute);
      }
    }
  }

  /** Both moments must be short, so the better of the two counts. */
  private void see(Shortfall now, Shortfall then, int minute, int half) {
    if ((double) now.slack() * then.bound() > (double) then.slack() * now.bound()) {
      mass.see(now.slack(), now.bound(), minute);
    } else {
      mass.see(then.slack(), then.bound(), minute - half);
    }
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
