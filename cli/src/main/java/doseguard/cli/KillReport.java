package doseguard.cli;

import doseguard.canaries.hunt.Kill;
import doseguard.canaries.hunt.KillTable;
import doseguard.reports.site.ReportSite;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a kill table as CSV. */
final class KillReport {

  private KillReport() {}

  /**
   * Writes it.
   *
   * @param site where it is written
   * @param table the table
   * @return the file
   * @throws IOException when it cannot be written
   */
  static Path write(ReportSite site, KillTable table) throws IOException {
    StringBuilder csv = new StringBuilder("canary,hunter,killed,cases,index,cause\n");
    for (Kill kill : table.kills()) {
      csv.append(kill.canary()).append(',').append(kill.hunter()).append(',');
      csv.append(kill.killed()).append(',').append(kill.cases()).append(',');
      csv.append(kill.killed() ? Long.toString(kill.index()) : "").append(",\"");
      csv.append(kill.cause().replace("\"", "\"\"")).append("\"\n");
    }
    site.write("kills.csv", csv.toString());
    return site.publish().resolveSibling("kills.csv");
  }
}
