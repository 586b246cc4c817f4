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

  /** What was seen W/2 ago, in a ring. */
  private final long[] slackThen;

  private final long[] boundThen;

  Interruptions(Evidence evidence) {
    int half = evidence.span().halfMinutes();
    slackThen = new long[half];
    boundThen = new long[half];
    Shortfall shortfall = new Shortfall(evidence, evidence.basalTwins(), PERCENT);
    Interruption open = null;
    for (int minute = 1, place = 0; minute <= evidence.guarded().minutes(); minute++) {
      shortfall.at(minute);
      if (shortfall.bound() > 0) {
        share.see(shortfall.mass(), shortfall.twin(), minute);
        worse(shortfall, place, minute, half);
      }
      if (shortfall.slack() >= 0) {
        open = null;
      } else if (open == null && slackThen[place] < 0) {
        open = begun(evidence, minute - half);
      }
      if (open != null) {
        open.goesOn(shortfall, minute);
      }
      slackThen[place] = shortfall.slack();
      boundThen[place] = shortfall.bound();
      place = place + 1 == half ? 0 : place + 1;
    }
  }

  /** Both moments must be short, so the better of the two counts. */
  private void worse(Shortfall now, int place, int minute, int half) {
    long slack = slackThen[place];
    long bound = boundThen[place];
    if (bound <= 0) {
      return;
    }
    if ((double) now.slack() * bound > (double) slack * now.bound()) {
      mass.see(now.slack(), now.bound(), minute);
    } else {
      mass.see(slack, bound, minute - half);
    }
  }

  private Interruption begun(Evidence evidence, int minute) {
    Shortfall then = new Shortfall(evidence, evidence.basalTwins(), PERCENT);
    then.at(minute);
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
