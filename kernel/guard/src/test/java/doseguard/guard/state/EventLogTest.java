package doseguard.guard.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happened, in order, through power-off and damage. */
// [utest->dsn~event-log~1]
class EventLogTest {
  private static final int RING = NonVolatile.LOG_WORDS;

  private final NonVolatile memory = new NonVolatile();
  private final EventLog log = new EventLog(memory);

  private void appendAll(int... codes) {
    for (int code : codes) {
      log.append(code);
    }
  }

  private int address(int entry) {
    return NonVolatile.LOG_FIRST + entry % RING;
  }

  @Test
  void shouldHoldNothingAtFirst() {
    for (int back = 0; back < RING; back++) {
      assertEquals(EventLog.NOTHING, log.code(back));
    }
  }

  @Test
  void shouldTellTheNewestFirstEachWithItsSecond() {
    log.append(EventLog.STOPPED);
    log.advance(1999L);
    log.append(EventLog.RESUMED);
    log.advance(1L);
    log.append(AlarmTable.OCCLUSION);
    assertEquals(AlarmTable.OCCLUSION, log.code(0));
    assertEquals(2L, log.atSeconds(0));
    assertEquals(EventLog.RESUMED, log.code(1));
    assertEquals(1L, log.atSeconds(1));
    assertEquals(EventLog.STOPPED, log.code(2));
    assertEquals(0L, log.atSeconds(2));
    assertEquals(EventLog.NOTHING, log.code(3));
  }

  @ParameterizedTest(name = "code {0} at {1} s")
  @CsvSource({"1, 0", "39, 1", "64, 4294967", "76, 2147483647", "255, 4294967295"})
  void shouldKeepCodeAndTimeApart(int code, long seconds) {
    appendAll(7, 8);
    log.advance(seconds * 1000L);
    log.append(code);
    assertEquals(code, log.code(0));
    assertEquals(seconds, log.atSeconds(0));
    assertEquals(8, log.code(1));
  }

  @Test
  void shouldForgetTheOldestOnlyAndNoneSooner() {
    for (int i = 1; i <= RING; i++) {
      log.append(i);
    }
    for (int back = 0; back < RING; back++) {
      assertEquals(RING - back, log.code(back));
    }
    log.append(RING + 1);
    for (int back = 0; back < RING; back++) {
      assertEquals(RING + 1 - back, log.code(back));
    }
  }

  @Test
  void shouldTouchNothingButItsRing() {
    for (int i = 0; i < 3 * RING; i++) {
      log.append(5);
    }
    for (int i = 0; i < NonVolatile.LOG_FIRST; i++) {
      assertEquals(0L, memory.read(i));
    }
  }

  @Test
  void shouldGoOnAfterPowerOffInOrderAndInTime() {
    log.advance(10500L);
    appendAll(1, 2, 3);
    EventLog again = new EventLog(memory);
    assertEquals(3, again.code(0));
    assertEquals(2, again.code(1));
    again.advance(999L);
    again.append(4);
    assertEquals(4, again.code(0));
    assertEquals(10L, again.atSeconds(0));
    assertEquals(3, again.code(1));
    assertEquals(1, again.code(3));
    again.advance(1L);
    again.append(5);
    assertEquals(11L, again.atSeconds(0));
  }

  @Test
  void shouldFindTheNewestWhereverTheNumbersWrap() {
    for (int i = 0; i < 0x10000 - RING - 3; i++) {
      log.append(9);
    }
    for (int i = 0; i < 2 * RING + 6; i++) {
      log.append(1 + i % 63);
      EventLog again = new EventLog(memory);
      assertEquals(1 + i % 63, again.code(0), "after " + i);
      again.append(200);
      assertEquals(200, again.code(0));
      assertEquals(1 + i % 63, again.code(1), "after " + i);
      log.open();
      assertEquals(200, log.code(0));
    }
  }

  @Test
  void shouldNoticeEverySingleFlipOfAnEntry() {
    log.advance(123456789L);
    appendAll(20, 21, 22);
    for (int bit = 0; bit < 64; bit++) {
      memory.write(address(1), memory.read(address(1)) ^ 1L << bit);
      assertEquals(22, log.code(0));
      assertEquals(EventLog.NOTHING, log.code(1), "bit " + bit);
      assertEquals(20, log.code(2));
      memory.write(address(1), memory.read(address(1)) ^ 1L << bit);
    }
    assertEquals(21, log.code(1));
  }

  @Test
  void shouldGoOnAfterTheNewestWholeEntry() {
    log.advance(5000L);
    appendAll(20, 21);
    log.advance(5000L);
    log.append(22);
    memory.write(address(2), memory.read(address(2)) ^ 1L << 40);
    EventLog again = new EventLog(memory);
    assertEquals(21, again.code(0));
    again.append(23);
    assertEquals(23, again.code(0));
    assertEquals(5L, again.atSeconds(0));
    assertEquals(21, again.code(1));
    assertEquals(23, log.code(0), "in the place of the damaged one");
  }

  @Test
  void shouldStartAnewWhenEveryEntryIsDamaged() {
    log.advance(5000L);
    appendAll(20, 21);
    memory.write(address(0), -1L);
    memory.write(address(1), -1L);
    log.open();
    log.append(23);
    assertEquals(23, log.code(0));
    assertEquals(0L, log.atSeconds(0));
  }

  @Test
  void shouldTakeTheLaterOfTheTimesOfEntryAndImage() {
    StateImage image = new StateImage(memory, 0L);
    log.advance(60000L);
    log.exchange(image.write());
    image.close();
    EventLog again = new EventLog(memory);
    again.exchange(image.read());
    again.append(1);
    assertEquals(60L, again.atSeconds(0), "of the image: no entry was that late");
    again.advance(30000L);
    again.append(2);
    again = new EventLog(memory);
    again.exchange(image.read());
    again.append(3);
    assertEquals(90L, again.atSeconds(0), "of the entry: the image is older");
  }

  @Test
  void shouldFoldItsTimeAndItsPlace() {
    long before = log.fold();
    log.advance(1L);
    long later = log.fold();
    log.append(1);
    assertNotEquals(before, later);
    assertNotEquals(later, log.fold());
  }
}
