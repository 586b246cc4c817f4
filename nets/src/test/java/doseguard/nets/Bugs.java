package doseguard.nets;

import java.util.List;

/** Two bugs for each claim of the theorem. */
final class Bugs {
  static final List<Bug> ALL =
      List.of(
          new Bug(
              "T1a",
              "the ring has no bucket to spare, and forgets what is still inside the window",
              "limit/MassWindow.java",
              "this.ring = new long[buckets + 1];",
              "this.ring = new long[buckets];"),
          new Bug(
              "T1b",
              "a stroke counts at the concentration dosed with, not at the highest that may be leaving",
              "limit/Agreement.java",
              "ceilings.add(heaviestPg);",
              "ceilings.add(strokePg);"),
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
          new Bug(
              "T3b",
              "the lock is not asked while an alarm lets single strokes through as probes",
              "limit/Agreement.java",
              "if (reservoir.locked()) {",
              "if (reservoir.locked() && !hold.holding()) {"),
          new Bug(
              "T4a",
              "a low reservoir is told only when it is below the floor and below the reserve as well",
              "limit/ReservoirLockout.java",
              "accountedNl <= floorNl || Clamp",
              "accountedNl <= floorNl && Clamp"),
          new Bug(
              "T4b",
              "that the reservoir may be empty is told by the level sensor alone",
              "Supervision.java",
              "reservoir.emptyPossible() || reservoir.hasReadEmpty()",
              "reservoir.hasReadEmpty()"),
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
          new Bug(
              "T6a",
              "the limits believe the first clock",
              "monitor/ClockMonitor.java",
              "leastMs = Clamp.most(0L, Clamp.least(byA, byB));",
              "leastMs = Clamp.most(0L, byA);"),
          new Bug(
              "T6b",
              "the monitors take the smaller of the two elapsed times",
              "Supervision.java",
              "monitors.advance(most, due);",
              "monitors.advance(least, due);"),
          new Bug(
              "T7a",
              "an interruption is told only below a quarter of the prescription",
              "monitor/TherapyMonitor.java",
              "2L * (confirmedPg + strokePg)",
              "4L * (confirmedPg + strokePg)"),
          new Bug(
              "T7b",
              "acknowledging puts out an alarm whose cause is still there",
              "state/Alarms.java",
              "latched = active;",
              "latched = 0L;"),
          new Bug(
              "T8a",
              "a later prescription brings its words in force, and leaves the old schedule running",
              "program/ProgramGate.java",
              "    enforce();\n    schedule.load();",
              "    boolean first = !prescribed;\n    enforce();\n    if (first) {\n      schedule.load();\n    }"),
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
          new Bug(
              "T10a",
              "while an alarm stops delivery, no probe finds out whether its cause has cleared",
              "limit/DeliveryHold.java",
              "return !holding || (probing && sinceMs >= probeMs);",
              "return !holding;"),
          new Bug(
              "T10b",
              "a probe ends an interruption, and delivery that is seen again does not",
              "program/RestartLadder.java",
              "gapMs = withheld ? gapMs : 0L;",
              "gapMs = withheld ? 0L : gapMs;"),
          new Bug(
              "T11a",
              "what a bolus paid for a stroke stays in the bolus",
              "limit/PrescriptionCredit.java",
              "bolusPg -= fromBolus;",
              ""),
          new Bug(
              "T11b",
              "strokes that may have flowed during a power loss are not taken from the prescription",
              "limit/Limits.java",
              "      credit.stroke(strokePg());\n      reservoir.stroke();",
              "      reservoir.stroke();"));

  private Bugs() {}
}
