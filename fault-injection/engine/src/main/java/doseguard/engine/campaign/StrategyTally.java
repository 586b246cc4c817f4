package doseguard.engine.campaign;

import doseguard.engine.campaign.StrategyResult.Smallest;
import doseguard.engine.oracle.Finding.Question;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Folds the cases of one strategy. */
final class StrategyTally {

  private final String name;
  private final boolean samples;
  private final Map<Question, Smallest> smallest = new EnumMap<>(Question.class);
  private final List<List<Double>> figures = new ArrayList<>();
  private long cases;
  private long broken;
  private long hazards;

  StrategyTally(String name, boolean samples) {
    this.name = name;
    this.samples = samples;
  }

  String name() {
    return name;
  }

  /** Takes what a task came to beside its cases. */
  void take(List<Double> task) {
    figures.add(task);
  }

  /** Takes a case. */
  void take(TrialResult trial) {
    cases++;
    broken += trial.kept() ? 0 : 1;
    hazards += trial.hazard() ? 1 : 0;
    for (Question question : Question.values()) {
      double margin = trial.margin(question);
      Smallest before = smallest.get(question);
      if (before == null ? margin <= 1 : margin < before.margin()) {
        smallest.put(question, new Smallest(question, margin, trial.index()));
      }
    }
  }

  StrategyResult result() {
    return new StrategyResult(
        name, samples, cases, broken, hazards, List.copyOf(smallest.values()), figures);
  }
}
