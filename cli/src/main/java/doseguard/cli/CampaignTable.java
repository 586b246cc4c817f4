package doseguard.cli;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.Cause;
import doseguard.engine.campaign.StrategyResult;
import doseguard.engine.campaign.StrategyResult.Smallest;
import doseguard.engine.campaign.run.Plan;
import doseguard.reports.campaign.Conclusion;
import doseguard.reports.text.Decimal;
import doseguard.scenarios.campaign.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a campaign came to, as lines of text. */
final class CampaignTable {

  private static final int MOST = 20;
  private static final String GAP = "  ";
  private static final List<String> HEADER =
      List.of("strategy", "cases", "broken", "hazards", "smallest margin");

  private CampaignTable() {}

  /**
   * Writes the lines: the cells of the claims where they alone are looked at, else the strategies;
   * then what does not hold and what is missing.
   *
   * @param profile what was done
   * @param plan its plan
   * @param result what it came to
   * @param conclusion how it ended
   * @param terminal whether colour is wanted
   * @return lines with their ends
   */
  static String of(
      Profile profile, Plan plan, CampaignResult result, Conclusion conclusion, Terminal terminal) {
    StringBuilder text = new StringBuilder();
    text.append(profile.everything() ? strategies(result) : CellTable.of(result, terminal));
    lines("VIOLATED", "bold,red", violations(result, conclusion), terminal, text);
    lines("NEVER SEEN", "bold,red", conclusion.holes(), terminal, text);
    for (long index : conclusion.different()) {
      text.append("NOT THE SAME BYTES TWICE  replay ").append(result.seed());
      text.append(':').append(index).append('\n');
    }
    boolean sample = plan.sizes().total() < plan.sizes().totalNeeded();
    text.append(CellTable.count(result, sample)).append('\n');
    return text.toString();
  }

  private static void lines(
      String word, String style, List<String> words, Terminal terminal, StringBuilder text) {
    for (String line : words.subList(0, Math.min(MOST, words.size()))) {
      text.append(terminal.styled(style, word)).append(GAP).append(line).append('\n');
    }
    if (words.size() > MOST) {
      text.append("... and ").append(words.size() - MOST).append(" more\n");
    }
  }

  /** What does not hold, and where there is a case of it, which. */
  private static List<String> violations(CampaignResult result, Conclusion conclusion) {
    Map<String, String> cases = new HashMap<>();
    for (Cause cause : result.search().causes()) {
      cases.put(cause.words(), ", replay " + result.seed() + ":" + cause.index());
    }
    return conclusion.violations().stream()
        .map(words -> words + cases.getOrDefault(words, ""))
        .toList();
  }

  private static String strategies(CampaignResult result) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    for (StrategyResult strategy : result.search().strategies()) {
      rows.add(
          List.of(
              strategy.name(),
              Long.toString(strategy.cases()),
              Long.toString(strategy.broken()),
              Long.toString(strategy.hazards()),
              smallest(strategy, result.seed())));
    }
    return Columns.of(rows);
  }

  private static String smallest(StrategyResult strategy, long seed) {
    Optional<Smallest> hazard =
        strategy.smallest().stream()
            .filter(one -> one.question().hazard())
            .min((one, other) -> Double.compare(one.margin(), other.margin()));
    return hazard
        .map(
            one ->
                Decimal.of(one.margin(), 2)
                    + " of "
                    + one.question().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + ", replay "
                    + seed
                    + ":"
                    + one.index())
        .orElse("-");
  }
}
