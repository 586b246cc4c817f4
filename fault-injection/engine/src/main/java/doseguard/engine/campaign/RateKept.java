package doseguard.engine.campaign;

import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.simulation.Run;
import java.util.Set;

/**
 * What a fault-free year has to show. False alarms and false stops are not broken cases: their
 * rates are claimed.
 */
final class RateKept implements Expected {

  static final RateKept INSTANCE = new RateKept();

  private RateKept() {}

  @Override
  public boolean keptBy(Run run, Verdict verdict, CaseResult result) {
    return result.holdsBut(givenUp());
  }

  @Override
  public Set<Question> givenUp() {
    return Set.of(Question.FALSE_ALARM, Question.FALSE_STOP);
  }
}
