package doseguard.engine.fault;

import doseguard.engine.fault.CatalogueEntry.Parameter;
import java.util.List;

/** The catalogue of the faults of reservoir and refill. */
final class RefillEntries {

  private RefillEntries() {}

  static List<CatalogueEntry> entries() {
    return List.of(
        new CatalogueEntry(
            "missed-refill",
            RefillFault.MissedRefill.class,
            "Missed refill",
            "Refills that are due do not happen.",
            "The act of refilling is left out; the reservoir runs down to its least volume "
                + "and strokes then move nothing.",
            List.of("domain.md I-17", "physics.md 2.2"),
            List.of(),
            List.of("always whole")),
        new CatalogueEntry(
            "wrong-concentration",
            RefillFault.WrongConcentration.class,
            "Wrong concentration",
            "What is filled is not what is declared.",
            "The true concentration of fills is multiplied; guard and controller are told "
                + "the declared one. It reaches the tip after the dead volume.",
            List.of("physics.md 1.3", "physics.md 1.5", "domain.md I-48"),
            List.of(
                new Parameter("factor", "factor", "0.1 to 10", "true over declared concentration")),
            List.of("x0.25", "x0.5", "x2", "x4")),
        new CatalogueEntry(
            "bridge-omitted",
            RefillFault.BridgeOmitted.class,
            "Bridge omitted",
            "After a change of concentration the controller doses at once as if the line "
                + "held the new drug.",
            "The controller prices each stroke at the new concentration while the old drug "
                + "is still in the line.",
            List.of("physics.md 1.3", "domain.md 1.5"),
            List.of(),
            List.of("by the change of strength: x0.25 to x4 until the line is flushed")),
        new CatalogueEntry(
            "short-fill",
            RefillFault.ShortFill.class,
            "Short fill",
            "Less is filled than declared; none of it leaves the reservoir empty.",
            "The true volume of fills is a share of the declared one.",
            List.of("physics.md 2.2", "domain.md 2.2"),
            List.of(new Parameter("filled", "share", "0 to 100 %", "of the volume declared")),
            List.of("98 %: within a syringe", "50 %", "0 %: empty")),
        new CatalogueEntry(
            "pocket-fill",
            RefillFault.PocketFill.class,
            "Pocket fill",
            "The drug is injected beside the pump, into its pocket.",
            "The whole fill counts as tissue. The reservoir stays as it was and nothing is "
                + "drawn, or it was emptied before. What the tissue takes up is not followed.",
            List.of("physics.md 2.4", "domain.md I-07", "domain.md I-08"),
            List.of(
                new Parameter(
                    "emptied", "truth", "false, true", "whether the reservoir was emptied before")),
            List.of("the old drug stays in the pump", "the pump is empty")),
        new CatalogueEntry(
            "overfill",
            RefillFault.Overfill.class,
            "Overfill",
            "More is filled than declared, beyond the capacity too.",
            "The extra volume is pressed in; while the reservoir holds more than its "
                + "capacity a flow passes the rotor beside the strokes.",
            List.of(
                "domain.md I-04 (overfill is a named risk of over-infusion)",
                "size of the flow: a parameter, no source gives it"),
            List.of(
                new Parameter("volume", "volume", "1 uL to 20 mL", "beyond what is declared"),
                new Parameter("flow", "flow", "0 to 10 mL/h", "past the rotor while over-full")),
            List.of(
                "within the capacity: harmless",
                "over-full with a tight rotor",
                "over-full, drug runs past the rotor")),
        new CatalogueEntry(
            "concentration-not-updated",
            RefillFault.ConcentrationNotUpdated.class,
            "Concentration not updated",
            "Another strength is filled, and the old one stays entered.",
            "Guard and controller are told the old concentration; the true one is that of "
                + "the refill.",
            List.of("domain.md 1.5", "domain.md I-48"),
            List.of(),
            List.of("by the change of strength")),
        new CatalogueEntry(
            "volume-not-reset",
            RefillFault.VolumeNotReset.class,
            "Volume not reset",
            "The pump is refilled without being told.",
            "The reservoir is emptied and filled; guard and controller hear nothing of it, "
                + "so that the account runs empty while the reservoir is full.",
            List.of("design.md 7", "domain.md 2.2"),
            List.of(),
            List.of("always whole")),
        new CatalogueEntry(
            "refill-abandoned",
            RefillFault.RefillAbandoned.class,
            "Refill abandoned",
            "A refill is opened and never confirmed.",
            "The guard hears the begin and no end. The reservoir is as it was, emptied, or "
                + "filled.",
            List.of("design.md 5 (T8)", "domain.md I-42"),
            List.of(new Parameter("left", "name", "untouched, emptied, filled", "how far it came")),
            List.of("untouched", "emptied: no drug", "filled")));
  }
}
