package doseguard.reports.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Detection;
import doseguard.engine.campaign.Standing;
import doseguard.reports.page.Templates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages of the claims say, and that nothing is left out. */
class ClaimsPageTest {

  private static final CampaignResult VARIED = Campaigns.varied();

  private static String claims(CampaignResult result) {
    return new Templates().claims(ClaimsPage.of(Campaigns.identity(), result, List.of()));
  }

  private static int count(String html, String what) {
    return html.split(Pattern.quote(what), -1).length - 1;
  }

  private static Tile tile(String fault, String severity, String suite) {
    return Matrix.of(VARIED.cells(), List.of()).faults().stream()
        .filter(rows -> rows.families().get(0).name().equals(fault))
        .flatMap(rows -> rows.rows().stream())
        .filter(row -> row.severity().equals(severity))
        .map(row -> row.tiles().get(Matrix.SUITES.indexOf(suite)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldSayTheVerdictFirst() {
    assertTrue(claims(Campaigns.clean()).contains("<h1>Every claim was exercised and kept</h1>"));
    String varied = claims(VARIED);
    assertTrue(varied.contains("<h1>Claims are not kept</h1>"));
    assertTrue(varied.contains("3 of 637 cases broke NOTICED within 8 h"));
    assertTrue(varied.contains("in none of 637 cases the fault acted"));
  }

  @Test
  void shouldNotPassWithoutClaimsOrWithOneThatWasNeverExercisedOrWhenTheHarnessFailed() {
    CampaignResult nothing = new CampaignResult(1, 0, 0, List.of(), SearchResults.nothing());
    assertEquals("No claim was put to the test", failing(nothing));
    CampaignResult harness =
        new CampaignResult(1, 5, 1, Campaigns.clean().cells(), SearchResults.clean());
    assertEquals("No claim is broken, but the harness itself failed", failing(harness));
    List<CellResult> cells = List.of(Campaigns.never("motor-stall", "late-recovery", "C"));
    CampaignResult unexercised = new CampaignResult(1, 5, 0, cells, SearchResults.clean());
    assertEquals("No claim is broken, but 1 was never exercised", failing(unexercised));
  }

  private static String failing(CampaignResult result) {
    ClaimsPage page = ClaimsPage.of(Campaigns.identity(), result, List.of());
    assertFalse(page.passed());
    return page.headline();
  }

  @Test
  void shouldNotSayThatClaimsAreKeptWhenTooFewCasesWereRun() {
    CellResult kept = Campaigns.clean().cells().get(0);
    CellResult sampled =
        new CellResult(
            kept.claim(),
            Standing.SAMPLED,
            6,
            637,
            6,
            0,
            0.25,
            kept.detection(),
            kept.harm(),
            kept.quiet(),
            kept.worst(),
            List.of(),
            "");
    String html = claims(new CampaignResult(7, 6, 0, List.of(sampled), SearchResults.clean()));
    assertTrue(html.contains("<h1>No claim is broken, but too few cases were run</h1>"));
  }

  @Test
  void shouldNameEachFaultOfACombination() {
    CellResult both =
        Campaigns.noticed(
            "encoder-fault + motor-stall", "phantom", "B", new Demand.Noticed(1, false), 1);
    Matrix matrix = Matrix.of(List.of(both), List.of("motor-stall"));
    assertEquals(
        List.of(
            new Matrix.Family("encoder-fault", ""),
            new Matrix.Family("motor-stall", "fault-motor-stall.html")),
        matrix.faults().get(0).families());
  }

  @Test
  void shouldGiveEveryCellWithAFaultATileThatLeadsToItsPage() {
    String html = claims(VARIED);
    for (int i = 0; i < VARIED.cells().size(); i++) {
      CellResult cell = VARIED.cells().get(i);
      String href = "href=\"" + CellNames.page(i, cell.claim().cell()) + "\"";
      assertTrue(html.contains(href), href);
      assertEquals(cell.claim().cell().faultFree() ? 0 : 1, tiles(html, href), href);
    }
  }

  private static int tiles(String html, String href) {
    Matcher matcher =
        Pattern.compile("<a class=\"tile[^\"]*\" " + Pattern.quote(href)).matcher(html);
    return (int) matcher.results().count();
  }

  @Test
  void shouldColourByTheLongestTimeAndPatternByTheClaim() {
    assertEquals("tile noticed s0", tile("catheter-kink", "complete", "D").css());
    assertEquals("tile noticed s1", tile("catheter-kink", "complete", "C").css());
    assertEquals("tile noticed s2", tile("motor-stall", "permanent", "A").css());
    assertEquals("tile noticed s3", tile("motor-stall", "permanent", "B").css());
    assertEquals("tile noticed s4", tile("catheter-kink", "complete", "B").css());
    assertEquals("tile undetectable", tile("catheter-kink", "complete", "A").css());
    assertEquals("tile harmless", tile("catheter-kink", "80 % of the lumen", "A").css());
    assertEquals("tile bounded s2", tile("hydraulic-over-delivery", "+1000 %", "B").css());
    assertEquals("tile bounded", tile("hydraulic-over-delivery", "+1000 %", "C").css());
    assertEquals("tile noticed s4 worse", tile("hydraulic-over-delivery", "+10 %", "B").css());
    assertEquals("tile noticed unexercised", tile("motor-stall", "late-recovery", "C").css());
    assertEquals(Tile.NOTHING, tile("motor-stall", "late-recovery", "A"));
  }

  @Test
  void shouldEndEachColourAtItsBound() {
    assertEquals(0, Tile.speed(10 * Campaigns.MINUTE));
    assertEquals(1, Tile.speed(10 * Campaigns.MINUTE + 1));
    assertEquals(1, Tile.speed(Campaigns.HOUR));
    assertEquals(2, Tile.speed(Campaigns.HOUR + 1));
    assertEquals(2, Tile.speed(Detection.FAULT_TOLERANT_MS));
    assertEquals(3, Tile.speed(Detection.FAULT_TOLERANT_MS + 1));
    assertEquals(3, Tile.speed(Detection.HAZARD_MS));
    assertEquals(4, Tile.speed(Detection.HAZARD_MS + 1));
    assertEquals(4, Tile.speed(-1), "never");
  }

  @Test
  void shouldSayInTheTileWhatItsColourSays() {
    assertEquals("≤ 24 min", tile("catheter-kink", "complete", "C").main());
    assertEquals("DC ≥ 99.5 %", tile("catheter-kink", "complete", "C").sub());
    assertEquals("3 never", tile("hydraulic-over-delivery", "+10 %", "B").main());
    assertEquals("3 of 637 broke it", tile("hydraulic-over-delivery", "+10 %", "B").sub());
    assertEquals("undetectable", tile("catheter-kink", "complete", "A").main());
    assertEquals("noticed 0 of 637", tile("catheter-kink", "complete", "A").sub());
    assertEquals("≤ 7.5 h", tile("hydraulic-over-delivery", "+1000 %", "B").main());
    assertEquals("+118.4 µg in 24 h", tile("hydraulic-over-delivery", "+1000 %", "B").sub());
    assertEquals("not exercised", tile("motor-stall", "late-recovery", "C").main());
    assertTrue(
        tile("catheter-kink", "complete", "C").spoken().startsWith("catheter-kink / complete / C"));
  }

  @Test
  void shouldRoundTimesUpAndSharesDown() {
    assertEquals("1.1 s", Brief.span(1001));
    assertEquals("60 min", Brief.span(3_600_000));
    assertEquals("61 min", Brief.span(3_600_001));
    assertEquals("2 h", Brief.span(7_200_000));
    assertEquals("2.1 h", Brief.span(7_200_001));
    assertEquals("2.1 d", Brief.span(2 * 86_400_000.0 + 1));
    assertEquals("99.9 %", Brief.atLeast(0.99999));
    assertEquals("100 %", Brief.atLeast(1.0));
    assertEquals("99.5 %", Brief.atLeast(0.9953));
    assertEquals("0.010", Brief.atMost(0.00915));
    assertEquals("0.100", Brief.atMost(0.1));
  }

  @Test
  void shouldLeaveNoCellThatNoticesOutOfTheTableOfLimits() {
    ClaimsPage page = ClaimsPage.of(Campaigns.identity(), VARIED, List.of());
    long noticing =
        VARIED.cells().stream()
            .filter(cell -> !cell.claim().cell().faultFree())
            .filter(
                cell ->
                    cell.detection().delays().noticed() > 0
                        || cell.claim().demand() instanceof Demand.Noticed)
            .count();
    assertEquals(noticing, page.limits().size());
    assertEquals(8, noticing);
    assertEquals(3, page.slow(), "ratio 1.6 of suite B is above 1.25");
    assertTrue(page.limits().stream().anyMatch(row -> row.limit().equals("none known")));
    String html = claims(VARIED);
    assertEquals(3, count(html, "<span class=\"sub\">above 1.25</span>"));
    assertTrue(html.contains("3 of 8 are above it"));
  }

  @Test
  void shouldGiveTheReasonOfADelayThatIsFarFromTheLimit() {
    CellResult slow =
        Campaigns.noticed(
            "short-fill", "half", "B", new Demand.Noticed(9 * Campaigns.HOUR, false), 8);
    Claim claim = slow.claim();
    CellResult excused = claimed(slow, Standing.KEPT, claim, "two readings decide");
    String html = claims(new CampaignResult(7, 637, 0, List.of(excused), SearchResults.clean()));
    assertTrue(html.contains("slower: two readings decide"), html);
    CellResult bare = claimed(slow, Standing.WORSE, claim, "");
    html = claims(new CampaignResult(7, 637, 0, List.of(bare), SearchResults.clean()));
    assertFalse(html.contains("slower:"));
    assertTrue(html.contains("noticed 1.60 times later than the physical limit"), html);
  }

  private static CellResult claimed(CellResult of, Standing standing, Claim claim, String slower) {
    return new CellResult(
        new Claim(
            claim.cell(),
            claim.demand(),
            claim.coverage(),
            claim.because(),
            claim.control(),
            slower),
        standing,
        of.cases(),
        of.planned(),
        of.acted(),
        0,
        of.keptBound(),
        of.detection(),
        of.harm(),
        of.quiet(),
        of.worst(),
        List.of(),
        "");
  }

  @Test
  void shouldHoldAgainstTheLimitAlsoWhatWasNoticedWithoutAClaim() {
    CellResult cell =
        Campaigns.noticed("catheter-leak", "gross", "C", new Demand.Undetectable(), 3);
    CampaignResult result = new CampaignResult(7, 637, 0, List.of(cell), SearchResults.clean());
    ClaimsPage page = ClaimsPage.of(Campaigns.identity(), result, List.of());
    assertEquals(1, page.limits().size());
    assertEquals(1, page.residual().size());
  }

  @Test
  void shouldListFalseAlarmsApartFromFalseStopsAndEveryResidualRiskWithItsControl() {
    String html = claims(VARIED);
    ClaimsPage page = ClaimsPage.of(Campaigns.identity(), VARIED, List.of());
    assertEquals(2, page.quiet().size());
    assertTrue(html.contains("&lt; 0.010 a year"), "0.00915 is less than 0.010, not 0.009");
    assertTrue(html.contains("&lt; 0.005 a year"));
    assertTrue(html.contains("no fault, ward, suite C"));
    assertEquals(1, page.residual().size());
    assertTrue(html.contains("a catheter study every year"));
    assertTrue(html.contains("NOTICED within 6 min would be kept"));
  }

  @Test
  void shouldNameIdentityAndEscapeWhatComesFromFiles() {
    String html = claims(VARIED);
    for (String words :
        List.of("0123456789abcdef", "17.0.1", "./doseguard campaign claims --seed 7", "10192")) {
      assertTrue(html.contains(words), words);
    }
    assertTrue(html.contains("What is &lt;claimed"));
    assertFalse(html.contains("<claimed>"));
    assertFalse(html.contains("style=\"") || html.contains("<script"));
  }

  @Test
  void shouldShowOnThePageOfACellWhatAReviewerAsks() {
    int worse = 13;
    CellPage page = CellPage.of(VARIED, worse, Set.of(13L, 4711L));
    String html = new Templates().cell(page);
    for (String words :
        List.of(
            "worse than claimed",
            "NOTICED within 8 h",
            "exact one-sided 95 % lower bound 98.7 %",
            "p50 1 h, p95 2 h, p99 3 h, longest 4 h",
            "Fault-tolerant time",
            "no limit is known",
            "Release bolus (within 5 min)",
            "href=\"case-4711.html\"",
            "never noticed",
            "./doseguard replay 7:29",
            "href=\"case-13.html\"")) {
      assertTrue(html.contains(words), words + " is missing");
    }
    assertFalse(html.contains("case-29.html"), "no page, no link");
  }

  @Test
  void shouldShowTheCaseThatBrokeTheClaimElseTheOneThatIsWorstInWhatIsClaimed() {
    assertEquals(Optional.of(13L), CellPage.shown(VARIED.cells().get(13)), "broke it");
    assertEquals(Optional.of(4711L), CellPage.shown(VARIED.cells().get(2)), "the slowest");
    assertEquals(
        Optional.of(4714L), CellPage.shown(VARIED.cells().get(4)), "harmless: false alarms");
    assertEquals(Optional.empty(), CellPage.shown(VARIED.cells().get(10)), "never exercised");
  }
}
