package doseguard.store.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** Texts in SQL. */
final class Sql {

  private Sql() {}

  /** A text that lies beside this class. */
  static String file(String name) {
    try (InputStream in = Sql.class.getResourceAsStream(name + ".sql")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A path as a literal. */
  static String literal(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }
}
