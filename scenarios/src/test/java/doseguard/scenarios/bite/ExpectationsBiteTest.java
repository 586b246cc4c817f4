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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the scenarios expect bites: for each limit and each monitor, a canary with that rule broken
 * fails a scenario that the shipped kernel passes.
 */
class ExpectationsBiteTest {
  private static final Path KERNEL =
      Path.of("..", "kernel", "guard", "src", "main", "java", "doseguard", "guard");

  static Stream<Bite> bites() {
    return Bites.ALL.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bites")
  void shouldFailWithTheRuleBroken(Bite bite) {
    assertTrue(judge(bite.scenario(), InProcessGuards.shipped()).passed());
    assertFalse(judge(bite.scenario(), bite.canary().guards()).passed());
  }

  @Test
  void shouldHaveACanaryForEveryLimitAndMonitor() throws IOException {
    assertEquals(List.of(), Bites.untouched(KERNEL));
  }

  private static Judged judge(String scenario, GuardFactory guards) {
    Loaded loaded = ScenarioFiles.load(List.of(Path.of(scenario)));
    assertEquals(List.of(), loaded.problems());
    assertEquals(1, loaded.scenarios().size());
    return ScenarioJudge.judge(loaded.scenarios().get(0), guards, TraceSink.NONE);
  }
}
