package doseguard.guard;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Numbers.Place;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.Crc;
import doseguard.guard.state.EventLog;
import doseguard.guard.state.NonVolatile;
import doseguard.guard.state.StateImage;
import java.lang.reflect.Field;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** T9: damage between two calls is found at the next one, whatever it is, and mended or locked. */
// [utest->dsn~check-word~1, dsn~state-lost~1, dsn~self-test~2]
class DoseGuardIntegrityTest {
  private static final long DOSE = 400 * UG;

  private Rig rig;

  @BeforeEach
  void start() {
    rig = new Rig().started(Frame.established(DOSE));
    rig.askFor(2 * HOUR, MINUTE);
    rig.guard.save();
  }

  private Place cell(String... path) throws ReflectiveOperationException {
    Object at = Numbers.in(rig.guard, "state");
    for (int i = 0; i < path.length - 1; i++) {
      at = Numbers.in(at, path[i]);
    }
    return Numbers.cell(at, path[path.length - 1]);
  }

  /** One bit of the account of the reservoir: two litres more. */
  private void flip() throws ReflectiveOperationException {
    Place accounted = cell("limits", "reservoir", "accountedNl");
    accounted.set(accounted.get() ^ 1L << 21);
  }

  private void flipArray() throws ReflectiveOperationException {
    Object window = Numbers.in(Numbers.in(Numbers.in(rig.guard, "state"), "limits"), "ceilings");
    Place bucket =
        Numbers.of(Numbers.in(window, "hour")).stream()
            .filter(each -> each.index() == 3)
            .findAny()
            .orElseThrow();
    bucket.set(bucket.get() ^ 1L << 21);
  }

