package doseguard.canaries;

import java.util.List;

/** Clocks, modes, stops, schedules, and what follows an interruption. */
final class TimeCanaries {
  private static final String CLOCK_MONITOR = "monitor/ClockMonitor.java";
  private static final String THERAPY_MONITOR = "monitor/TherapyMonitor.java";
  private static final String SCHEDULE_CURSOR = "program/ScheduleCursor.java";
  private static final String DEVICE_MODE = "program/DeviceMode.java";
  private static final String SUPERVISION = "Supervision.java";
  private static final String ORDERED_STOP = "program/OrderedStop.java";
  private static final String RESTART_LADDER = "program/RestartLadder.java";
  private static final String STATE_KEEPER = "StateKeeper.java";

  /** All of them. */
  static final List<Canary> ALL =
      List.of(
          new Canary(
              "clock-wrap",
              "The last readings of the time counters are kept in 32 bits and wrap after 25 days",
              "From then on a day passes at each call, and dose after dose becomes due",
              List.of(
                  new Change(CLOCK_MONITOR, "lastAMs = aMs;", "lastAMs = (int) aMs;"),
                  new Change(CLOCK_MONITOR, "lastBMs = bMs;", "lastBMs = (int) bMs;"))),
          new Canary(
              "ceilings-by-the-faster-clock",
              "The limits take the larger of the two elapsed times",
              "One counter that runs fast or jumps gives credit and empties the windows",
              CLOCK_MONITOR,
              "leastMs = Clamp.most(0L, Clamp.least(byA, byB));",
              "leastMs = Clamp.most(0L, Clamp.most(byA, byB));"),
          new Canary(
              "therapy-by-the-slower-clock",
              "The monitors take the smaller of the two elapsed times",
              "One counter that stops hides that the therapy has stopped with it",
              CLOCK_MONITOR,
              "mostMs = Clamp.most(0L, Clamp.most(byA, byB));",
              "mostMs = Clamp.most(0L, Clamp.least(byA, byB));"),
          new Canary(
              "first-clock-believed",
              "The limits believe the first clock",
              "A first counter that jumps a day gives credit and empties the windows",
              CLOCK_MONITOR,
              "leastMs = Clamp.most(0L, Clamp.least(byA, byB));",
              "leastMs = Clamp.most(0L, byA);"),
          new Canary(
              "clocks-compared-one-way",
              "Two counters disagree only when the first one is ahead",
              "A first counter that stops slows the dose, and nobody is told",
              CLOCK_MONITOR,
              "Clamp.most(apartMs, -apartMs) > TOLERANCE_MS",
              "apartMs > TOLERANCE_MS"),
          new Canary(
              "interruption-at-a-quarter",
              "An interruption is told only below a quarter of the prescription",
              "A patient at a third of the dose goes into withdrawal without an alarm",
              THERAPY_MONITOR,
              "2L * (confirmedPg + strokePg)",
              "4L * (confirmedPg + strokePg)"),
          new Canary(
              "time-of-day-not-wrapped",
              "The time of day goes on after midnight",
              "From the second day on the doses of the day come at the wrong hours",
              SCHEDULE_CURSOR,
              "    phaseMs -= phaseMs >= Clamp.DAY_MS ? Clamp.DAY_MS : 0L;\n",
              ""),
          new Canary(
              "mode-suspends-without-end",
              "A mode of the device suspends delivery as long as it is reported",
              "A telemetry mode that is stuck stops the therapy for good",
              DEVICE_MODE,
              "return mode != NORMAL && left > 0L;",
              "return mode != NORMAL;"),
          new Canary(
              "mode-outlasted-in-silence",
              "That a mode has outlasted its allowance is not told",
              "A device that believes itself in a scanner is found by accident",
              SUPERVISION,
              "    present |= bit(MODE_STUCK, state.mode.stuck());\n",
              ""),
          new Canary(
              "stop-without-end",
              "The time left of an ordered stop does not run",
              "A stop for an hour never ends",
              ORDERED_STOP,
              "    leftMs -= within;\n",
              ""),
          new Canary(
              "restart-without-its-last-rung",
              "After an interruption of whatever length half the dose is given",
              "After days without the drug half of a high dose is an overdose",
              RESTART_LADDER,
              "return gapMs > halfMs ? first : gapMs > fullMs",
              "return gapMs > fullMs"),
          new Canary(
              "probe-ends-an-interruption",
              "A probe ends an interruption, and delivery that is seen again does not",
              "The whole dose follows a long occlusion, and a reduced one every hiccup",
              RESTART_LADDER,
              "gapMs = withheld ? gapMs : 0L;",
              "gapMs = withheld ? 0L : gapMs;"),
          new Canary(
              "reduced-in-silence",
              "That a reduced dose is given after an interruption is not told",
              "A patient on half the dose waits for a clinician who does not know",
              SUPERVISION,
              "\n    present |= bit(TIME_LOST, ladder.phaseLost()) | bit(RESTART_REDUCED, ladder.reduced());",
              "\n    present |= bit(TIME_LOST, ladder.phaseLost());"),
          new Canary(
              "time-of-day-believed-after-power-loss",
              "After a power loss of unknown length the schedule goes on where it was",
              "The night's dose is given by day, or the other way round",
              STATE_KEEPER,
              "    if (!timeKnown && state.gate.prescribed()) {\n      state.limits.ladder().losePhase();\n    }\n",
              ""));

  private TimeCanaries() {}
}
