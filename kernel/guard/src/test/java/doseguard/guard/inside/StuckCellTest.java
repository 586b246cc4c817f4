package doseguard.guard.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.state.NonVolatile;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * T9 for a memory that wears out: each cell of both slots in turn takes no write any more. The
 * guard comes back with a state that forgets nothing that flowed and makes up little, however long
 * ago the last self-test was, and its self-test says so wherever the cell does not happen to hold
 * what is written to it.
 */
// [utest->dsn~state-image~4, dsn~self-test~2]
class StuckCellTest {
  @AfterEach
  void heal() {
    MemoryFault.stuck = -1;
  }

  /** A story of so many hours with this cell. */
  @SuppressWarnings("unchecked")
  private static String verdict(Class<?> type, int cell, int hours) throws Exception {
    Object story = type.getDeclaredConstructor().newInstance();
    MemoryFault.stuck = cell;
    for (int hour = 0; hour < hours; hour++) {
      ((Runnable) story).run();
    }
    String verdict = ((Supplier<String>) story).get();
    MemoryFault.stuck = -1;
    assertTrue(verdict.startsWith("noticed"), "cell " + cell + ", " + hours + " h: " + verdict);
    return verdict;
  }

  @Test
  void shouldComeBackWithAGoodStateFromAMemoryOfWhichAnyCellIsStuck() throws Exception {
    Class<?> type = FaultyKernel.load("doseguard.guard.inside.StuckCellStories");
    int noticed = 0;
    for (int cell = 0; cell < NonVolatile.SLOTS * NonVolatile.SLOT_WORDS; cell++) {
      boolean matters = verdict(type, cell, 6).equals("noticed true");
      for (int hours = 7; matters && hours < 16; hours++) {
        verdict(type, cell, hours);
      }
      noticed += matters ? 1 : 0;
    }
    assertTrue(noticed > 20, "only " + noticed + " cells that mattered");
    assertEquals(0, noticed % 2, "each cell matters in both slots or in none");
  }
}
