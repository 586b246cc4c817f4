package doseguard.cli;

import doseguard.canaries.Suspect;
import doseguard.canaries.hunt.Kill;
import doseguard.canaries.hunt.KillTable;
import doseguard.reports.campaign.KillsPage;
import doseguard.reports.text.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A kill table as a page and as CSV. */
final class KillReport {

  private KillReport() {}

  /**
   * The page.
   *
   * @param suspects what was hunted
   * @param table the table
   * @param headline the verdict in a sentence
   * @param what what was hunted, in sentences
   * @param passed whether nobody survived who must not
   * @param command the command that makes it again
   * @return what it shows
   */
  static KillsPage page(
      List<? extends Suspect> suspects,
      KillTable table,
      String headline,
      String what,
      boolean passed,
      String command) {
    Map<String, List<Kill>> kills = table.bySuspect();
    List<KillsPage.Row> rows = new ArrayList<>();
    for (Suspect suspect : suspects) {
      rows.add(row(suspect, kills.get(suspect.id())));
    }
    List<String> killed = new ArrayList<>();
    List<String> medians = new ArrayList<>();
    for (String hunter : table.hunters()) {
      killed.add(Long.toString(table.killedBy(hunter)));
      medians.add(median(table, hunter));
    }
    return new KillsPage(
        headline,
        passed,
        what,
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

  private static KillsPage.Row row(Suspect suspect, List<Kill> hunts) {
    List<String> cases = new ArrayList<>();
    for (Kill kill : hunts) {
      cases.add(kill.killed() ? Long.toString(kill.cases()) : "-");
    }
    String hazard = suspect.hazard();
    String words = suspect.title() + "." + (hazard.isEmpty() ? "" : " " + hazard + ".");
    return new KillsPage.Row(suspect.id(), words, cases);
  }

  /**
   * The same as CSV.
   *
   * @param table the table
   * @return lines with their ends
   */
  static String csv(KillTable table) {
    StringBuilder csv = new StringBuilder("suspect,hunter,killed,cases,index,cause\n");
    for (Kill kill : table.kills()) {
      csv.append(kill.suspect()).append(',').append(plain(kill.hunter())).append(',');
      csv.append(kill.killed()).append(',').append(kill.cases()).append(',');
      csv.append(kill.killed() ? Long.toString(kill.index()) : "").append(",\"");
      csv.append(kill.cause().replace("\"", "\"\"")).append("\"\n");
    }
    return csv.toString();
  }

  /** A hunter may have the name of a file: in quotes where that is needed. */
  private static String plain(String name) {
    return name.matches("[^,\"\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
