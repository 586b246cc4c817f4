package doseguard.cli;

import java.io.PrintWriter;

/** Tells what is wrong with the input. */
final class Complaint {

  private Complaint() {}

  /**
   * Prints every problem; input without any scenario is a problem, too.
   *
   * @param loaded what was read
   * @param err where to
   * @return true when there is nothing to complain about
   */
  static boolean none(Bench.Loaded loaded, PrintWriter err) {
    boolean quiet = quiet(loaded, err);
    if (loaded.problems().isEmpty() && loaded.jobs().isEmpty()) {
      err.print("doseguard: no scenario found, expected at least one *.yaml file\n");
    }
    err.flush();
    return quiet && !loaded.jobs().isEmpty();
  }

  /**
   * Prints every problem of the files that there are.
   *
   * @param loaded what was read
   * @param err where to
   * @return true when there is nothing to complain about
   */
  static boolean quiet(Bench.Loaded loaded, PrintWriter err) {
    loaded.problems().forEach(problem -> err.print(problem + "\n"));
    err.flush();
    return loaded.problems().isEmpty();
  }
}
