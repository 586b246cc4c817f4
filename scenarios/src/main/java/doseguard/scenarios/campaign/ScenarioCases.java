package doseguard.scenarios.campaign;

import doseguard.engine.campaign.CaseResult;
import doseguard.engine.campaign.Expected;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.strategy.Independent;
import doseguard.engine.campaign.strategy.Slot;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.simulation.Run;
import doseguard.scenarios.Judged;
import doseguard.scenarios.Scenario;
import doseguard.scenarios.ScenarioJudge;
import doseguard.scenarios.then.Expectation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Scenario files as cases of a campaign, in the order of their files. */
public final class ScenarioCases implements Independent.Source {

  private final List<Scenario> scenarios;

  /**
   * Makes the source.
   *
   * @param scenarios the files
   */
  public ScenarioCases(List<Scenario> scenarios) {
    this.scenarios = List.copyOf(scenarios);
  }

  @Override
  public long count() {
    return scenarios.size();
  }

  @Override
  public Trial trial(long number) {
    Scenario scenario = scenarios.get((int) number);
    return new Trial(
        Slot.SCENARIOS.first() + number,
        "scenario " + scenario.id(),
        Trial.NO_CELL,
        scenario::subject,
        new Then(scenario));
  }

  @Override
  public long numberOf(long index) {
    long number = Slot.SCENARIOS.numberOf(index);
    return number < scenarios.size() ? number : -1;
  }

  /**
   * What the file expects.
   *
   * @param scenario the file
   */
  private record Then(Scenario scenario) implements Expected {
    @Override
    public boolean keptBy(Run run, Verdict verdict, CaseResult result) {
      Judged judged = ScenarioJudge.judged(scenario, run, verdict);
      return judged.passed();
    }

    @Override
    public Set<Question> givenUp() {
      Set<Question> givenUp = EnumSet.noneOf(Question.class);
      for (Expectation expectation : scenario.expectations()) {
        givenUp.addAll(expectation.replaces());
      }
      return givenUp;
    }
  }
}
