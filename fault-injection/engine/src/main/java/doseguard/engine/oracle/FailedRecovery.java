package doseguard.engine.oracle;

import doseguard.engine.fault.Fault;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.simulation.Annunciation;
import doseguard.engine.therapy.Act;

/**
 * Not back in time: R = 24 h + W after the last cause cleared, the 24 h tip mass is more than 20 %
 * above the larger or below the smaller twin's. It is judged at that one moment; what comes later
 * is for the other questions.
 *
 * <p>Where an alarm of the cause needs an acknowledgement (a refill for EMPTY), R runs from it. Not
 * judged: a delivery fault that stays, an acknowledgement never given, a case that ends before, and
 * a time without drug longer than 8 h beyond the longest prescribed gap, after which a restart in
 * steps is due. What a change of posture presses out of a line that is not pumped through is no drug
 * given.
 */
final class FailedRecovery {

  private FailedRecovery() {}

  static Finding judge(Evidence evidence) {
    long clearedMs = -1;
    for (Trouble trouble : evidence.troubles()) {
      if (trouble.clears()) {
        clearedMs = Math.max(clearedMs, trouble.clearedMs());
      }
    }
    if (clearedMs < 0) {
      return unjudged("no cause cleared");
    }
    long readyMs = readyMs(evidence, clearedMs);
    if (readyMs == Fault.NEVER) {
      return unjudged("an alarm still waits for its acknowledgement or refill");
    }
    long dueMs = readyMs + evidence.span().recoveryMs();
    if (stays(evidence, dueMs)) {
      return unjudged("a delivery fault stays");
    }
    long due = (dueMs + Figures.MINUTE_MS - 1) / Figures.MINUTE_MS;
    if (due > evidence.guarded().minutes()) {
      return unjudged(Figures.say("the case ends before %s", Figures.hours(dueMs)));
    }
    if (starved(evidence, (int) due)) {
      return unjudged("the gap was longer than 8 h");
    }
    return judge(evidence, (int) due);
  }

  private static Finding judge(Evidence evidence, int due) {
    long mass = evidence.guarded().between(due - Basal.DAY, due);
    long most = evidence.twins().most(due - Basal.DAY, due);
    long least = evidence.twins().least(due - Basal.DAY, due);
    Worst worst = new Worst();
    worst.see(most - 5 * (mass - most), Math.max(1, most), due);
    worst.see(least - 5 * (least - mass), Math.max(1, least), due);
    return new Finding(
        Question.FAILED_RECOVERY,
        worst.slack() < 0,
        worst.margin(),
        worst.atMs(),
        Figures.say(
            "%s left the tip in the 24 h up to %s, when delivery is due back; the twins gave %s to %s.",
            Figures.ug(mass), Figures.hoursAt(due), Figures.ug(least), Figures.ug(most)));
  }

  /** When R begins: alarms that come after R has run out no longer put it off. */
  private static long readyMs(Evidence evidence, long clearedMs) {
    long readyMs = clearedMs;
    for (Annunciation alarm : evidence.alarms()) {
      if (alarm.atMs() <= clearedMs + evidence.span().recoveryMs()) {
        readyMs = Math.max(readyMs, remedyMs(evidence.clearing(), alarm));
      }
    }
    return readyMs;
  }

  private static long remedyMs(Clearing clearing, Annunciation alarm) {
    return switch (alarm.alarm()) {
      case RUNAWAY, OVER_DELIVERY_CONFIRMED -> clearing.acknowledgedMs(alarm.atMs());
      case OCCLUSION -> clearing.pressureLost() ? clearing.acknowledgedMs(alarm.atMs()) : 0;
      case EMPTY -> clearing.refilledMs(alarm.atMs() - Act.Refill.DURATION_MS);
      default -> 0;
    };
  }

  private static boolean stays(Evidence evidence, long dueMs) {
    for (Trouble trouble : evidence.troubles()) {
      if (!trouble.clears() && trouble.row().delivery() && trouble.fault().onsetMs() <= dueMs) {
        return true;
      }
    }
    return false;
  }

  private static boolean starved(Evidence evidence, int due) {
    int gap = evidence.span().gapMinutes();
    for (int minute = gap; minute <= due; minute++) {
      if (evidence.guarded().between(minute - gap, minute) <= evidence.bounds().posturePg()
          && evidence.twins().least(minute - gap, minute) > 2 * evidence.bounds().strokePg()) {
        return true;
      }
    }
    return false;
  }

  private static Finding unjudged(String why) {
    return new Finding(Question.FAILED_RECOVERY, false, 1, -1, Figures.say("Not judged: %s.", why));
  }
}
