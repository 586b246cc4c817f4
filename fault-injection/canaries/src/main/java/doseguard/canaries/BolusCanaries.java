package doseguard.canaries;

import java.util.List;

/** Boluses: whether one may begin, how many a day, and primes. */
final class BolusCanaries {
  private static final String BOLUS_GATE = "limit/BolusGate.java";
  private static final String PROGRAMMING = "Programming.java";
  private static final String LIMITS = "limit/Limits.java";
  private static final String ADMISSION = "limit/Admission.java";

  /** All of them. */
  static final List<Canary> ALL =
      List.of(
          new Canary(
              "limit-off-by-one",
              "The most boluses a day are compared with more than, not at least",
              "Each day the patient gets a bolus too many",
              BOLUS_GATE,
              "return givenToday() >= prescription",
              "return givenToday() > prescription"),
          new Canary(
              "bolus-not-counted",
              "A bolus that the patient asked for is not counted towards lock-out and maximum",
              "A patient who presses again and again gets bolus after bolus, up to the ceilings",
              PROGRAMMING,
              "      limits.bolus().count();\n",
              ""),
          new Canary(
              "lockout-from-completed-boluses",
              "The lock-out begins when a bolus has run to its end, so that one cut short starts none",
              "Boluses cut short by a stop are asked for again at once",
              List.of(
                  new Change(PROGRAMMING, "      limits.bolus().count();\n", ""),
                  new Change(
                      LIMITS,
                      "    if (bolus.over()) {\n",
                      "    if (bolus.over()) {\n      bolus.count();\n"))),
          new Canary(
              "bolus-maximum-never-reset",
              "Boluses count towards the most a day for ever",
              "After a few boluses the patient never gets one again",
              BOLUS_GATE,
              "if (nowMs - givenMs[i] < Clamp.DAY_MS) {",
              "if (givenMs[i] > 0L) {"),
          new Canary(
              "bolus-maximum-by-the-calendar",
              "Boluses count towards the most a day by the calendar day, not by the last 24 h",
              "Around midnight twice the boluses of a day are given",
              BOLUS_GATE,
              "if (nowMs - givenMs[i] < Clamp.DAY_MS) {",
              "if (nowMs / Clamp.DAY_MS == givenMs[i] / Clamp.DAY_MS) {"),
          new Canary(
              "bolus-judged-at-the-last-position",
              "Of all later positions of a window only the last one decides whether a bolus fits",
              "A bolus is admitted into a window that is full now",
              BOLUS_GATE,
              "fit &= Clamp.scaledUp",
              "fit = Clamp.scaledUp"),
          new Canary(
              "bolus-judged-at-the-dosed-strength",
              "A bolus is judged at the concentration dosed with, not at the highest that may be leaving",
              "A bolus is admitted that a stronger solution on its way makes an overdose, or a ceiling cuts off",
              ADMISSION,
              "limits.highest(), line.dosing()",
              "line.dosing(), line.dosing()"),
          new Canary(
              "bolus-on-a-reduced-dose",
              "A patient on a reduced dose after an interruption may have a bolus",
              "A patient who lost the tolerance is given the bolus of before",
              ADMISSION,
              "if (withheld(ordered) || limits.ladder().reduced()) {",
              "if (withheld(ordered)) {"),
          new Canary(
              "bolus-while-withheld",
              "A bolus may begin while delivery is stopped, held or locked",
              "A bolus accrues behind a stop and comes when it ends",
              ADMISSION,
              "if (withheld(ordered) || limits.ladder().reduced()) {",
              "if (limits.ladder().reduced()) {"),
          new Canary(
              "bolus-never-ends",
              "A bolus that is over, or that a stop cuts off, goes on running",
              "What a stop cut off comes when the stop ends, and the patient never gets another bolus",
              BOLUS_GATE,
              "    running = false;\n",
              ""),
          new Canary(
              "single-bolus-over-a-running-one",
              "A single bolus may be confirmed while another bolus runs",
              "The prescription says a bolus was given, and the rest of the running one is lost",
              PROGRAMMING,
              "if (limits.bolus().running() || state.admission",
              "if (state.admission"),
          new Canary(
              "single-bolus-without-room",
              "A single bolus is confirmed without asking the windows",
              "A bolus programmed twice is given twice, as far as the ceilings go",
              PROGRAMMING,
              "    if (refusal == Refusal.NONE) {\n      refusal = singleRefusal();\n    }\n",
              ""),
          new Canary(
              "bolus-amount-not-limited",
              "The amount of a patient bolus is not compared with the most that the policy allows",
              "A bolus typed ten times too large is accepted, up to the ceilings",
              PROGRAMMING,
              "    if (asked.of(Prescription.BOLUS_PG) > policy.of(Policy.BOLUS_MOST_PG)) {\n      return Refusal.BOLUS_TOO_LARGE;\n    }\n",
              ""));

  private BolusCanaries() {}
}
