package doseguard.engine.campaign;

import java.util.List;

/**
 * A campaign that ran to its end.
 *
 * @param seed the campaign's seed
 * @param cases cases executed and judged
 * @param failed cases in which the harness itself failed
 * @param cells one result for each claim, in the order of the table
 * @param search what the strategies found, and what was seen
 */
public record CampaignResult(
    long seed, long cases, long failed, List<CellResult> cells, SearchResult search) {

  /** Copies the list. */
  public CampaignResult {
    cells = List.copyOf(cells);
  }

  /**
   * Cells with a standing.
   *
   * @param standing which
   * @return how many
   */
  public long count(Standing standing) {
    return cells.stream().filter(cell -> cell.standing() == standing).count();
  }
}
