package doseguard.scenarios.bite;

import doseguard.canaries.Canaries;
import doseguard.canaries.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One rule after another of the kernel, broken, and the scenario that notices. */
final class Bites {
  /** Classes that hold no rule of their own: they compose those that do. */
  private static final Set<String> COMPOSE =
      Set.of(
          "limit/Agreement.java",
          "limit/Limits.java",
          "monitor/Monitors.java",
          "limit/package-info.java",
          "monitor/package-info.java");

  static final List<Bite> ALL =
      List.of(
          bite("window-of-the-present-bucket", "refill/double-concentration-at-a-high-dose"),
          bite("day-ceiling-asks-the-hour", "refill/double-concentration-at-a-high-dose"),
          bite("hour-ceiling-asks-the-day", "refill/fourfold-concentration-at-a-high-dose"),
          bite("stroke-interval-never-begins", "clock/one-counter-stops"),
          bite("stroke-not-charged", "pump/controller-asks-twice"),
          bite("credit-unbounded", "clock/both-counters-jump-and-the-controller-is-greedy"),
          bite("limit-off-by-one", "therapy/patient-bolus-lockout-and-daily-maximum"),
          bite("bolus-judged-at-the-dosed-strength", "refill/bolus-during-the-bridge-is-refused"),
          bite(
              "catch-up-by-the-larger-cap",
              "clock/both-counters-jump-and-the-controller-is-greedy"),
          bite("reservoir-not-locked-at-its-minimum", "refill/missed-refill-suite-a"),
          bite("no-probe", "therapy/month-with-a-stall-of-two-hours"),
          bite("stop-needs-every-alarm", "catheter/kink-clears-after-a-day"),
          bite("clocks-compared-one-way", "clock/one-counter-runs-fast"),
          bite("stall-never-reached", "pump/stall-encoder-only"),
          bite("ungranted-strokes-not-added-up", "pump/driver-runaway-slow-with-valve"),
          bite("occlusion-never-reached", "catheter/kink-complete-at-night"),
          bite("pulse-sign-lost", "catheter/disconnect-heard-by-its-silence"),
          bite("cusum-sign-lost", "sensors/level-stuck"),
          bite("over-delivery-needs-both-sums", "incidents/i-28-mri-opens-the-valve"),
          bite("level-judged-before-the-first-fill", "memory/both-images-damaged-with-a-level"),
          bite("unseen-strokes-rounded-down", "power/watchdog-resets-every-minute-with-a-level"),
          bite("stronger-never-reached", "refill/double-concentration-suite-d"),
          bite("weaker-never-reached", "refill/quarter-concentration-suite-d"),
          bite("interruption-at-a-quarter", "pump/stall-permanent"),
          bite("valve-fault-never-reached", "pump/valve-stuck-closed"),
          bite("silence-never-long-enough", "sensors/level-silent"),
          bite("step-by-the-rise-of-a-week", "programming/titration-twice-the-step"),
          bite("interval-begins-with-the-first-dose", "programming/second-rise-after-twelve-hours"),
          bite("corrupted-frame-believed", "programming/corrupted-frame"),
          bite("stale-frame-accepted", "programming/stale-frame"),
          bite("session-rolled-back-in-silence", "programming/session-abandoned-while-stopped"),
          bite("stop-without-end", "therapy/stop-of-an-hour-for-a-procedure"),
          bite("bridge-ends-too-early", "refill/bridge-down-on-a-fast-pump"),
          bite("cover-always-sixteen", "power/watchdog-resets-every-minute"),
          bite("reconciliation-looks-one-way", "incidents/i-04-over-infusion-found-at-the-refill"),
          bite("lost-state-named-a-hold", "memory/everything-damaged-while-the-firmware-hangs"),
          bite("bolus-from-a-lost-state", "memory/everything-damaged-when-a-bolus-is-asked-for"),
          bite("failed-self-test-untold", "memory/memory-cell-worn-out"),
          bite("save-believed-unread", "memory/memory-cell-worn-out"),
          bite(
              "programmed-before-it-is-filled",
              "memory/both-images-damaged-and-programmed-before-it-is-filled"),
          bite("bolus-that-nobody-prescribed", "therapy/bolus-that-nobody-prescribed"),
          bite("more-than-the-reservoir-holds", "refill/volume-of-a-larger-pump-entered"),
          bite("confirmed-without-a-proposal", "programming/first-frame-replayed"),
          bite("primed-twice", "incidents/i-03-replaced-pump-primed"),
          bite("prime-not-judged", "therapy/new-catheter-primed"),
          bite("battery-warns-at-its-end-only", "power/battery-asks-to-be-replaced"),
          bite("strength-of-another-vial", "programming/another-strength-programmed"),
          bite("refill-begun-twice", "refill/refill-begun-again-while-it-is-open"),
          bite("stop-by-the-faster-clock", "clock/stop-while-a-counter-runs-slow"));

  private Bites() {}

  private static Bite bite(String canary, String scenario) {
    return new Bite(Canaries.of(canary), scenario + ".yaml");
  }

  /**
   * Limits and monitors without a canary.
   *
   * @param kernel folder of the kernel's sources
   * @return their files; empty when every one has at least one
   */
  static List<String> untouched(Path kernel) throws IOException {
    Set<String> touched =
        ALL.stream()
            .flatMap(bite -> bite.canary().changes().stream())
            .map(Change::file)
            .collect(Collectors.toSet());
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
