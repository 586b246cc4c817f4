package doseguard.scenarios;

import doseguard.scenarios.file.Problem;
import java.util.List;

/**
 * What was found at some paths.
 *
 * @param scenarios the files that are right, in the order of their names
 * @param problems everything wrong with the others, in the order of file and position
 */
public record Loaded(List<Scenario> scenarios, List<Problem> problems) {

  /** Copies the lists. */
  public Loaded {
    scenarios = List.copyOf(scenarios);
    problems = List.copyOf(problems);
  }
}
