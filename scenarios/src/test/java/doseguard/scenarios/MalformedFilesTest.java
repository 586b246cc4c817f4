package doseguard.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.PumpProfile;
import doseguard.scenarios.file.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each malformed file gives exactly the messages in the file beside it that ends with .expected:
 * all mistakes at once, each where it stands.
 */
class MalformedFilesTest {

  private static final Path FOLDER = Path.of("src/test/resources/malformed");
  private static final int LEAST_FILES = 40;

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> shouldReportEveryMistake() throws IOException {
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
  }

  private static void compare(Path file) throws IOException {
    Loaded loaded = ScenarioFiles.load(List.of(file));
    String said = String.join("\n", loaded.problems().stream().map(Problem::toString).toList());
    Path expected = Path.of(file.toString().replace(".yaml", ".expected"));
    assertEquals(Files.readString(expected), said.replace(FOLDER + "/", "") + "\n");
    assertTrue(loaded.scenarios().isEmpty());
  }

  @Test
  void shouldHaveAllMalformedFiles() throws IOException {
    assertTrue(files().size() >= LEAST_FILES);
  }

  @Test
  void shouldRefuseOneHundredMegabytesWithoutReadingThem(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("large.yaml");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(100L << 20);
    }
    assertEquals(
        file + ":1:1: the file has 104857600 bytes, expected at most 1048576 bytes (1 MiB)",
        ScenarioFiles.load(List.of(file)).problems().get(0).toString());
  }

  @Test
  void shouldSurviveDeepNestingOfAWholeMegabyte(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("deep.yaml"), "[".repeat(1 << 20));
    assertEquals(
        file + ":1:17: this is nested too deep, expected at most 16 levels",
        assertTimeout(Duration.ofSeconds(30), () -> ScenarioFiles.load(List.of(file)))
            .problems()
            .get(0)
            .toString());
  }

  @Test
  void shouldRefuseAMissingFile(@TempDir Path folder) {
    Path file = folder.resolve("none.yaml");
    assertEquals(
        file + ":1:1: there is no such file, expected a YAML file",
        ScenarioFiles.load(List.of(file)).problems().get(0).toString());
  }

  @Test
  void shouldRefuseAFolderWithoutScenarios(@TempDir Path folder) {
    assertEquals(
        folder + ":1:1: no scenario is in this folder, expected at least one *.yaml file",
        ScenarioFiles.load(List.of(folder)).problems().get(0).toString());
  }

  @Test
  void shouldRefuseAnotherEndingInAFolder(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.yml"), "id: x");
    assertEquals(
        file + ":1:1: the name ends with .yml, expected a name that ends with .yaml",
        ScenarioFiles.load(List.of(folder)).problems().get(1).toString());
  }

  @Test
  void shouldRefuseAnIdThatIsTaken(@TempDir Path folder) throws IOException {
    Path one =
        Files.copy(Path.of("catheter/kink-complete-at-night.yaml"), folder.resolve("a.yaml"));
    Path two = Files.copy(one, folder.resolve("b.yaml"));
    Loaded loaded = ScenarioFiles.load(List.of(folder, two));
    assertEquals(1, loaded.scenarios().size());
    assertEquals(
        two
            + ":1:1: the id 'kink-complete-at-night' is taken by "
            + one
            + ", expected an id of its own",
        loaded.problems().get(0).toString());
  }

  @Test
  void shouldFindPoliciesBesideAndAboveBeforeBuiltInOnes(@TempDir Path folder) throws IOException {
    Path policies = Files.createDirectories(folder.resolve("policies"));
    String own =
        Files.readString(Path.of("policies/us-adult-spinal.yaml"))
            .replace("title: Adults", "title: Our own adults");
    Files.writeString(policies.resolve("us-adult-spinal.yaml"), own);
    Path deep = Files.createDirectories(folder.resolve("deep/er"));
    Path file = Files.copy(Path.of("catheter/kink-complete-at-night.yaml"), deep.resolve("a.yaml"));
    Scenario found = ScenarioFiles.load(List.of(file)).scenarios().get(0);
    assertEquals(
        "Our own adults in the United States, spasticity of spinal cord origin",
        found.policy().title());
    Path alone = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-alone"));
    Path other = Files.copy(file, alone.resolve("b.yaml"));
    Scenario builtIn = ScenarioFiles.load(List.of(other)).scenarios().get(0);
    assertEquals(
        "Adults in the United States, spasticity of spinal cord origin", builtIn.policy().title());
    Files.delete(other);
    Files.delete(alone);
  }

  @Test
  void shouldFindSuitesBesideAndAboveBeforeBuiltInOnes(@TempDir Path folder) throws IOException {
    Path suites = Files.createDirectories(folder.resolve("suites"));
    String own =
        Files.readString(Path.of("suites/C.yaml")).replace("value: 0.1 mL", "value: 0.2 mL");
    Files.writeString(suites.resolve("C.yaml"), own);
    Path deep = Files.createDirectories(folder.resolve("deep/er"));
    Path file = Files.copy(Path.of("catheter/kink-complete-at-night.yaml"), deep.resolve("a.yaml"));
    Scenario found = ScenarioFiles.load(List.of(file)).scenarios().get(0);
    assertEquals(200_000.0, found.subject().pump().sensors().level().noise());
    assertEquals(200_000L, found.subject().pump().profile().of(PumpProfile.LEVEL_SIGMA_NL));
  }

  @Test
  void shouldCheckPoliciesAndSuitesInFoldersOfTheirOwn() {
    for (String folder : List.of("policies", "suites")) {
      Loaded loaded = ScenarioFiles.load(List.of(Path.of(folder)));
      assertEquals(List.of(), loaded.problems());
      assertEquals(List.of(), loaded.scenarios());
    }
  }
}
