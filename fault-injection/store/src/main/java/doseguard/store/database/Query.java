package doseguard.store.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks a database what stands in a file beside this class. */
final class Query {

  /**
   * Makes a record of a row.
   *
   * @param <T> the record
   */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private Query() {}

  static <T> List<T> ask(Database database, String query, Row<T> row, Object... parameters)
      throws DatabaseException {
    List<T> answer = new ArrayList<>();
    try (PreparedStatement statement = database.connection().prepareStatement(Sql.file(query))) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          answer.add(row.of(rows));
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException.Failed(database.path(), e);
    }
    return answer;
  }
}
