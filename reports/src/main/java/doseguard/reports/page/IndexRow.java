package doseguard.reports.page;

import doseguard.engine.oracle.Verdict;
import doseguard.reports.Ceilings;
import doseguard.reports.Summary;
import doseguard.reports.text.Decimal;
import doseguard.reports.text.Moment;

/**
 * One line of the verdict table, in words.
 *
 * @param id the scenario's name
 * @param href its page
 * @param title what it shows
 * @param file name of its file
 * @param passed whether every expectation holds
 * @param claim what it declares that cannot be kept within its bound; usually empty
 * @param hour worst 1 h mass beside its ceiling
 * @param hourShare the same as a share of the ceiling
 * @param day worst 24 h mass beside its ceiling
 * @param dayShare the same as a share of the ceiling
 * @param leastShare least share of the twin's mass
 * @param alarm first delivery alarm after the first fault began, or {@code none}
 * @param noticed time to notice, empty when nothing was to be noticed
 * @param tissue drug that went into tissue
 * @param reason why it failed, empty when it passed
 */
public record IndexRow(
    String id,
    String href,
    String title,
    String file,
    boolean passed,
    String claim,
    String hour,
    String hourShare,
    String day,
    String dayShare,
    String leastShare,
    String alarm,
    String noticed,
    String tissue,
    String reason) {

  /**
   * Puts a summary into words.
   *
   * @param summary the summary
   * @return its line
   */
  public static IndexRow of(Summary summary) {
    Verdict.Measures measures = summary.measures();
    Ceilings ceilings = summary.ceilings();
    return new IndexRow(
        summary.id(),
        summary.id() + ".html",
        summary.title(),
        summary.file(),
        summary.passed(),
        summary.claim(),
        against(measures.worstHourPg(), ceilings.hourPg()),
        share(measures.worstHourPg(), ceilings.hourPg()),
        against(measures.worstDayPg(), ceilings.dayPg()),
        share(measures.worstDayPg(), ceilings.dayPg()),
        Decimal.percent(measures.leastShare()),
        summary.firstAlarm().isEmpty() ? "none" : summary.firstAlarm(),
        measures.noticedMs() < 0 ? "" : Moment.span(measures.noticedMs()),
        Decimal.micrograms(measures.tissuePg()) + " µg",
        summary.reason());
  }

  private static String against(long pg, long ceilingPg) {
    return Decimal.micrograms(pg) + " of " + Decimal.micrograms(ceilingPg) + " µg";
  }

  private static String share(long pg, long ceilingPg) {
    return Decimal.percent((double) pg / ceilingPg);
  }
}
