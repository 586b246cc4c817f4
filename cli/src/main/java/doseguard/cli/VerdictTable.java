package doseguard.cli;

import doseguard.engine.oracle.Verdict;
import doseguard.reports.Summary;
import doseguard.reports.text.Decimal;
import doseguard.reports.text.Moment;
import java.util.ArrayList;
import java.util.List;

/** The verdicts as aligned lines of text. */
final class VerdictTable {

  private static final List<String> HEADER =
      List.of("scenario", "verdict", "worst 1 h", "worst 24 h", "least share", "first alarm");
  private static final int VERDICT = 1;
  private static final String GAP = "  ";

  private VerdictTable() {}

  /**
   * Writes the table, and under each failed scenario why it failed.
   *
   * @param summaries the scenarios in order
   * @param terminal whether colour is wanted
   * @return lines with their ends
   */
  static String of(List<Summary> summaries, Terminal terminal) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    summaries.forEach(summary -> rows.add(row(summary)));
    int[] widths = new int[HEADER.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder table = new StringBuilder(line(HEADER, widths, "bold", terminal));
    for (Summary summary : summaries) {
      String style = summary.passed() ? "green" : "bold,red";
      table.append(line(row(summary), widths, style, terminal));
      if (!summary.passed()) {
        table.append("    ").append(summary.reason()).append('\n');
      }
    }
    return table.toString();
  }

  private static List<String> row(Summary summary) {
    Verdict.Measures measures = summary.measures();
    return List.of(
        summary.id(),
        summary.passed() ? "pass" : "FAIL",
        against(measures.worstHourPg(), summary.ceilings().hourPg()),
        against(measures.worstDayPg(), summary.ceilings().dayPg()),
        Decimal.percent(measures.leastShare()),
        alarm(summary));
  }

  private static String against(long pg, long ceilingPg) {
    return Decimal.micrograms(pg) + " of " + Decimal.micrograms(ceilingPg) + " ug";
  }

  private static String alarm(Summary summary) {
    long noticedMs = summary.measures().noticedMs();
    String name = summary.firstAlarm().isEmpty() ? "-" : summary.firstAlarm();
    String time = noticedMs < 0 ? "" : " after " + Moment.span(noticedMs);
    return name + time + (summary.claim().isEmpty() ? "" : " (declared " + summary.claim() + ")");
  }

  private static String line(List<String> row, int[] widths, String style, Terminal terminal) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(i);
      line.append(i == VERDICT || row == HEADER ? terminal.styled(style, cell) : cell);
      line.append(" ".repeat(widths[i] - cell.length())).append(GAP);
    }
    return line.toString().stripTrailing() + "\n";
  }
}
