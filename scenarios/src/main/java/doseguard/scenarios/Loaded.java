package doseguard.scenarios;

import doseguard.scenarios.file.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What was found at some paths.
 *
 * @param scenarios the files that are right, in the order of their names
 * @param claims claims files found, not read, in the order of their names
 * @param problems everything wrong with the others, in the order of file and position
 */
public record Loaded(List<Scenario> scenarios, List<Path> claims, List<Problem> problems) {

  /** Copies the lists. */
  public Loaded {
    scenarios = List.copyOf(scenarios);
    claims = List.copyOf(claims);
    problems = List.copyOf(problems);
  }
}
