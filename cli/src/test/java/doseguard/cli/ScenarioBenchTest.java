package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.reports.Check;
import doseguard.reports.Claim;
import doseguard.reports.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real scenario files through the real kernel. */
class ScenarioBenchTest {

  private static final Path SCENARIOS = Path.of("..", "scenarios");

  @TempDir private Path directory;

  private static Result judge(String file) {
    Bench.Loaded loaded = new ScenarioBench().load(List.of(SCENARIOS.resolve(file)));
    assertEquals(List.of(), loaded.problems());
    return loaded.jobs().get(0).judge();
  }

  @Test
  void shouldTellWhatIsExpectedAndWhatIsAskedAnyway() {
    Result result = judge("catheter/kink-complete-at-night.yaml");
    assertEquals("kink-complete-at-night.yaml", result.file());
    assertEquals(List.of("I-31"), result.covers());
    assertTrue(result.policy().startsWith("us-adult-spinal, version "), result.policy());
    assertTrue(result.checks().stream().anyMatch(Check::stated));
    assertTrue(result.checks().stream().anyMatch(check -> !check.stated()));
    assertEquals(result.subject().durationMs() / 60_000, result.trace().rows());
    assertFalse(result.trace().events().isEmpty());
  }

  @Test
  void shouldTellWhatIsDeclared() {
    List<Claim> claims = judge("catheter/leak-loses-everything.yaml").claims();
    assertEquals("UNDETECTABLE", claims.get(0).claim());
    assertFalse(claims.get(0).because().isEmpty());
    assertFalse(claims.get(0).control().isEmpty());
  }

  @Test
  void shouldGiveThePlaceOfEveryMistakeAndReturnTwo() throws IOException {
    Path bad = directory.resolve("bad.yaml");
    Files.writeString(bad, "id: bad\ntitle: It is bad\ngiven:\n  policy: nobody\n");
    Path report = directory.resolve("report");
    Told told = Told.by(new ScenarioBench(), "run", bad.toString(), "--report", report.toString());
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().lines().count() > 1, "all mistakes at once: " + told.err());
    told.err()
        .lines()
        .forEach(line -> assertTrue(line.matches(".*bad\\.yaml:\\d+:\\d+: .*, expected .*"), line));
    assertEquals("", told.out());
    try (Stream<Path> entries = Files.list(directory)) {
      assertEquals(List.of(bad), entries.toList());
    }
  }

  @Test
  void shouldReturnTwoForAPathThatIsNotThereAndForAnEmptyFolder() {
    for (Path path : List.of(directory.resolve("nowhere.yaml"), directory)) {
      Told told = Told.by(new ScenarioBench(), "validate", path.toString());
      assertEquals(ExitCodes.BAD_INPUT, told.code(), path.toString());
      assertFalse(told.err().isEmpty());
      assertFalse(told.err().contains("\tat "), told.err());
    }
  }

  @Test
  void shouldNameAFileAsSeenFromHere() {
    assertEquals("a/b.yaml", ScenarioBench.file(Path.of("a", "b.yaml")));
    assertEquals("a/b.yaml", ScenarioBench.file(Path.of("a", "b.yaml").toAbsolutePath()));
    assertEquals("b.yaml", ScenarioBench.file(Path.of("..", "a", "b.yaml")));
  }
}
