package doseguard.guard.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Latching, annunciation, repetition and acknowledgement. */
// [utest->dsn~alarm-latch~1, dsn~alarm-repeat~1, dsn~alarm-silence~1]
class AlarmsTest {
  private static final long STALL = 1L << AlarmTable.STALL;
  private static final long RUNAWAY = 1L << AlarmTable.RUNAWAY;
  private static final long SLIP = 1L << AlarmTable.SLIP;
  private static final long EVERY = STALL | RUNAWAY | SLIP;

  private final Alarms alarms = new Alarms(new EventLog(new NonVolatile()));

  @Test
  void shouldStartDark() {
    assertEquals(0L, alarms.active());
    assertEquals(0L, alarms.latched());
    assertEquals(0, alarms.total());
    assertFalse(alarms.stops());
    assertTrue(alarms.probes());
    assertFalse(alarms.closesValve());
  }

  @Test
  void shouldAnnunciateOnceWhileTheConditionLasts() {
    alarms.follow(EVERY, SLIP);
    alarms.follow(EVERY, SLIP);
    assertEquals(SLIP, alarms.active());
    assertEquals(SLIP, alarms.latched());
    assertEquals(1, alarms.annunciations(AlarmTable.SLIP));
    assertEquals(1, alarms.soundings(AlarmTable.SLIP));
    assertEquals(1, alarms.total());
    assertFalse(alarms.stops());
  }

  @Test
  void shouldStayLatchedAfterTheConditionAndAnnunciateAnewWhenItComesBack() {
    alarms.follow(EVERY, STALL);
    alarms.follow(EVERY, 0L);
    assertEquals(0L, alarms.active());
    assertEquals(STALL, alarms.latched());
    assertFalse(alarms.stops());
    alarms.follow(EVERY, STALL);
    assertEquals(2, alarms.annunciations(AlarmTable.STALL));
    assertEquals(2, alarms.soundings(AlarmTable.STALL));
  }

  @Test
  void shouldLeaveAloneWhatIsNotWatched() {
    alarms.follow(STALL, STALL);
    alarms.follow(SLIP, SLIP);
    assertEquals(STALL | SLIP, alarms.active());
    assertEquals(2, alarms.total());
    alarms.follow(SLIP, 0L);
    assertEquals(STALL, alarms.active());
  }

  @Test
  void shouldAnnunciateSeveralAtOnce() {
    alarms.follow(EVERY, EVERY);
    assertEquals(3, alarms.total());
    assertEquals(1, alarms.annunciations(AlarmTable.RUNAWAY));
    assertEquals(0, alarms.annunciations(AlarmTable.EMPTY));
  }

  @Test
  void shouldRaiseTheFirstAndTheLastRow() {
    alarms.follow(2L | 1L << 28, 2L | 1L << 28);
    assertEquals(1, alarms.annunciations(1));
    assertEquals(1, alarms.annunciations(28));
    alarms.advance(600000L);
    assertEquals(2, alarms.soundings(1));
    assertEquals(2, alarms.soundings(28));
  }

  @Test
  void shouldLatchAnEventAndAnnunciateEachOne() {
    alarms.event(AlarmTable.BOLUS_REFUSED);
    alarms.event(AlarmTable.BOLUS_REFUSED);
    assertEquals(0L, alarms.active());
    assertEquals(1L << AlarmTable.BOLUS_REFUSED, alarms.latched());
    assertEquals(2, alarms.annunciations(AlarmTable.BOLUS_REFUSED));
  }

  @Test
  void shouldForgetAtAcknowledgementWhatIsNoLongerPresent() {
    alarms.follow(EVERY, SLIP | STALL);
    alarms.follow(EVERY, STALL);
    alarms.acknowledge();
    assertEquals(STALL, alarms.active());
    assertEquals(STALL, alarms.latched());
    alarms.follow(EVERY, STALL);
    assertEquals(2, alarms.total(), "still the same alarm");
  }

  @Test
  void shouldKeepWhatNeedsAcknowledgementUntilItIsAcknowledged() {
    alarms.follow(EVERY, RUNAWAY);
    assertTrue(alarms.closesValve());
    alarms.follow(EVERY, 0L);
    assertTrue(alarms.closesValve());
    assertTrue(alarms.stops());
    assertFalse(alarms.probes());
    alarms.acknowledge();
    assertFalse(alarms.closesValve());
    assertFalse(alarms.stops());
    assertEquals(0L, alarms.latched());
    alarms.follow(EVERY, RUNAWAY);
    assertEquals(2, alarms.annunciations(AlarmTable.RUNAWAY));
  }

  @Test
  void shouldAllowProbesOnlyWhenEveryAlarmThatStopsDoes() {
    alarms.follow(EVERY, STALL | SLIP);
    assertTrue(alarms.stops());
    assertTrue(alarms.probes());
    assertFalse(alarms.closesValve());
    alarms.follow(EVERY, STALL | RUNAWAY);
    assertFalse(alarms.probes());
  }

  @ParameterizedTest(name = "alarm {0} repeats every {1} min")
  @CsvSource({"2, 10", "3, 60", "27, 240"})
  void shouldRepeatUntilAcknowledged(int id, long minutes) {
    long interval = minutes * 60000L;
    alarms.event(id);
    alarms.advance(interval - 1L);
    assertEquals(1, alarms.soundings(id));
    alarms.advance(1L);
    assertEquals(2, alarms.soundings(id));
    alarms.advance(interval);
    assertEquals(3, alarms.soundings(id));
    assertEquals(1, alarms.annunciations(id), "a repeat is no new annunciation");
    assertEquals(0, alarms.soundings(id - 1));
    alarms.acknowledge();
    alarms.advance(10L * interval);
    assertEquals(3, alarms.soundings(id));
  }

