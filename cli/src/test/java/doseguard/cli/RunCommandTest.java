package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doseguard run}: what it prints, writes and returns. */
class RunCommandTest {

  @TempDir private Path directory;
  private String report;

  @BeforeEach
  void choosePlaces() {
    report = directory.resolve("report").toString();
  }

  private List<String> written() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void shouldPrintTheTableAndTheCountAndReturnZeroWhenAllHolds() {
    Made bench = new Made().with("kink", true).with("a-longer-name", true);
    Told told = Told.by(bench, "run", "x", "--report", report);
    assertEquals("", told.err());
    assertEquals(
        """
        scenario       verdict  worst 1 h        worst 24 h         least share  first alarm
        kink           pass     17 of 100 ug     400 of 1000 ug     97 %         -
        a-longer-name  pass     17 of 100 ug     400 of 1000 ug     97 %         -

        2 scenarios executed: all passed
        """
            .replace(" ug     ", " ug  ")
            .replace("worst 1 h        ", "worst 1 h     ")
            .replace("worst 24 h         ", "worst 24 h      "),
        told.out().substring(0, told.out().indexOf("report: ")));
    assertTrue(told.out().endsWith("report: " + Path.of(report, "index.html") + "\n"), told.out());
    assertEquals(ExitCodes.HOLDS, told.code());
  }

  @Test
  void shouldSayWhyAScenarioFailsAndReturnOne() {
    Made bench = new Made().with("good", true).with("bad", false);
    Told told = Told.by(bench, "run", "x", "--report", report);
    assertEquals(ExitCodes.VIOLATED, told.code());
    assertTrue(told.out().contains("    alarm STALL within 1 h: none came: 12 µg\n"), told.out());
    assertTrue(told.out().contains("SLIP after 1 h\n"), told.out());
    assertTrue(told.out().contains("2 scenarios executed: 1 passed, 1 FAILED\n"), told.out());
    assertTrue(Files.exists(Path.of(report, "bad.html")));
  }

  @Test
  void shouldCountWhatIsDeclaredSoThatAPassDoesNotHideIt() {
    Told told = Told.by(new Made().with("leak", true), "run", "x", "--report", report);
    assertEquals(ExitCodes.HOLDS, told.code());
    assertTrue(told.out().contains("- (declared UNDETECTABLE)\n"), told.out());
    assertTrue(
        told.out().contains("1 scenario executed: all passed; 1 with a declared residual risk\n"),
        told.out());
  }

  @Test
  void shouldTellEveryProblemAndWriteNothingWhenTheInputIsBad() throws IOException {
    Made bench = new Made().with("good", true).problem("a.yaml:1:2: no").problem("b.yaml:3:4: no");
    Told told = Told.by(bench, "run", "x", "--report", report);
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertEquals("a.yaml:1:2: no\nb.yaml:3:4: no\n", told.err());
    assertEquals("", told.out());
    assertEquals(List.of(), written());
  }

