package doseguard.guard;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Numbers.Place;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.NonVolatile;
import doseguard.guard.state.StateImage;
import org.junit.jupiter.api.Test;

/** A state that cannot be mended, before and after the restart. */
class StateLostTest {
  private static final long DOSE = 400 * UG;

  private static Rig running() {
    Rig rig = new Rig().started(Frame.established(DOSE));
    rig.askFor(2 * HOUR, MINUTE);
    return rig;
  }

  private static void damage(NonVolatile memory, int slot) {
    int address = slot * NonVolatile.SLOT_WORDS + 50;
    memory.write(address, memory.read(address) ^ 1L);
  }

  private static Object state(Rig rig) throws ReflectiveOperationException {
    return Numbers.in(rig.guard, "state");
  }

  @Test
  void shouldNoticeAFlipBeforeTheRestoreOfANewPump() throws ReflectiveOperationException {
    Rig rig = new Rig();
    Place stroke = Numbers.cell(Numbers.in(state(rig), "limits"), "strokeNl");
    stroke.set(stroke.get() ^ 512L);
    int found = rig.guard.restore(ResetCause.POWER_ON);
    rig.ask(0);
    assertTrue(found == StateImage.LOST || rig.answer.rule == Rule.STATE_LOST);
  }

  @Test
  void shouldCountEveryLossOfTheState() throws ReflectiveOperationException {
    Rig rig = running();
    damage(rig.memory, 0);
    damage(rig.memory, 1);
    rig = rig.restart(ResetCause.WATCHDOG);
    rig.guard.acknowledge();
    rig.ask(MINUTE);
    assertEquals(1, rig.guard.annunciations(AlarmTable.STATE_LOST));
    rig.guard.save();
    damage(rig.memory, 0);
    damage(rig.memory, 1);
    Place gap = Numbers.cell(Numbers.in(Numbers.in(state(rig), "limits"), "ladder"), "gapMs");
    gap.set(gap.get() ^ 4L);
    rig.ask(MINUTE);
    assertEquals(Rule.STATE_LOST, rig.answer.rule);
    assertEquals(2, rig.guard.annunciations(AlarmTable.STATE_LOST));
  }
}
