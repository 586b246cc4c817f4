package doseguard.store.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes in comes out, whole nights at a time. */
class NightWriterTest {
  private static final List<String> TABLES =
      List.of("night", "case_result", "cell", "coverage", "finding");

  @TempDir private Path directory;

  private Database database;
  private NightWriter writer;

  @BeforeEach
  void open() throws IOException {
    database = Database.open(directory.resolve("nights.duckdb"));
    writer = new NightWriter(database);
  }

  @AfterEach
  void close() throws IOException {
    database.close();
  }

  private static NightRows oneOfEach() {
    return new NightRows(
        List.of(
                Nights.caseRow(3, "kink", new CaseRow.Margins(1.5, 2.5, 3.5, 4.5, -5.5)),
                Nights.bareCase(4))
            .iterator(),
        List.of(new CellRow("kink", "complete", "B", "KEPT", 10, 9, 1, 0.25)).iterator(),
        List.of(new CoverageRow("alarm", "OCCLUSION", 5), new CoverageRow("limit", "NONE", 0))
            .iterator(),
        List.of(new FindingRow("late", 3, -0.5, 2)).iterator());
  }

  private void assertHoldsOneOfEach() throws Exception {
    assertEquals(
        List.of("a|a title|nightly|aa|bb|cc|17.0.15|-5|10|1|4.0|2|2026-11-23 01:02:03.000004"),
        rows("night"));
    assertEquals(
        List.of(
            "a|claims|4|null||A|false|true|false|true|false|true|false|0.9|0.8|1.0|0.7|0.6"
                + "|null|null|0|0|0|0|0|0.0|0|0",
            "a|swarm|3|kink / complete / B|kink|B|true|false|true|false|true|false|true"
                + "|1.5|2.5|3.5|4.5|-5.5|11|12|13|14|15|16|17|0.5|18|19"),
        rows("case_result"));
    assertEquals(List.of("a|kink|complete|B|KEPT|10|9|1|0.25"), rows("cell"));
    assertEquals(List.of("a|alarm|OCCLUSION|5", "a|limit|NONE|0"), rows("coverage"));
    assertEquals(List.of("a|late|3|-0.5|2"), rows("finding"));
  }

  private List<String> rows(String table) throws Exception {
    return Table.of(database, "SELECT * FROM " + table + " ORDER BY ALL");
  }

  @Test
  void shouldHoldWhatWasWritten() throws Exception {
    writer.replace(Nights.night("a"), oneOfEach());
    assertHoldsOneOfEach();
    database.close();
    open();
    assertHoldsOneOfEach();
  }

  @Test
  void shouldReplaceTheNightAndNoOther() throws Exception {
    writer.replace(Nights.night("a"), oneOfEach());
    writer.replace(Nights.night("b"), oneOfEach());
    writer.replace(Nights.bare("a"), Nights.cases(List.of(Nights.bareCase(0))));
    assertEquals(List.of("a|||||||0|0|0|null|null|null", firstOf("b")), rows("night"));
    assertEquals(
        List.of("a|0", "b|3", "b|4"),
        Table.of(database, "SELECT night_id, idx FROM case_result ORDER BY ALL"));
    for (String table : List.of("cell", "coverage", "finding")) {
      assertEquals(
          List.of("b"), Table.of(database, "SELECT DISTINCT night_id FROM " + table), table);
    }
  }

  private String firstOf(String night) throws Exception {
    return Table.of(database, "SELECT * FROM night WHERE night_id = '" + night + "'").get(0);
  }

  @Test
  void shouldKeepTheNightWhenItsRowsFail() throws Exception {
    writer.replace(Nights.night("a"), oneOfEach());
    assertThrows(
        IllegalStateException.class,
        () -> writer.replace(Nights.bare("a"), Nights.cases(NightWriterTest::failing)));
    assertHoldsOneOfEach();
    writer.replace(Nights.bare("a"), Nights.none());
    assertEquals(List.of(), rows("case_result"));
  }

  private static CaseRow failing(long index) {
    if (index == 5000) {
      throw new IllegalStateException("the rows are at fault");
    }
    return Nights.bareCase(index);
  }

