package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.store.database.Comparison;
import doseguard.store.database.Comparison.ShrunkMargin;
import doseguard.store.database.Comparison.Slowdown;
import doseguard.store.database.CoverageRow;
import doseguard.store.database.FindingRow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is worse, in words. */
class WorseTest {

  @Test
  void shouldNameAllThatIsWorse() {
    Comparison comparison =
        new Comparison(
            List.of(new FindingRow("stall: unsafe delivery", 4711, -0.126, 3)),
            List.of(new ShrunkMargin("catheter-kink", "unnoticed", 0.5, 0.25)),
            List.of(new CoverageRow("alarm", "SLIP", 7)),
            Optional.of(new Slowdown(110.04, 60)));
    assertEquals(
        List.of(
            "new finding: stall: unsafe delivery (3 cases, margin -0.13, index 4711)",
            "smaller margin: catheter-kink, unnoticed: 0.50 to 0.25",
            "lost coverage: alarm SLIP, seen in 7 cases before",
            "slower: 110 to 60 cases a second"),
        Worse.of(comparison));
  }

  @Test
  void shouldSayNothingWhereNothingIsWorse() {
    Comparison same = new Comparison(List.of(), List.of(), List.of(), Optional.empty());
    assertEquals(List.of(), Worse.of(same));
  }
}
