package doseguard.canaries;

import java.util.List;

/** Mass: the windows under their ceilings, the interval between strokes, what is prescribed. */
final class MassCanaries {
  private static final String MASS_WINDOW = "limit/MassWindow.java";
  private static final String CEILINGS = "limit/Ceilings.java";
  private static final String AGREEMENT = "limit/Agreement.java";
  private static final String PRESCRIPTION_CREDIT = "limit/PrescriptionCredit.java";
  private static final String BASAL = "limit/Basal.java";
  private static final String LIMITS = "limit/Limits.java";
  private static final String STROKE_RATE = "limit/StrokeRate.java";

  /** All of them. */
  static final List<Canary> ALL =
      List.of(
          new Canary(
              "window-not-rotated",
              "As time passes the window's next bucket is emptied, but the window does not move on to it",
              "Old mass is never forgotten: the ceilings fill up, and delivery is held back for good",
              MASS_WINDOW,
              "    head = next;\n",
              ""),
          new Canary(
              "bucket-skipped-at-the-wrap",
              "At the end of its ring a window goes on at the second bucket, and the first one is never emptied again",
              "What was given on the first day counts for ever, and boluses that would fit are refused",
              MASS_WINDOW,
              "int next = head + 1 == ring.length ? 0 : head + 1;",
              "int next = head + 1 == ring.length ? 1 : head + 1;"),
          new Canary(
              "window-of-the-present-bucket",
              "A ceiling looks at the present bucket of its window instead of at their sum",
              "Only a few minutes of mass count, and an overdose over hours is let through",
              MASS_WINDOW,
              "return pg - sumPg;",
              "return pg - ring[head];"),
          new Canary(
              "day-ceiling-asks-the-hour",
              "The 24 h ceiling asks the window of the hour",
              "A dose beyond any day's is given hour by hour",
              CEILINGS,
              "if (day.headroomPg() < pg) {",
              "if (hour.headroomPg() < pg) {"),
          new Canary(
              "hour-ceiling-asks-the-day",
              "The 1 h ceiling asks the window of the day",
              "A day's mass may be given within an hour",
              CEILINGS,
              "return hour.headroomPg() < pg ?",
              "return day.headroomPg() < pg ?"),
          new Canary(
              "ceiling-of-the-patient-ignored",
              "The ceiling that the prescription states for this patient is not put in force",
              "A frail patient is given what only others tolerate",
              CEILINGS,
              "day.limitTo(dayPgFor(running));",
              "day.limitTo(Clamp.reducedBy(policyDayPg, accuracy));"),
          new Canary(
              "prescription-judged-without-boluses",
              "A prescription is judged against the ceilings by its basal, and its boluses are left out",
              "A prescription is taken whose boluses run into a ceiling, and basal is held back for hours after them",
              List.of(
                  new Change(
                      CEILINGS,
                      "schedule.worstPg(DAY_BUCKET_MS) + most * each + besides",
                      "schedule.worstPg(DAY_BUCKET_MS) + besides"),
                  new Change(
                      CEILINGS,
                      "schedule.worstPg(spanMs) + inHour * each + besides",
                      "schedule.worstPg(spanMs) + besides"))),
          new Canary(
              "mass-at-the-dosed-strength",
              "A stroke counts at the concentration dosed with, not at the highest that may be leaving",
              "While a stronger solution comes through the line, the ceilings count a fraction of what is given",
              AGREEMENT,
              "ceilings.add(heaviestPg);",
              "ceilings.add(strokePg);"),
          new Canary(
              "stroke-not-charged",
              "A granted stroke is not taken from what was prescribed",
              "A controller that asks too often gets whatever it asks for, up to the ceilings",
              AGREEMENT,
              "    credit.stroke(strokePg);\n",
              ""),
          new Canary(
              "credit-unbounded",
              "What was not asked for in time may be caught up without a bound",
              "After hours without delivery the missed dose comes at once",
              PRESCRIPTION_CREDIT,
              "Clamp.least(basalPg + pg, capPg)",
              "Clamp.least(basalPg + pg, MOST_PG)"),
          new Canary(
              "catch-up-by-the-larger-cap",
              "Of the two caps on what may be caught up the larger one counts",
              "After an interruption a patient on a high dose gets more at once than symptoms were reported for",
              BASAL,
              "return Clamp.least(byTime, catchUpPg);",
              "return Clamp.most(byTime, catchUpPg);"),
          new Canary(
              "bolus-paid-twice",
              "What a bolus paid for a stroke stays in the bolus",
              "Each bolus is given twice over",
              PRESCRIPTION_CREDIT,
              "bolusPg -= fromBolus;",
              ""),
          new Canary(
              "stroke-interval-in-seconds",
              "The least interval between strokes is computed in seconds and kept as milliseconds",
              "A controller that runs away empties its credit at the speed of the motor",
              LIMITS,
              "HOUR_MS = 3600000L;",
              "HOUR_MS = 3600L;"),
          new Canary(
              "stroke-interval-never-begins",
              "A granted stroke does not begin the least interval anew",
              "A controller that runs away empties its credit at the speed of the motor",
              STROKE_RATE,
              "    sinceMs = 0L;\n",
              ""),
          new Canary(
              "whole-dose-after-an-interruption",
              "After a long interruption the reduced share is announced, and the whole dose is given",
              "A patient who lost the tolerance is overdosed",
              BASAL,
              "return ladder.given(cursor.accrue(gate.schedule(), openMs), even);",
              "return cursor.accrue(gate.schedule(), openMs);"),
          new Canary(
              "stop-is-caught-up",
              "What an ordered stop withheld counts as prescribed",
              "The end of a stop brings what was stopped on purpose",
              BASAL,
              "@Milliseconds long openMs = elapsedMs - stoppedMs;",
              "@Milliseconds long openMs = elapsedMs;"),
          new Canary(
              "ungranted-motion-not-counted",
              "Motion that nobody granted is not counted in the windows",
              "After a runaway the pump goes on as if nothing had been given",
              LIMITS,
              "      ceilings.add(strokes * heaviestPg());\n",
              ""));

  private MassCanaries() {}
}
