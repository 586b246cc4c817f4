package doseguard.reports.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.Cause;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.SearchResult;
import doseguard.engine.campaign.Standing;
import doseguard.engine.campaign.Trial;
import doseguard.engine.oracle.Finding;
import doseguard.engine.oracle.Finding.Question;
import doseguard.reports.Examples;
import doseguard.reports.page.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the first page of a campaign says, and in which order. */
class CampaignPageTest {

  private static final CampaignResult VARIED = Campaigns.varied();
  private static final CampaignResult CLEAN = Campaigns.clean();

  private static CampaignPage page(CampaignResult result) {
    Map<Long, Traced> traced =
        Map.of(
            4711L, Traced.of(4711, "catheter-kink / complete / B", Examples.kink()),
            2_200_000_238L, Traced.of(2_200_000_238L, "two <at> once", Examples.failing()));
    return CampaignPage.of(
        Campaigns.identity(),
        result,
        Conclusion.of(true, result),
        traced,
        List.of(new FoundRow(Campaigns.shrunk(), false)));
  }

  private static String html(CampaignResult result) {
    return new Templates().campaign(page(result));
  }

  private static CampaignResult clean(SearchResult search) {
    return new CampaignResult(7, 1274, 0, CLEAN.cells(), search);
  }

  private static String headline(CampaignResult result) {
    return page(result).headline();
  }

  @Test
  void shouldSayTheWorstOfWhatHappenedFirst() {
    CampaignResult failed = new CampaignResult(7, 5, 3, VARIED.cells(), VARIED.search());
    assertEquals("The harness itself failed in 3 cases", headline(failed));
    assertEquals("2 cases gave other bytes the second time", headline(VARIED));
    List<Long> ten = List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    assertEquals(
        "At least 10 cases gave other bytes the second time",
        headline(clean(SearchResults.different(CLEAN.search(), ten))),
        "no more are named");
    SearchResult same = SearchResults.different(VARIED.search(), List.of());
    CampaignResult violated = new CampaignResult(7, 5, 0, VARIED.cells(), same);
    assertEquals("2 claims or scenarios do not hold", headline(violated));
    assertEquals("Every claim was exercised and kept", headline(CLEAN));
  }

