package doseguard.engine.fault;

import doseguard.engine.fault.CatalogueEntry.Parameter;
import java.util.List;

/** The catalogue of the faults of sensors. */
final class SensorEntries {

  private static final List<String> SOURCES =
      List.of(
          "design.md 7",
          "physics.md 2.2 for the sound sensor",
          "sizes: project choice, no source gives any; each mode is looked at below, at and above what"
              + " the detectors can see");

  private static final Parameter DRIFT =
      new Parameter("drift", "drift", "sensor's unit a day", "how fast it wanders away");
  private static final Parameter OFFSET =
      new Parameter("offset", "value", "sensor's unit", "how far it is off");
  private static final Parameter GAIN =
      new Parameter("gain", "factor", "-100 to 100", "what it is multiplied by");
  private static final Parameter DELAY =
      new Parameter("delay", "time", "1 s to 7 d", "how old the reading is");

  private static final String VALUE_MODES =
      "stuck, off, drift, offset, gain, garbage, outlandish, delayed";

  private static final String ORDER =
      "The sound reading of the suite's model is multiplied, shifted and wanders from the onset on,"
          + " then comes late, then is anything within the range (garbage) or any number of 32 bits"
          + " (outlandish), or stays; off gives no reading. Several faults of one sensor add up. ";

  private SensorEntries() {}

  static List<CatalogueEntry> entries() {
    return List.of(encoder(), level(), pressure(), pulsatility(), concentration());
  }

  private static CatalogueEntry entry(
      String family,
      String title,
      String what,
      String model,
      List<Parameter> parameters,
      List<String> severities) {
    return new CatalogueEntry(
        family, SensorFault.Lie.class, title, what, model, SOURCES, parameters, severities);
  }

  private static Parameter mode(String modes) {
    return new Parameter("mode", "name", modes, "how it lies");
  }

  private static CatalogueEntry encoder() {
    return entry(
        "encoder-fault",
        "Encoder wrong",
        "The encoder on the rotor counts strokes that did not happen, or not those that did.",
        "A counter of strokes. stuck: the counts of that time are lost for good; phantom: drives that"
            + " moved nothing are counted; missed: each stroke is left out by chance; spurious: it"
            + " counts evenly in time without motion; gain: so many counts a stroke; offset: it jumps"
            + " once at each onset; delayed: the count of a while ago; garbage: any count; outlandish:"
            + " any number of 32 bits; off: no count.",
        List.of(
            mode(
                "stuck, off, phantom, missed, spurious, gain, offset, garbage, outlandish,"
                    + " delayed"),
            new Parameter("offset", "value", "-1000000 to 1000000 strokes", "how far it jumps"),
            new Parameter("gain", "factor", "-100 to 100", "counts for each stroke"),
            DELAY,
            new Parameter(
                "share", "share", "0.1 to 100 %", "of the strokes that it does not count"),
            new Parameter("interval", "time", "100 ms to 30 d", "between two counts of nothing")),
        List.of(
            "a jump of one, or one count without motion in 36 h: a glitch that is forgotten",
            "misses 5 %: seldom three in a row",
            "misses 20 % or counts one for two: looks like slip",
            "stuck: looks like a stall",
            "counts by itself every two hours, jumps by five, garbage: looks like a runaway and stops"
                + " the pump",
            "phantom counts with a stalled rotor: nothing flows and nothing shows but the level"));
  }

  private static CatalogueEntry level() {
    return entry(
        "level-fault",
        "Level wrong",
        "The reservoir's level sensor lies.",
        ORDER + "The volume in the reservoir is right.",
        List.of(mode(VALUE_MODES), DRIFT, OFFSET, GAIN, DELAY),
        List.of(
            "late by six hours, stuck for half of each day: within what the detectors let pass",
            "off by 0.5 mL, drifts by 0.4 mL a day, stuck, garbage: looks like too much or too little"
                + " flow; told, delivery goes on",
            "reads empty while dead reckoning comes close: locks the pump",
            "drifts up as fast as the pump delivers too much: hides it until the refill"));
  }

  private static CatalogueEntry pressure() {
    return entry(
        "pressure-fault",
        "Pressure wrong",
        "The catheter's pressure sensor lies, and so does the pulse that is heard through it.",
        ORDER
            + "The pulse is multiplied with the reading, is nothing when the reading stays, and drowns"
            + " in garbage; a shift, a drift or a delay leaves it.",
        List.of(mode(VALUE_MODES), DRIFT, OFFSET, GAIN, DELAY),
        List.of(
            "off by 20 kPa, drifts by 100 kPa a day, late by an hour: steps from stroke to stroke do"
                + " not see it",
            "stuck or reads a fifth: the pulse is lost, or coverage is reduced",
            "garbage: looks like an occlusion and withholds",
            "outlandish with a blocked catheter: only the level is left"));
  }

  private static CatalogueEntry pulsatility() {
    return entry(
        "pulsatility-fault",
        "Pulsatility wrong",
        "The sessions that measure the cardiac pulse lie; the pressure is right.",
        ORDER + "The number of the session goes on, so that each amplitude counts as new.",
        List.of(mode("stuck, off, gain, garbage, outlandish, delayed"), GAIN, DELAY),
        List.of(
            "off: coverage is reduced",
            "reads a fifth: looks like a catheter that is off",
            "late by half a day: a catheter that comes off is told so much later",
            "stuck: a catheter that comes off is never told"));
  }

  private static CatalogueEntry concentration() {
    return entry(
        "concentration-fault",
        "Concentration wrong",
        "The concentration sensor at the reservoir's outlet lies.",
        ORDER + "The drug is as it is.",
        List.of(mode(VALUE_MODES), DRIFT, OFFSET, GAIN, DELAY),
        List.of(
            "reads a fifth more: within its noise",
            "reads half: told, delivery goes on",
            "reads double, off by 1000 ug/mL, garbage: dosed at the higher value, which withholds",
            "stuck while a wrong strength is filled: hides it"));
  }
}
