package doseguard.engine.fault;

import doseguard.engine.fault.CatalogueEntry.Parameter;
import java.util.List;

/** The catalogue of the faults of catheter. */
final class CatheterEntries {

  private CatheterEntries() {}

  static List<CatalogueEntry> entries() {
    return List.of(
        new CatalogueEntry(
            "catheter-kink",
            CatheterFault.Kink.class,
            "Catheter kink",
            "The catheter is narrowed or closed, always or only in some postures.",
            "The resistance of the distal half is multiplied. A partial kink loses no dose: "
                + "a displacement pump pushes the same strokes through until the pressure reaches "
                + "the slip pressure of the rollers. A complete one holds what is pumped in the "
                + "compliance of the line, and gives it off when it clears.",
            List.of("physics.md 1.3", "physics.md 1.4", "physics.md 1.5", "domain.md I-31"),
            List.of(
                new Parameter(
                    "severity", "name", "partial, complete", "how far the lumen is closed"),
                new Parameter(
                    "factor",
                    "factor",
                    "1 to 1000000",
                    "resistance of the distal half, partial only; 1.12 is 80 % of the lumen over "
                        + "5 mm, 101 is 99 % over 10 mm"),
                new Parameter(
                    "posture-least",
                    "pressure",
                    "0 to 10 kPa",
                    "least CSF pressure of the postures in which it holds"),
                new Parameter(
                    "posture-most",
                    "pressure",
                    "0 to 10 kPa",
                    "greatest CSF pressure of those postures")),
            List.of(
                "x1.12: harmless",
                "x5: damps the pulse",
                "x101: strokes do not dissipate",
                "complete: no delivery, a bolus when it clears")),
        new CatalogueEntry(
            "catheter-disconnect",
            CatheterFault.Disconnect.class,
            "Catheter off the pump",
            "The catheter comes off at the pump, and all drug goes into the pocket.",
            "The node of the line is at the pressure of the pocket. Flow and level stay on "
                + "plan; the cardiac pulse is gone.",
            List.of("physics.md 1.3", "physics.md 2.2", "domain.md I-33"),
            List.of(),
            List.of("always complete")),
        new CatalogueEntry(
            "catheter-leak",
            CatheterFault.Leak.class,
            "Catheter leak",
            "A hole in the middle of the catheter.",
            "A shunt from the node to tissue at the lowest posture pressure. What it takes "
                + "is set by the pressures at its ends, not by the flow: a pinhole can take all of "
                + "a slow flow and shows in no sensor.",
            List.of("physics.md 1.3", "physics.md 1.5", "domain.md I-41"),
            List.of(
                new Parameter(
                    "severity",
                    "name",
                    "pinhole, small, large, gross",
                    "resistance of the hole over that of the catheter: 9600, 2400, 480, 1"),
                new Parameter(
                    "ratio",
                    "factor",
                    "0.01 to 1000000",
                    "the ratio itself, instead of a severity")),
            List.of(
                "9600: 5 % of 0.5 mL/day", "2400: 20 %", "480: all of it", "1: CSF escapes too")),
        new CatalogueEntry(
            "tip-migration",
            CatheterFault.TipMigration.class,
            "Tip migration",
            "The tip has left its place, partly or wholly out of the CSF.",
            "The amplitude of the cardiac pulse at the tip is multiplied, and a share of the "
                + "drug that leaves the tip counts as tissue. Flow, level and mean pressure stay "
                + "as they are.",
            List.of("physics.md 2.2", "domain.md I-37"),
            List.of(
                new Parameter("amplitude", "share", "0 to 100 %", "what is left of the pulse"),
                new Parameter(
                    "tissue", "share", "0 to 100 %", "share of the drug that goes into tissue")),
            List.of(
                "pulse x0.9, drug on its way: harmless",
                "pulse x0.7: noticed in days",
                "pulse x0.3: noticed in sessions",
                "pulse kept, drug astray: not detectable")),
        new CatalogueEntry(
            "tip-occlusion",
            CatheterFault.TipOcclusion.class,
            "Tip occlusion",
            "The tip grows shut over days to months, as by a mass around it.",
            "The open radius shrinks evenly from the onset, so the distal resistance grows "
                + "as (1 - grown)^-4 in 256 steps and is infinite at the end. Until it is nearly "
                + "closed no dose is lost.",
            List.of(
                "physics.md 1.5",
                "domain.md I-38",
                "even shrinking of the radius: project choice, the simplest course that ends "
                    + "closed"),
            List.of(
                new Parameter(
                    "growth", "time", "1 min to 400 d", "from the onset until it is closed")),
            List.of("within days", "within months")),
        new CatalogueEntry(
            "microfracture",
            CatheterFault.Microfracture.class,
            "Microfracture",
            "A crack in the middle of the catheter that opens only under pressure, or only "
                + "in some postures.",
            "A hole at the node that is open above a pressure at the pump over that of the "
                + "CSF and shuts below it; a crack that only minds the posture is a hole while the "
                + "posture lasts. It stays open while the shut line would rise above its pressure "
                + "again.",
            List.of(
                "physics.md 1.3",
                "physics.md 1.5",
                "opening by a pressure: project choice, the least that makes a crack differ "
                    + "from a hole"),
            List.of(
                new Parameter(
                    "severity",
                    "name",
                    "pinhole, small, large, gross",
                    "resistance of the hole over that of the catheter: 9600, 2400, 480, 1"),
                new Parameter(
                    "ratio",
                    "factor",
                    "0.01 to 1000000",
                    "the ratio itself, instead of a severity"),
                new Parameter(
                    "opens-above",
                    "pressure",
                    "0.1 to 200 kPa",
                    "pressure at the pump above that of the CSF from which it is open; a stroke "
                        + "of 1 uL adds 3.3 kPa at 0.3 uL/kPa"),
                new Parameter(
                    "posture-least",
                    "pressure",
                    "0 to 10 kPa",
                    "least CSF pressure of the postures in which it holds"),
                new Parameter(
                    "posture-most",
                    "pressure",
                    "0 to 10 kPa",
                    "greatest CSF pressure of those postures")),
            List.of(
                "above every stroke: harmless",
                "within a stroke: loses part of each",
                "by posture: a leak that comes and goes")));
  }
}
