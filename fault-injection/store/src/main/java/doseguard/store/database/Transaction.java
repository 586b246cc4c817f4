package doseguard.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * All of some work or none of it. Begun in SQL: DuckDB's appender does not heed the connection's
 * auto-commit. DuckDB closes a statement that fails, so each is a new one.
 */
final class Transaction {

  /** What is done in one transaction. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  private Transaction() {}

  static void in(Connection connection, Work work) throws SQLException {
    execute(connection, "BEGIN TRANSACTION");
    try {
      work.run();
    } catch (SQLException | RuntimeException | Error e) {
      undo(connection, e);
      throw e;
    }
    execute(connection, "COMMIT"); // DuckDB undoes by itself what it cannot commit.
  }

  private static void undo(Connection connection, Throwable why) {
    try {
      execute(connection, "ROLLBACK");
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
