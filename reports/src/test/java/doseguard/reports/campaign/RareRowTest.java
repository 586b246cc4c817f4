package doseguard.reports.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.SearchResult;
import doseguard.engine.campaign.search.Estimate;
import doseguard.engine.oracle.Finding.Question;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How rare a hazard is said to be, and what is bounded only. */
class RareRowTest {

  private static final Question UNSAFE = Question.UNSAFE_DELIVERY;

  private static Estimate reached(double probability) {
    return new Estimate(probability, 0, true, 100);
  }

  private static Estimate bound(double probability) {
    return new Estimate(probability, 0.25, false, 200);
  }

  @Test
  void shouldGiveTheTasksToTheQuestionsByTurns() {
    Map<Question, List<Estimate>> repeats = Rarity.of(SearchResults.varied());
    assertEquals(
        List.of(new Estimate(3.0e-5, 0, true, 1500), new Estimate(5.0e-5, 0, true, 1600)),
        repeats.get(UNSAFE));
    assertEquals(
        List.of(new Estimate(1.0e-3, 0, true, 900), new Estimate(2.0e-2, 0.012, false, 2000)),
        repeats.get(Question.UNNOTICED_INTERRUPTION));
    assertEquals(List.of(), List.copyOf(Rarity.of(SearchResults.clean()).keySet()));
  }

  @Test
  void shouldEstimateWhereEveryRepeatCameToAHazard() {
    RareRow row = RareRow.of(UNSAFE, Collections.nCopies(20, reached(3.14e-5)));
    assertEquals("3.1 × 10⁻⁵", row.estimate());
    assertEquals("3.1 × 10⁻⁵ to 3.2 × 10⁻⁵", row.interval());
    assertEquals("20 of 20 repeats", row.reached());
    assertEquals("", row.caution());
    assertEquals(20, row.runs().size());
  }

  @Test
  void shouldSayWhatOnlyBounds() {
    RareRow some = RareRow.of(UNSAFE, List.of(reached(0.001), bound(0.02)));
    assertEquals("at most 0.011", some.estimate(), "the mean errs upwards, and is rounded up");
    assertTrue(some.caution().startsWith("1 of 2 repeats did not come to a hazard"));
    assertTrue(some.caution().endsWith("Fewer than 20 repeats: an indication, no claim."));
    assertTrue(some.interval().startsWith("0 to "), some.interval());
    assertEquals("at most 0.02", some.runs().get(1).probability());
    assertEquals("25 %", some.runs().get(1).level());
    RareRow none = RareRow.of(UNSAFE, Collections.nCopies(20, bound(0.02)));
    assertEquals("at most 0.02", none.estimate());
    assertTrue(none.caution().contains("only bound from above"), none.caution());
    assertFalse(none.caution().contains("Fewer"), none.caution());
  }

  @Test
  void shouldNotMakeUpTheSpreadOfASingleRepeat() {
    RareRow row = RareRow.of(UNSAFE, List.of(reached(0.001)));
    assertEquals("–", row.interval());
    assertEquals("–", row.error());
    assertEquals("1 of 1 repeat", row.reached());
    Estimate nothing = new Estimate(1, Double.POSITIVE_INFINITY, false, 20);
    assertEquals("none", RareRow.of(UNSAFE, List.of(nothing)).runs().get(0).level());
  }

  @Test
  void shouldBoundTheShareOfHazardsOfDrawnCasesOnly() {
    SearchResult search = SearchResults.varied();
    List<DrawnRow> rows = DrawnRow.of(search);
    assertEquals(2, rows.size(), "random and floor");
    assertEquals(0, rows.get(0).hazards());
    assertEquals(3000, rows.get(0).cases());
    assertEquals("0.001", rows.get(0).atMost(), "1 - 0.05^(1/3000) = 0.000998, rounded up");
    assertEquals(1, rows.get(1).hazards());
    assertEquals("0.0068", rows.get(1).atMost(), "Clopper-Pearson, 1 of 700: 0.00676");
    assertEquals(List.of(), DrawnRow.of(SearchResults.clean()));
  }
}
