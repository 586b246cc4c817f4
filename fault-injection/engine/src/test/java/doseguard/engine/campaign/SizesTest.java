package doseguard.engine.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How many cases the claims of a table need. */
class SizesTest {
  private static final long DAY = 86_400_000L;

  private static Claim claim(String fault, Coverage coverage) {
    return new Claim(new Cell(fault, "any", "A"), new Demand.Harmless(), coverage, "why", "nobody");
  }

  private static final ClaimTable TABLE =
      new ClaimTable(
          List.of(
              claim("one", new Coverage.Share(0.99, 0)),
              claim("two", new Coverage.Share(0.99, 2)),
              claim("three", new Coverage.All(0.99)),
              claim(Cell.NONE, new Coverage.Rate(1000, 0.1, 0.1))));

  @Test
  void shouldShareTheRiskAmongAllStatements() {
    Sizes sizes = new Sizes(TABLE, cell -> 100 * DAY, Long.MAX_VALUE, 0);
    assertEquals(0.01, sizes.risk(), 1e-15);
    assertEquals(Bounds.casesFor(0.99, 0, 0.01), sizes.needed(0));
    assertEquals(Bounds.casesFor(0.99, 2, 0.01), sizes.needed(1));
    assertEquals(sizes.needed(0), sizes.needed(2));
    assertEquals(3653, sizes.needed(3), "1000 years of 365.25 d in 100 d each");
    assertEquals(sizes.total(), sizes.totalNeeded());
    assertEquals(3653, sizes.rounds());
  }

  @Test
  void shouldCapTheCasesAndTakeOtherYears() {
    Sizes sizes = new Sizes(TABLE, cell -> 100 * DAY, 40, 10);
    assertEquals(40, sizes.planned(0));
    assertEquals(37, sizes.planned(3));
    assertEquals(3653, sizes.needed(3));
    assertEquals(40 + 40 + 40 + 37, sizes.total());
  }

  @Test
  void shouldRefuseATableWithoutClaimsOrWithACellTwice() {
    assertThrows(IllegalArgumentException.class, () -> new ClaimTable(List.of()));
    Claim one = claim("one", new Coverage.All(0.9));
    assertThrows(IllegalArgumentException.class, () -> new ClaimTable(List.of(one, one)));
  }
}
