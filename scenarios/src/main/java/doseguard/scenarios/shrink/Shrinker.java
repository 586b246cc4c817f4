package doseguard.scenarios.shrink;

import doseguard.scenarios.CaseReader;
import doseguard.scenarios.file.Tree;
import java.util.List;
import java.util.Map;

/**
 * Makes a failing scenario small. One pass after the other offers simpler scenarios, the boldest
 * first; each that is smaller and still fails takes the place of the one before. The passes take
 * turns until none of them has anything to offer that fails, so that what is left is needed, each
 * part by itself. The same scenario and trial give the same result.
 */
public final class Shrinker {

  /** In the order in which they take their turns. */
  static final List<Pass> PASSES =
      List.of(
          new DropEvents(),
          new Shorten(),
          new Earlier(),
          new LeaveOut(),
          new PlainerNames(),
          new RoundFigures());

  private final CaseReader reader;

  /**
   * Makes a shrinker.
   *
   * @param reader reads scenarios where the one to shrink stands
   */
  public Shrinker(CaseReader reader) {
    this.reader = reader;
  }

  /**
   * Shrinks a scenario. Only {@code given} and {@code when} change.
   *
   * @param scenario keys and values of a scenario file that fails, with or without {@code then}
   * @param trial says whether a smaller one fails in the same way; it is asked of valid scenarios
   *     only, and of none twice
   * @param mostRuns how often it may be asked, at least 1
   * @return the smallest scenario found
   * @throws IllegalArgumentException when the scenario is not valid or does not fail
   */
  public Shrunk smallest(Map<String, Tree> scenario, Trial trial, int mostRuns) {
    Search search = new Search(new Draft(scenario), reader, trial, mostRuns);
    boolean helped = true;
    while (helped && !search.spent()) {
      helped = false;
      for (Pass pass : PASSES) {
        helped |= search.helped(pass);
      }
    }
    return search.result();
  }
}
