package doseguard.reports.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.Cause;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.SearchResult;
import doseguard.engine.campaign.Trial;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What keeps a campaign from passing, and what does not. */
class ConclusionTest {

  private static final CampaignResult CLEAN = Campaigns.clean();

  private static CampaignResult clean(SearchResult search) {
    return new CampaignResult(7, 5, 0, CLEAN.cells(), search);
  }

  @Test
  void shouldNameClaimsThatAreWorseAndScenariosThatAreViolated() {
    Conclusion conclusion = Conclusion.of(true, Campaigns.varied());
    assertEquals(
        List.of(
            "hydraulic-over-delivery / +10 % / B is worse than claimed", SearchResults.SCENARIO),
        conclusion.violations());
    assertFalse(conclusion.holds());
  }

  @Test
  void shouldNameWhatWasNeverSeen() {
    Conclusion conclusion = Conclusion.of(true, Campaigns.varied());
    assertEquals(
        List.of(
            "claim motor-stall / late-recovery / C was never exercised",
            "alarm STALL was never seen to act"),
        conclusion.holes());
    assertEquals(
        List.of("claim motor-stall / late-recovery / C was never exercised"),
        Conclusion.of(false, Campaigns.varied()).holes(),
        "only the claims must have been seen");
  }

  @Test
  void shouldHoldWhenNothingStandsAgainstIt() {
    Conclusion conclusion = Conclusion.of(true, CLEAN);
    assertTrue(conclusion.holds(), conclusion.toString());
    Cause found = new Cause("found by a search", 0, "search", 1, true, -1, 9);
    SearchResult search = SearchResults.with(CLEAN.search(), List.of(found));
    assertTrue(Conclusion.of(true, clean(search)).holds(), "its cell is judged by its share");
  }

  @Test
  void shouldNotHoldWhenAPatientWasHarmedAndNoClaimAllowsForIt() {
    List<CellResult> cells = new ArrayList<>(CLEAN.cells());
    cells.add(Campaigns.together());
    int together = cells.size() - 1;
    for (int cell : new int[] {Trial.NO_CELL, together, 0}) {
      for (boolean hazard : new boolean[] {true, false}) {
        Cause found = new Cause("kink + leak / home / A: unsafe", cell, "search", 1, hazard, -1, 9);
        SearchResult search = SearchResults.with(CLEAN.search(), List.of(found));
        Conclusion conclusion = Conclusion.of(true, new CampaignResult(7, 5, 0, cells, search));
        assertEquals(
            hazard && cell != 0 ? List.of("kink + leak / home / A: unsafe") : List.of(),
            conclusion.violations());
      }
    }
  }

  @Test
  void shouldNotHoldWhenBytesDifferedOrTheHarnessFailed() {
    SearchResult other = SearchResults.different(CLEAN.search(), List.of(9L));
    Conclusion different = Conclusion.of(true, clean(other));
    assertEquals(List.of(9L), different.different());
    assertFalse(different.holds());
    CampaignResult failed = new CampaignResult(7, 5, 2, CLEAN.cells(), CLEAN.search());
    assertEquals(2, Conclusion.of(true, failed).failed());
    assertFalse(Conclusion.of(true, failed).holds());
  }

  @Test
  void shouldNotHoldWhenNothingWasRun() {
    Conclusion nothing =
        Conclusion.of(false, new CampaignResult(7, 0, 0, List.of(), SearchResults.nothing()));
    assertEquals(List.of("no case was executed"), nothing.holes());
    assertFalse(nothing.holds());
  }
}