  @Test
  void shouldSayThatNothingIsBrokenOnlyWithWhatIsFoundOrMissing() {
    SearchResult holes =
        new SearchResult(
            CLEAN.search().strategies(),
            List.of(),
            SearchResults.sightings(true),
            List.of(),
            List.of(),
            List.of(),
            1,
            List.of());
    assertEquals("No claim is broken, but 1 thing was never seen to act", headline(clean(holes)));
    SearchResult both =
        new SearchResult(
            List.of(SearchResults.strategy("search", 9, 2, 2, -1, 9)),
            List.of(),
            SearchResults.sightings(true),
            List.of(),
            List.of(),
            List.of(),
            1,
            List.of());
    assertEquals(
        "No claim is broken, but 2 cases are hazards and 1 thing was never seen to act",
        headline(clean(both)));
    CellResult kept = CLEAN.cells().get(0);
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
            List.of(),
            List.of(),
            "");
    assertEquals(
        "No claim is broken, but too few cases were run for the bounds claimed",
        headline(new CampaignResult(7, 6, 0, List.of(sampled), CLEAN.search())));
  }

  @Test
  void shouldTellInTheOrderInWhichAReaderAsks() {
    String html = html(VARIED);
    int last = 0;
    for (String id :
        List.of(
            "count",
            "identity",
            "lacking",
            "strategies",
            "worst",
            "causes",
            "found",
            "outcomes",
            "margins",
            "rare",
            "drawn",
            "seen",
            "scope")) {
      int at = html.indexOf("<h2 id=\"" + id + "\"");
      assertTrue(at > last, id + " at " + at);
      last = at;
    }
  }

  @Test
  void shouldLeaveOutWhatThereIsNothingToTellOf() {
    String html = html(CLEAN);
    for (String id : List.of("lacking", "rare", "drawn")) {
      assertFalse(html.contains("\"" + id + "\""), id);
      assertFalse(html.contains("#" + id), id);
    }
    assertTrue(html.contains("No case broke."));
    String nothing = html(new CampaignResult(1, 0, 0, List.of(), SearchResults.nothing()));
    for (String words :
        List.of(
            "no case was executed",
            "No strategy was run.",
            "No case came closer",
            "No case broke.",
            "No case was judged.",
            "Nothing was looked for.")) {
      assertTrue(nothing.contains(words), words);
    }
  }

  @Test
  void shouldCountWhatWasRunAndWhatCameOfIt() {
    List<String> figures =
        page(VARIED).figures().stream()
            .map(each -> each.term() + " " + each.value() + " " + each.sub() + each.css())
            .toList();
    assertEquals(
        List.of(
            "cases executed 10192 and judged",
            "broken 8 not as expectedbad",
            "hazards 4 that nobody declaredbad",
            "run twice 250 2 gave other bytesbad",
            "harness failures 0 cases not judged"),
        figures);
    assertEquals("all gave the same bytes", page(CLEAN).figures().get(3).sub());
    assertEquals(
        "so nothing is shown",
        page(clean(SearchResults.nothing())).figures().get(3).sub(),
        "zero of zero is no evidence");
  }

  @Test
  void shouldNameWhatWasRunAndEscapeWhatComesFromFiles() {
    String html = html(VARIED);
    for (String words :
        List.of(
            "0123456789abcdef",
            "17.0.1",
            "mine.yaml",
            "./doseguard campaign claims --seed 7",
            "What is &lt;claimed&gt; &amp; shown",
            "A look at &lt;everything&gt; &amp; more",
            "motor-stall &lt;permanent&gt;",
            "two &lt;at&gt; once",
            "left out the &lt;second&gt; fault")) {
      assertTrue(html.contains(words), words);
    }
    assertFalse(html.contains("style=\"") || html.contains("<script"));
  }

  @Test
  void shouldListWhatDoesNotHoldWithThePlaceToReadOn() {
    CampaignPage page = page(VARIED);
    assertEquals(
        List.of("cell-013-hydraulic-over-delivery-10-b.html", ""),
        page.violations().all().stream().map(Notes.Note::href).toList(),
        "the scenario was not run again");
    assertEquals(
        List.of(new Notes.Note(SearchResults.STALL, "case-2200000238.html")), page.hazards().all());
    assertEquals(2, page.holes().all().size());
    assertEquals(List.of("7:77", "7:4711"), page.different().stream().map(CaseLink::name).toList());
    assertTrue(page.lacking());
    assertFalse(page(CLEAN).lacking());
  }

  @Test
  void shouldShowForEachStrategyWhatCameClosestToEachHazard() {
    CampaignPage page = page(VARIED);
    assertEquals(8, page.strategies().size());
    StrategyRow covering = page.strategies().get(3);
    assertEquals("Every combination of 2 factors", covering.words());
    StrategyRow.Nearest unsafe = covering.nearest().get(0);
    assertEquals("-100 %", unsafe.margin());
    assertTrue(unsafe.beyond());
    assertEquals("case-2200000238.html", unsafe.link().href());
    assertEquals("./doseguard replay 7:2200000238", unsafe.link().replay());
    assertEquals("", covering.nearest().get(1).link().href(), "it was not run again");
    StrategyRow years = page.strategies().get(2);
    assertEquals(
        List.of("–", "–"), years.nearest().stream().map(StrategyRow.Nearest::margin).toList());
    assertEquals("< 0 %", page.strategies().get(6).nearest().get(0).margin());
  }

  @Test
  void shouldTellTheStoryOfTheWorstCases() {
    CampaignPage page = page(VARIED);
    WorstRow first = page.worst().get(0);
    assertEquals("two <at> once", first.caseOf());
    assertTrue(first.course().contains("id=\"course-2200000238-title\""), first.course());
    WorstRow second = page.worst().get(1);
    assertEquals("7:5000010010", second.caseOf(), "it was not run again");
    assertEquals("", second.course());
    assertEquals("< 0 %", second.margin());
    assertTrue(second.beyond());
    assertFalse(page.worst().get(2).beyond());
  }

  @Test
  void shouldTellTheFindingThatTheMarginBelongsTo() {
    Finding given = new Finding(Question.UNSAFE_DELIVERY, true, -0.9, 0, "given up");
    Finding kept = new Finding(Question.UNNOTICED_INTERRUPTION, false, 0.1, 0, "kept");
    Finding stop = new Finding(Question.FALSE_STOP, true, 0.1, 0, "no hazard");
    Traced traced = new Traced("name", "title", List.of(stop, given, kept), "");
    assertEquals("kept", traced.hazard(0.1));
    assertEquals("given up", traced.hazard(-0.9));
  }

  @Test
  void shouldShowTheFirstThirtyCausesAndCountTheRest() {
    List<Cause> causes = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      causes.add(new Cause("cause " + i, Trial.NO_CELL, "search", 1, false, 0.5, i));
    }
    CampaignPage page = page(clean(SearchResults.with(CLEAN.search(), causes)));
    assertEquals(30, page.causes().size());
    assertEquals(2, page.moreCauses());
    assertTrue(new Templates().campaign(page).contains("2 more causes are in"));
    CampaignPage varied = page(VARIED);
    assertEquals("found/motor-stall-7-1.yaml", varied.causes().get(0).found());
    assertTrue(varied.causes().get(0).hazard());
    assertEquals("", varied.causes().get(1).found());
    assertEquals(0, varied.moreCauses());
  }

  @Test
  void shouldTintOutcomesByTheirShareAndKeepZerosQuiet() {
    OutcomeHeat heat = page(VARIED).outcomes();
    assertEquals(
        List.of(
            "All cases",
            "No fault acted",
            "Catheter kink",
            "Motor stall",
            "2 faults at once",
            "3 faults at once"),
        heat.rows().stream().map(OutcomeHeat.Row::name).toList());
    OutcomeHeat.Row all = heat.rows().get(0);
    assertEquals(4 + 700 + 140 + 1000 + 13_101, all.cases());
    assertEquals(List.of(13_404L, 30L, 112L, 106L, 171L, 510L, 507L), counts(all));
    OutcomeHeat.Row kink = heat.rows().get(2);
    assertEquals("fault-catheter-kink.html", kink.href());
    assertEquals(
        List.of("told t4", "harm t1", "harm t2", "harm t2", "harm t3", "harm t3", "broke t4"),
        kink.cells().stream().map(OutcomeHeat.Cell::css).toList(),
        "under 1 %, 1 %, under 10 %, 10 %, under a half, a half");
    assertEquals("zero", heat.rows().get(3).cells().get(1).css());
    assertEquals(7, OutcomeHeat.columns().size());
    assertEquals(
        OutcomeHeat.columns(), kink.cells().stream().map(OutcomeHeat.Cell::column).toList());
  }

  private static List<Long> counts(OutcomeHeat.Row row) {
    return row.cells().stream().map(OutcomeHeat.Cell::count).toList();
  }

  @Test
  void shouldNameTheRarestAndTheUnseenOfEachKind() {
    List<SeenRow> rows = page(VARIED).seen();
    assertEquals(5, rows.size());
    SeenRow limits = rows.get(0);
    assertEquals(limits.of(), limits.seen());
    assertEquals(10, limits.of(), "NONE is no limit");
    assertEquals(
        List.of(
            new SeenRow.Rare("STATE_LOST", 100),
            new SeenRow.Rare("MODE_SUSPENDS", 200),
            new SeenRow.Rare("PRESCRIPTION_CREDIT", 300),
            new SeenRow.Rare("STROKE_RATE", 400),
            new SeenRow.Rare("CEILING_1H", 500)),
        limits.rarest());
    SeenRow alarms = rows.get(1);
    assertEquals(List.of("STALL"), alarms.unseen());
    assertEquals(alarms.of() - 1, alarms.seen());
  }

  @Test
  void shouldNeverSayHowOftenPerHour() {
    String html = html(VARIED).toLowerCase(Locale.ROOT);
    assertFalse(
        Pattern.compile("per hour")
            .matcher(html.replaceAll("(never a failure rate|it is not a rate)\\s+per hour", ""))
            .find());
    assertEquals(2, html.split("it is not a rate per hour", -1).length - 1, "rare and drawn");
    assertTrue(html.contains("under the assumed law of cases, for this plant model"));
  }
}
