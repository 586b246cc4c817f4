package doseguard.reports.site;

import doseguard.engine.campaign.Claim;
import doseguard.engine.fault.Catalogue;
import doseguard.engine.fault.CatalogueEntry;
import doseguard.reports.page.FaultPage;
import doseguard.reports.page.FaultsPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The documentation of every fault class of the catalogue, as pages of a report. */
final class FaultPages {

  private FaultPages() {}

  /** Names of the fault classes that have a page. */
  static List<String> documented() {
    return Catalogue.entries().stream().map(CatalogueEntry::family).toList();
  }

  /**
   * Writes them.
   *
   * @param site the report
   * @param claims every claim, in the order of the table
   * @param linked whether the report has the pages of the cells
   * @param scenarios the scenarios of the report by fault class
   * @throws IOException when a page cannot be written
   */
  static void write(
      ReportSite site,
      List<Claim> claims,
      boolean linked,
      Map<String, List<FaultPage.Shown>> scenarios)
      throws IOException {
    List<FaultPage> pages = new ArrayList<>();
    for (CatalogueEntry entry : Catalogue.entries()) {
      List<FaultPage.Shown> shown = scenarios.getOrDefault(entry.family(), List.of());
      pages.add(FaultPage.of(entry, claims, linked, shown));
    }
    for (FaultPage page : pages) {
      site.write(page.href(), site.templates().fault(page));
    }
    site.write("faults.html", site.templates().faults(new FaultsPage(pages)));
  }
}
