package doseguard.reports.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Margins, probabilities, strategies and shrunk scenarios in words. */
class WordsTest {

  @Test
  void shouldNeverLetAMarginBeyondTheBoundReadLikeOneInside() {
    assertEquals("53.8 %", MarginWords.of(0.5381));
    assertEquals("-100 %", MarginWords.of(-1));
    assertEquals("0 %", MarginWords.of(0));
    assertEquals("< 0 %", MarginWords.of(-0.0004));
    assertEquals("< 0 %", MarginWords.of(-Double.MIN_VALUE));
    assertEquals("> 0 %", MarginWords.of(0.0004));
    assertEquals("-0.1 %", MarginWords.of(-0.0006));
    assertEquals("0.1 %", MarginWords.of(0.0006));
    assertEquals("none", MarginWords.of(Double.POSITIVE_INFINITY));
  }

  @Test
  void shouldWriteProbabilitiesWithTwoDigitsRoundedToTheSafeSide() {
    assertEquals("0.0031", Probability.of(0.003141, RoundingMode.HALF_EVEN));
    assertEquals("0.0032", Probability.of(0.003141, RoundingMode.CEILING));
    assertEquals("0.0031", Probability.of(0.003199, RoundingMode.FLOOR));
    assertEquals("3.2 × 10⁻⁶", Probability.of(3.141e-6, RoundingMode.CEILING));
    assertEquals("3 × 10⁻⁶", Probability.of(3.0e-6, RoundingMode.HALF_EVEN));
    assertEquals("1 × 10⁻¹²", Probability.of(9.99e-13, RoundingMode.CEILING));
    assertEquals("9.9 × 10⁻⁴", Probability.of(0.00099, RoundingMode.HALF_EVEN));
    assertEquals("0.001", Probability.of(0.001, RoundingMode.HALF_EVEN));
    assertEquals("0.02", Probability.of(0.02, RoundingMode.CEILING), "whatever binary adds");
    assertEquals("1", Probability.of(1, RoundingMode.CEILING));
    assertEquals("0", Probability.of(0, RoundingMode.CEILING));
  }

  @Test
  void shouldSayInPlainWordsWhatEachStrategyDoes() {
    assertEquals("Every combination of 3 factors", StrategyWords.of("covering-3"));
    assertEquals("Scenario files", StrategyWords.of("scenarios"));
    assertEquals("anything-else", StrategyWords.of("anything-else"));
    for (String name : List.of("claims", "years", "random", "floor", "search", "splitting")) {
      assertTrue(!StrategyWords.of(name).equals(name), name);
    }
  }

  @Test
  void shouldRefuseAShrunkScenarioThatWouldLeaveItsFolder() {
    for (String name :
        List.of("../x.yaml", "a/b.yaml", "a\\b.yaml", ".yaml", ".x.yaml", "x.yml", "x y.yaml")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Shrunk("cause", name, "id: x\n", List.of(), "again"),
          name);
    }
    Shrunk shrunk = new Shrunk("cause", "Case-1_2.b.yaml", "id: x\n", List.of(), "again");
    assertEquals("found/Case-1_2.b.yaml", shrunk.path());
    assertEquals("found-Case-1_2.b.html", shrunk.page());
  }

  @Test
  void shouldFoldAwayAllButTheFirstOfManyNotes() {
    assertEquals(13, notes(13).first().size(), "a single one is not worth folding");
    assertEquals(List.of(), notes(13).rest());
    assertEquals(Notes.SHOWN, notes(14).first().size());
    assertEquals(2, notes(14).rest().size());
    assertEquals(List.of(), notes(0).rest());
  }

  private static Notes notes(int number) {
    return new Notes(
        IntStream.range(0, number).mapToObj(i -> new Notes.Note("note " + i, "")).toList());
  }
}
