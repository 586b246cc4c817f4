package doseguard.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts nights into a database, and takes them out as files. */
public final class NightWriter {

  /** The tables of a night, and what puts its rows in order. */
  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put("night", "night_id");
    TABLES.put("case_result", "strategy, idx");
    TABLES.put("cell", "fault, severity, suite");
    TABLES.put("coverage", "kind, name");
    TABLES.put("finding", "cause, idx");
  }

  private final Database database;

  /**
   * Makes a writer.
   *
   * @param database where nights go
   */
  public NightWriter(Database database) {
    this.database = database;
  }

  /**
   * Writes a night in place of the one with the same name: all of it, or nothing.
   *
   * @param night the night
   * @param rows its rows, however many: they go through, none is kept in memory here
   * @throws DatabaseException when it cannot be written; the database is as it was, as it is when
   *     the rows throw
   */
  public void replace(NightRow night, NightRows rows) throws DatabaseException {
    Connection connection = database.connection();
    try {
      Transaction.in(
          connection,
          () -> {
            for (String table : TABLES.keySet()) {
              execute("DELETE FROM " + table + " WHERE night_id = ?", night.id());
            }
            RowAppender out = new RowAppender(connection, night.id());
            out.night(night);
            out.rows(rows);
          });
    } catch (SQLException e) {
      throw new DatabaseException.Failed(database.path(), e);
    }
  }

  /**
   * Writes the rows of a night as Parquet files, named after their tables, in an order that does
   * not depend on how they came: {@code night.parquet}, {@code case_result.parquet}, {@code
   * cell.parquet}, {@code coverage.parquet}, {@code finding.parquet}. Files of these names are
   * replaced.
   *
   * @param night name of the night
   * @param directory where to, made when it is not there
   * @throws DatabaseException.NoSuchNight when there is no such night
   * @throws IOException when a file cannot be written
   */
  public void exportParquet(String night, Path directory) throws IOException {
    new History(database).require(night);
    Files.createDirectories(directory);
    try {
      for (Map.Entry<String, String> table : TABLES.entrySet()) {
        Path file = directory.resolve(table.getKey() + ".parquet");
        execute(
            "COPY (SELECT * FROM "
                + table.getKey()
                + " WHERE night_id = ? ORDER BY "
                + table.getValue()
                + ") TO "
                + Sql.literal(file)
                + " (FORMAT parquet, COMPRESSION zstd)",
            night);
      }
    } catch (SQLException e) {
      throw new DatabaseException.Failed(database.path(), e);
    }
  }

  private void execute(String sql, String night) throws SQLException {
    try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
      statement.setString(1, night);
      statement.execute();
    }
  }
}
