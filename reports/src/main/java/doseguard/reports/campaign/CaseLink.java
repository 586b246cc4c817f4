package doseguard.reports.campaign;

import java.util.Set;

/**
 * How a page leads to a case.
 *
 * @param name seed and index; empty for no case
 * @param href its page; empty when it has none
 * @param replay the command that runs it again
 */
public record CaseLink(String name, String href, String replay) {

  /** To no case. */
  static final CaseLink NONE = new CaseLink("", "", "");

  /**
   * Leads to a case.
   *
   * @param seed the campaign's seed
   * @param index the case's index
   * @param traced indices of the cases that have a page
   * @return the link
   */
  static CaseLink of(long seed, long index, Set<Long> traced) {
    return new CaseLink(
        seed + ":" + index,
        traced.contains(index) ? CellNames.trace(index) : "",
        CellNames.replay(seed, index));
  }
}
