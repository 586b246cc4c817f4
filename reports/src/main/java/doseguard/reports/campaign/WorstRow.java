package doseguard.reports.campaign;

import doseguard.engine.campaign.WorstCase;
import java.util.Map;

/**
 * One of the cases that came closest to a hazard, or went furthest beyond.
 *
 * @param margin its margin
 * @param beyond whether it lies beyond the bound
 * @param strategy the strategy that found it, in words
 * @param caseOf what it is a case of; its name when that is not known
 * @param title what happens in it; empty when it was not run again
 * @param finding what was found; empty when it was not run again
 * @param course its course as a small picture; empty when it was not run again
 * @param link leads to the case
 */
public record WorstRow(
    String margin,
    boolean beyond,
    String strategy,
    String caseOf,
    String title,
    String finding,
    String course,
    CaseLink link) {

  /**
   * Puts a case into words.
   *
   * @param worst the case
   * @param seed the campaign's seed
   * @param traced the cases that have a page, by index
   * @return its row
   */
  static WorstRow of(WorstCase worst, long seed, Map<Long, Traced> traced) {
    CaseLink link = CaseLink.of(seed, worst.index(), traced.keySet());
    Traced known = traced.get(worst.index());
    return new WorstRow(
        MarginWords.of(worst.margin()),
        worst.margin() < 0,
        StrategyWords.of(worst.strategy()),
        known == null ? link.name() : known.name(),
        known == null ? "" : known.title(),
        known == null ? "" : known.hazard(worst.margin()),
        known == null ? "" : known.course(),
        link);
  }
}
