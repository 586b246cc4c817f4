package doseguard.reports.campaign;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.Cause;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.SearchResult;
import doseguard.engine.campaign.Standing;
import doseguard.engine.campaign.StrategyResult;
import doseguard.reports.campaign.Notes.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the first page of a campaign shows, in the order in which somebody asks in the morning.
 *
 * @param passed whether nothing stands against it
 * @param headline the verdict in a sentence
 * @param identity what was run
 * @param seed the campaign's seed
 * @param figures the counts
 * @param claims how the claims stand, in words
 * @param violations what does not hold
 * @param hazards causes that harm patients and that nobody declared
 * @param holes what was never seen to act
 * @param different cases that gave other bytes the second time
 * @param strategies what each strategy found
 * @param worst the cases closest to a hazard, the worst first
 * @param causes what broke, by cause, the worst first, at most {@link CauseRow#MOST}
 * @param moreCauses number of causes that are not shown
 * @param found scenarios shrunk from what broke
 * @param outcomes what became of the patients
 * @param margins how the margins are spread, one for each question
 * @param rare how rare the hazards are, by splitting
 * @param drawn what drawn cases say of the share of hazards
 * @param seen what was seen to act
 */
public record CampaignPage(
    boolean passed,
    String headline,
    Identity identity,
    long seed,
    List<Figure> figures,
    String claims,
    Notes violations,
    Notes hazards,
    Notes holes,
    List<CaseLink> different,
    List<StrategyRow> strategies,
    List<WorstRow> worst,
    List<CauseRow> causes,
    int moreCauses,
    List<FoundRow> found,
    OutcomeHeat outcomes,
    List<MarginPlot> margins,
    List<RareRow> rare,
    List<DrawnRow> drawn,
    List<SeenRow> seen) {

  /** Copies the lists. */
  public CampaignPage {
    figures = List.copyOf(figures);
    different = List.copyOf(different);
    strategies = List.copyOf(strategies);
    worst = List.copyOf(worst);
    causes = List.copyOf(causes);
    found = List.copyOf(found);
    margins = List.copyOf(margins);
    rare = List.copyOf(rare);
    drawn = List.copyOf(drawn);
    seen = List.copyOf(seen);
  }

  /**
   * One count.
   *
   * @param term what is counted
   * @param value how many
   * @param sub what to know of it
   * @param css its style, usually none
   */
  public record Figure(String term, String value, String sub, String css) {}

  /**
   * Makes the page.
   *
   * @param identity what was run
   * @param result the campaign
   * @param conclusion how it ended
   * @param traced the cases that have a page, by index
   * @param found scenarios shrunk from what broke
   * @return the page
   */
  public static CampaignPage of(
      Identity identity,
      CampaignResult result,
      Conclusion conclusion,
      Map<Long, Traced> traced,
      List<FoundRow> found) {
    SearchResult search = result.search();
    long seed = result.seed();
    Set<Long> paged = traced.keySet();
    long hazards = search.strategies().stream().mapToLong(StrategyResult::hazards).sum();
    Map<String, String> links = links(result, paged);
    List<Cause> shown = shown(search);
    return new CampaignPage(
        conclusion.holds(),
        Headline.of(conclusion, result, hazards),
        identity,
        seed,
        figures(result, conclusion, hazards),
        claims(result),
        notes(conclusion.violations(), links),
        notes(hazards(result), links),
        notes(conclusion.holes(), links),
        conclusion.different().stream().map(index -> CaseLink.of(seed, index, paged)).toList(),
        search.strategies().stream().map(each -> StrategyRow.of(each, seed, paged)).toList(),
        search.worst().stream().map(each -> WorstRow.of(each, seed, traced)).toList(),
        shown.stream().map(each -> CauseRow.of(each, seed, paged, found)).toList(),
        search.causes().size() - shown.size(),
        found,
        OutcomeHeat.of(search.outcomes()),
        search.margins().stream().map(MarginPlot::of).toList(),
        rare(search),
        DrawnRow.of(search),
        SeenRow.of(search.sightings()));
  }

  /**
   * The causes that the page shows.
   *
   * @param search what was found
   * @return the worst of them
   */
  public static List<Cause> shown(SearchResult search) {
    List<Cause> causes = search.causes();
    return causes.subList(0, Math.min(CauseRow.MOST, causes.size()));
  }

  /**
   * Whether something does not hold, harms, was not seen, or came out differently.
   *
   * @return true when there is something to be listed
   */
  public boolean lacking() {
    return !violations.all().isEmpty()
        || !hazards.all().isEmpty()
        || !holes.all().isEmpty()
        || !different.isEmpty();
  }

  /** What harms within what its claim allows for; the rest is told of among the violations. */
  private static List<String> hazards(CampaignResult result) {
    return result.search().causes().stream()
        .filter(cause -> cause.hazard() && !Conclusion.violated(cause, result))
        .map(Cause::words)
        .toList();
  }

  private static List<RareRow> rare(SearchResult search) {
    List<RareRow> rows = new ArrayList<>();
    Rarity.of(search).forEach((question, repeats) -> rows.add(RareRow.of(question, repeats)));
    return rows;
  }

  private static List<Figure> figures(CampaignResult result, Conclusion conclusion, long hazards) {
    SearchResult search = result.search();
    long broken = search.strategies().stream().mapToLong(StrategyResult::broken).sum();
    int different = conclusion.different().size();
    String bytes =
        different == 0
            ? "all gave the same bytes"
            : (different == SearchResult.MOST_DIFFERENT ? "at least " : "")
                + different
                + " gave other bytes";
    return List.of(
        new Figure("cases executed", "" + result.cases(), "and judged", ""),
        new Figure("broken", "" + broken, "not as expected", broken > 0 ? "bad" : ""),
        new Figure("hazards", "" + hazards, "that nobody declared", hazards > 0 ? "bad" : ""),
        new Figure(
            "run twice",
            "" + search.repeated(),
            search.repeated() == 0 ? "so nothing is shown" : bytes,
            different > 0 ? "bad" : ""),
        new Figure(
            "harness failures",
            "" + result.failed(),
            "cases not judged",
            result.failed() > 0 ? "bad" : ""));
  }

  private static String claims(CampaignResult result) {
    StringBuilder words = new StringBuilder().append(result.cells().size());
    words.append(result.cells().size() == 1 ? " cell" : " cells");
    String mark = ": ";
    for (Standing standing : Standing.values()) {
      if (result.count(standing) > 0) {
        words.append(mark).append(result.count(standing)).append(' ');
        words.append(StandingWords.of(standing));
        mark = ", ";
      }
    }
    return words.toString();
  }

  /** Where to read on, by what is said. */
  private static Map<String, String> links(CampaignResult result, Set<Long> traced) {
    Map<String, String> links = new LinkedHashMap<>();
    for (int i = 0; i < result.cells().size(); i++) {
      CellResult cell = result.cells().get(i);
      String page = CellNames.page(i, cell.claim().cell());
      links.put(Conclusion.worse(cell), page);
      links.put(Conclusion.unexercised(cell), page);
    }
    for (Cause cause : result.search().causes()) {
      if (traced.contains(cause.index())) {
        links.put(cause.words(), CellNames.trace(cause.index()));
      }
    }
    return links;
  }

  private static Notes notes(List<String> words, Map<String, String> links) {
    return new Notes(
        words.stream().map(each -> new Note(each, links.getOrDefault(each, ""))).toList());
  }
}
