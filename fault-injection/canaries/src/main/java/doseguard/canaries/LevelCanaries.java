package doseguard.canaries;

import java.util.List;

/** Level, pulse, and whether every sensor speaks. */
final class LevelCanaries {
  private static final String LEVEL_MONITOR = "monitor/LevelMonitor.java";
  private static final String MONITORS = "monitor/Monitors.java";
  private static final String COVERAGE_MONITOR = "monitor/CoverageMonitor.java";
  private static final String PULSATILITY_MONITOR = "monitor/PulsatilityMonitor.java";

  /** All of them. */
  static final List<Canary> ALL =
      List.of(
          new Canary(
              "cusum-sign-lost",
              "The sums of what is missing gather what is too much",
              "A reservoir that empties too slowly is never noticed",
              List.of(
                  new Change(
                      LEVEL_MONITOR,
                      "Clamp.within(underFastNl - newsNl",
                      "Clamp.within(underFastNl + newsNl"),
                  new Change(
                      LEVEL_MONITOR,
                      "Clamp.within(underSlowNl - newsNl",
                      "Clamp.within(underSlowNl + newsNl"))),
          new Canary(
              "over-delivery-needs-both-sums",
              "Over-delivery is told only when the fast and the slow sum say so",
              "Over-delivery is told late or never",
              LEVEL_MONITOR,
              "return overFastNl >= fastLimitNl || overSlowNl >= slowLimitNl;",
              "return overFastNl >= fastLimitNl && overSlowNl >= slowLimitNl;"),
          new Canary(
              "fault-learned-as-gain",
              "The filter goes on learning while a sum grows",
              "A flow that is wrong becomes what is expected, before it is told",
              LEVEL_MONITOR,
              "    if (2L * Clamp.most(overSlowNl, underSlowNl) <= slowLimitNl || over() || under()) {\n      correct(newsNl);\n    }\n",
              "    correct(newsNl);\n"),
          new Canary(
              "level-anchored-anew-at-each-sample",
              "The level is anchored anew at each sample",
              "Whatever flows is what was expected, and no wrong flow is ever noticed",
              LEVEL_MONITOR,
              "    samples = (int) Clamp.least(2L, samples + 1L);\n",
              ""),
          new Canary(
              "level-judged-before-the-first-fill",
              "The level is judged before anybody has said what was filled",
              "A pump that lost its state raises alarms of a flow that is not wrong",
              LEVEL_MONITOR,
              "if (samples == 0 || anchorNl == 0L) {",
              "if (samples == 0) {"),
          new Canary(
              "level-read-only-while-filling",
              "The level is read while a refill is open, instead of while none is",
              "No wrong flow is ever noticed by the level",
              MONITORS,
              "if (o.has(Observation.LEVEL) && !filling) {",
              "if (o.has(Observation.LEVEL) && filling) {"),
          new Canary(
              "half-more-needs-no-witness",
              "Half as much again by the level alone closes the valve, without a second indication",
              "A level sensor that drifts stops the therapy",
              MONITORS,
              "level.overByHalf() && second",
              "level.overByHalf()"),
          new Canary(
              "unseen-strokes-rounded-down",
              "Of strokes that may or may not have flowed the smaller half counts in the level's reckoning",
              "A pump that restarts again and again raises alarms of a flow that is not wrong",
              MONITORS,
              "(open + Clamp.STROKE) / 2",
              "open / 2"),
          new Canary(
              "silence-never-long-enough",
              "A sensor counts as lost after a silence one longer than is measured",
              "A lost sensor is not told, and what it watched is not watched",
              COVERAGE_MONITOR,
              "Clamp.least(SILENCE_MS[i] + 1L,",
              "Clamp.least(SILENCE_MS[i],"),
          new Canary(
              "pulse-sign-lost",
              "What is missing from the pulse is taken with the wrong sign",
              "A catheter that came off is not noticed, and a stronger pulse is",
              PULSATILITY_MONITOR,
              "@FixedPoint long missing = mean / SCALE - log;",
              "@FixedPoint long missing = log - mean / SCALE;"));

  private LevelCanaries() {}
}
