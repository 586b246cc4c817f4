package doseguard.engine.fault;

import doseguard.engine.fault.CatalogueEntry.Parameter;
import java.util.List;

/** The catalogue of the faults of programming. */
final class ProgramEntries {

  private ProgramEntries() {}

  static List<CatalogueEntry> entries() {
    return List.of(
        new CatalogueEntry(
            "programming-error",
            ProgramFault.ProgrammingError.class,
            "Programming error",
            "The next prescription programmed is not what was meant.",
            "A slip changes the therapy, its frame, or the order of frames, once. Who is "
                + "refused a wrong prescription sends the right one 5 minutes later.",
            List.of("domain.md I-01", "domain.md I-03", "domain.md 1.5", "design.md 7"),
            List.of(
                new Parameter(
                    "error",
                    "name",
                    "factor-ten, mg-for-mcg, minutes-for-hours, titration-too-large, "
                        + "titration-too-soon, stale-frame, corrupted-frame, ml-for-ul, "
                        + "per-hour-for-per-day, wrong-patient, titration-skipped, prime-oversized, "
                        + "bolus-repeated, reordered-frames, two-clinicians",
                    "which slip")),
            List.of("one for each slip")),
        new CatalogueEntry(
            "session-abandoned",
            ProgramFault.SessionAbandoned.class,
            "Session abandoned while stopped",
            "The clinician stops the pump, proposes a prescription and leaves.",
            "An ordered stop with its default end, and a proposal that nobody confirms.",
            List.of("domain.md I-05"),
            List.of(),
            List.of("always whole")),
        new CatalogueEntry(
            "frame-replayed",
            ProgramFault.FrameReplayed.class,
            "Frame replayed",
            "A frame that was confirmed before is sent again.",
            "The first confirmed frame is proposed again each time that the fault begins to "
                + "hold, and its confirmation is sent again after it, whatever the answer was.",
            List.of("design.md 5 (T5)", "design.md 7"),
            List.of(),
            List.of("always whole")),
        new CatalogueEntry(
            "proposal-left",
            ProgramFault.ProposalLeft.class,
            "Proposal left",
            "The clinician proposes a prescription and leaves; nothing is stopped.",
            "A proposal that nobody confirms.",
            List.of("domain.md I-05", "design.md 5 (T8)"),
            List.of(),
            List.of("always whole")),
        new CatalogueEntry(
            "stop-forgotten",
            ProgramFault.StopForgotten.class,
            "Stop forgotten",
            "The pump is stopped for a short while, with a long end, and nobody resumes it.",
            "An ordered stop that runs to its end.",
            List.of("domain.md I-06"),
            List.of(new Parameter("lasts", "time", "1 s to 1 d", "the end that the stop has")),
            List.of("1 h", "8 h", "24 h")),
        new CatalogueEntry(
            "mode-forgotten",
            ProgramFault.ModeForgotten.class,
            "Mode forgotten",
            "Nobody tells the pump that a scan or a session is over.",
            "A planned mode of the device that ends while the fault lasts goes on until its "
                + "end.",
            List.of("domain.md I-26"),
            List.of(),
            List.of("by how long the mode goes on")));
  }
}
