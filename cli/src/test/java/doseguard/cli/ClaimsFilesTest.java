package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.TrialResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claims file at the commands: validated, replayed with a report, and what they refuse. */
class ClaimsFilesTest {

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(directory.resolve("my-claims.yaml"), OneClaim.TEXT);
  }

  private static Told told(String... args) {
    return Told.by(new ScenarioBench(), args);
  }

  /** A folder that is no report. */
  private Path taken() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("taken"));
    Files.writeString(folder.resolve("thesis.txt"), "mine");
    return folder;
  }

  @Test
  void shouldValidateClaims() {
    Told told = told("validate", file.toString());
    assertEquals(ExitCodes.HOLDS, told.code(), told.err());
    assertEquals("0 scenarios valid\n1 claim valid\n", told.out());
  }

  @Test
  void shouldTellWhatIsWrongWithClaims() throws IOException {
    Files.writeString(file, OneClaim.TEXT.replace("population: base", "population: bass"));
    Told told = told("validate", file.toString());
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("my-claims.yaml:17:17: unknown population 'bass'"), told.err());
    assertEquals("", told.out());
  }

  @Test
  void shouldWriteThePageOfAReplayedCase() {
    Path report = directory.resolve("report");
    String[] args = {"replay", "1:2", "--claims", file.toString(), "--report", report.toString()};
    Told told = told(args);
    assertEquals(ExitCodes.HOLDS, told.code(), told.err());
    assertTrue(told.out().contains("claim     NOTICED within 10 min: kept\n"), told.out());
    assertTrue(told.out().contains("\nreport    "), told.out());
    assertTrue(Files.exists(report.resolve("index.html")));
  }

  @Test
  void shouldSayThatAFaultNeverActed() throws IOException {
    String text =
        OneClaim.TEXT.replace("fault: motor-stall}", "fault: valve-stuck, position: open}");
    Files.writeString(file, text.replace("fault: motor-stall", "fault: valve-stuck"));
    Told told = told("replay", "1:0", "--claims", file.toString());
    assertTrue(told.out().contains("noticed   the fault never acted\n"), told.out() + told.err());
  }

  @Test
  void shouldReplayNothingFromClaimsWithMistakes() throws IOException {
    Files.writeString(file, OneClaim.TEXT.replace("policy: us-adult-spinal", "policy: nobody"));
    Told told = told("replay", "1:0", "--claims", file.toString());
    assertEquals(ExitCodes.BAD_INPUT, told.code(), told.out());
    assertTrue(told.err().contains("unknown policy 'nobody'"), told.err());
  }

  @Test
  void shouldLeaveAFolderAloneThatIsNoReport() throws IOException {
    Path taken = taken();
    for (String[] args :
        new String[][] {
          {"replay", "1:0", "--claims", file.toString(), "--report", taken.toString()},
          {"campaign", file.toString(), "--cases", "1", "--out", taken.toString()},
        }) {
      Told told = told(args);
      assertEquals(ExitCodes.BAD_INPUT, told.code(), args[0]);
      assertTrue(told.err().startsWith("doseguard: "), told.err());
      assertFalse(told.err().contains("\tat "), told.err());
      try (var entries = Files.list(taken)) {
        assertEquals(List.of(taken.resolve("thesis.txt")), entries.toList());
      }
    }
  }

  @Test
  void shouldRefuseNumbersBelowTheirLeast() {
    for (String[] wrong :
        new String[][] {
          {"--threads", "0"}, {"--cases", "0"}, {"--seed", "-1"}, {"--years", "-1"}
        }) {
      Told told = told("campaign", file.toString(), wrong[0], wrong[1]);
      assertEquals(ExitCodes.BAD_INPUT, told.code(), wrong[0]);
      assertTrue(told.err().contains("expect at least 1"), told.err());
    }
  }

  @Test
  void shouldTellOfTheFirstTenFailuresInALineEach() {
    StringWriter err = new StringWriter();
    Failures failures = new Failures(7, new PrintWriter(err));
    for (int i = 0; i < 12; i++) {
      Trial trial = new Trial(i, "motor-stall / A", 0, () -> null, new Demand.Harmless());
      failures.broke(TrialResult.failed(trial, new IllegalStateException("two\n lines")));
    }
    List<String> lines = err.toString().lines().toList();
    assertEquals(10, lines.size());
    assertEquals(
        "doseguard: motor-stall / A: the harness failed:"
            + " java.lang.IllegalStateException: two lines (doseguard replay 7:0)",
        lines.get(0));
  }
}