  @Test
  void shouldNeverPassVacuously() throws IOException {
    Told told = Told.by(new Made(), "run", "x", "--report", report);
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("no scenario found"), told.err());
    assertEquals(List.of(), written());
  }

  @Test
  void shouldPrintOnlyJsonAndWriteNoReportUnlessAsked() throws IOException {
    Told told = Told.by(new Made().with("one", false), "run", "x", "--json");
    assertEquals(ExitCodes.VIOLATED, told.code());
    assertTrue(told.out().startsWith("{\n  \"format\": \"doseguard-results/1\""), told.out());
    assertTrue(told.out().endsWith("}\n"), told.out());
    assertEquals("", told.err());
    assertEquals(List.of(), written());
    Told both = Told.by(new Made().with("one", false), "run", "x", "--json", "--report", report);
    assertEquals(told.out(), both.out());
    assertEquals(told.out(), Files.readString(Path.of(report, "results.json")));
  }

  @Test
  void shouldWriteTheTraceOfOneScenarioAndReplaceTheLast() throws IOException {
    Path trace = Files.writeString(directory.resolve("t.csv"), "old");
    Told told =
        Told.by(new Made().with("one", true), "run", "x", "--json", "--trace", trace.toString());
    assertEquals(ExitCodes.HOLDS, told.code());
    assertEquals(61, Files.readAllLines(trace).size());
    assertEquals(List.of("t.csv"), written());
  }

  @Test
  void shouldRefuseATraceOfSeveralScenariosAndOfADirectory() {
    Made two = new Made().with("one", true).with("two", true);
    Told several = Told.by(two, "run", "x", "--trace", "t.csv", "--report", report);
    assertEquals(ExitCodes.BAD_INPUT, several.code());
    assertTrue(several.err().contains("--trace expects exactly one scenario, found 2"));
    Told place =
        Told.by(
            new Made().with("one", true), "run", "x", "--trace", directory.toString(), "--json");
    assertEquals(ExitCodes.BAD_INPUT, place.code());
    assertTrue(place.err().contains("is a directory, expected a file"), place.err());
  }

  @Test
  void shouldNotTouchADirectoryThatIsNoReport() throws IOException {
    Files.createDirectory(Path.of(report));
    Files.writeString(Path.of(report, "thesis.txt"), "precious");
    Told told = Told.by(new Made().with("one", true), "run", "x", "--report", report);
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("thesis.txt, which is no part of an earlier report"));
    assertEquals("precious", Files.readString(Path.of(report, "thesis.txt")));
  }

  @Test
  void shouldWriteTheSameBytesWhateverTheNumberOfThreads() throws IOException {
    Made bench = new Made();
    for (int i = 0; i < 20; i++) {
      bench.with("case-" + i, i % 3 != 0);
    }
    String one = directory.resolve("one").toString();
    String eight = directory.resolve("eight").toString();
    Told alone = Told.by(bench, "run", "x", "--threads", "1", "--report", one);
    Told many = Told.by(bench, "run", "x", "--threads", "8", "--report", eight);
    assertEquals(alone.out().replace(one, ""), many.out().replace(eight, ""));
    try (Stream<Path> files = Files.list(Path.of(one))) {
      for (Path file : files.toList()) {
        assertArrayEquals(
            Files.readAllBytes(file),
            Files.readAllBytes(Path.of(eight).resolve(file.getFileName())),
            file.toString());
      }
    }
  }

  @Test
  void shouldReturnThreeWhenACaseGivesOtherBytesTheSecondTime() throws IOException {
    AtomicLong counter = new AtomicLong();
    Made bench =
        new Made().job("moody", () -> Made.result("moody", true, counter.incrementAndGet()));
    Told told = Told.by(bench, "run", "x", "--check-determinism", "--report", report);
    assertEquals(ExitCodes.NOT_DETERMINISTIC, told.code());
    assertTrue(told.err().contains("moody is not deterministic"), told.err());
    assertEquals(List.of(), written());
    Told steady =
        Told.by(new Made().with("steady", true), "run", "x", "--check-determinism", "--json");
    assertEquals(ExitCodes.HOLDS, steady.code());
  }

  @Test
  void shouldReturnFiveInOneLineWhenTheHarnessFails() throws IOException {
    Made bench =
        new Made()
            .with("good", true)
            .job(
                "broken",
                () -> {
                  throw new IllegalStateException("lost\nits way");
                });
    Told told = Told.by(bench, "run", "x", "--report", report);
    assertEquals(ExitCodes.HARNESS_FAILED, told.code());
    assertEquals(
        "doseguard: the harness failed: broken: java.lang.IllegalStateException: lost its way"
            + " (--debug shows where)\n",
        told.err());
    assertEquals(List.of(), written(), "a report without a verdict would mislead");
    Told debugged = Told.by(bench, "run", "x", "--json", "--debug");
    assertTrue(debugged.err().contains("\tat doseguard.cli."), debugged.err());
    assertFalse(debugged.err().contains("--debug shows where"));
  }

  @Test
  void shouldReturnFiveWhenTheInstallationIsBroken() {
    Bench broken =
        paths -> {
          throw new ExceptionInInitializerError("a resource is missing");
        };
    Told told = Told.by(broken, "run", "x", "--report", report);
    assertEquals(ExitCodes.HARNESS_FAILED, told.code());
    assertEquals(1, told.err().lines().count(), told.err());
    assertTrue(told.err().contains("a resource is missing"), told.err());
    Told debugged = Told.by(broken, "validate", "x", "--debug");
    assertEquals(ExitCodes.HARNESS_FAILED, debugged.code());
    assertTrue(debugged.err().contains("\tat doseguard.cli."), debugged.err());
  }

  @Test
  void shouldRefuseZeroThreads() {
    Told told = Told.by(new Made().with("one", true), "run", "x", "--threads", "0", "--json");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("--threads expects at least 1"));
  }

  @Test
  void shouldColourTheVerdictOnlyWhereColourIsWanted() {
    Made bench = new Made().with("good", true).with("bad", false);
    Told plain = Told.by(bench, "run", "x", "--report", report);
    assertFalse(plain.out().contains("\u001b["));
    Told coloured = Told.by(bench, new Terminal(false, true), "run", "x", "--report", report);
    assertTrue(coloured.out().contains("\u001b[1m\u001b[31mFAIL"), coloured.out());
    assertEquals(plain.out(), coloured.out().replaceAll("\u001b\\[[0-9;]*m", ""));
  }
}
