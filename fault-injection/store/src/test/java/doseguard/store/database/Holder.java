package doseguard.store.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A process that replaces a night and gets stuck half-way, until it is killed. */
final class Holder {

  /** More than DuckDB keeps in memory before it begins to write. */
  private static final long ROWS = 300_000;

  private Holder() {}

  /** Starts one; what it leaves behind when it is killed goes into a directory. */
  static Process start(Path database, String night, Path directory, Path output)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + directory,
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            database.toString(),
            night)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  public static void main(String[] arguments) throws Exception {
    try (Database database = Database.open(Path.of(arguments[0]))) {
      new NightWriter(database)
          .replace(Nights.night(arguments[1]), Nights.cases(Holder::stuckAfterMany));
    }
  }

  private static CaseRow stuckAfterMany(long index) {
    if (index == ROWS) {
      System.out.println("holds");
      LockSupport.park();
    }
    return Nights.bareCase(index);
  }
}
