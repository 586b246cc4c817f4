package doseguard.reports.campaign;

import doseguard.engine.campaign.SearchResult;
import doseguard.engine.campaign.StrategyResult;
import doseguard.engine.campaign.search.Estimate;
import doseguard.engine.campaign.strategy.Splittings;
import doseguard.engine.oracle.Finding.Question;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the repeats of multilevel splitting back from the figures of its tasks. */
final class Rarity {

  private static final int PROBABILITY = 0;
  private static final int LEVEL = 1;
  private static final int REACHED = 2;
  private static final int CASES = 3;

  private Rarity() {}

  /**
   * The repeats for each hazard.
   *
   * @param search what the strategies came to
   * @return what each repeat found, by hazard; empty when there was no splitting
   */
  static Map<Question, List<Estimate>> of(SearchResult search) {
    Map<Question, List<Estimate>> repeats = new EnumMap<>(Question.class);
    for (StrategyResult strategy : search.strategies()) {
      if (strategy.name().equals(StrategyWords.SPLITTING)) {
        for (int task = 0; task < strategy.figures().size(); task++) {
          Question question = Splittings.QUESTIONS.get(task % Splittings.QUESTIONS.size());
          repeats
              .computeIfAbsent(question, key -> new ArrayList<>())
              .add(estimate(strategy.figures().get(task)));
        }
      }
    }
    return repeats;
  }

  private static Estimate estimate(List<Double> figures) {
    return new Estimate(
        figures.get(PROBABILITY),
        figures.get(LEVEL),
        figures.get(REACHED) > 0,
        figures.get(CASES).intValue());
  }
}