  @Test
  void shouldKeepTheNightWhenARowIsRefused() throws Exception {
    writer.replace(Nights.night("a"), oneOfEach());
    NightRows nameless = Nights.findings(new FindingRow(null, 0, 0, 0));
    DatabaseException.Failed refusal =
        assertThrows(
            DatabaseException.Failed.class, () -> writer.replace(Nights.bare("a"), nameless));
    assertTrue(refusal.getMessage().contains("NOT NULL"), refusal.getMessage());
    assertHoldsOneOfEach();
  }

  @Test
  void shouldTakeOneCaseAfterTheOther() throws Exception {
    int cases = 100_000;
    Iterator<CaseRow> onceOnly =
        LongStream.range(0, cases)
            .mapToObj(index -> Nights.caseRow(cases - 1 - index, "kink", Nights.WIDE))
            .iterator();
    writer.replace(
        Nights.night("a"),
        new NightRows(
            onceOnly,
            Collections.emptyIterator(),
            Collections.emptyIterator(),
            Collections.emptyIterator()));
    assertFalse(onceOnly.hasNext());
    assertEquals(
        List.of(cases + "|0|" + (cases - 1) + "|" + cases),
        Table.of(
            database, "SELECT count(*), min(idx), max(idx), count(DISTINCT idx) FROM case_result"));
  }

  @Test
  void shouldExportWhatItHolds() throws Exception {
    writer.replace(Nights.night("a"), oneOfEach());
    writer.replace(Nights.night("b"), oneOfEach());
    Path to = directory.resolve("it's here");
    writer.exportParquet("a", to);
    assertEquals(TABLES.stream().map(table -> table + ".parquet").sorted().toList(), filesIn(to));
    for (String table : TABLES) {
      String from = " FROM " + Sql.literal(to.resolve(table + ".parquet"));
      assertEquals(
          Table.of(database, "SELECT * FROM " + table + " WHERE night_id = 'a' ORDER BY ALL"),
          Table.of(database, "SELECT *" + from + " ORDER BY ALL"));
      assertEquals(
          Table.of(
              database,
              "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '"
                  + table
                  + "' AND NOT internal ORDER BY column_index"),
          Table.of(
              database, "SELECT column_name, column_type FROM (DESCRIBE SELECT *" + from + ")"));
    }
  }

  private static List<String> filesIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void shouldExportTheSameBytesHoweverTheRowsCame() throws Exception {
    List<CaseRow> cases = new ArrayList<>();
    for (long index = 0; index < 20_000; index++) {
      cases.add(Nights.caseRow(index, "kink " + index % 7, Nights.WIDE));
    }
    List<CoverageRow> coverage =
        List.of(new CoverageRow("b", "x", 1), new CoverageRow("a", "y", 2));
    writer.replace(Nights.night("a"), rows(cases, coverage));
    Path one = directory.resolve("one");
    writer.exportParquet("a", one);
    assertEquals(
        LongStream.range(0, 20_000).mapToObj(String::valueOf).toList(),
        Table.of(database, "SELECT idx FROM " + Sql.literal(one.resolve("case_result.parquet"))));
    Collections.reverse(cases);
    writer.replace(Nights.night("a"), rows(cases, List.of(coverage.get(1), coverage.get(0))));
    Path other = directory.resolve("other");
    writer.exportParquet("a", other);
    writer.exportParquet("a", other);
    for (String table : TABLES) {
      String file = table + ".parquet";
      assertArrayEquals(
          Files.readAllBytes(one.resolve(file)), Files.readAllBytes(other.resolve(file)), file);
    }
  }

  private static NightRows rows(List<CaseRow> cases, List<CoverageRow> coverage) {
    return new NightRows(
        cases.iterator(),
        Collections.emptyIterator(),
        coverage.iterator(),
        Collections.emptyIterator());
  }

  @Test
  void shouldRefuseToExportANightThatIsNotThere() {
    Path to = directory.resolve("parquet");
    DatabaseException.NoSuchNight refusal =
        assertThrows(DatabaseException.NoSuchNight.class, () -> writer.exportParquet("b", to));
    assertEquals(database.path() + ": has no night 'b'", refusal.getMessage());
    assertFalse(Files.exists(to));
  }

  @Test
  void shouldSayThatAFileCannotBeWritten() throws Exception {
    writer.replace(Nights.night("a", 0, OptionalDouble.empty()), Nights.none());
    Path to = directory.resolve("parquet");
    Files.createDirectories(to.resolve("night.parquet").resolve("in the way"));
    assertThrows(DatabaseException.Failed.class, () -> writer.exportParquet("a", to));
  }
}
