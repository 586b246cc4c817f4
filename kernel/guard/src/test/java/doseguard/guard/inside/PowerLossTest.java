package doseguard.guard.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * T8, exhaustively: the power fails before any one write to the memory, during anything that saves.
 */
// [utest->dsn~state-image~4, dsn~restore~4, dsn~power-quota~2]
class PowerLossTest {
  /** What is interrupted. */
  enum Moment {
    STROKE,
    PROGRAM,
    REFILL,
    BOLUS,
    STOP,
    ACKNOWLEDGE
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void shouldComeBackWithTheOldOrTheNewStateFromAPowerLossBeforeAnyWrite(Moment moment)
      throws Exception {
    IntFunction<Runnable> interrupted = stories(moment);
    MemoryFault.left = Integer.MAX_VALUE;
    Runnable whole = interrupted.apply(0);
    MemoryFault.writes = 0;
    whole.run();
    int writes = MemoryFault.writes;
    assertTrue(writes > 300, () -> "only " + writes + " writes");
    boolean shows = moment != Moment.STROKE && moment != Moment.ACKNOWLEDGE;
    assertEquals(shows ? "new" : "old", whole.toString(), "without a power loss");
    List<String> olds = new ArrayList<>();
    for (int write = 0; write < writes; write++) {
      MemoryFault.left = Integer.MAX_VALUE;
      Runnable story = interrupted.apply(write);
      MemoryFault.left = write;
      assertThrows(MemoryFault.PowerLoss.class, story::run, "write " + write);
      MemoryFault.left = Integer.MAX_VALUE;
      String verdict = story.toString();
      assertTrue(verdict.equals("old") || verdict.equals("new"), write + ": " + verdict);
      olds.add(verdict);
    }
    assertEquals("old", olds.get(0));
    int change = olds.indexOf("new");
    for (int write = 0; change >= 0 && write < writes; write++) {
      assertEquals(write < change ? "old" : "new", olds.get(write), "write " + write);
    }
  }

  @SuppressWarnings("unchecked")
  private static IntFunction<Runnable> stories(Moment moment) throws Exception {
    Class<?> type = FaultyKernel.load("doseguard.guard.inside.PowerLossStories");
    Object stories = type.getDeclaredConstructor(String.class).newInstance(moment.name());
    return (IntFunction<Runnable>) stories;
  }
}
