package doseguard.reports.site;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.Claim;
import doseguard.engine.validation.Validation;
import doseguard.reports.Result;
import doseguard.reports.campaign.CampaignJson;
import doseguard.reports.campaign.CampaignPage;
import doseguard.reports.campaign.CellNames;
import doseguard.reports.campaign.CellPage;
import doseguard.reports.campaign.CellsCsv;
import doseguard.reports.campaign.Identity;
import doseguard.reports.page.PlantPage;
import doseguard.reports.page.ScenarioPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages of a campaign in a report: matrix, cells, the traces of worst cases, and the plant. */
public final class CampaignPages {

  private final ReportSite site;
  private final CampaignResult result;
  private final Set<Long> traced = new LinkedHashSet<>();

  /**
   * Begins the pages.
   *
   * @param site the report, empty
   * @param result the campaign
   */
  public CampaignPages(ReportSite site, CampaignResult result) {
    this.site = site;
    this.result = result;
  }

  /**
   * The cases whose traces are to be shown: of each cell the one that shows most of what its claim
   * is about.
   *
   * @return their indices, each once, in the order of the cells
   */
  public List<Long> wanted() {
    return result.cells().stream()
        .map(CellPage::shown)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /**
   * Adds the page of one case.
   *
   * @param index the case's index
   * @param replayed the case, run again with its trace
   * @throws IOException when it cannot be written
   */
  public void trace(long index, Result replayed) throws IOException {
    ScenarioPage page =
        ScenarioPage.of(replayed, "All claims", CellNames.replay(result.seed(), index));
    site.write(CellNames.trace(index), site.templates().scenario(page));
    traced.add(index);
  }

  /**
   * Writes all that is not a trace and puts the report in place.
   *
   * @param identity what was run
   * @return the first page
   * @throws IOException when it cannot be put in place; an earlier report is then as it was
   */
  public Path publish(Identity identity) throws IOException {
    for (int i = 0; i < result.cells().size(); i++) {
      String name = CellNames.page(i, result.cells().get(i).claim().cell());
      site.write(name, site.templates().cell(CellPage.of(result, i, traced)));
    }
    site.write("plant.html", site.templates().plant(PlantPage.of(Validation.all())));
    List<Claim> claims = result.cells().stream().map(CellResult::claim).toList();
    FaultPages.write(site, claims, true, Map.of());
    CampaignPage first = CampaignPage.of(identity, result, FaultPages.documented());
    site.write("index.html", site.templates().campaign(first));
    site.write(
        "campaign.json",
        CampaignJson.of(identity.claims(), identity.version(), identity.sample(), result));
    StringBuilder csv = new StringBuilder();
    CellsCsv.write(result, csv);
    site.write("cells.csv", csv.toString());
    return site.publish();
  }
}
