package doseguard.engine.oracle;

import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.simulation.Annunciation;

/**
 * A delivery alarm that no fault explains: none had begun, or none of those that had has the name
 * in its row of {@link AdmissibleAlarms}. A row explains alarms from the fault's onset to the end
 * of the case: what a fault leaves behind (a level that no longer fits, a wrong fill) outlasts it
 * by months. The bound is none at all, so the margin is 1 without a false alarm and minus their
 * number with some.
 */
final class FalseAlarm {

  private FalseAlarm() {}

  static Finding judge(Evidence evidence) {
    int count = 0;
    Annunciation first = null;
    for (Annunciation alarm : evidence.alarms()) {
      if (!explained(alarm, evidence)) {
        first = first == null ? alarm : first;
        count++;
      }
    }
    if (first == null) {
      return new Finding(
          Question.FALSE_ALARM,
          false,
          1,
          -1,
          Figures.say("None of %d delivery alarms was false.", evidence.alarms().size()));
    }
    return new Finding(
        Question.FALSE_ALARM,
        true,
        -count,
        first.atMs(),
        Figures.say(
            "%s at %s is explained by no fault; %d of %d delivery alarms were false.",
            first.alarm(), Figures.hours(first.atMs()), count, evidence.alarms().size()));
  }

  private static boolean explained(Annunciation alarm, Evidence evidence) {
    for (Trouble trouble : evidence.troubles()) {
      if (trouble.fault().onsetMs() <= alarm.atMs() && trouble.row().admits(alarm.alarm())) {
        return true;
      }
    }
    return false;
  }
}
