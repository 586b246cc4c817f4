package doseguard.store.database;

import java.io.IOException;
import java.nio.file.Path;

/** A database is refused or does not do what it is asked. */
public abstract sealed class DatabaseException extends IOException {

  private static final long serialVersionUID = 1L;

  private DatabaseException(Path database, String words, Throwable cause) {
    super(database + ": " + words, cause);
  }

  /** The file is something else; it is as it was. */
  public static final class NotADatabase extends DatabaseException {
    private static final long serialVersionUID = 1L;

    NotADatabase(Path database, String words) {
      super(database, words, null);
    }
  }

  /** The tables of the file are of another version; it is as it was. */
  public static final class OtherVersion extends DatabaseException {
    private static final long serialVersionUID = 1L;

    private final int version;

    OtherVersion(Path database, int version, int known) {
      super(database, "has schema version " + version + ", known here is version " + known, null);
      this.version = version;
    }

    /**
     * The version of the file.
     *
     * @return as it stands there
     */
    public int version() {
      return version;
    }
  }

  /** Another process has the file open. */
  public static final class Locked extends DatabaseException {
    private static final long serialVersionUID = 1L;

    Locked(Path database, Throwable cause) {
      super(database, "is open in another process: one at a time can have it", cause);
    }
  }

  /** DuckDB is not on the class path. */
  public static final class NoDriver extends DatabaseException {
    private static final long serialVersionUID = 1L;

    NoDriver(Path database, Throwable cause) {
      super(database, "org.duckdb:duckdb_jdbc is not on the class path", cause);
    }
  }

  /** There is no such night. */
  public static final class NoSuchNight extends DatabaseException {
    private static final long serialVersionUID = 1L;

    NoSuchNight(Path database, String night) {
      super(database, "has no night '" + night + "'", null);
    }
  }

  /** DuckDB says that something is wrong, for example that the file is damaged. */
  public static final class Failed extends DatabaseException {
    private static final long serialVersionUID = 1L;

    Failed(Path database, Throwable cause) {
      super(database, cause.getMessage(), cause);
    }
  }
}