  private void damageImages() {
    for (int slot = 0; slot < NonVolatile.SLOTS; slot++) {
      int address = slot * NonVolatile.SLOT_WORDS + 50;
      rig.memory.write(address, rig.memory.read(address) ^ 1L);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shouldGoOnWithWhatWasSavedAndSaySo(boolean array) throws ReflectiveOperationException {
    int accounted = rig.answer.accountedNl;
    if (array) {
      flipArray();
    } else {
      flip();
    }
    rig.ask(MINUTE);
    assertTrue(rig.latched(AlarmTable.STATE_RESTORED));
    assertFalse(rig.latched(AlarmTable.DEVICE_RESET));
    assertFalse(rig.latched(AlarmTable.TIME_LOST), "both counters ran on");
    assertTrue(rig.answer.openValve);
    assertTrue(accounted >= rig.answer.accountedNl, "the cover counts as delivered");
    assertTrue(accounted - rig.answer.accountedNl <= 17 * 1000);
    assertTrue(rig.askFor(8 * HOUR, MINUTE) > 240);
    assertEquals(1, rig.guard.annunciations(AlarmTable.STATE_RESTORED));
    EventLog log = new EventLog(rig.memory);
    assertEquals(AlarmTable.STATE_RESTORED, log.code(0));
    assertEquals(EventLog.RESTARTED + ResetCause.SELF_CHECK, log.code(1));
  }

  @Test
  void shouldSaveWhatItMended() throws ReflectiveOperationException {
    flip();
    rig.pass(1000);
    Rig after = rig.restart(ResetCause.WATCHDOG);
    after.pass(MINUTE);
    assertTrue(after.latched(AlarmTable.STATE_RESTORED));
    assertEquals(1, after.guard.annunciations(AlarmTable.STATE_RESTORED));
  }

  @Test
  void shouldRollBackAnOpenSessionWithTheStateThatItWasJudgedBy()
      throws ReflectiveOperationException {
    flip();
    assertEquals(Refusal.NONE, rig.guard.propose(Frame.established(DOSE).sequence(2).words()));
    assertEquals(DOSE, rig.guard.readBackPg());
    flipArray();
    assertEquals(0L, rig.guard.readBackPg(), "nothing is read back from a damaged state");
  }

  @Test
  void shouldCountTheTimeSinceTheImage() throws ReflectiveOperationException {
    rig.guard.stop(2 * HOUR);
    rig.pass(30 * 1000);
    flip();
    rig.ask(2 * HOUR - 30 * 1000 - 1);
    assertEquals(Rule.ORDERED_STOP, rig.answer.rule);
    rig.ask(1);
    assertNotEquals(Rule.ORDERED_STOP, rig.answer.rule);
  }

  private static Stream<Integer> acts() {
    return Stream.of(0, 1, 2, 3, 4, 5);
  }

  private IntSupplier act(int which) {
    DoseGuard guard = rig.guard;
    return Stream.<IntSupplier>of(
            () -> guard.propose(Frame.established(DOSE).sequence(2).words()),
            () -> guard.confirm(2, true),
            guard::requestBolus,
            () -> guard.stop(HOUR),
            () -> guard.beginRefill(500),
            () -> guard.confirmRefill(0, (int) (18 * ML), 500, 500))
        .toList()
        .get(which);
  }

  @ParameterizedTest
  @MethodSource("acts")
  void shouldRefuseEveryActOnAStateThatCannotBeMended(int which)
      throws ReflectiveOperationException {
    damageImages();
    flip();
    assertEquals(Refusal.STATE_LOST, act(which).getAsInt());
    assertEquals(Refusal.STATE_LOST, act(which).getAsInt());
  }

  @ParameterizedTest
  @MethodSource("acts")
  void shouldMendBeforeEveryAct(int which) throws ReflectiveOperationException {
    int before = act(which).getAsInt();
    rig.guard.save();
    start();
    flip();
    assertEquals(before, act(which).getAsInt());
    rig.pass(0);
    assertTrue(rig.latched(AlarmTable.STATE_RESTORED));
    assertEquals(1, rig.guard.annunciations(AlarmTable.STATE_RESTORED), "and it is whole again");
  }

  @Test
  void shouldMendBeforeEveryOtherCall() throws ReflectiveOperationException {
    Runnable[] calls = {
      rig.guard::save,
      rig.guard::silence,
      rig.guard::acknowledge,
      rig.guard::resume,
      rig.guard::abandonRefill,
      rig.guard::abandonProgram,
    };
    for (int i = 0; i < calls.length; i++) {
      rig.guard.save();
      flip();
      calls[i].run();
      assertEquals(i + 1, rig.guard.annunciations(AlarmTable.STATE_RESTORED), "call " + i);
      rig.pass(MINUTE);
      assertEquals(i + 1, rig.guard.annunciations(AlarmTable.STATE_RESTORED), "call " + i);
    }
  }

  @Test
  void shouldLockUntilTheDeviceRestartsWhenNoImageIsGood() throws ReflectiveOperationException {
    rig.guard.requestBolus();
    rig.ask(0);
    int before = rig.answer.annunciations;
    assertEquals(1, before);
    damageImages();
    flip();
    assertFalse(rig.guard.selfTest(), "and a self-test seals nothing in");
    for (int i = 1; i < 5; i++) {
      assertEquals(0, rig.ask(MINUTE));
      assertEquals(Rule.STATE_LOST, rig.answer.rule);
      assertEquals(1L << AlarmTable.STATE_LOST, rig.answer.activeAlarms);
      assertEquals(1L << AlarmTable.STATE_LOST, rig.answer.latchedAlarms);
      assertEquals(before + i, rig.answer.annunciations, "said again at every call");
      assertEquals(1, rig.guard.annunciations(AlarmTable.STATE_LOST));
      assertEquals(0, rig.guard.annunciations(AlarmTable.RUNAWAY));
      assertFalse(rig.answer.openValve);
      assertEquals(0L, rig.answer.headroomPg);
      assertEquals(0, rig.answer.accountedNl);
      rig.guard.acknowledge();
      rig.guard.resume();
      rig.guard.save();
      rig.guard.silence();
      rig.guard.abandonProgram();
      rig.guard.abandonRefill();
    }
    Rig after = rig.restart(ResetCause.WATCHDOG);
    assertEquals(StateImage.LOST, after.restored);
    assertTrue(after.guard.annunciations(AlarmTable.STATE_LOST) == 1);
  }

  @Test
  void shouldLockWhenAConstantIsDamagedThatNoImageCanMend() throws ReflectiveOperationException {
    Place stroke = cell("limits", "strokeNl");
    stroke.set(stroke.get() ^ 512L);
    assertFalse(rig.guard.selfTest());
    rig.ask(MINUTE);
    assertEquals(Rule.STATE_LOST, rig.answer.rule);
    rig.ask(MINUTE);
    assertEquals(Rule.STATE_LOST, rig.answer.rule);
    Rig after = rig.restart(ResetCause.WATCHDOG);
    assertEquals(StateImage.GOOD, after.restored, "a restart makes constants anew");
    assertTrue(after.askFor(HOUR, MINUTE) > 10);
  }

  @Test
  void shouldLockWhenAFigureOfThePolicyIsDamaged() throws ReflectiveOperationException {
    long[] figures =
        (long[]) Numbers.in(Numbers.in(Numbers.in(rig.guard, "state"), "policy"), "figures");
    figures[Policy.BOLUS_MOST_PG] ^= 1L << 30;
    rig.ask(MINUTE);
    assertEquals(Rule.STATE_LOST, rig.answer.rule);
  }

  @Test
  void shouldFallBackOnTheOlderImage() throws ReflectiveOperationException {
    rig.guard.save();
    int accounted = rig.answer.accountedNl;
    int newest = rig.memory.read(2) > rig.memory.read(NonVolatile.SLOT_WORDS + 2) ? 0 : 1;
    int address = newest * NonVolatile.SLOT_WORDS + 50;
    rig.memory.write(address, rig.memory.read(address) ^ 1L);
    flip();
    rig.pass(0);
    assertTrue(rig.latched(AlarmTable.STATE_RESTORED));
    assertTrue(accounted - rig.answer.accountedNl >= 17 * 1000, "one cover of 16 more");
    assertTrue(accounted - rig.answer.accountedNl <= 33 * 1000);
  }

  @Test
  void shouldKeepTheImageWithinItsSlot() {
    for (int address = 0; address < NonVolatile.LOG_FIRST; address++) {
      rig.memory.write(address, Long.MIN_VALUE);
    }
    rig.guard.save();
    rig.guard.save();
    for (int slot = 0; slot < NonVolatile.SLOTS; slot++) {
      int words = NonVolatile.SLOT_WORDS;
      while (rig.memory.read(slot * NonVolatile.SLOT_WORDS + words - 1) == Long.MIN_VALUE) {
        words--;
      }
      assertTrue(words > 300 && words < NonVolatile.SLOT_WORDS, words + " words");
    }
  }

  @Test
  void shouldFindNothingAmissInASelfTest() {
    for (int i = 0; i < 3; i++) {
      assertTrue(rig.guard.selfTest());
      rig.ask(MINUTE);
    }
    assertTrue(new Rig().guard.selfTest());
    assertEquals(0L, rig.answer.latchedAlarms);
    assertNotEquals(AlarmTable.SELF_TEST_FAILED, new EventLog(rig.memory).code(0));
  }

  @Test
  void shouldFailASelfTestOnceOnADamagedState() throws ReflectiveOperationException {
    flip();
    assertFalse(rig.guard.selfTest());
    assertEquals(1, rig.guard.annunciations(AlarmTable.SELF_TEST_FAILED));
    assertEquals(1, rig.guard.annunciations(AlarmTable.STATE_RESTORED));
    assertTrue(rig.guard.selfTest());
    rig.ask(MINUTE);
    assertTrue(rig.latched(AlarmTable.SELF_TEST_FAILED));
    assertEquals(1, rig.guard.annunciations(AlarmTable.STATE_RESTORED));
    assertTrue(rig.askFor(HOUR, MINUTE) > 15);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void shouldWriteADamagedImageAnewInASelfTest(int slot) {
    rig.guard.save();
    int address = slot * NonVolatile.SLOT_WORDS + 60;
    rig.memory.write(address, rig.memory.read(address) ^ 1L << 40);
    assertTrue(rig.guard.selfTest());
    rig.ask(MINUTE);
    assertEquals(0, rig.guard.annunciations(AlarmTable.STATE_RESTORED));
    assertEquals(StateImage.GOOD, rig.restart(ResetCause.WATCHDOG).restored);
  }

  @Test
  void shouldWriteBothImagesAnewInOneSelfTest() {
    damageImages();
    assertTrue(rig.guard.selfTest());
    assertEquals(StateImage.GOOD, rig.restart(ResetCause.WATCHDOG).restored);
  }

  @Test
  void shouldNotWriteInASelfTestWhatIsGood() {
    long first = rig.memory.read(2);
    long second = rig.memory.read(NonVolatile.SLOT_WORDS + 2);
    assertTrue(rig.guard.selfTest());
    assertEquals(first, rig.memory.read(2));
    assertEquals(second, rig.memory.read(NonVolatile.SLOT_WORDS + 2));
  }

  @Test
  void shouldRaiseAnAlarmWhenTheMemoryKeepsNothing() throws ReflectiveOperationException {
    damageImages();
    Object image = Numbers.in(Numbers.in(rig.guard, "keeper"), "image");
    Field field = image.getClass().getDeclaredField("memory");
    field.setAccessible(true);
    field.set(image, new NonVolatile());
    assertFalse(rig.guard.selfTest());
    assertEquals(1, rig.guard.annunciations(AlarmTable.SELF_TEST_FAILED));
  }

  @Test
  void shouldFailASelfTestWhenTheArithmeticIsWrong() throws ReflectiveOperationException {
    Field field = Crc.class.getDeclaredField("TABLE");
    field.setAccessible(true);
    int[] table = (int[]) field.get(null);
    for (int i = 0; i < table.length; i++) {
      table[i] ^= i < 256 ? 1 << 9 : 0;
    }
    boolean well = rig.guard.selfTest();
    boolean again = rig.guard.selfTest();
    for (int i = 0; i < table.length; i++) {
      table[i] ^= i < 256 ? 1 << 9 : 0;
    }
    assertFalse(well);
    assertFalse(again, "both images are good by the wrong arithmetic");
    assertEquals(2, rig.guard.annunciations(AlarmTable.SELF_TEST_FAILED));
    assertTrue(Crc.known());
  }
}
