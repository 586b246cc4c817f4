package doseguard.guard.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.state.NonVolatile;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * T9 for a memory that wears out: each cell of both slots in turn takes no write any more. The
 * guard comes back with a state that forgets nothing that flowed, and its self-test says so
 * wherever the cell does not happen to hold what is written to it.
 */
// [utest->dsn~state-image~3, dsn~self-test~1]
class StuckCellTest {
  @AfterEach
  void heal() {
    MemoryFault.stuck = -1;
  }

  @Test
  @SuppressWarnings("unchecked")
  void shouldComeBackWithAGoodStateFromAMemoryOfWhichAnyCellIsStuck() throws Exception {
    Class<?> type = FaultyKernel.load("doseguard.guard.inside.StuckCellStories");
    int noticed = 0;
    for (int cell = 0; cell < NonVolatile.SLOTS * NonVolatile.SLOT_WORDS; cell++) {
      Object story = type.getDeclaredConstructor().newInstance();
      MemoryFault.stuck = cell;
      ((Runnable) story).run();
      String verdict = ((Supplier<String>) story).get();
      MemoryFault.stuck = -1;
      assertTrue(verdict.startsWith("noticed"), "cell " + cell + ": " + verdict);
      noticed += verdict.equals("noticed true") ? 1 : 0;
    }
    assertTrue(noticed > 20, "only " + noticed + " cells that mattered");
    assertEquals(0, noticed % 2, "each cell matters in both slots or in none");
  }
}
