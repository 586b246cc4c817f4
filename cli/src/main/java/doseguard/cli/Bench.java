package doseguard.cli;

import doseguard.engine.port.GuardFactory;
import doseguard.reports.Result;
import java.nio.file.Path;
import java.util.List;

/** Where the commands get their work from: scenario files in earnest, made-up jobs in tests. */
interface Bench {

  /**
   * Reads scenarios.
   *
   * @param paths files and directories
   * @return what was found
   */
  Loaded load(List<Path> paths);

  /**
   * The same work with another guard.
   *
   * @param guards makes the guard that is judged
   * @return where the work then comes from
   * @throws UnsupportedOperationException when no guard is judged here
   */
  default Bench judging(GuardFactory guards) {
    throw new UnsupportedOperationException("no guard is judged here");
  }

  /**
   * What was found.
   *
   * @param jobs the scenarios, in order
   * @param claims claims files found, not read
   * @param problems everything wrong with the files, one line each
   */
  record Loaded(List<Job> jobs, List<Path> claims, List<String> problems) {
    /** Copies the lists. */
    public Loaded {
      jobs = List.copyOf(jobs);
      claims = List.copyOf(claims);
      problems = List.copyOf(problems);
    }
  }

  /** One scenario, ready to run any number of times, on any thread. */
  interface Job {

    /**
     * The scenario's name.
     *
     * @return its id
     */
    String id();

    /**
     * Runs and judges it.
     *
     * @return the judged scenario with its time line
     */
    Result judge();
  }
}
