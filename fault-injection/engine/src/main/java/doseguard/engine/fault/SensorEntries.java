package doseguard.engine.fault;

import doseguard.engine.fault.CatalogueEntry.Parameter;
import java.util.List;

/** The catalogue of the faults of sensors. */
final class SensorEntries {

  private SensorEntries() {}

  static List<CatalogueEntry> entries() {
    return List.of(
        new CatalogueEntry(
            "encoder-fault",
            SensorFault.Lie.class,
            "Encoder wrong",
            "The encoder on the rotor lies.",
            "The true value is read by the model of the suite, and the mode then changes, "
                + "keeps, delays or hides the reading; the guard sees what comes out.",
            List.of("design.md 7", "physics.md 2.2"),
            List.of(
                new Parameter(
                    "mode",
                    "name",
                    "stuck, off, phantom, missed, spurious, gain, offset, garbage, outlandish, "
                        + "delayed",
                    "how it lies"),
                new Parameter("offset", "value", "sensor's unit", "how far it is off"),
                new Parameter("gain", "factor", "-100 to 100", "what it is multiplied by"),
                new Parameter("delay", "time", "1 s to 7 d", "how old the reading is"),
                new Parameter(
                    "share", "share", "0.1 to 100 %", "of the strokes that it does not count"),
                new Parameter(
                    "interval", "time", "100 ms to 1 d", "between two counts of nothing")),
            List.of("by the mode and its amount")),
        new CatalogueEntry(
            "level-fault",
            SensorFault.Lie.class,
            "Level wrong",
            "The reservoir's level sensor lies.",
            "The true value is read by the model of the suite, and the mode then changes, "
                + "keeps, delays or hides the reading; the guard sees what comes out.",
            List.of("design.md 7", "physics.md 2.2"),
            List.of(
                new Parameter(
                    "mode",
                    "name",
                    "stuck, off, drift, offset, gain, garbage, outlandish, delayed",
                    "how it lies"),
                new Parameter("drift", "drift", "sensor's unit a day", "how fast it wanders away"),
                new Parameter("offset", "value", "sensor's unit", "how far it is off"),
                new Parameter("gain", "factor", "-100 to 100", "what it is multiplied by"),
                new Parameter("delay", "time", "1 s to 7 d", "how old the reading is")),
            List.of("by the mode and its amount")),
        new CatalogueEntry(
            "pressure-fault",
            SensorFault.Lie.class,
            "Pressure wrong",
            "The catheter's pressure sensor lies.",
            "The true value is read by the model of the suite, and the mode then changes, "
                + "keeps, delays or hides the reading; the guard sees what comes out.",
            List.of("design.md 7", "physics.md 2.2"),
            List.of(
                new Parameter(
                    "mode",
                    "name",
                    "stuck, off, drift, offset, gain, garbage, outlandish, delayed",
                    "how it lies"),
                new Parameter("drift", "drift", "sensor's unit a day", "how fast it wanders away"),
                new Parameter("offset", "value", "sensor's unit", "how far it is off"),
                new Parameter("gain", "factor", "-100 to 100", "what it is multiplied by"),
                new Parameter("delay", "time", "1 s to 7 d", "how old the reading is")),
            List.of("by the mode and its amount")),
        new CatalogueEntry(
            "pulsatility-fault",
            SensorFault.Lie.class,
            "Pulsatility wrong",
            "The sessions that measure the cardiac pulse lie; the pressure is right.",
            "The true value is read by the model of the suite, and the mode then changes, "
                + "keeps, delays or hides the reading; the guard sees what comes out.",
            List.of("design.md 7", "physics.md 2.2"),
            List.of(
                new Parameter(
                    "mode",
                    "name",
                    "stuck, off, gain, garbage, outlandish, delayed",
                    "how it lies"),
                new Parameter("gain", "factor", "-100 to 100", "what it is multiplied by"),
                new Parameter("delay", "time", "1 s to 7 d", "how old the reading is")),
            List.of("by the mode and its amount")),
        new CatalogueEntry(
            "concentration-fault",
            SensorFault.Lie.class,
            "Concentration wrong",
            "The concentration sensor lies.",
            "The true value is read by the model of the suite, and the mode then changes, "
                + "keeps, delays or hides the reading; the guard sees what comes out.",
            List.of("design.md 7", "physics.md 2.2"),
            List.of(
                new Parameter(
                    "mode",
                    "name",
                    "stuck, off, drift, offset, gain, garbage, outlandish, delayed",
                    "how it lies"),
                new Parameter("drift", "drift", "sensor's unit a day", "how fast it wanders away"),
                new Parameter("offset", "value", "sensor's unit", "how far it is off"),
                new Parameter("gain", "factor", "-100 to 100", "what it is multiplied by"),
                new Parameter("delay", "time", "1 s to 7 d", "how old the reading is")),
            List.of("by the mode and its amount")));
  }
}
