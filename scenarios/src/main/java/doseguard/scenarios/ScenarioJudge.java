package doseguard.scenarios;

import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Oracles;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.port.GuardFactory;
import doseguard.engine.simulation.Run;
import doseguard.engine.simulation.Simulation;
import doseguard.engine.simulation.TraceSink;
import doseguard.scenarios.then.Answer;
import doseguard.scenarios.then.Expectation;
import doseguard.scenarios.then.Facts;
import doseguard.scenarios.then.Phrases;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Runs a scenario and answers its {@code then}. The five questions of the oracles are asked in any
 * case: one that no line states must hold as well, unless an outcome of the file replaces it.
 */
public final class ScenarioJudge {

  private ScenarioJudge() {}

  /**
   * Runs and judges one scenario.
   *
   * @param scenario the scenario
   * @param guards makes its guard
   * @param sink receives the time line
   * @return the judgement
   */
  public static Judged judge(Scenario scenario, GuardFactory guards, TraceSink sink) {
    Run run = new Simulation().run(scenario.subject(), guards, sink);
    return judged(scenario, run, new Oracles().judge(scenario.subject(), run));
  }

  /**
   * Answers the expectations of a scenario.
   *
   * @param scenario the scenario
   * @param run what it produced
   * @param verdict what the oracles found
   * @return the judgement
   */
  public static Judged judged(Scenario scenario, Run run, Verdict verdict) {
    Set<Question> stated = EnumSet.noneOf(Question.class);
    Set<Question> replaced = EnumSet.noneOf(Question.class);
    for (Expectation expectation : scenario.expectations()) {
      stated.addAll(expectation.states());
      replaced.addAll(expectation.replaces());
    }
    Facts facts = new Facts(scenario.subject(), run, verdict, stated);
    List<Checked> checked = new ArrayList<>();
    scenario.expectations().forEach(line -> checked.add(checked(line, true, facts)));
    for (Question question : Question.values()) {
      if (!stated.contains(question) && !replaced.contains(question)) {
        checked.add(checked(Phrases.asking(question), false, facts));
      }
    }
    return new Judged(scenario, run, verdict, checked);
  }

  private static Checked checked(Expectation expectation, boolean stated, Facts facts) {
    Answer answer = expectation.answer(facts);
    return new Checked(expectation, stated, answer.passed(), answer.words());
  }
}
