package doseguard.reports.campaign;

import doseguard.engine.campaign.Cause;
import doseguard.engine.campaign.Histogram;
import doseguard.engine.campaign.OutcomeRow;
import doseguard.engine.campaign.SearchResult;
import doseguard.engine.campaign.Seen;
import doseguard.engine.campaign.Sighting;
import doseguard.engine.campaign.StrategyResult;
import doseguard.engine.campaign.StrategyResult.Smallest;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.WorstCase;
import doseguard.engine.oracle.Finding.Question;
import java.util.ArrayList;
import java.util.List;

/** What strategies found, made by hand, for tests that need no simulation. */
final class SearchResults {

  /** A cause that a search found. */
  static final String STALL =
      "motor-stall <permanent> + clock-fault / refills / C: unsafe delivery";

  /** A scenario file that does not hold. */
  static final String SCENARIO = "scenario kink-complete-at-night: false alarm";

  private static final long SEARCHED = 5_000_010_010L;
  private static final long COVERED = 2_200_000_238L;
  private static final long FILED = 1_000_000_072L;

  private SearchResults() {}

  /** Every strategy, hazards, a scenario that fails, holes, and cases that gave other bytes. */
  static SearchResult varied() {
    return new SearchResult(
        List.of(
            strategy("scenarios", 326, 1, 0, 0.006, FILED),
            strategy("claims", 9555, 3, 0, 0.02, 292),
            new StrategyResult(
                "years",
                true,
                100,
                0,
                0,
                List.of(new Smallest(Question.FALSE_STOP, 0.2, 2)),
                List.of()),
            strategy("covering-2", 664, 2, 2, -1, COVERED),
            strategy("random", 3000, 0, 0, 0.31, 3_000_000_026L),
            strategy("floor", 700, 1, 1, -0.2, 4_000_000_004L),
            strategy("search", 600, 1, 1, -0.0004, SEARCHED),
            splitting()),
        List.of(
            new OutcomeRow("3 faults", 4, 4, 1, 2, 0, 0, 0, 0),
            new OutcomeRow("2 faults", 700, 500, 20, 100, 7, 70, 11, 4),
            new OutcomeRow("", 140, 0, 0, 0, 0, 0, 0, 0),
            new OutcomeRow("catheter-kink", 1000, 900, 9, 10, 99, 100, 499, 500),
            new OutcomeRow("motor-stall", 13_101, 12_000, 0, 0, 0, 1, 0, 3)),
        sightings(true),
        histograms(),
        List.of(
            new Cause(STALL, 0, "search", 2, true, -1, COVERED),
            new Cause(
                "clock-fault drifts / home / A: false alarm",
                Trial.NO_CELL,
                "search",
                1,
                false,
                0.4,
                8),
            new Cause(SCENARIO, Trial.NO_CELL, "scenarios", 1, false, 0.9, FILED)),
        List.of(
            new WorstCase(COVERED, "covering-2", -1),
            new WorstCase(SEARCHED, "search", -0.0004),
            new WorstCase(4711, "claims", 0.5381)),
        250,
        List.of(77L, 4711L));
  }

  /** One strategy with nothing to tell. */
  static SearchResult clean() {
    return new SearchResult(
        List.of(strategy("claims", 1274, 0, 0, 0.5, 4711)),
        List.of(new OutcomeRow("motor-stall", 1274, 1274, 0, 0, 0, 0, 0, 0)),
        sightings(false),
        histograms(),
        List.of(),
        List.of(new WorstCase(4711, "claims", 0.5)),
        20,
        List.of());
  }

  /** Nothing at all. */
  static SearchResult nothing() {
    return new SearchResult(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0, List.of());
  }

  /** The same with other causes. */
  static SearchResult with(SearchResult search, List<Cause> causes) {
    return new SearchResult(
        search.strategies(),
        search.outcomes(),
        search.sightings(),
        search.margins(),
        causes,
        search.worst(),
        search.repeated(),
        search.different());
  }

  /** The same with other cases that gave other bytes. */
  static SearchResult different(SearchResult search, List<Long> different) {
    return new SearchResult(
        search.strategies(),
        search.outcomes(),
        search.sightings(),
        search.margins(),
        search.causes(),
        search.worst(),
        search.repeated(),
        different);
  }

  /** A strategy whose case of an index came closest to both hazards. */
  static StrategyResult strategy(
      String name, long cases, long broken, long hazards, double margin, long index) {
    return new StrategyResult(
        name,
        true,
        cases,
        broken,
        hazards,
        List.of(
            new Smallest(Question.UNSAFE_DELIVERY, margin, index),
            new Smallest(Question.UNNOTICED_INTERRUPTION, 1, index + 1),
            new Smallest(Question.FALSE_STOP, 0.2, index + 2)),
        List.of());
  }

  /** Two repeats for each hazard, by turns; one of them did not come to a hazard. */
  static StrategyResult splitting() {
    return new StrategyResult(
        "splitting",
        false,
        8000,
        0,
        0,
        List.of(new Smallest(Question.UNSAFE_DELIVERY, 0.012, 6_000_300_021L)),
        List.of(
            List.of(3.0e-5, 0.0, 1.0, 1500.0),
            List.of(1.0e-3, 0.0, 1.0, 900.0),
            List.of(5.0e-5, 0.0, 1.0, 1600.0),
            List.of(2.0e-2, 0.012, 0.0, 2000.0)));
  }

  /** Everything was seen, so and so often; with holes, one alarm was not. */
  static List<Sighting> sightings(boolean holes) {
    List<Sighting> sightings = new ArrayList<>();
    for (Seen.Kind kind : Seen.Kind.values()) {
      List<String> names = kind.names();
      for (int i = 0; i < names.size(); i++) {
        boolean hole = holes && names.get(i).equals("STALL");
        long cases = hole || names.get(i).equals("NONE") ? 0 : 100L * (names.size() - i);
        sightings.add(new Sighting(kind, names.get(i), cases));
      }
    }
    return sightings;
  }

  private static List<Histogram> histograms() {
    List<Histogram> histograms = new ArrayList<>();
    for (Question question : Question.values()) {
      List<Long> counts = new ArrayList<>();
      for (int bin = 0; bin < Histogram.BINS; bin++) {
        counts.add(bin == 0 ? 3L : bin == 20 ? 1L : bin > 30 ? 1L << (bin - 25) : 0L);
      }
      histograms.add(new Histogram(question, counts));
    }
    return histograms;
  }
}
