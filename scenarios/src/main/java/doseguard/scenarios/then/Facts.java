package doseguard.scenarios.then;

import doseguard.engine.fault.Fault;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;
import java.util.Set;

/**
 * What an expectation is answered from.
 *
 * @param subject the case
 * @param run what it produced
 * @param verdict what the oracles found
 * @param stated the questions that lines of the file ask themselves
 */
public record Facts(Case subject, Run run, Verdict verdict, Set<Question> stated) {

  /** Copies the set. */
  public Facts {
    stated = Set.copyOf(stated);
  }

  /**
   * When the first fault began.
   *
   * @return ms since the case began; 0 when the case has no fault
   */
  long firstOnsetMs() {
    return subject.faults().stream().mapToLong(Fault::onsetMs).min().orElse(0);
  }
}
