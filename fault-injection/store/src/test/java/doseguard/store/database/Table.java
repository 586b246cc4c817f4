package doseguard.store.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a query answers, as text. */
final class Table {

  private Table() {}

  /** A line for each row, columns between bars. */
  static List<String> of(Database database, String query) throws SQLException {
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(rows.getString(i));
        }
        lines.add(String.join("|", cells.stream().map(String::valueOf).toList()));
      }
      return lines;
    }
  }
}
