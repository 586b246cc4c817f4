package doseguard.guard;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Numbers.Place;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.EventLog;
import doseguard.guard.state.NonVolatile;
import doseguard.guard.state.StateImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the guard saves by itself, and what it does when it has put itself right. */
// [utest->dsn~power-quota~2, dsn~check-word~1, dsn~event-log~1]
class DoseGuardSavesTest {
  private Rig rig;

  @BeforeEach
  void start() {
    rig = new Rig().started(Frame.established(400 * UG));
    rig.askFor(DAY, MINUTE);
  }

  private long saves() {
    return Math.max(rig.memory.read(2), rig.memory.read(NonVolatile.SLOT_WORDS + 2));
  }

  private void damage(int slot) {
    int address = slot * NonVolatile.SLOT_WORDS + 50;
    rig.memory.write(address, rig.memory.read(address) ^ 1L);
  }

  private void flip(String... path) throws ReflectiveOperationException {
    Object at = Numbers.in(rig.guard, "state");
    for (int i = 0; i < path.length - 1; i++) {
      at = Numbers.in(at, path[i]);
    }
    Place place = Numbers.cell(at, path[path.length - 1]);
    place.set(place.get() ^ 4L);
  }

  @Test
  void shouldSaveOnceAnHourWhileNothingFlows() {
    rig.guard.stop(12 * HOUR);
    rig.pass(MINUTE);
    long before = saves();
    for (int i = 0; i < 6 * 10; i++) {
      rig.pass(10 * MINUTE);
    }
    assertEquals(10, saves() - before);
  }

  @Test
  void shouldSaveAtOnceWhenAnAlarmIsRaised() {
    rig.guard.save();
    long before = saves();
    rig.pass(MINUTE);
    assertEquals(before, saves());
    rig.seen.encoderCount += 3;
    rig.pass(MINUTE);
    assertTrue(rig.active(AlarmTable.RUNAWAY));
    assertEquals(before + 1, saves());
  }

  @Test
  void shouldSaveOnceForSixteenStrokes() {
    long before = saves();
    long strokes = rig.askFor(DAY, MINUTE);
    assertTrue(strokes > 780, () -> "only " + strokes);
    long most = strokes / 16 + 24 + 2;
    assertTrue(saves() - before <= most, () -> saves() - before + " saves, at most " + most);
  }

  @Test
  void shouldMendWithTheOnlyGoodSlotAndSaveAfterwards() throws ReflectiveOperationException {
    int older = rig.memory.read(2) > rig.memory.read(NonVolatile.SLOT_WORDS + 2) ? 1 : 0;
    damage(older);
    long before = saves();
    flip("limits", "reservoir", "accountedNl");
    rig.pass(1);
    assertEquals(1, rig.guard.annunciations(AlarmTable.STATE_RESTORED));
    assertTrue(saves() > before);
    Rig after = rig.restart(ResetCause.WATCHDOG);
    assertEquals(StateImage.GOOD, after.restored, "the damaged slot was written anew");
  }

  @Test
  void shouldKeepTheLogInOrderWhenItsOwnCountWasDamaged() throws ReflectiveOperationException {
    flip("log", "sequence");
    rig.pass(1);
    assertEquals(1, rig.guard.annunciations(AlarmTable.STATE_RESTORED));
    EventLog log = new EventLog(rig.memory);
    assertEquals(AlarmTable.STATE_RESTORED, log.code(0));
    assertEquals(EventLog.RESTARTED + ResetCause.SELF_CHECK, log.code(1));
    assertEquals(EventLog.PROGRAM_CONFIRMED, log.code(2));
  }
}
