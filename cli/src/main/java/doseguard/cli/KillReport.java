package doseguard.cli;

import doseguard.canaries.Canaries;
import doseguard.canaries.Canary;
import doseguard.canaries.hunt.Kill;
import doseguard.canaries.hunt.KillTable;
import doseguard.reports.campaign.KillsPage;
import doseguard.reports.text.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A kill table as a page and as CSV. */
final class KillReport {

  private KillReport() {}

  /**
   * The page.
   *
   * @param table the table
   * @param command the command that makes it again
   * @return what it shows
   */
  static KillsPage page(KillTable table, String command) {
    List<KillsPage.Row> rows = new ArrayList<>();
    List<String> survivors = table.survivors();
    table.byCanary().forEach((id, hunts) -> rows.add(row(id, hunts, survivors.contains(id))));
    List<String> killed = new ArrayList<>();
    List<String> medians = new ArrayList<>();
    for (String hunter : table.hunters()) {
      killed.add(Long.toString(table.killedBy(hunter)));
      medians.add(median(table, hunter));
    }
    boolean all = survivors.isEmpty();
    return new KillsPage(
        all ? "Every known-bad guard was killed" : survivors.size() + " known-bad guards survive",
        all,
        "Commit " + (Build.commit().isEmpty() ? "not known" : Build.commit()) + "; " + command,
        table.hunters(),
        rows,
        killed,
        medians);
  }

  /** The median number of cases of a hunter in words. */
  static String median(KillTable table, String hunter) {
    OptionalDouble median = table.medianCases(hunter);
    return median.isPresent() ? Decimal.brief(median.getAsDouble(), 1) : "-";
  }

  private static KillsPage.Row row(String id, List<Kill> hunts, boolean survived) {
    Canary canary = Canaries.of(id);
    List<String> cases = new ArrayList<>();
    for (Kill kill : hunts) {
      cases.add(kill.killed() ? Long.toString(kill.cases()) : "-");
    }
    return new KillsPage.Row(id, canary.title(), canary.hazard(), cases, survived);
  }

  /**
   * The same as CSV.
   *
   * @param table the table
   * @return lines with their ends
   */
  static String csv(KillTable table) {
    StringBuilder csv = new StringBuilder("canary,hunter,killed,cases,index,cause\n");
    for (Kill kill : table.kills()) {
      csv.append(kill.canary()).append(',').append(kill.hunter()).append(',');
      csv.append(kill.killed()).append(',').append(kill.cases()).append(',');
      csv.append(kill.killed() ? Long.toString(kill.index()) : "").append(",\"");
      csv.append(kill.cause().replace("\"", "\"\"")).append("\"\n");
    }
    return csv.toString();
  }
}
