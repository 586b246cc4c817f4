package doseguard.store.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database is what it says, or is refused and left as it was. */
class DatabaseTest {

  @TempDir private Path directory;

  private Path path;

  @BeforeEach
  void name() {
    path = directory.resolve("a night's.duckdb");
  }

  private void execute(String sql) throws Exception {
    try (Database database = Database.open(path);
        Statement statement = database.connection().createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void shouldHaveItsTablesWhenItIsMadeAndWhenItIsOpenedAgain() throws Exception {
    for (int i = 0; i < 2; i++) {
      try (Database database = Database.open(path)) {
        assertEquals(
            List.of("case_result", "cell", "coverage", "doseguard_schema", "finding", "night"),
            Table.of(database, "SELECT table_name FROM duckdb_tables() ORDER BY ALL"));
        assertEquals(List.of("1"), Table.of(database, "SELECT * FROM doseguard_schema"));
      }
    }
  }

  @Test
  void shouldSayOfEveryTableAndColumnWhatItIs() throws Exception {
    try (Database database = Database.open(path)) {
      assertEquals(
          List.of(),
          Table.of(database, "SELECT table_name FROM duckdb_tables() WHERE comment IS NULL"));
      assertEquals(
          List.of(),
          Table.of(
              database,
              "SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT"
                  + " internal"));
      assertEquals(
          List.of(),
          Table.of(
              database,
              "SELECT column_name FROM duckdb_columns() WHERE (column_name LIKE '%\\_pg' ESCAPE"
                  + " '\\' AND NOT contains(comment, ' pg')) OR (column_name LIKE '%\\_ms' ESCAPE"
                  + " '\\' AND NOT contains(comment, ' ms')) AND NOT internal"),
          "the unit is in the name and in the comment");
    }
  }

  @Test
  void shouldBeReadableByOlderDuckDb() throws Exception {
    try (Database database = Database.open(path)) {
      String tags =
          Table.of(database, "SELECT tags FROM duckdb_databases() WHERE path IS NOT NULL").get(0);
      assertTrue(tags.contains("storage_version=v1.0.0"), tags);
    }
  }

  @Test
  void shouldRefuseTablesOfAnotherVersionAndChangeNothing() throws Exception {
    execute("UPDATE doseguard_schema SET version = 2");
    byte[] before = Files.readAllBytes(path);
    DatabaseException.OtherVersion refusal =
        assertThrows(DatabaseException.OtherVersion.class, () -> Database.open(path));
    assertEquals(2, refusal.version());
    assertEquals(path + ": has schema version 2, known here is version 1", refusal.getMessage());
    assertArrayEquals(before, Files.readAllBytes(path));
  }

  @Test
  void shouldRefuseTheDatabaseOfSomebodyElseAndChangeNothing() throws Exception {
    execute("DROP TABLE doseguard_schema");
    byte[] before = Files.readAllBytes(path);
    DatabaseException.NotADatabase refusal =
        assertThrows(DatabaseException.NotADatabase.class, () -> Database.open(path));
    assertEquals(path + ": is not a database of campaigns", refusal.getMessage());
    assertArrayEquals(before, Files.readAllBytes(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "something else that is long enough"})
  void shouldRefuseAFileThatIsNoDatabase(String text) throws Exception {
    Files.writeString(path, text);
    DatabaseException.NotADatabase refusal =
        assertThrows(DatabaseException.NotADatabase.class, () -> Database.open(path));
    assertEquals(path + ": is not a DuckDB file", refusal.getMessage());
    assertEquals(text, Files.readString(path));
  }

  @Test
  void shouldRefuseAFileThatWasCutShort() throws Exception {
    Database.open(path).close();
    byte[] cut = Arrays.copyOf(Files.readAllBytes(path), 5000);
    Files.write(path, cut);
    DatabaseException.Failed refusal =
        assertThrows(DatabaseException.Failed.class, () -> Database.open(path));
    assertTrue(
        refusal.getMessage().startsWith(path + ": IO Error: Could not read"), refusal.getMessage());
    assertArrayEquals(cut, Files.readAllBytes(path));
  }

  @Test
  void shouldRefuseAFileThatIsDamaged() throws Exception {
    Database.open(path).close();
    byte[] damaged = Files.readAllBytes(path);
    for (int at = 3 * 4096; at < damaged.length; at++) {
      damaged[at] ^= 0x55;
    }
    Files.write(path, damaged);
    DatabaseException.Failed refusal =
        assertThrows(DatabaseException.Failed.class, () -> Database.open(path));
    assertTrue(refusal.getMessage().contains("checksum"), refusal.getMessage());
    assertArrayEquals(damaged, Files.readAllBytes(path));
  }

  @Test
  void shouldSayThatADirectoryIsNotThere() {
    Path nowhere = directory.resolve("nowhere").resolve("a.duckdb");
    DatabaseException.Failed refusal =
        assertThrows(DatabaseException.Failed.class, () -> Database.open(nowhere));
    assertTrue(refusal.getMessage().contains("No such file"), refusal.getMessage());
  }

  @Test
  void shouldSayThatTheDriverIsMissing() {
    DatabaseException.NoDriver refusal =
        assertThrows(DatabaseException.NoDriver.class, () -> Database.open(path, "jdbc:no:"));
    assertEquals(path + ": org.duckdb:duckdb_jdbc is not on the class path", refusal.getMessage());
    assertFalse(Files.exists(path));
  }

  @Test
  void shouldBeHadByOneProcessAtATime() throws Exception {
    NightRow night = Nights.night("a");
    try (Database database = Database.open(path)) {
      new NightWriter(database).replace(night, Nights.cases(List.of(Nights.bareCase(7))));
    }
    Path output = directory.resolve("output");
    Process holder = Holder.start(path, night.id(), directory, output);
    try {
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> Files.readString(output, UTF_8).contains("holds") || !holder.isAlive());
      assertEquals("holds\n", Files.readString(output, UTF_8));
      DatabaseException.Locked refusal =
          assertThrows(DatabaseException.Locked.class, () -> Database.open(path));
      assertEquals(
          path + ": is open in another process: one at a time can have it", refusal.getMessage());
    } finally {
      holder.destroyForcibly();
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> !holder.isAlive());
    try (Database database = Database.open(path)) {
      assertEquals(night, new History(database).nights().get(0).night());
      assertEquals(
          List.of("7"),
          Table.of(database, "SELECT idx FROM case_result"),
          "a night half replaced is not replaced");
    }
  }
}
