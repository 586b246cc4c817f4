package doseguard.canaries;

import java.util.List;

/** Motor, catheter and valve. */
final class MotionCanaries {
  private static final String STROKE_MONITOR = "monitor/StrokeMonitor.java";
  private static final String PRESSURE_MONITOR = "monitor/PressureMonitor.java";
  private static final String DELIVERY_HOLD = "limit/DeliveryHold.java";
  private static final String VALVE_MONITOR = "monitor/ValveMonitor.java";
  private static final String MONITORS = "monitor/Monitors.java";

  /** All of them. */
  static final List<Canary> ALL =
      List.of(
          new Canary(
              "stall-never-reached",
              "A stall is told after more strokes than are counted",
              "A pump that stands still counts as delivering",
              STROKE_MONITOR,
              "return missed >= STALL_AFTER;",
              "return missed > STALL_AFTER;"),
          new Canary(
              "slip-never-reached",
              "A slip is told above a score that is the highest there is",
              "A rotor that loses strokes now and then is not noticed",
              STROKE_MONITOR,
              "return score >= SLIP_SCORE && !stalled();",
              "return score > SLIP_SCORE && !stalled();"),
          new Canary(
              "seen-stroke-counts-as-lost",
              "A stroke counts as seen when the encoder shows more than was granted",
              "A sound pump is stopped as stalled",
              STROKE_MONITOR,
              "moved = seen >= granted;",
              "moved = seen > granted;"),
          new Canary(
              "ungranted-strokes-not-added-up",
              "Ungranted strokes are not added up from call to call",
              "A rotor that runs by itself, slowly, is never noticed",
              STROKE_MONITOR,
              "ungranted = (int) Clamp.least(MOST_BELIEVED, ungranted + ungrantedNow);",
              "ungranted = ungrantedNow;"),
          new Canary(
              "encoder-difference-without-sign",
              "The difference of two encoder counts loses its sign",
              "A counter that falls back closes the valve as a runaway",
              STROKE_MONITOR,
              "started ? count - lastCount : granted;",
              "started ? Math.abs(count - lastCount) : granted;"),
          new Canary(
              "encoder-believed-blindly",
              "What was granted counts as seen, whether the encoder is read or not",
              "Neither a stall nor a runaway is noticed",
              STROKE_MONITOR,
              "@Strokes int seen = started ? count - lastCount : granted;",
              "@Strokes int seen = granted;"),
          new Canary(
              "occlusion-never-reached",
              "An occlusion is told after more strokes than are counted",
              "A kinked catheter is pumped full, and nobody knows",
              PRESSURE_MONITOR,
              "if (streak >= occludedAfter) {",
              "if (streak > occludedAfter) {"),
          new Canary(
              "base-learned-in-the-occlusion",
              "The pressure to which an occlusion has to fall is learned anew at each stroke of it",
              "Delivery resumes into a blocked catheter, and what is stored grows",
              PRESSURE_MONITOR,
              "    if (streak == 0) {\n      basePa = beforePa;\n",
              "    basePa = beforePa;\n    if (streak == 0) {\n"),
          new Canary(
              "stored-strokes-not-added-up",
              "Strokes that wait behind an occlusion are not added up, so that probes never end",
              "A day of probes is stored, and comes at once when the catheter opens",
              PRESSURE_MONITOR,
              "undissipatedPg += strokePg;",
              "undissipatedPg = strokePg;"),
          new Canary(
              "one-pressure-reading-suffices",
              "A stroke still felt after its time is an occlusion, whatever the pressure before the next one",
              "A catheter that is only narrow stops the therapy",
              PRESSURE_MONITOR,
              "judge(roseAfter && pa - beforePa > thresholdPa, pa);",
              "judge(roseAfter, pa);"),
          new Canary(
              "occlusion-cleared-by-acknowledge",
              "An acknowledgement ends an occlusion that the pressure still shows",
              "Each acknowledgement stores another few strokes behind the kink",
              PRESSURE_MONITOR,
              "    if (!read || lost()) {\n      forget();\n    }\n",
              "    forget();\n"),
          new Canary(
              "no-probe",
              "While an alarm stops delivery, no probe finds out whether its cause has cleared",
              "A stall that is over stops the therapy for good",
              DELIVERY_HOLD,
              "return !holding || (probing && sinceMs >= probeMs);",
              "return !holding;"),
          new Canary(
              "valve-fault-never-reached",
              "A valve that does not follow is told after more disagreements than are counted",
              "A valve stuck open is found when it is needed",
              VALVE_MONITOR,
              "return apart >= FAULT_AFTER;",
              "return apart > FAULT_AFTER;"),
          new Canary(
              "stroke-looked-for-in-vain",
              "What was granted counts as delivered, whether it was seen to move or not",
              "An interruption that the encoder sees is not told as one",
              MONITORS,
              "confirmed = awaited && strokes.moved();",
              "confirmed = awaited;"));

  private MotionCanaries() {}
}
