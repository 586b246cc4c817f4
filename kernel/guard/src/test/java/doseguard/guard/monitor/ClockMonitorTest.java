package doseguard.guard.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Two time sources: the smaller and the larger elapsed time, and when their difference alarms. */
// [utest->dsn~two-clocks~1]
class ClockMonitorTest {
  private static final long MINUTE = 60000L;
  private static final long HOUR = 3600000L;
  private static final long DAY = 86400000L;

  /** Readings at, just beside and a day beside each edge. */
  private static final long[] EDGES =
      LongStream.of(Long.MIN_VALUE, -(1L << 62), -DAY, 0L, DAY, 1L << 62, Long.MAX_VALUE)
          .flatMap(edge -> LongStream.of(-DAY, -2L, -1L, 0L, 1L, 2L, DAY).map(by -> edge + by))
          .toArray();

  private final ClockMonitor clock = new ClockMonitor();
  private long a = -5L;
  private long b = 1000L;

  private void pass(long byA, long byB) {
    a += byA;
    b += byB;
    clock.observe(a, b);
  }

  @Test
  void shouldLetNoTimePassAtTheFirstReadingWhateverTheOrigins() {
    clock.observe(123456789L, -5L);

    assertEquals(0L, clock.leastMs());
    assertEquals(0L, clock.mostMs());
    assertFalse(clock.disagree());
  }

  @Test
  void shouldGiveTheSmallerAndTheLargerElapsedTime() {
    pass(0L, 0L);
    pass(700L, 400L);

    assertEquals(400L, clock.leastMs());
    assertEquals(700L, clock.mostMs());

    pass(100L, 300L);
    assertEquals(100L, clock.leastMs());
    assertEquals(300L, clock.mostMs());
  }

  @Test
  void shouldNeverLetTimeRunBack() {
    pass(0L, 0L);
    pass(-HOUR, MINUTE);
    assertEquals(0L, clock.leastMs());
    assertEquals(MINUTE, clock.mostMs());

    pass(-HOUR, -MINUTE);
    assertEquals(0L, clock.leastMs());
    assertEquals(0L, clock.mostMs());
  }

  @Test
  void shouldLetOneCallPassADayAtMost() {
    pass(0L, 0L);
    pass(DAY - 1L, DAY - 1L);
    assertEquals(DAY - 1L, clock.leastMs());
    pass(DAY + 1L, DAY + 1L);
    assertEquals(DAY, clock.leastMs());
    assertEquals(DAY, clock.mostMs());
    assertFalse(clock.disagree());
  }

  @Test
  void shouldAlarmBeyondTenSecondsApartInAnHour() {
    pass(0L, 0L);
    pass(MINUTE + 10000L, MINUTE);
    assertFalse(clock.disagree());

    pass(MINUTE + 1L, MINUTE);
    assertTrue(clock.disagree());
  }

  @Test
  void shouldAlarmWhicheverSourceLags() {
    pass(0L, 0L);
    pass(MINUTE, MINUTE + 10000L);
    assertFalse(clock.disagree());
    pass(MINUTE, MINUTE + 1L);
    assertTrue(clock.disagree());
  }

  @Test
  void shouldForgetASmallDifferenceAfterEachHour() {
    pass(0L, 0L);
    for (int i = 0; i < 100; i++) {
      pass(HOUR, HOUR - 10000L);
      assertFalse(clock.disagree());
    }
  }

  @Test
  void shouldSumOverExactlyAnHour() {
    pass(0L, 0L);
    pass(HOUR - 1L, HOUR - 9000L);
    pass(1L, 1L);
    pass(MINUTE, MINUTE - 9000L);
    assertFalse(clock.disagree());

    ClockMonitor other = new ClockMonitor();
    other.observe(0L, 0L);
    other.observe(HOUR - 1L, HOUR - 9000L);
    other.observe(HOUR - 1L, HOUR - 12000L);
    assertTrue(other.disagree());
  }

  @Test
  void shouldClearOnlyAfterAWholeHourAgreed() {
    pass(0L, 0L);
    pass(MINUTE, MINUTE + HOUR);
    assertTrue(clock.disagree());
    for (int i = 0; i < 59; i++) {
      pass(MINUTE, MINUTE);
      assertTrue(clock.disagree());
    }
    pass(MINUTE, MINUTE);
    assertFalse(clock.disagree());
  }

  @Test
  void shouldStayLitWhileASourceStandsStill() {
    pass(0L, 0L);
    for (int i = 0; i < 1000; i++) {
      pass(0L, MINUTE);
      assertEquals(0L, clock.leastMs());
      assertEquals(i > 0 || MINUTE > 10000L, clock.disagree());
    }
  }

  @Test
  void shouldNotOverflowWhenACounterWraps() {
    pass(0L, 0L);
    a = Long.MAX_VALUE;
    b = Long.MAX_VALUE;
    pass(0L, 0L);
    pass(MINUTE, MINUTE);

    assertEquals(MINUTE, clock.leastMs());
    assertEquals(MINUTE, clock.mostMs());
  }

  /** The proof takes readings below 2^62; this is every pair of readings around each edge. */
  @Test
  void shouldReadTheWrappingDifferenceOfAnyTwoReadings() {
    int pairs = 0;
    for (long before : EDGES) {
      for (long after : EDGES) {
        ClockMonitor one = new ClockMonitor();
        one.observe(before, 0L);
        one.observe(after, 0L);
        long day = Math.max(0L, Math.min(wrapping(before, after), DAY));
        assertEquals(day, one.mostMs(), () -> before + " to " + after);
        assertEquals(0L, one.leastMs());
        pairs++;
      }
    }
    assertEquals(49 * 49, pairs);
  }

  /** The difference as a number without end, brought into 64 bits. */
  private static long wrapping(long before, long after) {
    return BigInteger.valueOf(after).subtract(BigInteger.valueOf(before)).longValue();
  }

  @Test
  void shouldRememberNoMoreThanADayOfDisagreement() {
    pass(0L, 0L);
    pass(-DAY, 0L);
    pass(-DAY, 0L);
    pass(-DAY, 0L);
    assertTrue(clock.disagree());
    pass(DAY, 0L);

    assertFalse(clock.disagree());
  }

  @Test
  void shouldCountNoTimeAcrossARestartOfTheCounters() {
    pass(HOUR, HOUR);
    pass(MINUTE, MINUTE);
    clock.restart();
    a = 7L;
    b = -DAY;
    pass(0L, 0L);
    assertEquals(0L, clock.leastMs());
    assertEquals(0L, clock.mostMs());
    assertFalse(clock.disagree());
    pass(MINUTE, MINUTE + 1L);
    assertEquals(MINUTE, clock.leastMs());
    assertEquals(MINUTE + 1L, clock.mostMs());
  }
}
