package doseguard.scenarios.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.detection.Tuning;
import doseguard.engine.plant.sensor.SensorSuite;
import doseguard.guard.PumpProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sensor suites that come with the program. */
class SuitesTest {

  private static final Path FOLDER = Path.of("suites");

  private static NamedSuite suite(String name) {
    Suites suites = new Suites();
    NamedSuite suite = suites.file(FOLDER.resolve(name + ".yaml")).orElseThrow();
    assertEquals(List.of(), suites.problems());
    return suite;
  }

  private static Set<String> sensors(String name) {
    Set<String> sensors = new HashSet<>();
    suite(name).figures().forEach(figure -> sensors.add(figure.sensor()));
    return sensors;
  }

  @Test
  void shouldBuildInEverySuiteOnDisk() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(
          Suites.BUILT_IN,
          files.map(f -> f.getFileName().toString().replace(".yaml", "")).sorted().toList());
    }
    for (String name : Suites.BUILT_IN) {
      NamedSuite builtIn = new Suites().find(name, Path.of("/nowhere/x.yaml")).orElseThrow();
      assertEquals(suite(name), builtIn);
    }
  }

  @Test
  void shouldMountWhatEachSuiteHas() {
    assertEquals(Set.of("encoder"), sensors("A"));
    Set<String> mounted = new HashSet<>(Set.of("encoder", "level", "level-detectors"));
    assertEquals(mounted, sensors("B"));
    assertEquals(mounted, sensors("B-coarse"));
    mounted.addAll(Set.of("pressure", "pressure-detectors", "pulsatility"));
    assertEquals(mounted, sensors("C"));
    mounted.add("concentration");
    assertEquals(mounted, sensors("D"));
    assertEquals(PumpProfile.SUITE_A, suite("A").mounted());
    assertEquals(PumpProfile.SUITE_B, suite("B").mounted());
    assertEquals(PumpProfile.SUITE_B, suite("B-coarse").mounted());
    assertEquals(PumpProfile.SUITE_C, suite("C").mounted());
    assertEquals(PumpProfile.SUITE_D, suite("D").mounted());
  }

  @Test
  void shouldGiveEachFigureASourceOrAReason() {
    for (String name : Suites.BUILT_IN) {
      for (NamedSuite.Figure figure : suite(name).figures()) {
        assertTrue(figure.source().isBlank() != figure.choice().isBlank(), figure.key());
      }
    }
    assertEquals(SuiteFigure.values().length, suite("D").figures().size());
  }

  @Test
  void shouldHoldTheNominalSensorsOfTheEngine() {
    assertEquals(SensorSuite.NOMINAL, suite("D").sensors());
    for (String name : List.of("A", "B", "C")) {
      assertEquals(SensorSuite.NOMINAL, suite(name).sensors());
    }
  }

  @Test
  void shouldHoldTheNominalTuningOfTheEngine() {
    for (String name : List.of("A", "B", "C", "D")) {
      assertEquals(Tuning.NOMINAL, suite(name).tuning());
    }
    Tuning coarse = suite("B-coarse").tuning();
    assertEquals(new Tuning.Level(700, 8400, 250, 21_500, 5), coarse.level(), "as measured");
    assertEquals(Tuning.NOMINAL.pulse(), coarse.pulse(), "nothing is mounted");
  }

  @Test
  void shouldHaveTwoLevelSensors() {
    assertEquals(100_000.0, suite("B").sensors().level().noise());
    assertEquals(500_000.0, suite("B-coarse").sensors().level().noise());
    assertEquals(
        suite("B").sensors(),
        suite("B-coarse").sensors().withNoise(100_000.0, 0.1),
        "they differ by their noise only");
  }

  @Test
  void shouldSayTheSameOfASensorInEverySuite() {
    Map<String, NamedSuite.Figure> first = new HashMap<>();
    for (String name : List.of("A", "B", "C", "D")) {
      for (NamedSuite.Figure figure : suite(name).figures()) {
        String key = figure.sensor() + " " + figure.key();
        assertEquals(first.computeIfAbsent(key, k -> figure), figure, name);
      }
    }
  }
}
