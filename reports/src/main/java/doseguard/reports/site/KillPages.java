package doseguard.reports.site;

import doseguard.reports.campaign.KillsPage;
import java.io.IOException;
import java.nio.file.Path;

/** The report of a hunt. */
public final class KillPages {

  private KillPages() {}

  /**
   * Writes the report and puts it in place.
   *
   * @param site the report, empty
   * @param page what it shows
   * @param csv the same figures as CSV
   * @return the page
   * @throws IOException when it cannot be put in place; an earlier report is then as it was
   */
  public static Path publish(ReportSite site, KillsPage page, String csv) throws IOException {
    site.write("index.html", site.templates().kills(page));
    site.write("kills.csv", csv);
    return site.publish();
  }
}
