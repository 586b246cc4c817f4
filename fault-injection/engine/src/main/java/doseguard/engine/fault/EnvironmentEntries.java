package doseguard.engine.fault;

import doseguard.engine.fault.CatalogueEntry.Parameter;
import java.util.List;

/** The catalogue of the faults of environment. */
final class EnvironmentEntries {

  private EnvironmentEntries() {}

  static List<CatalogueEntry> entries() {
    return List.of(
        new CatalogueEntry(
            "mri-stall",
            EnvironmentFault.MriStall.class,
            "Stall in a scanner",
            "The magnet of a scanner holds the rotor, which may stand still for hours after "
                + "it.",
            "As a motor stall, for as long as the scan and the recovery.",
            List.of("physics.md 2.4", "domain.md I-25"),
            List.of(
                new Parameter("recovery", "time", "0 to 2 d", "how much longer it stands still")),
            List.of("the scan alone", "2 h", "24 h")),
        new CatalogueEntry(
            "emi-telemetry",
            EnvironmentFault.EmiTelemetry.class,
            "Telemetry mode by radio waves",
            "Radio waves put the pump into telemetry mode, where it stays until it is "
                + "interrogated.",
            "The device reports telemetry mode; its controller asks for nothing meanwhile, "
                + "or goes on asking and leaves it to the guard. The end of the fault is the "
                + "interrogation.",
            List.of("physics.md 2.4", "domain.md I-26"),
            List.of(
                new Parameter(
                    "controller", "name", "pauses, asks", "what the controller does meanwhile")),
            List.of("minutes", "hours", "a day")),
        new CatalogueEntry(
            "posture",
            EnvironmentFault.Posture.class,
            "Extreme postures",
            "Postures bring a higher CSF pressure than the ordinary ones.",
            "The CSF pressures of the case are stretched from the lowest one on, at the pump "
                + "that is judged; the twins keep the ordinary ones, which moves no dose.",
            List.of("physics.md 1.2"),
            List.of(
                new Parameter(
                    "most", "pressure", "4 to 10 kPa", "what the highest pressure becomes")),
            List.of("5.4 kPa: sitting up", "9.8 kPa: standing waves")),
        new CatalogueEntry(
            "altitude",
            EnvironmentFault.Altitude.class,
            "Altitude and weather",
            "The ambient pressure changes and comes back.",
            "An absolute pressure sensor sees it; the propellant works against it (its gauge "
                + "pressure rises as the ambient one falls), which only a rotor that leaks feels; "
                + "a bubble grows with it.",
            List.of("physics.md 1.2", "physics.md 1.3"),
            List.of(
                new Parameter("change", "pressure", "-50 to 50 kPa", "greatest change"),
                new Parameter(
                    "ramp",
                    "time",
                    "1 min to 7 d",
                    "how long it takes to change, and to come back")),
            List.of("3 kPa in a day: weather", "-25 kPa in half an hour: a flight")));
  }
}
