package doseguard.reports.page;

import doseguard.reports.Summary;
import java.util.List;

/**
 * What the first page shows.
 *
 * @param rows one line for each scenario, in order
 * @param failed how many failed
 * @param plantHolds whether the plant gives every published figure within its tolerance
 */
public record IndexPage(List<IndexRow> rows, int failed, boolean plantHolds) {

  /** Copies the rows. */
  public IndexPage {
    rows = List.copyOf(rows);
  }

  /**
   * Makes the first page.
   *
   * @param summaries the scenarios in order
   * @param plantHolds whether the plant gives every published figure within its tolerance
   * @return the page
   */
  public static IndexPage of(List<Summary> summaries, boolean plantHolds) {
    int failed = (int) summaries.stream().filter(summary -> !summary.passed()).count();
    return new IndexPage(summaries.stream().map(IndexRow::of).toList(), failed, plantHolds);
  }

  /**
   * How many declare something that cannot be kept within its bound.
   *
   * @return their number
   */
  public int declared() {
    return (int) rows.stream().filter(row -> !row.claim().isEmpty()).count();
  }

  /**
   * The lines that failed.
   *
   * @return them, in order
   */
  public List<IndexRow> failures() {
    return rows.stream().filter(row -> !row.passed()).toList();
  }
}
