package doseguard.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.scenarios.then.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the readme of the scenarios promises is what the program reads. */
class ReadmeTest {

  private static List<String> lines() throws IOException {
    return Files.readAllLines(Path.of("README.md"));
  }

  @Test
  void shouldListEveryPhraseAndNoOther() throws IOException {
    List<String> listed =
        lines().stream()
            .dropWhile(line -> !line.startsWith("## then"))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .sorted()
            .toList();
    assertEquals(Phrases.list().stream().sorted().toList(), listed);
  }

  @Test
  void shouldReadEveryEventItShows(@TempDir Path folder) throws IOException {
    String events =
        lines().stream()
            .filter(line -> line.startsWith("  - {at: "))
            .collect(Collectors.joining("\n"));
    assertTrue(events.lines().count() >= 30);
    String text =
        Files.readString(Path.of("catheter/kink-complete-at-night.yaml"))
            .replaceAll("  - \\{at: .*", events)
            .replace("duration: 7 d", "duration: 90 d");
    Path file = Files.writeString(folder.resolve("x.yaml"), text);
    Loaded loaded = ScenarioFiles.load(List.of(file));
    assertEquals(List.of(), loaded.problems());
    assertEquals(1, loaded.scenarios().size());
  }
}
