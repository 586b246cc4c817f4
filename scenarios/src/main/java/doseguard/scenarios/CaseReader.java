package doseguard.scenarios;

import doseguard.engine.simulation.Case;
import doseguard.scenarios.file.Place;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.policy.Policies;
import doseguard.scenarios.suite.Suites;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the case of a scenario that is not in a file (yet), as strictly as one that is: codec and
 * schema. Policies and suites are read once. Not thread safe.
 */
public final class CaseReader {

  private static final String THEN = "then";

  /** One of the five questions that are asked in any case. */
  private static final String ASKED = "no unsafe delivery";

  private final Path file;
  private final Policies policies = new Policies();
  private final Suites suites = new Suites();

  /**
   * Makes a reader.
   *
   * @param file where the scenario would stand: policies and suites are found beside or above it,
   *     else among the built-in ones
   */
  public CaseReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a case.
   *
   * @param scenario keys and values of a scenario file; its {@code then} may be missing
   * @return the case, empty when the file would have a mistake
   */
  public Optional<Case> read(Map<String, Tree> scenario) {
    Map<String, Tree> whole = new LinkedHashMap<>(scenario);
    Tree at = Tree.map(Place.START, Place.START, Map.of());
    List<Tree> asked = List.of(Tree.instead(Tree.Kind.TEXT, at, ASKED));
    whole.putIfAbsent(THEN, Tree.list(Place.START, Place.START, asked));
    Tree tree = Tree.map(Place.START, Place.START, whole);
    Problems problems = new Problems(file.toString().replace('\\', '/'));
    return ScenarioReader.read(file, tree, policies, suites, problems).map(Scenario::subject);
  }
}
