package doseguard.store.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of a database, and their version. */
final class Schema {

  /** The version that is made and known here. */
  static final int VERSION = 1;

  private Schema() {}

  /** Makes the tables in an empty database, and refuses one that has others. */
  static void prepare(Path database, Connection connection) throws SQLException, IOException {
    if (count(connection, "SELECT count(*) FROM duckdb_tables()") == 0) {
      create(connection);
    } else if (count(
            connection,
            "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'doseguard_schema'")
        == 0) {
      throw new DatabaseException.NotADatabase(database, "is not a database of campaigns");
    }
    int version = count(connection, "SELECT max(version) FROM doseguard_schema");
    if (version != VERSION) {
      throw new DatabaseException.OtherVersion(database, version, VERSION);
    }
  }

  private static int count(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getInt(1);
    }
  }

  private static void create(Connection connection) throws SQLException {
    Transaction.in(
        connection,
        () -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(Sql.file("schema"));
          }
          try (PreparedStatement statement =
              connection.prepareStatement("INSERT INTO doseguard_schema VALUES (?)")) {
            statement.setInt(1, VERSION);
            statement.execute();
          }
        });
  }
}
