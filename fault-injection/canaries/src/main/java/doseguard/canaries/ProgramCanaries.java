package doseguard.canaries;

import java.util.List;

/** What people program. */
final class ProgramCanaries {
  private static final String PROGRAM_GATE = "program/ProgramGate.java";
  private static final String FRAME_CHECK = "program/FrameCheck.java";
  private static final String STEP_CHANGE = "program/StepChange.java";
  private static final String PROGRAMMING = "Programming.java";
  private static final String SCHEDULE = "program/Schedule.java";

  /** All of them. */
  static final List<Canary> ALL =
      List.of(
          new Canary(
              "stale-frame-accepted",
              "A frame with the sequence number of the one in force is accepted once more",
              "An old prescription comes back, with its single bolus",
              PROGRAM_GATE,
              "pending.of(Prescription.SEQUENCE) <= lastSequence",
              "pending.of(Prescription.SEQUENCE) < lastSequence"),
          new Canary(
              "corrupted-frame-believed",
              "A frame is judged without its check word",
              "A disturbed transmission becomes a prescription",
              FRAME_CHECK,
              "    if (!asked.whole()) {\n      return Refusal.CORRUPTED;\n    }\n",
              ""),
          new Canary(
              "step-by-the-rise-of-a-week",
              "A rise is compared with what is allowed in a week, not with the step",
              "The dose is doubled in one step",
              STEP_CHANGE,
              "if (beyond(next - dose, dose, step(asked))) {",
              "if (beyond(next - dose, dose, policy.of(Policy.CUMULATIVE_RISE_PERMILLE))) {"),
          new Canary(
              "step-of-the-proposed-dose",
              "The percentage of a step is taken of the proposed dose, not of the one in force",
              "Each step is nearly half as large again as it may be",
              STEP_CHANGE,
              "if (beyond(next - dose, dose, step(asked))) {",
              "if (beyond(next - dose, next, step(asked))) {"),
          new Canary(
              "interval-begins-with-the-first-dose",
              "The interval between rises begins with the first dose, and no rise begins it again",
              "The dose is raised several times a day",
              STEP_CHANGE,
              "sinceRiseMs = dose == 0L || rises ? 0L : sinceRiseMs;",
              "sinceRiseMs = dose == 0L ? 0L : sinceRiseMs;"),
          new Canary(
              "rise-of-a-week-forgotten-at-once",
              "The rise of a week looks at the present day alone",
              "The dose is raised to a multiple within a week",
              STEP_CHANGE,
              "    for (int i = 0; i < DAYS; i++) {\n      found |=",
              "    for (int i = 0; i < 1; i++) {\n      found |="),
          new Canary(
              "rise-of-a-week-never-forgotten",
              "The least dose of a day ago is never replaced",
              "After a few weeks of titration no rise is allowed any more",
              STEP_CHANGE,
              "for (int i = DAYS - 1; i > 0; i--) {",
              "for (int i = DAYS - 1; i > 1; i--) {"),
          new Canary(
              "cerebral-step-as-spinal",
              "A patient with spasticity of cerebral origin is titrated by the steps of spinal origin",
              "Steps are up to twice as large as the label allows",
              STEP_CHANGE,
              "    return asked.of(Prescription.INDICATION) == 0L\n        ? policy.of(Policy.TITRATION_SPINAL_PERMILLE)\n        : policy.of(Policy.TITRATION_CEREBRAL_PERMILLE);",
              "    return policy.of(Policy.TITRATION_SPINAL_PERMILLE);"),
          new Canary(
              "dose-maximum-not-asked",
              "The largest daily dose of the policy is not asked for",
              "A child gets the dose of an adult, or anybody one of ten times the dose",
              STEP_CHANGE,
              "    if (next > policy.of(Policy.DOSE_MOST_PG)) {\n      return Refusal.DOSE_ABOVE_MAXIMUM;\n    }\n",
              ""),
          new Canary(
              "first-dose-always-doubled",
              "The screening dose is doubled for the first day however long its effect lasted",
              "A patient in whom the drug lasts is overdosed on the first day",
              STEP_CHANGE,
              "return lasting ? screening : 2L * screening;",
              "return 2L * screening;"),
          new Canary(
              "drop-below-half-at-once",
              "A drop below half the established dose needs no second confirmation",
              "A digit lost at the programmer brings withdrawal",
              PROGRAMMING,
              "    if (refusal == Refusal.NONE && halves && !second) {\n      refusal = Refusal.NEEDS_SECOND_CONFIRMATION;\n    }\n",
              ""),
          new Canary(
              "session-never-rolled-back",
              "A session that is left open never ends, because its time is capped just below the end",
              "A clinician who comes back confirms what was meant for another moment",
              PROGRAM_GATE,
              "if (openMs >= endMs) {",
              "if (openMs > endMs) {"),
          new Canary(
              "session-rolled-back-in-silence",
              "That a session was rolled back is not told",
              "The clinician goes home in the belief that the new dose is in force",
              PROGRAM_GATE,
              "return ROLLED_BACK;",
              "return QUIET;"),
          new Canary(
              "old-schedule-runs-on",
              "A later prescription brings its words in force, and leaves the old schedule running",
              "The pump says the new dose and gives the old one",
              PROGRAM_GATE,
              "    enforce();\n    schedule.load();",
              "    boolean first = !prescribed;\n    enforce();\n    if (first) {\n      schedule.load();\n    }"),
          new Canary(
              "proposal-in-force-at-once",
              "A proposal is in force before it is confirmed",
              "A mistyped dose is given before anybody read it back",
              PROGRAMMING,
              "      gate.hold();\n",
              "      gate.hold();\n      accept();\n      gate.hold();\n"),
          new Canary(
              "segment-starts-in-hours",
              "The start of a segment is stated in minutes and read as hours",
              "A schedule never leaves its first segment",
              SCHEDULE,
              "MINUTE_MS = 60000L;",
              "MINUTE_MS = 3600000L;"));

  private ProgramCanaries() {}
}
