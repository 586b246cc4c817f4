package doseguard.engine.fault;

import doseguard.engine.fault.CatalogueEntry.Parameter;
import java.util.List;

/** The catalogue of the faults of memory and power. */
final class MemoryEntries {

  private MemoryEntries() {}

  static List<CatalogueEntry> entries() {
    return List.of(
        new CatalogueEntry(
            "bit-flip-live",
            MemoryFault.BitFlipLive.class,
            "Bit flip in the live state",
            "One bit of the guard's state flips.",
            "The bit is flipped in the running guard through its port, each time that the "
                + "fault begins to hold.",
            List.of("design.md 5 (T9)"),
            List.of(
                new Parameter(
                    "place", "share", "0 to below 100 %", "where the bit stands among all")),
            List.of("by where it stands")),
        new CatalogueEntry(
            "bit-flip-image",
            MemoryFault.BitFlipImage.class,
            "Bit flip in the memory",
            "One bit of the non-volatile memory flips.",
            "The bit is flipped in what the guard saved, each time that the fault begins to "
                + "hold; it shows at the next restart or self-test. A stuck one stays flipped "
                + "whatever is written.",
            List.of("design.md 5 (T9)"),
            List.of(
                new Parameter(
                    "place", "share", "0 to below 100 %", "where the bit stands among all"),
                new Parameter("stuck", "truth", "false, true", "whether it stays flipped")),
            List.of("by where it stands", "stuck")),
        new CatalogueEntry(
            "torn-write",
            MemoryFault.TornWrite.class,
            "Torn write",
            "The power fails within a save.",
            "The next save stops before one of its words, and the device is without power "
                + "for a while.",
            List.of("design.md 5 (T9)", "design.md 7"),
            List.of(
                new Parameter("word", "number", "from 0", "how many words are written yet"),
                new Parameter("away", "time", "1 ms to 1 d", "how long the power is away")),
            List.of("by the word at which it stops")),
        new CatalogueEntry(
            "power-off",
            MemoryFault.Reset.class,
            "Power off",
            "The supply is away for a while.",
            "The device has no power while the fault holds and restarts when it ceases to "
                + "hold, telling this cause; with a period it restarts again and again.",
            List.of("design.md 5", "design.md 7"),
            List.of(),
            List.of("once", "again and again")),
        new CatalogueEntry(
            "brown-out",
            MemoryFault.Reset.class,
            "Brown-out",
            "The supply sags for a while.",
            "The device has no power while the fault holds and restarts when it ceases to "
                + "hold, telling this cause; with a period it restarts again and again.",
            List.of("design.md 7", "domain.md I-22"),
            List.of(),
            List.of("once", "again and again")),
        new CatalogueEntry(
            "low-battery-reset",
            MemoryFault.Reset.class,
            "Low-battery reset",
            "The battery gives way and the device restarts.",
            "The device has no power while the fault holds and restarts when it ceases to "
                + "hold, telling this cause; with a period it restarts again and again.",
            List.of("domain.md I-22", "domain.md I-23"),
            List.of(),
            List.of("once", "again and again")),
        new CatalogueEntry(
            "watchdog-reset",
            MemoryFault.Reset.class,
            "Watchdog reset",
            "The watchdog restarts the device; time counters and encoder run on.",
            "The device has no power while the fault holds and restarts when it ceases to "
                + "hold, telling this cause; with a period it restarts again and again.",
            List.of("design.md 5", "design.md 7"),
            List.of(),
            List.of("once", "again and again")));
  }
}
