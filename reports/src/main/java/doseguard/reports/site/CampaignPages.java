package doseguard.reports.site;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.Cause;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.SearchResult;
import doseguard.engine.campaign.StrategyResult;
import doseguard.engine.campaign.StrategyResult.Smallest;
import doseguard.engine.campaign.WorstCase;
import doseguard.engine.validation.Validation;
import doseguard.reports.Result;
import doseguard.reports.campaign.CampaignJson;
import doseguard.reports.campaign.CampaignPage;
import doseguard.reports.campaign.CellNames;
import doseguard.reports.campaign.CellPage;
import doseguard.reports.campaign.CellsCsv;
import doseguard.reports.campaign.ClaimsPage;
import doseguard.reports.campaign.Conclusion;
import doseguard.reports.campaign.FoundRow;
import doseguard.reports.campaign.Identity;
import doseguard.reports.campaign.JunitXml;
import doseguard.reports.campaign.Shrunk;
import doseguard.reports.campaign.Traced;
import doseguard.reports.page.PlantPage;
import doseguard.reports.page.ScenarioPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pages of a campaign in a report: what it came to, the claims and their cells, the traces of
 * the cases that a reader asks for first, what was shrunk from them, and the plant.
 */
public final class CampaignPages {

  private static final String HOME = "Campaign";

  private final ReportSite site;
  private final CampaignResult result;
  private final Map<Long, Traced> traced = new LinkedHashMap<>();
  private final List<FoundRow> found = new ArrayList<>();

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
   * The cases whose traces are to be shown: the worst, those that came closest by each strategy,
   * one of each cause that the first page shows, and of each cell the one that shows most of what
   * its claim is about.
   *
   * @return their indices, each once
   */
  public List<Long> wanted() {
    SearchResult search = result.search();
    Set<Long> wanted = new LinkedHashSet<>();
    for (WorstCase worst : search.worst()) {
      wanted.add(worst.index());
    }
    for (StrategyResult strategy : search.strategies()) {
      for (Smallest smallest : strategy.smallest()) {
        if (smallest.question().hazard()) {
          wanted.add(smallest.index());
        }
      }
    }
    for (Cause cause : CampaignPage.shown(search)) {
      wanted.add(cause.index());
    }
    for (CellResult cell : result.cells()) {
      CellPage.shown(cell).ifPresent(wanted::add);
    }
    return List.copyOf(wanted);
  }

  /**
   * The page of one case, drawn.
   *
   * @param index the case's index
   * @param text the page
   * @param traced the case
   */
  public record Drawn(long index, String text, Traced traced) {}

  /**
   * Draws the page of one case. May be called from any thread.
   *
   * @param index the case's index
   * @param name what it is a case of
   * @param replayed the case, run again with its trace
   * @return the page, to be added
   */
  public Drawn draw(long index, String name, Result replayed) {
    String again = CellNames.replay(result.seed(), index);
    ScenarioPage page = ScenarioPage.of(replayed, HOME, again);
    return new Drawn(index, site.templates().scenario(page), Traced.of(index, name, replayed));
  }

  /**
   * Adds the page of one case.
   *
   * @param drawn the page
   * @throws IOException when it cannot be written
   */
  public void add(Drawn drawn) throws IOException {
    site.write(CellNames.trace(drawn.index()), drawn.text());
    traced.put(drawn.index(), drawn.traced());
  }

  /**
   * Adds a scenario that was shrunk from a case: its file.
   *
   * @param shrunk the scenario
   * @throws IOException when it cannot be written
   */
  public void found(Shrunk shrunk) throws IOException {
    site.write(shrunk.path(), shrunk.scenario());
    found.add(new FoundRow(shrunk, false));
  }

  /**
   * Adds a scenario that was shrunk from a case: its file, and its page.
   *
   * @param shrunk the scenario
   * @param judged the same, judged
   * @throws IOException when it cannot be written
   */
  public void found(Shrunk shrunk, Result judged) throws IOException {
    ScenarioPage page = ScenarioPage.of(judged, HOME, shrunk.replay());
    site.write(shrunk.path(), shrunk.scenario());
    site.write(shrunk.page(), site.templates().scenario(page));
    found.add(new FoundRow(shrunk, true));
  }

  /**
   * Writes all that was not added and puts the report in place.
   *
   * @param identity what was run
   * @param conclusion how it ended
   * @return the first page
   * @throws IOException when it cannot be put in place; an earlier report is then as it was
   */
  public Path publish(Identity identity, Conclusion conclusion) throws IOException {
    for (int i = 0; i < result.cells().size(); i++) {
      String name = CellNames.page(i, result.cells().get(i).claim().cell());
      site.write(name, site.templates().cell(CellPage.of(result, i, traced.keySet())));
    }
    site.write("plant.html", site.templates().plant(PlantPage.of(Validation.all())));
    List<Claim> claims = result.cells().stream().map(CellResult::claim).toList();
    FaultPages.write(site, claims, true, Map.of());
    ClaimsPage all = ClaimsPage.of(identity, result, FaultPages.documented());
    site.write("claims.html", site.templates().claims(all));
    CampaignPage first = CampaignPage.of(identity, result, conclusion, traced, found);
    site.write("index.html", site.templates().campaign(first));
    site.write("campaign.json", CampaignJson.of(identity, conclusion, result));
    site.write("junit.xml", JunitXml.of(identity, conclusion, result));
    StringBuilder csv = new StringBuilder();
    CellsCsv.write(result, csv);
    site.write("cells.csv", csv.toString());
    return site.publish();
  }
}
