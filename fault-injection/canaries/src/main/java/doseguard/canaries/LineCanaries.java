package doseguard.canaries;

import java.util.List;

/** What is where between reservoir and tip, and how strong it is. */
final class LineCanaries {
  private static final String DEAD_VOLUME = "program/DeadVolume.java";
  private static final String SUPERVISION = "Supervision.java";
  private static final String CONCENTRATION_MONITOR = "monitor/ConcentrationMonitor.java";

  /** All of them. */
  static final List<Canary> ALL =
      List.of(
          new Canary(
              "front-at-the-lower-of-two",
              "Of the two concentrations at a front the ceilings take the lower one",
              "A stronger solution arrives early and counts as the weaker",
              DEAD_VOLUME,
              "highest = (int) Clamp.most(may, nominal);",
              "highest = (int) Clamp.least(may, nominal);"),
          new Canary(
              "bridge-ends-too-early",
              "The bridge ends when half of the least dead volume is through",
              "Dosing switches to the new strength while the old one still leaves the tip",
              DEAD_VOLUME,
              "2L * pumpedNl[i] >= leastNl + mostNl",
              "2L * pumpedNl[i] >= leastNl"),
          new Canary(
              "bridge-ends-too-late",
              "The bridge ends when the sum of least and most dead volume is through, not their mean",
              "Dosing goes on by the old strength while the new one leaves the tip",
              DEAD_VOLUME,
              "2L * pumpedNl[i] >= leastNl + mostNl",
              "pumpedNl[i] >= leastNl + mostNl"),
          new Canary(
              "front-that-cannot-jet",
              "A front is expected at the tip only after the whole of the least dead volume",
              "A stronger solution that jets ahead counts as the weaker",
              DEAD_VOLUME,
              "2L * fastest >= leastNl",
              "fastest >= leastNl"),
          new Canary(
              "weaker-reading-believed",
              "A concentration that reads low is dosed by, like one that reads high",
              "A sensor that reads low makes the pump give a multiple of the dose",
              List.of(
                  new Change(
                      SUPERVISION,
                      "if (monitors.concentration().tooHigh()) {",
                      "if (monitors.concentration().tooHigh() || monitors.concentration().tooLow()) {"),
                  new Change(
                      DEAD_VOLUME,
                      "Clamp.within(measured, declared, RAISED_MOST)",
                      "Clamp.least(measured, RAISED_MOST)"))),
          new Canary(
              "stronger-reading-only-told",
              "A concentration that reads high is told, and not dosed by",
              "The patient gets a multiple of the dose until somebody comes",
              SUPERVISION,
              "      state.line.raise(monitors.concentration().measured());\n",
              ""),
          new Canary(
              "stronger-never-reached",
              "A stronger solution is told after more than two readings, of which two are counted",
              "A multiple of the dose is given without an alarm",
              CONCENTRATION_MONITOR,
              "return high >= WRONG_AFTER;",
              "return high > WRONG_AFTER;"),
          new Canary(
              "weaker-never-reached",
              "A weaker solution is told after more than two readings, of which two are counted",
              "A fraction of the dose is given without an alarm",
              CONCENTRATION_MONITOR,
              "return low >= WRONG_AFTER;",
              "return low > WRONG_AFTER;"),
          new Canary(
              "strength-without-margin",
              "A reading of the concentration is compared without the sensor's own error",
              "Noise alone raises alarms of a wrong strength",
              CONCENTRATION_MONITOR,
              "programmed * (Clamp.WHOLE + marginPermille)",
              "programmed * Clamp.WHOLE"));

  private LineCanaries() {}
}
