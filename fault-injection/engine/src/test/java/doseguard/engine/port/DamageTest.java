package doseguard.engine.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.simulation.TestFigures;
import doseguard.guard.state.NonVolatile;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What can happen to a guard's memory and power happens to the real one. */
class DamageTest {

  private static Pump pump() {
    return new Pump(InProcessGuards.shipped());
  }

  @Test
  void shouldFlipBitsOfTheLiveStateThatTheKernelNotices() {
    Pump pump = pump();
    pump.run(120L);
    long bits = pump.guard.liveBits();
    assertTrue(bits > 64L * 400L, () -> bits + " bits");
    int restored = 0;
    for (long bit = 0; bit < bits; bit += 997) {
      pump.guard.flipLive(bit);
      int before = pump.heard(AlarmKind.STATE_RESTORED);
      pump.run(1L);
      boolean lost = pump.answer.rule == RuleKind.STATE_LOST.id();
      restored += pump.heard(AlarmKind.STATE_RESTORED) == before + 1 ? 1 : 0;
      assertTrue(lost || pump.heard(AlarmKind.STATE_RESTORED) == before + 1, "bit " + bit);
      pump = lost ? pump() : pump;
      pump.run(120L);
    }
    assertTrue(restored > 20, restored + " restored");
  }

  @Test
  void shouldGiveTheSameBitTheSameNumberEachTime() {
    Pump one = pump();
    Pump other = pump();
    assertEquals(one.guard.liveBits(), other.guard.liveBits());
    assertEquals(0, one.guard.propose(Pump.frame(2L, 380L)));
    assertTrue(one.guard.liveBits() > other.guard.liveBits(), "a proposal that waits is live");
    one.guard.abandonProgram();
    Set<Long> ends = new HashSet<>();
    for (long bit : new long[] {0L, 12_345L, other.guard.liveBits() - 1L}) {
      one.guard.flipLive(bit);
      other.guard.flipLive(bit);
      one.run(1L);
      other.run(1L);
      assertEquals(other.answer.rule, one.answer.rule);
      ends.add(bit);
    }
    assertEquals(3, ends.size());
  }

  @Test
  void shouldFlipABitBack() {
    Pump pump = pump();
    pump.run(10L);
    for (long bit : new long[] {0L, 1L, 5_000L, 20_000L, pump.guard.liveBits() - 1L}) {
      pump.guard.flipLive(bit);
      pump.guard.flipLive(bit);
    }
    pump.run(10L);
    assertEquals(0, pump.heard(AlarmKind.STATE_RESTORED));
  }

  @Test
  void shouldComeBackWithTheSameStateWhenPowerWasAway() {
    Pump pump = pump();
    pump.run(600L);
    int counted = pump.answer.accountedNl;
    pump.guard.powerOff();
    assertEquals(Restored.GOOD.id(), pump.guard.powerOn(ResetKind.WATCHDOG.id()));
    assertEquals(1, pump.heard(AlarmKind.DEVICE_RESET));
    assertEquals(0, pump.heard(AlarmKind.TIME_LOST));
    pump.run(1L);
    assertTrue(pump.answer.accountedNl <= counted && pump.answer.accountedNl >= counted - 17_000);
    pump.guard.powerOff();
    pump.guard.powerOn(ResetKind.BROWN_OUT.id());
    pump.run(1L);
    assertEquals(1, pump.heard(AlarmKind.TIME_LOST));
  }

  @Test
  void shouldFindADamagedSaveWhenPowerComesBack() {
    Pump pump = pump();
    pump.run(600L);
    assertEquals((long) NonVolatile.WORDS * Long.SIZE, pump.guard.savedBits());
    pump.guard.powerOff();
    pump.guard.flipSaved(10L * Long.SIZE + 3L);
    assertEquals(Restored.DOUBTFUL.id(), pump.guard.powerOn(ResetKind.POWER_ON.id()));
    assertEquals(1, pump.heard(AlarmKind.STATE_RESTORED));
    pump.guard.powerOff();
    pump.guard.flipSaved(10L * Long.SIZE + 3L);
    pump.guard.flipSaved((NonVolatile.SLOT_WORDS + 10L) * Long.SIZE + 3L);
    assertEquals(Restored.LOST.id(), pump.guard.powerOn(ResetKind.POWER_ON.id()));
    assertEquals(0, pump.run(60L));
  }

