package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.store.database.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
  void shouldCompareTheLastWithTheOneBeforeIt() {
    campaign("mine.yaml", "one");
    campaign("broken.yaml", "two");
    add("one", "monday");
    add("two", "tuesday");
    Told told = add("two", "wednesday");
    assertEquals(ExitCodes.HOLDS, told.code(), told.out());
    assertTrue(told.out().contains("\nwednesday beside tuesday: nothing is worse\n"), told.out());
  }

  @Test
  void shouldKeepEachMarginInItsColumn() throws SQLException {
    campaign("mine.yaml", "one");
    add("one", "monday");
    String url = "jdbc:duckdb:" + directory.resolve("nights.duckdb");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT min(margin_unsafe), min(margin_unnoticed), min(margin_false_alarm),"
                    + " min(margin_false_stop) FROM case_result WHERE faults <> ''")) {
      assertTrue(row.next());
      assertNotEquals(row.getDouble(1), row.getDouble(2));
      assertNotEquals(row.getDouble(2), row.getDouble(3));
      assertNotEquals(row.getDouble(2), row.getDouble(4));
    }
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
  void shouldAddACampaignFromAllItsParts() {
    campaign("mine.yaml", "one");
    String whole = add("one", "monday").out();
    campaign("mine.yaml", "half", "--shard", "1/2");
    campaign("mine.yaml", "half", "--shard", "2/2");
    String first = directory.resolve("half-1-of-2.journal").toString();
    String second = directory.resolve("half-2-of-2.journal").toString();
    Told told = history("--add", first, second, "--night", "monday");
    assertEquals(ExitCodes.HOLDS, told.code(), told.err());
    assertEquals(speedless(whole), speedless(told.out()));
  }

  @Test
  void shouldDoWithoutTheTimesOfACampaign() throws IOException {
    campaign("mine.yaml", "one");
    String timed = add("one", "monday").out();
    Files.delete(directory.resolve("one.journal.times"));
    Told told = add("one", "monday");
    assertEquals(ExitCodes.HOLDS, told.code(), told.err());
    assertTrue(told.out().endsWith("  -\n"), told.out());
    assertEquals(speedless(timed), speedless(told.out()));
  }

  /** A table without its last column. */
  private static List<String> speedless(String table) {
    return table.lines().map(line -> line.replaceAll(" +[^ ]+$", "")).toList();
  }

  @Test
  void shouldSayWhenADatabaseHoldsNothingYet() throws IOException {
    Database.open(directory.resolve("nights.duckdb")).close();
    Told told = history();
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("holds no campaign, expected --add JOURNAL"), told.err());
  }

  @Test
  void shouldRefuseAJournalWhoseClaimsAreGone() throws IOException {
    campaign("mine.yaml", "one");
    Files.delete(directory.resolve("mine.yaml"));
    Told told = add("one", "monday");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("mine.yaml:1:1: "), told.err());
    told = Told.by(new Made(), "merge", directory.resolve("one.journal").toString());
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("mine.yaml:1:1: "), told.err());
  }

  @Test
  void shouldKeepCasesThatPutNoClaimToTheTest() throws IOException {
    Files.writeString(
        directory.resolve("little.yaml"),
        """
        title: A search
        version: 1
        must-see: claims
        strategies:
          - {strategy: search, searches: 2, cases: 4}
        """);
    String out = directory.resolve("one").toString();
    String profile = directory.resolve("little.yaml").toString();
    assertEquals(
        ExitCodes.NOT_COVERED, Told.by(new Made(), "campaign", profile, "--out", out).code());
    Told told = add("one", "monday");
    assertEquals(ExitCodes.HOLDS, told.code(), told.err());
    assertTrue(told.out().matches("(?s)campaign .*\nmonday +8 .*"), told.out());
  }

  @Test
  void shouldRefuseAToleranceThatIsNone() {
    Told told = history("--speed", "0");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("expected above 0 and at most 1"), told.err());
  }
}
