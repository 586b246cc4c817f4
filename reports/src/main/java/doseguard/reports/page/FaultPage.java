package doseguard.reports.page;

import doseguard.engine.campaign.Claim;
import doseguard.engine.fault.CatalogueEntry;
import doseguard.reports.campaign.CellNames;
import doseguard.reports.campaign.DemandWords;
import java.util.ArrayList;
import java.util.List;

/**
 * What the page of a fault class shows: the catalogue's entry, and where it is exercised.
 *
 * @param entry what the catalogue says
 * @param claims the claims that cover it
 * @param scenarios the scenarios of this report that have it
 */
public record FaultPage(CatalogueEntry entry, List<Covered> claims, List<Shown> scenarios) {

  /** Copies the lists. */
  public FaultPage {
    claims = List.copyOf(claims);
    scenarios = List.copyOf(scenarios);
  }

  /**
   * A claim.
   *
   * @param cell its cell in words
   * @param href page of the cell; empty when this report has none
   * @param demand what is claimed
   */
  public record Covered(String cell, String href, String demand) {}

  /**
   * A scenario.
   *
   * @param id its name
   * @param href its page
   * @param title what it shows
   */
  public record Shown(String id, String href, String title) {}

  /**
   * Makes the page.
   *
   * @param entry what the catalogue says
   * @param claims every claim, in the order of the table
   * @param linked whether this report has the pages of the cells
   * @param scenarios the scenarios that have the fault
   * @return the page
   */
  public static FaultPage of(
      CatalogueEntry entry, List<Claim> claims, boolean linked, List<Shown> scenarios) {
    List<Covered> covered = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (CellNames.families(claim.cell().fault()).contains(entry.family())) {
        covered.add(
            new Covered(
                CellNames.words(claim.cell()),
                linked ? CellNames.page(i, claim.cell()) : "",
                DemandWords.of(claim.demand())));
      }
    }
    return new FaultPage(entry, covered, scenarios);
  }

  /**
   * Name of its page.
   *
   * @return a file name
   */
  public String href() {
    return CellNames.fault(entry.family());
  }
}
