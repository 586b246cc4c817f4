package doseguard.canaries.hunt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What the table of kills comes to. */
class KillTableTest {

  /** One hunter; each canary killed after so many cases, or not at all when negative. */
  private static KillTable of(int... cases) {
    List<Kill> kills = new ArrayList<>();
    for (int canary = 0; canary < cases.length; canary++) {
      boolean killed = cases[canary] >= 0;
      kills.add(new Kill("c" + canary, "one", killed, killed ? cases[canary] : 900, -1, ""));
    }
    return new KillTable(kills);
  }

  @Test
  void shouldTakeASurvivorForMoreThanAnyNumberInTheMedian() {
    assertEquals(OptionalDouble.of(5), of(5).medianCases("one"));
    assertEquals(OptionalDouble.of(4), of(5, 3).medianCases("one"));
    assertEquals(OptionalDouble.of(5), of(9, 1, 5).medianCases("one"));
    assertEquals(OptionalDouble.of(7), of(-1, 1, 7).medianCases("one"));
    assertEquals(OptionalDouble.of(4.5), of(-1, 7, 2, 1).medianCases("one"));
  }

  @Test
  void shouldHaveNoMedianWhereHalfSurvive() {
    assertEquals(OptionalDouble.empty(), of(-1).medianCases("one"));
    assertEquals(OptionalDouble.empty(), of(-1, 1).medianCases("one"));
    assertEquals(OptionalDouble.empty(), of(-1, 1, -1).medianCases("one"));
    assertEquals(OptionalDouble.empty(), of(1).medianCases("nobody"));
  }

  @Test
  void shouldCountASurvivorOnlyWhenNobodyKilledIt() {
    Kill survived = new Kill("a", "one", false, 9, -1, "");
    Kill killed = new Kill("a", "other", true, 3, 12, "kink: unsafe delivery");
    Kill never = new Kill("b", "one", false, 9, -1, "");
    Kill again = new Kill("b", "other", false, 9, -1, "");
    KillTable table = new KillTable(List.of(survived, killed, never, again));
    assertEquals(List.of("b"), table.survivors());
    assertEquals(List.of("one", "other"), table.hunters());
    assertEquals(List.of("a", "b"), List.copyOf(table.bySuspect().keySet()));
    assertEquals(List.of(survived, killed), table.bySuspect().get("a"));
    assertEquals(0, table.killedBy("one"));
    assertEquals(1, table.killedBy("other"));
  }
}
