package doseguard.guard;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.NonVolatile;
import doseguard.guard.state.StateImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the level is compared with once the device has restarted. */
// [utest->dsn~restore~4, dsn~level-monitor~3]
class LevelAfterRestartTest {
  private static final long STROKE_NL = 1000L;
  private static final int FILL_NL = (int) (18L * ML);

  private Rig rig =
      new Rig(
              Figures.policyWith(),
              Figures.pumpWith(PumpProfile.SUITE, 1, PumpProfile.LEVEL_SIGMA_NL, ML / 10L))
          .started(Frame.established(400 * UG));

  private int levelNl = FILL_NL;

  private boolean judged() {
    return rig.latched(AlarmTable.OVER_DELIVERY)
        || rig.latched(AlarmTable.UNDER_DELIVERY)
        || rig.latched(AlarmTable.FILL_MISMATCH);
  }

  /** Asks every minute, of a level that falls by each stroke. */
  private void runFor(long spanMs) {
    for (long at = 0L; at < spanMs; at += MINUTE) {
      rig.seen.valid = Observation.ENCODER | Observation.LEVEL;
      rig.seen.levelNl = levelNl;
      levelNl -= (int) (rig.ask(MINUTE) * STROKE_NL);
    }
  }

  private static void damage(NonVolatile memory, int slot) {
    int address = slot * NonVolatile.SLOT_WORDS + 50;
    memory.write(address, memory.read(address) ^ 1L);
  }

  @ParameterizedTest(name = "a restart every {0} minutes")
  @ValueSource(ints = {1, 2, 3, 10, 60, 61})
  void shouldExpectWhatFlowedUnseenHoweverOftenTheDeviceRestarts(int minutes) {
    for (long at = 0L; at < 6L * DAY; at += minutes * MINUTE) {
      runFor(minutes * MINUTE);
      assertFalse(judged(), "after " + at / HOUR + " h");
      rig = rig.restart(ResetCause.WATCHDOG);
    }
    assertTrue(levelNl < FILL_NL - 3 * (int) ML, "delivered: " + levelNl + " nL are left");
  }

  @Test
  void shouldExpectHalfOfSixteenMoreWhereANewerImageWasDamaged()
      throws ReflectiveOperationException {
    runFor(2L * HOUR);
    rig.pass(MINUTE);
    rig.guard.save();
    rig.guard.save();
    long cover = Numbers.cell(Numbers.in(state(), "quota"), "cover").get();
    long before = commandedNl();
    int newest = rig.memory.read(2) > rig.memory.read(NonVolatile.SLOT_WORDS + 2) ? 0 : 1;
    damage(rig.memory, newest);
    rig = rig.restart(ResetCause.WATCHDOG);
    assertEquals(StateImage.DOUBTFUL, rig.restored);
    assertEquals(before + (cover + 17L) / 2L * STROKE_NL, commandedNl());
  }

  private Object state() throws ReflectiveOperationException {
    return Numbers.in(rig.guard, "state");
  }

  private long commandedNl() throws ReflectiveOperationException {
    Object level = Numbers.in(Numbers.in(state(), "monitors"), "level");
    return Numbers.cell(level, "commandedNl").get();
  }

  @Test
  void shouldJudgeNoLevelThatNobodyDeclaredOnceTheStateIsLost() {
    runFor(3L * HOUR);
    damage(rig.memory, 0);
    damage(rig.memory, 1);
    rig = rig.restart(ResetCause.WATCHDOG);
    assertEquals(StateImage.LOST, rig.restored);
    runFor(2L * DAY);
    assertFalse(judged());
    rig.fill(500, FILL_NL / 2);
    runFor(3L * HOUR);
    assertTrue(judged(), "declared, and not there");
  }
}
