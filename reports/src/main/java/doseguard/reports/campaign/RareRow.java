package doseguard.reports.campaign;

import doseguard.engine.campaign.search.Estimate;
import doseguard.engine.campaign.search.SplittingSummary;
import doseguard.engine.oracle.Finding.Question;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How rare one hazard is, by the repeats of multilevel splitting.
 *
 * @param question the hazard
 * @param estimate the mean over the repeats
 * @param interval the interval that holds the probability at 95 %; a dash for a single repeat
 * @param error standard error of the mean; a dash for a single repeat
 * @param reached how many repeats came to a hazard, in words
 * @param caution what keeps the figures from being an estimate, a sentence; may be empty
 * @param runs the repeats
 */
public record RareRow(
    String question,
    String estimate,
    String interval,
    String error,
    String reached,
    String caution,
    List<Run> runs) {

  /** Repeats that a claim needs (physics.md 3.3). */
  public static final int ENOUGH = 20;

  /** Copies the list. */
  public RareRow {
    runs = List.copyOf(runs);
  }

  /**
   * One repeat.
   *
   * @param probability that the margin is below the level
   * @param level the smallest margin reached
   * @param reached whether that is a hazard
   * @param cases cases judged
   */
  public record Run(String probability, String level, boolean reached, long cases) {}

  /**
   * Puts the repeats for one hazard into words.
   *
   * @param question the hazard
   * @param estimates what each repeat found, at least one
   * @return the row
   */
  static RareRow of(Question question, List<Estimate> estimates) {
    List<Run> runs = new ArrayList<>();
    int reached = 0;
    for (Estimate estimate : estimates) {
      reached += estimate.reached() ? 1 : 0;
      runs.add(run(estimate));
    }
    boolean all = reached == estimates.size();
    String words = Question.words(Set.of(question));
    String count =
        reached + " of " + estimates.size() + (estimates.size() == 1 ? " repeat" : " repeats");
    if (estimates.size() == 1) {
      String only = probability(estimates.get(0).probability(), all);
      return new RareRow(words, only, "–", "–", count, caution(reached, 1), runs);
    }
    SplittingSummary summary = SplittingSummary.of(estimates);
    return new RareRow(
        words,
        probability(summary.mean(), all),
        Probability.of(summary.low(), RoundingMode.FLOOR)
            + " to "
            + Probability.of(summary.high(), RoundingMode.CEILING),
        Probability.of(summary.standardError(), RoundingMode.CEILING),
        count,
        caution(reached, estimates.size()),
        runs);
  }

  private static String probability(double value, boolean estimated) {
    return estimated
        ? Probability.of(value, RoundingMode.HALF_EVEN)
        : "at most " + Probability.of(value, RoundingMode.CEILING);
  }

  private static Run run(Estimate estimate) {
    return new Run(
        probability(estimate.probability(), estimate.reached()),
        Double.isInfinite(estimate.level()) ? "none" : MarginWords.of(estimate.level()),
        estimate.reached(),
        estimate.asks());
  }

  private static String caution(int reached, int repeats) {
    StringBuilder words = new StringBuilder();
    if (reached == 0) {
      words.append("No repeat came to a hazard: these figures only bound from above. ");
    } else if (reached < repeats) {
      words.append(repeats - reached).append(" of ").append(repeats);
      words.append(
          " repeats did not come to a hazard and count with their bound, so that the mean");
      words.append(" errs upwards. ");
    }
    if (repeats < ENOUGH) {
      words.append("Fewer than ").append(ENOUGH).append(" repeats: an indication, no claim.");
    }
    return words.toString().strip();
  }
}
