package doseguard.scenarios;

import doseguard.engine.simulation.Case;
import doseguard.scenarios.policy.NamedPolicy;
import doseguard.scenarios.suite.NamedSuite;
import doseguard.scenarios.then.Expectation;
import doseguard.scenarios.then.Outcome;
import java.nio.file.Path;
import java.util.List;

/**
 * A scenario file, read and found right.
 *
 * @param path the file as the user named it
 * @param id its id
 * @param title what it shows, one sentence
 * @param covers ids of the incidents, claims and requirements that it bears on
 * @param policy the policy in force, with the sources of its figures
 * @param suite the sensors, with the sources of their figures
 * @param subject the case to run
 * @param expectations the lines of {@code then}, in order
 */
public record Scenario(
    Path path,
    String id,
    String title,
    List<String> covers,
    NamedPolicy policy,
    NamedSuite suite,
    Case subject,
    List<Expectation> expectations) {

  /** Copies the lists. */
  public Scenario {
    covers = List.copyOf(covers);
    expectations = List.copyOf(expectations);
  }

  /**
   * What the file claims in the open that cannot be kept within its bound.
   *
   * @return its outcomes, in order; usually none
   */
  public List<Outcome> outcomes() {
    return expectations.stream()
        .filter(Outcome.class::isInstance)
        .map(Outcome.class::cast)
        .toList();
  }
}
