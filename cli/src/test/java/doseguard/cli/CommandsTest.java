package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Help, version, misuse, validation, and who gets colour. */
class CommandsTest {

  @Test
  void shouldShowExamplesInEveryHelp() {
    for (String[] args : new String[][] {{"--help"}, {"run", "--help"}, {"validate", "--help"}}) {
      Told told = Told.by(new Made(), args);
      assertEquals(ExitCodes.HOLDS, told.code());
      assertTrue(told.out().contains("Examples:\n  doseguard "), told.out());
    }
  }

  @Test
  void shouldTellItsVersion() {
    Told told = Told.by(new Made(), "--version");
    assertEquals(ExitCodes.HOLDS, told.code());
    assertTrue(told.out().startsWith("doseguard "), told.out());
  }

  @Test
  void shouldReturnTwoAndPointToTheHelpWhenMisused() {
    for (String[] args :
        new String[][] {{}, {"fly"}, {"run"}, {"run", "x", "--wings"}, {"validate"}}) {
      Told told = Told.by(new Made().with("one", true), args);
      assertEquals(ExitCodes.BAD_INPUT, told.code(), String.join(" ", args));
      assertTrue(told.err().contains("try: doseguard"), told.err());
      assertFalse(told.err().contains("\tat "), told.err());
    }
  }

  @Test
  void shouldValidateWithoutRunning() {
    Made bench =
        new Made()
            .job(
                "never",
                () -> {
                  throw new AssertionError("it ran");
                });
    Told told = Told.by(bench, "validate", "x");
    assertEquals(ExitCodes.HOLDS, told.code());
    assertEquals("1 scenario valid\n", told.out());
    assertEquals("2 scenarios valid\n", Told.by(bench.with("b", true), "validate", "x").out());
  }

  @Test
  void shouldTellEveryProblemOfAFile() {
    Told told = Told.by(new Made().problem("a:1:1: x").problem("a:2:1: y"), "validate", "x");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertEquals("a:1:1: x\na:2:1: y\n", told.err());
    Told none = Told.by(new Made(), "validate", "x");
    assertEquals(ExitCodes.BAD_INPUT, none.code());
    assertTrue(none.err().contains("no scenario found"));
  }

  @Test
  void shouldColourOnlyForAPersonWhoDoesNotRefuse() {
    assertTrue(Terminal.of(true, Map.of()).colour());
    assertFalse(Terminal.of(false, Map.of()).colour());
    assertFalse(Terminal.of(true, Map.of("NO_COLOR", "1")).colour());
    assertTrue(Terminal.of(true, Map.of("NO_COLOR", "")).colour());
    assertFalse(Terminal.of(true, Map.of("CLICOLOR", "0")).colour());
    assertTrue(Terminal.of(false, Map.of("CLICOLOR_FORCE", "1")).colour());
    assertFalse(Terminal.of(false, Map.of("CLICOLOR_FORCE", "0")).colour());
    assertFalse(Terminal.of(true, Map.of("TERM", "dumb")).colour());
    assertFalse(Terminal.of(true, Map.of("TERM", "dumb")).interactive());
    assertTrue(Terminal.of(true, Map.of("NO_COLOR", "1")).interactive());
  }

  @Test
  void shouldTakeNoConsoleForNoTerminal() {
    assertFalse(Terminal.isTerminal(null));
    assertFalse(Terminal.ofProcess().interactive(), "tests run without a terminal");
  }

  @Test
  void shouldShowABarToAPersonAndALineForEachTenthToALog() {
    StringWriter told = new StringWriter();
    try (PrintWriter lines = new PrintWriter(told);
        Progress bar = Progress.of(new Terminal(true, false), "judging", 1, lines);
        Progress log = Progress.of(new Terminal(false, false), "quick", 20, lines)) {
      bar.step();
      assertTrue(bar instanceof Progress.Bar);
      log.step();
      log.to(1, "none broken");
      assertEquals("", told.toString());
      log.to(2, "none broken");
      log.to(3, "none broken");
      log.to(11, "1 broken");
      log.to(20, "2 broken");
    }
    assertEquals(
        List.of(
            "quick: 10 %, 2 done, none broken",
            "quick: 50 %, 11 done, 1 broken", "quick: 100 %, 20 done, 2 broken"),
        told.toString().lines().toList());
  }
}
