package doseguard.scenarios;

import doseguard.scenarios.codec.ScenarioCodec;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.file.Shape;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.policy.NamedPolicy;
import doseguard.scenarios.policy.Policies;
import doseguard.scenarios.quantity.Names;
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
   * @param problems where to say what is wrong
   * @return the scenario, empty when there is a problem
   */
  static Optional<Scenario> read(Path path, Tree tree, Policies policies, Problems problems) {
    Reading file = new Reading(tree, problems);
    Reading given = file.inside("given");
    Optional<NamedPolicy> policy = policy(given, path, policies);
    ScenarioCodec codec = new ScenarioCodec(file, policy);
    List<Expectation> expectations =
        Phrases.read(file.items("then"), codec.durationMs(), codec.firstOnsetMs(), problems);
    SHAPE.check(tree, problems);
    if (policy.isEmpty() || !problems.none()) {
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
            codec.subject(policy.get()),
            expectations));
  }

  private static Optional<NamedPolicy> policy(Reading given, Path path, Policies policies) {
    String name = given.text("policy");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Set<String> known = policies.names(path);
    if (!known.contains(name)) {
      String wrong = "unknown policy '" + name + "'" + Names.hint(name, known);
      given.problems().add(given.place("policy"), wrong, "one of " + String.join(", ", known));
      return Optional.empty();
    }
    Optional<NamedPolicy> policy = policies.find(name, path);
    if (policy.isEmpty()) {
      String wrong = "the policy '" + name + "' has mistakes of its own";
      given.problems().add(given.place("policy"), wrong, "a policy without mistakes");
    }
    return policy;
  }
}
