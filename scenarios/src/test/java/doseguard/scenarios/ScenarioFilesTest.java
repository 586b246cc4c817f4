package doseguard.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.simulation.TraceSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each scenario file of the project is a test of its own, and none is left out. */
class ScenarioFilesTest {

  /** Fewest files: raise it when files are added. */
  private static final int LEAST_FILES = 363;

  private static final Path ROOT = Path.of("");
  private static final AtomicInteger EXECUTED = new AtomicInteger();

  private static List<Path> filesOnDisk() throws IOException {
    Set<String> others = Set.of("policies", "suites", "profiles", "schema", "src", "target");
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith(ClaimsFiles.NAME))
          .filter(file -> !others.contains(file.getName(0).toString()))
          .sorted()
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> scenarios() {
    Loaded loaded = ScenarioFiles.load(List.of(ROOT));
    return loaded.scenarios().stream()
        .map(one -> DynamicTest.dynamicTest(one.id(), one.path().toUri(), () -> holds(one)));
  }

  private static void holds(Scenario scenario) {
    EXECUTED.incrementAndGet();
    GrantedMass granted = new GrantedMass();
    Judged judged = ScenarioJudge.judge(scenario, granted, TraceSink.NONE);
    String failed =
        judged.checked().stream()
            .filter(checked -> !checked.passed())
            .map(checked -> checked.expectation().phrase() + ": " + checked.words())
            .collect(Collectors.joining("\n"));
    assertEquals("", failed);
    assertTrue(judged.passed());
    assertEquals(judged.run().granted(), granted.strokes());
    assertFalse(granted.exceeded(), "granted mass within both ceilings in every sliding window");
  }

  @AfterAll
  static void shouldHaveExecutedEveryFileOnDisk() throws IOException {
    assertEquals(filesOnDisk().size(), EXECUTED.get());
  }

  @Test
  void shouldLoadEveryFileOnDiskWithoutAProblem() throws IOException {
    Loaded loaded = ScenarioFiles.load(List.of(ROOT));
    assertEquals(List.of(), loaded.problems());
    assertEquals(filesOnDisk(), loaded.scenarios().stream().map(Scenario::path).sorted().toList());
    assertTrue(filesOnDisk().size() >= LEAST_FILES);
  }

  @Test
  void shouldNameEachFileAfterItsIdAndGiveItsSchema() throws IOException {
    for (Scenario scenario : ScenarioFiles.load(List.of(ROOT)).scenarios()) {
      assertEquals(scenario.id() + ".yaml", scenario.path().getFileName().toString());
      String up = "../".repeat(scenario.path().getNameCount() - 1);
      String schema = "# yaml-language-server: $schema=" + up + "schema/scenario.schema.json";
      assertEquals(schema, Files.readAllLines(scenario.path()).get(0));
    }
  }

  @Test
  void shouldLoadThoseOfTheProgramOnce() {
    Loaded loaded = ScenarioFiles.builtIn();
    assertSame(loaded, ScenarioFiles.builtIn());
    assertEquals(List.of(), loaded.problems());
    assertTrue(loaded.scenarios().size() > 300);
  }
}
