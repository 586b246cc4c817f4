package doseguard.scenarios.bite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.simulation.TraceSink;
import doseguard.scenarios.Judged;
import doseguard.scenarios.Loaded;
import doseguard.scenarios.ScenarioFiles;
import doseguard.scenarios.ScenarioJudge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the scenarios expect bites: for each limit and each monitor, a kernel with that rule broken
 * fails a scenario that the shipped kernel passes.
 */
class ExpectationsBiteTest {
  private static final Path KERNEL =
      Path.of("..", "kernel", "guard", "src", "main", "java", "doseguard", "guard");

  @TempDir private Path directory;

  /**
   * A rule, broken.
   *
   * @param file source file of the kernel
   * @param from what stands there
   * @param to what breaks it
   * @param scenario the scenario that notices
   */
  record Bug(String file, String from, String to, String scenario) {
    @Override
    public String toString() {
      return file + " is noticed by " + scenario;
    }
  }

  static Stream<Bug> bugs() {
    return Bugs.ALL.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bugs")
  void shouldFailWithTheRuleBroken(Bug bug) throws IOException, ReflectiveOperationException {
    GuardFactory broken = PatchedKernel.with(bug.file(), bug.from(), bug.to(), directory);

    assertTrue(judge(bug.scenario(), InProcessGuards.shipped()).passed());
    assertFalse(judge(bug.scenario(), broken).passed());
  }

  @Test
  void shouldHaveABugForEveryLimitAndMonitor() throws IOException {
    assertEquals(List.of(), Bugs.untouched(KERNEL));
  }

  private static Judged judge(String scenario, GuardFactory guards) {
    Loaded loaded = ScenarioFiles.load(List.of(Path.of(scenario)));
    assertEquals(List.of(), loaded.problems());
    assertEquals(1, loaded.scenarios().size());
    return ScenarioJudge.judge(loaded.scenarios().get(0), guards, TraceSink.NONE);
  }
}
