package doseguard.scenarios.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.engine.simulation.Case;
import doseguard.scenarios.Loaded;
import doseguard.scenarios.ScenarioFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A scenario file in parts, for tests that vary one of them. */
final class Parts {

  static final long MINUTE = 60_000L;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;
  static final long UG = 1_000_000L;

  String policy = "us-adult-spinal";
  String pump = "{reservoir: 20 mL, fill: 18 mL, stroke: 1 uL, suite: C}";
  String start = "{established: {dose: 400 ug/day, for: 90 d}}";
  String prescription = "{concentration: 2000 ug/mL, basal: 400 ug/day}";
  String more = "";

  private final Path folder;

  Parts(Path folder) {
    this.folder = folder;
  }

  Case read(String... events) {
    String given = "  policy: %s\n  pump: %s\n  start: %s\n  prescription: %s\n%s";
    String text =
        "id: x\ntitle: X\ngiven:\n"
            + given.formatted(policy, pump, start, prescription, more)
            + "  duration: 30 d\n  seed: 42\nwhen:\n"
            + (events.length == 0 ? "  []\n" : "  - " + String.join("\n  - ", events) + "\n")
            + "then:\n  - no unsafe delivery\n";
    try {
      Path file = Files.writeString(folder.resolve("x.yaml"), text);
      Loaded loaded = ScenarioFiles.load(List.of(file));
      assertEquals(List.of(), loaded.problems());
      return loaded.scenarios().get(0).subject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