  @Test
  void shouldMendADamagedSaveAtTheSelfTest() {
    Pump pump = pump();
    pump.run(600L);
    assertTrue(pump.guard.selfTest());
    pump.guard.flipSaved(10L * Long.SIZE + 3L);
    assertTrue(pump.guard.selfTest());
    pump.guard.powerOff();
    assertEquals(Restored.GOOD.id(), pump.guard.powerOn(ResetKind.WATCHDOG.id()));
  }

  @Test
  void shouldSayAtEverySelfTestThatACellIsStuck() {
    Pump pump = pump();
    pump.run(600L);
    long bit = 10L * Long.SIZE + 3L;
    pump.guard.flipSaved(bit);
    pump.guard.stickSaved(bit);
    for (int i = 1; i <= 3; i++) {
      assertFalse(pump.guard.selfTest());
      assertEquals(i, pump.heard(AlarmKind.SELF_TEST_FAILED));
      assertTrue(pump.run(120L) > 10, "the other image carries on");
    }
    pump.guard.powerOff();
    pump.guard.powerOn(ResetKind.WATCHDOG.id());
    assertTrue(pump.heard(AlarmKind.SELF_TEST_FAILED) > 3);
  }

  @Test
  void shouldNotFlipACellThatIsStuck() {
    Pump pump = pump();
    pump.run(600L);
    long padding = NonVolatile.SLOT_WORDS * (long) Long.SIZE - 1L;
    pump.guard.stickSaved(padding);
    pump.guard.flipSaved(padding);
    pump.guard.powerOff();
    assertEquals(Restored.GOOD.id(), pump.guard.powerOn(ResetKind.WATCHDOG.id()));
    assertTrue(pump.guard.selfTest());
  }

  @Test
  void shouldSayAtTheSelfTestThatTheLiveStateIsDamaged() {
    Pump pump = pump();
    pump.run(600L);
    pump.guard.flipLive(7_777L);
    assertFalse(pump.guard.selfTest());
    assertEquals(1, pump.heard(AlarmKind.SELF_TEST_FAILED));
  }

  @Test
  void shouldCutTheSaveOfAnActBeforeAnyWord() {
    int cut = 0;
    int old = 0;
    int fresh = 0;
    for (boolean done = false; !done; cut++) {
      Pump pump = pump();
      pump.run(60L);
      assertEquals(0, pump.guard.propose(Pump.frame(2L, 380L)));
      pump.guard.cutBeforeWrite(cut);
      try {
        assertEquals(0, pump.guard.confirm(2L, false));
        done = true;
      } catch (PowerLossException e) {
        pump.guard.powerOff();
        assertEquals(Restored.GOOD.id(), pump.guard.powerOn(ResetKind.WATCHDOG.id()));
        boolean stale = pump.guard.propose(Pump.frame(2L, 380L)) == RefusalKind.STALE.id();
        old += stale ? 0 : 1;
        fresh += stale ? 1 : 0;
      }
    }
    int writes = cut - 1;
    assertTrue(writes > 300, () -> "only " + writes + " words");
    assertTrue(old > 300 && fresh == 0, old + " old, " + fresh + " new: the check word is last");
  }

  @Test
  void shouldCutARestartAndComeBackFromTheNext() {
    Pump pump = pump();
    pump.run(60L);
    for (int cut = 0; cut < 800; cut += 37) {
      pump.guard.powerOff();
      pump.guard.cutBeforeWrite(cut);
      assertThrows(
          PowerLossException.class,
          () -> {
            for (int i = 0; i < 4; i++) {
              pump.guard.powerOn(ResetKind.WATCHDOG.id());
            }
          });
      assertEquals(Restored.GOOD.id(), pump.guard.powerOn(ResetKind.WATCHDOG.id()));
    }
    assertTrue(pump.run(600L) > 60);
  }

  @Test
  void shouldSayThatAKernelHasAMemoryOfItsOwn() {
    GuardPort plain = new KernelGuard(TestFigures.policy(), TestFigures.profile());
    assertThrows(IllegalStateException.class, () -> plain.cutBeforeWrite(0L));
    assertThrows(IllegalStateException.class, plain::savedBits);
  }
}
