package doseguard.nets;

import java.util.List;

/** Two bugs for each claim of the theorem; those that a simulation can notice are canaries. */
final class Bugs {
  static final List<Bug> ALL =
      List.of(
          new Bug(
              "T1a",
              "the ring has no bucket to spare, and forgets what is still inside the window",
              "limit/MassWindow.java",
              "this.ring = new long[buckets + 1];",
              "this.ring = new long[buckets];"),
          Bug.of("T1b", "mass-at-the-dosed-strength"),
          new Bug(
              "T2a",
              "a stroke may flow one millisecond early",
              "limit/StrokeRate.java",
              "sinceMs >= gapMs",
              "sinceMs >= gapMs - 1L"),
          new Bug(
              "T2b",
              "the interval is rounded down, so that the greatest flow is exceeded",
              "limit/Limits.java",
              "Clamp.scaledUp(HOUR_MS, strokeNl, policy.of(Policy.FLOW_MOST_NL_PER_H))",
              "HOUR_MS * strokeNl / policy.of(Policy.FLOW_MOST_NL_PER_H)"),
          new Bug(
              "T3a",
              "a refill opens the lock whatever it filled",
              "limit/ReservoirLockout.java",
              "locked = filledNl - strokeNl < minimumNl;",
              "locked = false;"),
          Bug.of("T3b", "lock-not-asked-for-probes"),
          Bug.of("T4a", "low-needs-floor-and-reserve"),
          Bug.of("T4b", "empty-told-by-the-level-alone"),
          new Bug(
              "T5a",
              "the cumulative rise forgets the oldest days",
              "program/StepChange.java",
              "found |= beyond(next, least[i], rise);",
              "found |= beyond(next, least[i / 2], rise);"),
          new Bug(
              "T5b",
              "a prescription is judged without the basal of the bucket that the ring has to spare",
              "limit/Ceilings.java",
              "schedule.dailyPg() + schedule.worstPg(DAY_BUCKET_MS) + most * each",
              "schedule.dailyPg() + most * each"),
          Bug.of("T6a", "first-clock-believed"),
          new Bug(
              "T6b",
              "the monitors take the smaller of the two elapsed times",
              "Supervision.java",
              "monitors.advance(most, due);",
              "monitors.advance(least, due);"),
          Bug.of("T7a", "interruption-at-a-quarter"),
          new Bug(
              "T7b",
              "acknowledging puts out an alarm whose cause is still there",
              "state/Alarms.java",
              "latched = active;",
              "latched = 0L;"),
          Bug.of("T8a", "old-schedule-runs-on"),
          new Bug(
              "T8b",
              "what an abandoned refill declared no longer counts as possible",
              "program/Refill.java",
              "return (int) Clamp.most(declared, doubted);",
              "return open ? (int) Clamp.most(declared, doubted) : 0;"),
          new Bug(
              "T9a",
              "between calls the arrays are not looked at",
              "StateKeeper.java",
              "return state.drift() == 0L && sealed == fold();",
              "return sealed == fold();"),
          new Bug(
              "T9b",
              "the check of a saved image leaves out each fourth word",
              "state/StateImage.java",
              "d = ImageCheck.next(d, memory.read(first + i + 3));",
              ""),
          Bug.of("T10a", "no-probe"),
          Bug.of("T10b", "probe-ends-an-interruption"),
          Bug.of("T11a", "bolus-paid-twice"),
          new Bug(
              "T11b",
              "strokes that may have flowed during a power loss are not taken from the prescription",
              "limit/Limits.java",
              "      credit.stroke(strokePg());\n      reservoir.stroke();",
              "      reservoir.stroke();"));

  private Bugs() {}
}
