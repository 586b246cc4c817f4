package doseguard.reports.campaign;

import doseguard.engine.campaign.Cause;
import java.util.List;
import java.util.Set;

/**
 * Cases that broke in the same way.
 *
 * @param words what they are cases of and what broke
 * @param hazard whether one of them is a hazard that is not declared
 * @param cases their number
 * @param margin the smallest margin among them
 * @param beyond whether it lies beyond the bound
 * @param strategy the strategy that found the first, in words
 * @param link leads to the case with that margin
 * @param found page or file of the smallest scenario that still shows it; empty when there is none
 */
public record CauseRow(
    String words,
    boolean hazard,
    long cases,
    String margin,
    boolean beyond,
    String strategy,
    CaseLink link,
    String found) {

  /** Most causes that are shown; all are in the JSON. */
  public static final int MOST = 30;

  /**
   * Puts a cause into words.
   *
   * @param cause the cause
   * @param seed the campaign's seed
   * @param traced indices of the cases that have a page
   * @param found what was shrunk
   * @return its row
   */
  static CauseRow of(Cause cause, long seed, Set<Long> traced, List<FoundRow> found) {
    return new CauseRow(
        cause.words(),
        cause.hazard(),
        cause.cases(),
        MarginWords.of(cause.margin()),
        cause.margin() < 0,
        StrategyWords.of(cause.strategy()),
        CaseLink.of(seed, cause.index(), traced),
        found.stream()
            .filter(each -> each.shrunk().cause().equals(cause.words()))
            .map(FoundRow::href)
            .findFirst()
            .orElse(""));
  }
}
