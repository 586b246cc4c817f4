package doseguard.engine.fault;

import doseguard.engine.fault.CatalogueEntry.Parameter;
import java.util.List;

/** The catalogue of the faults of pump. */
final class PumpEntries {

  private PumpEntries() {}

  static List<CatalogueEntry> entries() {
    return List.of(
        new CatalogueEntry(
            "motor-stall",
            PumpFault.MotorStall.class,
            "Motor stall",
            "The rotor does not move when driven: for good, for a while, or for longer than "
                + "its cause.",
            "A driven stroke moves nothing and the encoder sees nothing, until the cause is "
                + "gone and the recovery has passed.",
            List.of("physics.md 2.2", "domain.md I-20", "domain.md I-21"),
            List.of(
                new Parameter(
                    "recovery",
                    "time",
                    "0 to 2 d",
                    "how much longer it stands still after the cause")),
            List.of("transient", "late to recover", "permanent")),
        new CatalogueEntry(
            "command-excess",
            PumpFault.CommandExcess.class,
            "Controller asks for too much",
            "The controller asks for more than was prescribed.",
            "The rate at which mass falls due is multiplied; each request still goes through "
                + "the guard.",
            List.of("physics.md 2.2", "design.md 7"),
            List.of(new Parameter("factor", "factor", "1.1 to 10", "on the rate it asks for")),
            List.of("x1.1", "x2", "x10")),
        new CatalogueEntry(
            "driver-runaway",
            PumpFault.DriverRunaway.class,
            "Driver runaway",
            "The driver turns the rotor without a grant.",
            "A stroke happens at a fixed interval beside those granted; the encoder sees it. "
                + "A closed valve makes it slip back.",
            List.of("physics.md 2.2", "design.md 7"),
            List.of(
                new Parameter(
                    "interval", "time", "100 ms to 1 d", "between two ungranted strokes")),
            List.of("minutes apart", "hours apart")),
        new CatalogueEntry(
            "hydraulic-over-delivery",
            PumpFault.HydraulicOverDelivery.class,
            "Hydraulic over-delivery",
            "The pressure of the reservoir drives drug past the rotor, up to free flow.",
            "A conductance between reservoir and line, sized so that it passes the stated "
                + "flow while the line is at the median CSF pressure; free flow leaves only 1 % of "
                + "the catheter's resistance. It ends when the reservoir is empty or a valve "
                + "closes.",
            List.of("physics.md 1.3", "physics.md 2.2", "domain.md I-04", "domain.md I-28"),
            List.of(
                new Parameter(
                    "extra", "share", "1 to 1000 %", "extra flow over the mean prescribed flow"),
                new Parameter(
                    "severity", "name", "free-flow", "instead of extra: 20 mL in 4 minutes")),
            List.of("+10 %: within the accuracy", "+50 %", "+1000 %", "free flow")),
        new CatalogueEntry(
            "valve-stuck",
            PumpFault.ValveStuck.class,
            "Valve stuck",
            "The shut-off valve stays where it is.",
            "The valve ignores its command; its feedback tells where it is. Closed, strokes "
                + "slip back; open, a runaway or a leak cannot be stopped.",
            List.of("design.md 5", "design.md 7"),
            List.of(new Parameter("position", "name", "open, closed", "where it stays")),
            List.of("open: harmless until it is needed", "closed: no delivery")),
        new CatalogueEntry(
            "rotor-slip",
            PumpFault.RotorSlip.class,
            "Rotor slip",
            "The rotor turns less than it is driven, or its rollers hold less pressure.",
            "Each driven stroke turns and displaces a share of itself, and the encoder sees "
                + "whole strokes turned; a lowered slip pressure lets v (1 - (P/P_slip)^4) "
                + "through, which the encoder counts as whole.",
            List.of("physics.md 1.3", "domain.md I-20"),
            List.of(
                new Parameter("turned", "share", "1 to 100 %", "of each driven stroke"),
                new Parameter(
                    "slip", "pressure", "1 to 300 kPa", "pressure at which the rollers slip")),
            List.of(
                "99 %: within the accuracy",
                "90 %", "50 %", "rollers hold less than a stroke: only the level shows it")),
        new CatalogueEntry(
            "air-in-reservoir",
            PumpFault.AirInReservoir.class,
            "Air in the reservoir",
            "A bubble leaves the reservoir in place of drug.",
            "The bubble takes room beside the drug (the level shows it) and is a share of "
                + "each stroke until it is used up. It travels as a plug without drug, and while "
                + "it is in the line it adds its volume over the absolute pressure to the "
                + "compliance. At the end of the fault what is still in the reservoir is gone.",
            List.of(
                "physics.md 1.4",
                "gas passes as a plug: project choice, dissolution is left aside"),
            List.of(
                new Parameter("bubble", "volume", "1 uL to 5 mL", "of the bubble"),
                new Parameter("share", "share", "1 to 100 %", "of gas in what a stroke moves")),
            List.of(
                "10 uL: no reading shows it",
                "50 uL: the line is softer",
                "1 mL: hours without drug")),
        new CatalogueEntry(
            "dump-after-refill",
            PumpFault.DumpAfterRefill.class,
            "Dump after a refill",
            "Right after a fill a volume runs past the rotor at once.",
            "Free flow from the fill on until the reservoir has come down by the volume.",
            List.of("physics.md 1.3", "domain.md I-14"),
            List.of(new Parameter("volume", "volume", "1 uL to 40 mL", "that runs out")),
            List.of("10 uL: below any harm", "0.1 mL", "5 mL")),
        new CatalogueEntry(
            "reservoir-leak",
            PumpFault.ReservoirLeak.class,
            "Reservoir leak",
            "The reservoir leaks into the pocket.",
            "A constant flow from the reservoir into tissue until it is empty; the line does "
                + "not see it.",
            List.of(
                "physics.md 1.3",
                "constant flow: project choice, the propellant keeps its pressure"),
            List.of(new Parameter("flow", "flow", "1 nL/h to 10 mL/h", "of the leak")),
            List.of("within the accuracy", "as much as the dose", "empty in hours")));
  }
}
