package doseguard.store.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;

/** A DuckDB file with the nights of campaigns. One process at a time has it; not thread-safe. */
public final class Database implements AutoCloseable {
  private static final String DRIVER = "jdbc:duckdb:";

  /**
   * The oldest DuckDB that shall read the files (project choice: the first whose format later ones
   * promise to read).
   */
  private static final String FORMAT = "v1.0.0";

  /** A DuckDB file has its magic after a checksum of eight bytes. */
  private static final int MAGIC_AT = 8;

  private static final byte[] MAGIC = {'D', 'U', 'C', 'K'};

  /** What a driver manager answers that knows no driver (SQL standard: unable to connect). */
  private static final String NO_DRIVER = "08001";

  /** What DuckDB answers when another process has the file; it gives neither code nor state. */
  private static final String LOCKED = "Could not set lock on file";

  private final Path path;
  private final Connection connection;

  private Database(Path path, Connection connection) {
    this.path = path;
    this.connection = connection;
  }

  /**
   * Opens a database, or makes one when there is no file.
   *
   * @param path the file
   * @return the database, with all tables
   * @throws DatabaseException when it is refused; the subclass says why
   * @throws IOException when the file cannot be read
   */
  public static Database open(Path path) throws IOException {
    return open(path, DRIVER);
  }

  static Database open(Path path, String driver) throws IOException {
    if (Files.exists(path)) {
      checkMagic(path);
    }
    Connection connection = connect(path, driver);
    try {
      Schema.prepare(path, connection);
      return new Database(path, connection);
    } catch (SQLException e) {
      close(path, connection);
      throw new DatabaseException.Failed(path, e);
    } catch (IOException e) {
      close(path, connection);
      throw e;
    }
  }

  private static void checkMagic(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(MAGIC_AT + MAGIC.length);
      if (start.length < MAGIC_AT + MAGIC.length
          || !Arrays.equals(start, MAGIC_AT, start.length, MAGIC, 0, MAGIC.length)) {
        throw new DatabaseException.NotADatabase(path, "is not a DuckDB file");
      }
    }
  }

  private static Connection connect(Path path, String driver) throws DatabaseException {
    Properties properties = new Properties();
    properties.setProperty("storage_compatibility_version", FORMAT);
    // Nothing is fetched from a network: all that is used is built in.
    properties.setProperty("autoinstall_known_extensions", "false");
    try {
      return DriverManager.getConnection(driver + path, properties);
    } catch (SQLException e) {
      if (NO_DRIVER.equals(e.getSQLState())) {
        throw new DatabaseException.NoDriver(path, e);
      }
      if (e.getMessage().contains(LOCKED)) {
        throw new DatabaseException.Locked(path, e);
      }
      throw new DatabaseException.Failed(path, e);
    }
  }

  private static void close(Path path, Connection connection) throws DatabaseException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DatabaseException.Failed(path, e);
    }
  }

  Path path() {
    return path;
  }

  Connection connection() {
    return connection;
  }

  /** Closes the file and lets other processes have it. */
  @Override
  public void close() throws DatabaseException {
    close(path, connection);
  }
}
