package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.port.GuardServer;
import doseguard.engine.port.RemoteGuards;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doseguard run --guard}: the kernel in another JVM is judged like the one in this one. */
class RemoteGuardRunTest {

  private static final List<Path> FILES =
      List.of(
          Path.of("..", "scenarios", "catheter", "kink-complete-at-night.yaml"),
          Path.of("..", "scenarios", "clock"),
          Path.of("..", "scenarios", "programming", "corrupted-frame.yaml"),
          Path.of("..", "scenarios", "refill", "double-concentration-suite-d.yaml"));

  @TempDir private Path directory;

  private static String command() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return quoted(java)
        + " -cp "
        + quoted(GoldenTest.classPath())
        + " "
        + GuardServer.class.getName();
  }

  private static String quoted(String word) {
    return '"' + word + '"';
  }

  @Test
  void shouldGiveTheSameBytesInAndOutOfProcess() {
    List<Bench.Job> here = new ScenarioBench().load(FILES).jobs();
    assertTrue(here.size() > 6, here.size() + " scenarios");
    try (RemoteGuards guards = new RemoteGuards(command())) {
      List<Bench.Job> there = new ScenarioBench().judging(guards).load(FILES).jobs();
      for (int i = 0; i < here.size(); i++) {
        String bytes = Outcome.digest(here.get(i).judge());
        assertEquals(bytes, Outcome.digest(there.get(i).judge()), here.get(i).id());
      }
    }
  }

  @Test
  void shouldNameTheGuardThatItJudged() {
    String file = FILES.get(2).toString();
    String report = directory.resolve("report").toString();
    Told told = Told.by(new ScenarioBench(), "run", file, "--report", report, "--guard", command());
    assertEquals(ExitCodes.HOLDS, told.code(), told.err());
    assertTrue(told.out().contains("\nguard: " + command() + "\n"), told.out());
  }

  @Test
  void shouldReturnFiveWhenTheGuardIsNone() {
    String file = FILES.get(2).toString();
    Told told = Told.by(new ScenarioBench(), "run", file, "--json", "--guard", "/nowhere/guard");
    assertEquals(ExitCodes.HARNESS_FAILED, told.code());
    assertTrue(told.err().contains("the guard '/nowhere/guard' does not start"), told.err());
    assertEquals("", told.out());
  }

  @Test
  void shouldRefuseACommandThatIsNone() {
    Told told = Told.by(new ScenarioBench(), "run", "x", "--json", "--guard", " ");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("--guard: a guard's command is empty"), told.err());
  }
}
