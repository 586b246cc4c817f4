package doseguard.engine.oracle;

import doseguard.engine.fault.Fault;
import doseguard.engine.oracle.Finding.Question;

/**
 * Too little although nothing is wrong: tip mass over the trailing W below 85 % of the smaller
 * twin's less two strokes while no delivery fault has begun. The twin's patient boluses count: a
 * guard that refuses what the patient may have stops falsely too.
 */
final class FalseStop {

  private static final int PERCENT = 85;

  private FalseStop() {}

  static Finding judge(Evidence evidence) {
    Shortfall shortfall = new Shortfall(evidence, evidence.twins(), PERCENT);
    int last = soundUntil(evidence);
    Worst worst = new Worst();
    for (int minute = 1; minute <= last; minute++) {
      shortfall.at(minute);
      if (shortfall.bound() > 0) {
        worst.see(shortfall.slack(), shortfall.bound(), minute);
      }
    }
    return new Finding(
        Question.FALSE_STOP,
        worst.slack() < 0,
        worst.margin(),
        worst.atMs(),
        words(worst, last, evidence.span()));
  }

  private static int soundUntil(Evidence evidence) {
    long until = Fault.NEVER;
    for (Trouble trouble : evidence.troubles()) {
      if (trouble.row().delivery()) {
        until = Math.min(until, trouble.fault().onsetMs());
      }
    }
    return (int) Math.min(until / Figures.MINUTE_MS, evidence.guarded().minutes());
  }

  private static String words(Worst worst, int last, Span span) {
    if (worst.minute() < 0) {
      return Figures.say(
          "Nothing to judge in the %s without a delivery fault.", Figures.hoursAt(last));
    }
    return Figures.say(
        "%s left the tip in the %s up to %s; 85 %% of the smaller twin less two strokes is %s.",
        Figures.ug((worst.slack() + worst.bound()) / 100),
        Figures.hours(span.windowMs()),
        Figures.hoursAt(worst.minute()),
        Figures.ug(worst.bound() / 100));
  }
}
