package doseguard.reports.campaign;

import doseguard.engine.campaign.StrategyResult;
import doseguard.engine.campaign.StrategyResult.Smallest;
import doseguard.engine.oracle.Finding.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What one strategy found.
 *
 * @param name its name in profiles
 * @param words what it does
 * @param cases cases executed and judged
 * @param broken cases that did not show what was expected
 * @param hazards cases of a hazard that is not declared
 * @param nearest the smallest margin of each of the {@link #HAZARDS}, in their order
 */
public record StrategyRow(
    String name, String words, long cases, long broken, long hazards, List<Nearest> nearest) {

  /** The questions whose bounds keep a patient from harm. */
  static final List<Question> HAZARDS =
      List.of(Question.values()).stream().filter(Question::hazard).toList();

  /** Copies the list. */
  public StrategyRow {
    nearest = List.copyOf(nearest);
  }

  /**
   * The case that came closest to a bound.
   *
   * @param question which bound, in words
   * @param margin its margin; a dash when the question was never asked
   * @param beyond whether it lies beyond the bound
   * @param link leads to the case
   */
  public record Nearest(String question, String margin, boolean beyond, CaseLink link) {}

  /**
   * Puts a strategy into words.
   *
   * @param strategy what it came to
   * @param seed the campaign's seed
   * @param traced indices of the cases that have a page
   * @return its row
   */
  static StrategyRow of(StrategyResult strategy, long seed, Set<Long> traced) {
    List<Nearest> nearest = new ArrayList<>();
    for (Question question : HAZARDS) {
      nearest.add(nearest(strategy, question, seed, traced));
    }
    return new StrategyRow(
        strategy.name(),
        StrategyWords.of(strategy.name()),
        strategy.cases(),
        strategy.broken(),
        strategy.hazards(),
        nearest);
  }

  private static Nearest nearest(
      StrategyResult strategy, Question question, long seed, Set<Long> traced) {
    String words = Question.words(Set.of(question));
    for (Smallest smallest : strategy.smallest()) {
      if (smallest.question() == question) {
        return new Nearest(
            words,
            MarginWords.of(smallest.margin()),
            smallest.margin() < 0,
            CaseLink.of(seed, smallest.index(), traced));
      }
    }
    return new Nearest(words, "–", false, CaseLink.NONE);
  }
}
