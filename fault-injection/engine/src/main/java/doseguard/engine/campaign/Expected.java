package doseguard.engine.campaign;

import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.simulation.Run;
import java.util.Set;

/** What a case has to show. */
public interface Expected {

  /**
   * Whether a case shows it.
   *
   * @param run what the case produced
   * @param verdict what the oracles found
   * @param result what is kept of it
   * @return true when it does
   */
  boolean keptBy(Run run, Verdict verdict, CaseResult result);

  /**
   * The questions that may be answered badly: what is declared not to be kept.
   *
   * @return questions, usually none
   */
  Set<Question> givenUp();

  /**
   * The questions that this case may answer badly: what is given up, and what is declared up to a
   * bound that the case keeps.
   *
   * @param result what is kept of the case
   * @return questions, usually none
   */
  default Set<Question> excused(CaseResult result) {
    return givenUp();
  }
}
