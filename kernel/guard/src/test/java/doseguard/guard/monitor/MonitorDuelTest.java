package doseguard.guard.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.guard.reference.MonitorDuel;
import org.junit.jupiter.api.Test;

/** The level and the pulse monitor give the answers of the reference guard's, sample by sample. */
// [utest->dsn~level-monitor~3, dsn~pulsatility-monitor~2]
class MonitorDuelTest {
  private static final int HISTORIES = 1500;

  @Test
  void shouldAnswerAsTheReferenceAboutTheLevel() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      int history = seed;
      assertEquals(-1, MonitorDuel.level(seed), () -> "history " + history);
    }
  }

  @Test
  void shouldAnswerAsTheReferenceAboutThePulse() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      int history = seed;
      assertEquals(-1, MonitorDuel.pulse(seed), () -> "history " + history);
    }
  }
}
