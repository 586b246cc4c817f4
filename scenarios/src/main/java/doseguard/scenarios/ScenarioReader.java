package doseguard.scenarios;

import doseguard.scenarios.codec.ScenarioCodec;
import doseguard.scenarios.file.NamedFiles;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.file.Shape;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.policy.NamedPolicy;
import doseguard.scenarios.policy.Policies;
import doseguard.scenarios.quantity.Names;
import doseguard.scenarios.suite.NamedSuite;
import doseguard.scenarios.suite.Suites;
import doseguard.scenarios.then.Expectation;
import doseguard.scenarios.then.Phrases;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one scenario file: its case, its policy, its expectations, and at last its shape. */
final class ScenarioReader {

  private static final Shape SHAPE = Shape.of("scenario.schema.json");

  private ScenarioReader() {}

  /**
   * Reads a scenario.
   *
   * @param path the file
   * @param tree what it holds
   * @param policies where policies are found
   * @param suites where sensor suites are found
   * @param problems where to say what is wrong
   * @return the scenario, empty when there is a problem
   */
  static Optional<Scenario> read(
      Path path, Tree tree, Policies policies, Suites suites, Problems problems) {
    Reading file = new Reading(tree, problems);
    Reading given = file.inside("given");
    Optional<NamedPolicy> policy = named(given, "policy", path, policies);
    Optional<NamedSuite> suite = named(given.inside("pump"), "suite", path, suites);
    ScenarioCodec codec = new ScenarioCodec(file, policy, suite);
    List<Expectation> expectations =
        Phrases.read(file.items("then"), codec.durationMs(), codec.firstOnsetMs(), problems);
    SHAPE.check(tree, problems);
    if (policy.isEmpty() || suite.isEmpty() || !problems.none()) {
      return Optional.empty();
    }
    List<String> covers = file.items("covers").stream().map(Tree::text).toList();
    String id = file.text("id");
    return Optional.of(
        new Scenario(
            path,
            id,
            file.text("title"),
            covers,
            policy.get(),
            suite.get(),
            codec.subject(policy.get()),
            expectations));
  }

  /** Finds the policy or suite that a key names. */
  private static <T> Optional<T> named(
      Reading reading, String key, Path path, NamedFiles<T> files) {
    String name = reading.text(key);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Set<String> known = files.names(path);
    if (!known.contains(name)) {
      String wrong = "unknown " + key + " '" + name + "'" + Names.hint(name, known);
      reading.problems().add(reading.place(key), wrong, "one of " + String.join(", ", known));
      return Optional.empty();
    }
    Optional<T> found = files.find(name, path);
    if (found.isEmpty()) {
      String wrong = "the " + key + " '" + name + "' has mistakes of its own";
      reading.problems().add(reading.place(key), wrong, "a " + key + " without mistakes");
    }
    return found;
  }
}
