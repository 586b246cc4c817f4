package doseguard.reports.campaign;

import doseguard.engine.campaign.Bounds;
import doseguard.engine.campaign.SearchResult;
import doseguard.engine.campaign.StrategyResult;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the cases of a strategy that draws them say of the share of hazards.
 *
 * @param strategy what it does
 * @param law the law that the bound holds for
 * @param hazards cases of a hazard that is not declared
 * @param cases cases executed and judged
 * @param atMost exact one-sided upper bound of the share at 95 %
 */
public record DrawnRow(String strategy, String law, long hazards, long cases, String atMost) {

  private static final Map<String, String> LAWS =
      Map.of(
          StrategyWords.RANDOM, "groups of faults weighted as in the field",
          StrategyWords.FLOOR, "every class of fault equally likely");

  /**
   * The rows of a campaign.
   *
   * @param search what the strategies came to
   * @return one for each strategy that draws from the field
   */
  static List<DrawnRow> of(SearchResult search) {
    List<DrawnRow> rows = new ArrayList<>();
    for (StrategyResult strategy : search.strategies()) {
      if (drawn(strategy)) {
        rows.add(
            new DrawnRow(
                StrategyWords.of(strategy.name()),
                LAWS.get(strategy.name()),
                strategy.hazards(),
                strategy.cases(),
                Probability.of(atMost(strategy), RoundingMode.CEILING)));
      }
    }
    return rows;
  }

  /** Whether its cases are drawn by one law, so that their share of hazards means something. */
  static boolean drawn(StrategyResult strategy) {
    return LAWS.containsKey(strategy.name());
  }

  /**
   * The bound of Clopper and Pearson. In both strategies each class of fault has its share of the
   * cases for certain; that makes the number of hazards vary less than if the class were drawn, so
   * that the bound holds all the more (Hoeffding 1956).
   */
  static double atMost(StrategyResult strategy) {
    return Bounds.shareAtMost(strategy.hazards(), strategy.cases(), Bounds.RISK);
  }
}
