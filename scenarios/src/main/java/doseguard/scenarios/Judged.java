package doseguard.scenarios;

import doseguard.engine.oracle.Verdict;
import doseguard.engine.simulation.Run;
import java.util.List;

/**
 * A scenario that was run and judged.
 *
 * @param scenario the scenario
 * @param run what it produced
 * @param verdict what the oracles found
 * @param checked every line of {@code then} with its answer, then the questions not stated there
 */
public record Judged(Scenario scenario, Run run, Verdict verdict, List<Checked> checked) {

  /** Copies the list. */
  public Judged {
    checked = List.copyOf(checked);
  }

  /**
   * Whether every expectation holds.
   *
   * @return true when none failed
   */
  public boolean passed() {
    return checked.stream().allMatch(Checked::passed);
  }
}
