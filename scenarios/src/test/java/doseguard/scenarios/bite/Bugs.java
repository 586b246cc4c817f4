package doseguard.scenarios.bite;

import doseguard.scenarios.bite.ExpectationsBiteTest.Bug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One rule after another of the kernel, broken, and the scenario that notices. */
final class Bugs {
  /** Classes that hold no rule of their own: they compose those that do. */
  private static final Set<String> COMPOSE =
      Set.of(
          "limit/Agreement.java",
          "limit/Limits.java",
          "monitor/Monitors.java",
          "limit/package-info.java",
          "monitor/package-info.java");

  static final List<Bug> ALL =
      List.of(
          new Bug(
              "limit/MassWindow.java",
              "return pg - sumPg;",
              "return pg;",
              "refill/double-concentration-at-a-high-dose.yaml"),
          new Bug(
              "limit/Ceilings.java",
              "if (day.headroomPg() < pg) {",
              "if (pg < 0L) {",
              "refill/double-concentration-at-a-high-dose.yaml"),
          new Bug(
              "limit/Ceilings.java",
              "return hour.headroomPg() < pg ? Rule.CEILING_1H : Rule.NONE;",
              "return Rule.NONE;",
              "refill/fourfold-concentration-at-a-high-dose.yaml"),
          new Bug(
              "limit/StrokeRate.java",
              "return sinceMs >= gapMs;",
              "return gapMs > 0L;",
              "clock/one-counter-stops.yaml"),
          new Bug(
              "limit/PrescriptionCredit.java",
              "return basalPg + bolusPg;",
              "return 1000000000L;",
              "pump/controller-asks-twice.yaml"),
          new Bug(
              "limit/BolusGate.java",
              "fit &= Clamp.scaledUp(due, highest, dosing) <= leftPg;",
              "fit &= due >= 0L;",
              "refill/bolus-during-the-bridge-is-refused.yaml"),
          new Bug(
              "limit/Admission.java",
              ": Refusal.BOLUS_CEILING;",
              ": Refusal.NONE;",
              "refill/bolus-during-the-bridge-is-refused.yaml"),
          new Bug(
              "limit/Basal.java",
              "return ladder.given(",
              "return 2L * ladder.given(",
              "pump/controller-asks-twice.yaml"),
          new Bug(
              "limit/ReservoirLockout.java",
              "    locked |= accountedNl - strokeNl < minimumNl;\n",
              "",
              "refill/missed-refill-suite-a.yaml"),
          new Bug(
              "limit/DeliveryHold.java",
              "return !holding || (probing && sinceMs >= probeMs);",
              "return true;",
              "catheter/kink-clears-after-a-day.yaml"),
          new Bug(
              "monitor/ClockMonitor.java",
              "> TOLERANCE_MS",
              "> MOST_MS",
              "clock/one-counter-runs-fast.yaml"),
          new Bug(
              "monitor/StrokeMonitor.java",
              "return missed >= STALL_AFTER;",
              "return missed > STALL_AFTER;",
              "pump/stall-encoder-only.yaml"),
          new Bug(
              "monitor/StrokeMonitor.java",
              "return ungranted >= RUNAWAY_AFTER;",
              "return ungranted > MOST_BELIEVED;",
              "pump/driver-runaway-slow-with-valve.yaml"),
          new Bug(
              "monitor/PressureMonitor.java",
              "occluded = true;",
              "occluded = false;",
              "catheter/kink-complete-at-night.yaml"),
          new Bug(
              "monitor/PulsatilityMonitor.java",
              "return fast >= fastLimit() || slow >= slowLimit();",
              "return false;",
              "catheter/disconnect-heard-by-its-silence.yaml"),
          new Bug(
              "monitor/LevelMonitor.java",
              "return underFastNl >= fastLimitNl || underSlowNl >= slowLimitNl;",
              "return false;",
              "sensors/level-stuck.yaml"),
          new Bug(
              "monitor/LevelMonitor.java",
              "return overFastNl >= fastLimitNl || overSlowNl >= slowLimitNl;",
              "return false;",
              "pump/over-delivery-of-a-half.yaml"),
          new Bug(
              "monitor/LevelMonitor.java",
              "if (samples == 0 || anchorNl == 0L) {",
              "if (samples == 0) {",
              "memory/both-images-damaged-with-a-level.yaml"),
          new Bug(
              "monitor/Monitors.java",
              "(open + Clamp.STROKE) / 2",
              "open / 2",
              "power/watchdog-resets-every-minute-with-a-level.yaml"),
          new Bug(
              "monitor/ConcentrationMonitor.java",
              "return high >= WRONG_AFTER;",
              "return high > WRONG_AFTER;",
              "refill/double-concentration-suite-d.yaml"),
          new Bug(
              "monitor/ConcentrationMonitor.java",
              "return low >= WRONG_AFTER;",
              "return low > WRONG_AFTER;",
              "refill/quarter-concentration-suite-d.yaml"),
          new Bug(
              "monitor/TherapyMonitor.java",
              "< prescribedPg;",
              "< 0L;",
              "pump/stall-permanent.yaml"),
          new Bug(
              "monitor/ValveMonitor.java",
              "return apart >= FAULT_AFTER;",
              "return apart > FAULT_AFTER;",
              "pump/valve-stuck-closed.yaml"),
          new Bug(
              "monitor/CoverageMonitor.java",
              "silentMs[i] > SILENCE_MS[i]",
              "silentMs[i] < 0L",
              "sensors/level-silent.yaml"),
          new Bug(
              "program/StepChange.java",
              "return Refusal.STEP_TOO_LARGE;",
              "return Refusal.NONE;",
              "programming/titration-twice-the-step.yaml"),
          new Bug(
              "program/StepChange.java",
              "return Refusal.STEP_TOO_SOON;",
              "return Refusal.NONE;",
              "programming/second-rise-after-twelve-hours.yaml"),
          new Bug(
              "program/FrameCheck.java",
              "return Refusal.CORRUPTED;",
              "return Refusal.NONE;",
              "programming/corrupted-frame.yaml"),
          new Bug(
              "program/ProgramGate.java",
              "refusal = Refusal.STALE;",
              "refusal = Refusal.NONE;",
              "programming/stale-frame.yaml"),
          new Bug(
              "program/ProgramGate.java",
              "return ROLLED_BACK;",
              "return QUIET;",
              "programming/session-abandoned-while-stopped.yaml"),
          new Bug(
              "program/OrderedStop.java",
              "leftMs -= within;",
              "leftMs -= 0L;",
              "therapy/stop-of-an-hour-for-a-procedure.yaml"),
          new Bug(
              "program/DeadVolume.java",
              "2L * pumpedNl[i] >= leastNl + mostNl",
              "2L * pumpedNl[i] >= 0L",
              "refill/bridge-down-on-a-fast-pump.yaml"),
          new Bug(
              "limit/PowerQuota.java",
              "cover = (int) Clamp.within(strokes / PART, Clamp.STROKE, MOST_STROKES);",
              "cover = MOST_STROKES;",
              "power/watchdog-resets-every-minute.yaml"),
          new Bug(
              "program/Refill.java",
              "return DISCREPANT;",
              "return FITS;",
              "incidents/i-04-over-infusion-found-at-the-refill.yaml"),
          new Bug(
              "DoseGuard.java",
              "decision.rule = Rule.STATE_LOST;",
              "decision.rule = Rule.DELIVERY_HOLD;",
              "memory/everything-damaged-while-the-firmware-hangs.yaml"),
          new Bug(
              "DoseGuard.java",
              "return keeper.mend() ? close(programming.requestBolus()) : Refusal.STATE_LOST;",
              "return close(programming.requestBolus());",
              "memory/everything-damaged-when-a-bolus-is-asked-for.yaml"),
          new Bug(
              "DoseGuard.java",
              "alarms.event(SELF_TEST_FAILED);",
              "alarms.event(0);",
              "memory/memory-cell-worn-out.yaml"),
          new Bug(
              "state/StateImage.java",
              "tape.took() ? check : check ^ 1L",
              "check",
              "memory/memory-cell-worn-out.yaml"),
          new Bug(
              "Programming.java",
              "return Refusal.NOT_FILLED;",
              "return Refusal.NONE;",
              "memory/both-images-damaged-and-programmed-before-it-is-filled.yaml"),
          new Bug(
              "limit/BolusGate.java",
              "prescription.of(Prescription.BOLUS_PG) == 0L",
              "prescription.of(Prescription.BOLUS_PG) < 0L",
              "therapy/bolus-that-nobody-prescribed.yaml"),
          new Bug(
              "Refilling.java",
              " || volumeNl > capacityNl",
              "",
              "refill/volume-of-a-larger-pump-entered.yaml"),
          new Bug(
              "program/ProgramGate.java",
              "return open && pending.of(",
              "return pending.of(",
              "programming/first-frame-replayed.yaml"),
          new Bug(
              "Programming.java",
              "return fresh && 2L",
              "return 2L",
              "incidents/i-03-replaced-pump-primed.yaml"),
          new Bug(
              "Programming.java",
              "if (asked.of(Prescription.PRIME) == 0L) {",
              "if (asked.of(Prescription.PRIME) >= 0L) {",
              "therapy/new-catheter-primed.yaml"),
          new Bug(
              "Supervision.java",
              "o.battery == Observation.BATTERY_REPLACE",
              "o.battery == Observation.BATTERY_END",
              "power/battery-asks-to-be-replaced.yaml"),
          new Bug(
              "Programming.java",
              "return agreed && concentration == state.line.declared()",
              "return agreed",
              "programming/another-strength-programmed.yaml"),
          new Bug(
              "Refilling.java",
              "if (refill.isOpen()) {\n      return Refusal.REFILL_STATE;",
              "if (concentration < 0) {\n      return Refusal.REFILL_STATE;",
              "refill/refill-begun-again-while-it-is-open.yaml"),
          new Bug(
              "Supervision.java",
              "state.stop.advance(least)",
              "state.stop.advance(most)",
              "clock/stop-while-a-counter-runs-slow.yaml"));

  private Bugs() {}

  /**
   * Limits and monitors without a bug.
   *
   * @param kernel folder of the kernel's sources
   * @return their files; empty when every one has at least one
   */
  static List<String> untouched(Path kernel) throws IOException {
    Set<String> touched = ALL.stream().map(Bug::file).collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(kernel)) {
      return files
          .map(file -> kernel.relativize(file).toString())
          .filter(file -> file.startsWith("limit/") || file.startsWith("monitor/"))
          .filter(file -> file.endsWith(".java"))
          .filter(file -> !COMPOSE.contains(file))
          .filter(file -> !touched.contains(file))
          .sorted()
          .toList();
    }
  }
}
