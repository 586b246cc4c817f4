package doseguard.cli;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign that is killed ten times, without a chance to say goodbye, and gone on with. */
class CampaignKillTest {
  private static final int KILLS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** All that the database holds, but for the times at which it came about. */
  private static final List<String> QUERIES =
      List.of(
          "SELECT * EXCLUDE (seconds, started_at) FROM night",
          "SELECT * FROM case_result",
          "SELECT * FROM cell",
          "SELECT * FROM coverage");

  @TempDir private Path directory;
  private Path claims;

  @BeforeEach
  void write() throws IOException {
    String text = OneClaim.TEXT.replace("coverage: 50 %", "coverage: 99.9 %");
    claims = Files.writeString(directory.resolve("mine.yaml"), text);
  }

  private List<String> command(String out, boolean resume) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", GoldenTest.classPath(), Main.class.getName(), "campaign"));
    command.addAll(List.of(claims.toString(), "--threads", "2"));
    command.addAll(List.of("--out", directory.resolve(out).toString()));
    if (resume) {
      command.add("--resume");
    }
    return command;
  }

  private Process start(boolean resume) throws IOException {
    return new ProcessBuilder(command("killed", resume))
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("told.txt").toFile())
        .start();
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Kills it once its journal is so long; whether it was still at work then. */
  private boolean killed(Path journal, long length, boolean resume) throws Exception {
    Process process = start(resume);
    try {
      await().atMost(PATIENCE).until(() -> size(journal) >= length || !process.isAlive());
      return process.isAlive();
    } finally {
      process.destroyForcibly();
      assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }
  }

  @Test
  void shouldLoseNothingAndCountNothingTwice() throws Exception {
    String[] whole = command("whole", false).subList(4, 10).toArray(String[]::new);
    assertEquals(ExitCodes.HOLDS, Told.by(new Made(), whole).code());
    Path expected = directory.resolve("whole.journal");
    Path part = directory.resolve("killed.journal.part");
    // The moments are seeded, the machine's timing is not: where a kill strikes differs each time.
    Random moments = new Random(5);
    for (int kill = 0; kill < KILLS; kill++) {
      long share = Files.size(expected) / (KILLS + 1);
      long length = share * kill + moments.nextLong(share);
      assertTrue(killed(part, length, size(part) > 0), "kill " + kill + " came too late");
    }
    Process last = start(true);
    assertTrue(last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    assertEquals(0, last.exitValue(), () -> told());
    assertArrayEquals(
        Files.readAllBytes(expected), Files.readAllBytes(directory.resolve("killed.journal")));
    assertArrayEquals(
        Files.readAllBytes(directory.resolve("whole/campaign.json")),
        Files.readAllBytes(directory.resolve("killed/campaign.json")));
    for (String query : QUERIES) {
      List<String> rows = rows("whole", query);
      assertFalse(rows.isEmpty(), query);
      assertEquals(rows, rows("killed", query), query);
    }
  }

  private String told() {
    try {
      return Files.readString(directory.resolve("told.txt"));
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  /** What the database that is made of a journal answers. */
  private List<String> rows(String out, String query) throws SQLException {
    Path database = directory.resolve(out + ".duckdb");
    if (!Files.exists(database)) {
      String journal = directory.resolve(out + ".journal").toString();
      String[] history = {"history", database.toString(), "--add", journal, "--night", "it"};
      assertEquals(ExitCodes.HOLDS, Told.by(new Made(), history).code());
    }
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query + " ORDER BY ALL")) {
      int columns = answer.getMetaData().getColumnCount();
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(answer.getString(column));
        }
        rows.add(String.join("|", row));
      }
    }
    return rows;
  }
}
