package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doseguard history}: campaigns in a database, told and compared. */
class HistoryCommandTest {
  private static final String CLAIMS = OneClaim.TEXT.replace("coverage: 50 %", "coverage: 96 %");

  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(directory.resolve("mine.yaml"), CLAIMS);
    Files.writeString(
        directory.resolve("broken.yaml"), CLAIMS.replace("within: 10 min", "within: 1 s"));
  }

  private void campaign(String claims, String out, String... more) {
    List<String> args = new ArrayList<>();
    args.addAll(List.of("campaign", directory.resolve(claims).toString(), "--cases", "40"));
    args.addAll(List.of("--out", directory.resolve(out).toString()));
    args.addAll(List.of(more));
    int code = Told.by(new Made(), args.toArray(String[]::new)).code();
    assertEquals(claims.equals("mine.yaml") ? ExitCodes.HOLDS : ExitCodes.VIOLATED, code);
  }

  private Told history(String... more) {
    List<String> args = new ArrayList<>();
    args.addAll(List.of("history", directory.resolve("nights.duckdb").toString()));
    args.addAll(List.of(more));
    return Told.by(new Made(), args.toArray(String[]::new));
  }

  private Told add(String journal, String night) {
    String file = directory.resolve(journal + ".journal").toString();
    return history("--add", file, "--night", night, "--speed", "0.001");
  }

  @Test
  void shouldTellWhatTheNightsCameTo() {
    campaign("mine.yaml", "one");
    campaign("mine.yaml", "two", "--seed", "2");
    Told first = add("one", "monday");
    assertEquals(ExitCodes.HOLDS, first.code(), first.err());
    assertTrue(first.out().matches("(?s)campaign .*\\nmonday +40 +0 +0 +[0-9.]+\n"), first.out());
    Told second = add("two", "tuesday");
    assertEquals(ExitCodes.HOLDS, second.code(), second.out());
    assertTrue(second.out().contains("\ntuesday beside monday: nothing is worse\n"), second.out());
    assertEquals(second.out(), history("--speed", "0.001").out());
  }

  @Test
  void shouldCountACampaignOnceThatIsAddedTwice() {
    campaign("mine.yaml", "one");
    Told once = add("one", "monday");
    assertEquals(once.out(), add("one", "monday").out());
  }

  @Test
  void shouldNameACampaignByItsBeginProfileAndSeed() {
    campaign("mine.yaml", "one", "--seed", "7");
    Told told = history("--add", directory.resolve("one.journal").toString());
    String line = told.out().lines().toList().get(1);
    assertTrue(line.matches("[0-9-]{10}T[0-9:]{8}Z .*, seed 7 +40 .*"), told.out());
  }

  @Test
  void shouldFailWhenSomethingIsWorse() {
    campaign("mine.yaml", "one");
    campaign("broken.yaml", "two");
    add("one", "monday");
    Told told = add("two", "tuesday");
    assertEquals(ExitCodes.VIOLATED, told.code(), told.err());
    assertTrue(told.out().contains("  new finding: motor-stall / permanent / A: "), told.out());
    assertTrue(told.out().contains("tuesday beside monday: "), told.out());
    assertTrue(told.out().contains(" things are worse\n"), told.out());
  }

  @Test
  void shouldWriteTheLastAsParquet() throws IOException {
    campaign("mine.yaml", "one");
    add("one", "monday");
    Path parquet = directory.resolve("parquet");
    assertEquals(ExitCodes.HOLDS, history("--parquet", parquet.toString()).code());
    try (Stream<Path> files = Files.list(parquet)) {
      Set<String> names =
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      assertTrue(names.contains("case_result.parquet"), names::toString);
    }
    byte[] bytes = Files.readAllBytes(parquet.resolve("case_result.parquet"));
    assertEquals("PAR1", new String(bytes, 0, 4, StandardCharsets.US_ASCII));
  }

  @Test
  void shouldMakeNoDatabaseForNothing() {
    Told told = history();
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("does not exist, expected a database, or --add"), told.err());
    assertFalse(Files.exists(directory.resolve("nights.duckdb")));
  }

  @Test
  void shouldLeaveAFileAloneThatIsNoDatabase() throws IOException {
    campaign("mine.yaml", "one");
    Path file = directory.resolve("nights.duckdb");
    Files.writeString(file, "precious");
    Told told = add("one", "monday");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("is not a DuckDB file"), told.err());
    assertEquals("precious", Files.readString(file));
  }

  @Test
  void shouldRefuseAJournalWhoseClaimsAreNoLongerTheSame() throws IOException {
    campaign("mine.yaml", "one");
    byte[] before = Files.readAllBytes(directory.resolve("one.journal"));
    Files.writeString(directory.resolve("mine.yaml"), CLAIMS + "# a note\n");
    Told told = add("one", "monday");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("would run another campaign: claims digest"), told.err());
    assertArrayEquals(before, Files.readAllBytes(directory.resolve("one.journal")));
  }

  @Test
  void shouldRefuseAToleranceThatIsNone() {
    Told told = history("--speed", "0");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("expected above 0 and at most 1"), told.err());
  }
}