  @Test
  void shouldCountTheIntervalFromTheLatestAnnunciation() {
    alarms.event(AlarmTable.STALL);
    alarms.advance(599999L);
    alarms.event(AlarmTable.STALL);
    alarms.advance(599999L);
    assertEquals(2, alarms.soundings(AlarmTable.STALL));
    alarms.advance(1L);
    assertEquals(3, alarms.soundings(AlarmTable.STALL));
  }

  @Test
  void shouldRaiseTheNewestRow() {
    alarms.event(AlarmTable.COUNT - 1);
    assertEquals(1L << (AlarmTable.COUNT - 1), alarms.latched());
    alarms.advance(600000L);
    assertEquals(2, alarms.soundings(AlarmTable.COUNT - 1));
  }

  @ParameterizedTest(name = "alarm {0} repeats every {1} min")
  @CsvSource({"2, 10", "3, 60", "27, 240"})
  void shouldSoundAgainTwoMinutesAfterItWasSilenced(int id, long minutes) {
    alarms.event(id);
    alarms.advance(60000L);
    alarms.silence();
    assertEquals(1L << id, alarms.latched());
    alarms.advance(119999L);
    assertEquals(1, alarms.soundings(id));
    alarms.advance(1L);
    assertEquals(2, alarms.soundings(id));
    alarms.advance(minutes * 60000L - 1L);
    assertEquals(2, alarms.soundings(id), "from then on at its own interval");
    alarms.advance(1L);
    assertEquals(3, alarms.soundings(id));
    assertEquals(1, alarms.annunciations(id), "silence raises nothing");
  }

  @ParameterizedTest(name = "silenced {0} ms before its repeat: sounds {1} ms later")
  @CsvSource({"120001, 120000", "120000, 120000", "119999, 119999", "1, 1"})
  void shouldNeverPostponeARepeatBySilence(long before, long later) {
    alarms.event(AlarmTable.STALL);
    alarms.advance(600000L - before);
    alarms.silence();
    alarms.advance(later - 1L);
    assertEquals(1, alarms.soundings(AlarmTable.STALL));
    alarms.advance(1L);
    assertEquals(2, alarms.soundings(AlarmTable.STALL));
  }

  @Test
  void shouldStaySilentNoLongerHoweverOftenItIsPressed() {
    alarms.event(AlarmTable.STALL);
    alarms.event(AlarmTable.BOLUS_REFUSED);
    for (int i = 0; i < 1200; i++) {
      alarms.silence();
      alarms.advance(100L);
    }
    assertEquals(2, alarms.soundings(AlarmTable.STALL));
    assertEquals(2, alarms.soundings(AlarmTable.BOLUS_REFUSED));
    for (int i = 0; i < 1200; i++) {
      alarms.silence();
      alarms.advance(100L);
    }
    assertEquals(3, alarms.soundings(AlarmTable.STALL));
  }

  @Test
  void shouldSoundANewAnnunciationThroughASilence() {
    alarms.silence();
    alarms.event(AlarmTable.STALL);
    assertEquals(1, alarms.soundings(AlarmTable.STALL));
    alarms.silence();
    alarms.event(AlarmTable.STALL);
    assertEquals(2, alarms.soundings(AlarmTable.STALL));
    alarms.advance(599999L);
    assertEquals(2, alarms.soundings(AlarmTable.STALL), "the new one was not silenced");
    alarms.advance(1L);
    assertEquals(3, alarms.soundings(AlarmTable.STALL));
  }

  @Test
  void shouldSilenceTheFirstAndTheLastRow() {
    alarms.event(1);
    alarms.event(AlarmTable.COUNT - 1);
    alarms.silence();
    alarms.advance(120000L);
    assertEquals(2, alarms.soundings(1));
    assertEquals(2, alarms.soundings(AlarmTable.COUNT - 1));
  }

  @Test
  void shouldLogEachAnnunciationOnceAndNoRepeat() {
    EventLog log = new EventLog(new NonVolatile());
    Alarms logged = new Alarms(log);
    logged.follow(EVERY, RUNAWAY | STALL);
    logged.follow(EVERY, RUNAWAY | STALL);
    logged.advance(600000L);
    logged.event(AlarmTable.BOLUS_REFUSED);
    assertEquals(AlarmTable.BOLUS_REFUSED, log.code(0));
    assertEquals(AlarmTable.RUNAWAY, log.code(1));
    assertEquals(AlarmTable.STALL, log.code(2));
    assertEquals(EventLog.NOTHING, log.code(3));
  }

  @Test
  void shouldNoticeADamagedCountOrTime() throws ReflectiveOperationException {
    alarms.event(AlarmTable.STALL);
    for (String name : new String[] {"counts", "silentMs"}) {
      Field field = Alarms.class.getDeclaredField(name);
      field.setAccessible(true);
      long[] words = (long[]) field.get(alarms);
      assertEquals(0L, alarms.drift());
      words[9] ^= 4L;
      assertTrue(alarms.drift() != 0L);
      words[9] ^= 4L;
    }
    alarms.advance(1L);
    assertEquals(0L, alarms.drift());
    alarms.advance(600000L);
    assertEquals(0L, alarms.drift(), "sounded again");
    alarms.silence();
    assertEquals(0L, alarms.drift());
    alarms.acknowledge();
    assertEquals(0L, alarms.drift());
  }
}
