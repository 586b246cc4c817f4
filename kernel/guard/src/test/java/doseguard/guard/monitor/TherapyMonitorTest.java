package doseguard.guard.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Confirmed delivery against prescription over the trailing span W. */
// [utest->dsn~therapy-monitor~1]
class TherapyMonitorTest {
  private static final long MINUTE = 60000L;
  private static final long HOUR = 60L * MINUTE;
  private static final long DAY = 24L * HOUR;
  private static final long W = 8L * HOUR;
  private static final long BUCKET = W / 16L;
  private static final long EACH = 1000L;

  private final TherapyMonitor therapy = new TherapyMonitor();

  @AfterEach
  void shouldHaveSealedEveryChange() {
    assertEquals(0L, therapy.drift());
  }

  private static TherapyMonitor started(long span, long dose) {
    TherapyMonitor made = new TherapyMonitor();
    made.span(span);
    made.start(dose);
    return made;
  }

  @Test
  void shouldExpectNothingAtFirst() {
    assertFalse(therapy.interrupted(0L));
    therapy.advance(10L * DAY, 0L);
    assertFalse(therapy.interrupted(0L));
  }

  @Test
  void shouldBeginABucketAtTheEndOfAGapLongerThanTheRing() {
    therapy.span(W);
    therapy.advance(18L * BUCKET, 0L);
    therapy.confirm(100L);
    therapy.advance(2L * BUCKET, 0L);
    therapy.advance(14L * BUCKET, 150L);
    assertFalse(therapy.interrupted(0L), "confirmed within the span");
    therapy.advance(1L, 0L);
    assertTrue(therapy.interrupted(0L), "confirmed before it");
  }

  @Test
  void shouldAlarmOnePicogramBelowHalf() {
    therapy.span(W);
    therapy.advance(1L, 1000L);
    therapy.confirm(499L);
    assertTrue(therapy.interrupted(0L));
    therapy.confirm(1L);
    assertFalse(therapy.interrupted(0L));
  }

  @Test
  void shouldWaitForTheNextStroke() {
    therapy.span(W);
    therapy.advance(1L, 1000L);
    therapy.confirm(100L);
    assertFalse(therapy.interrupted(400L));
    assertTrue(therapy.interrupted(399L));
  }

  @Test
  void shouldForgetABucketAfterTheSpanAndNoSooner() {
    therapy.span(W);
    therapy.confirm(500L);
    therapy.advance(1L, 1000L);
    therapy.advance(W + BUCKET - 2L, 0L);
    therapy.advance(0L, 0L);
    assertFalse(therapy.interrupted(0L));
    therapy.advance(0L, 1L);
    assertTrue(therapy.interrupted(0L), "499.5 of 1001 is less than half");
    therapy.advance(1L, 0L);
    assertTrue(therapy.interrupted(0L), "the old bucket is gone, one picogram is still owed");
    therapy.confirm(1L);
    assertFalse(therapy.interrupted(0L));
  }

  @Test
  void shouldStayQuietWhileEverythingIsConfirmed() {
    TherapyMonitor made = started(W, 400000000L);
    for (int i = 0; i < 1000; i++) {
      made.advance(7L * MINUTE, EACH);
      made.confirm(EACH);
      assertFalse(made.interrupted(0L));
    }
  }

  @Test
  void shouldAlarmAfterHalfTheSpanWithoutDelivery() {
    TherapyMonitor made = started(W, 24L * 60L * EACH);
    long minutes = 0L;
    while (!made.interrupted(0L)) {
      made.advance(MINUTE, EACH);
      minutes++;
    }
    assertTrue(minutes >= 225L && minutes <= 285L, "alarm after " + minutes + " min");
  }

  @Test
  void shouldAlarmAlthoughAQuarterIsDelivered() {
    TherapyMonitor made = started(W, 24L * 60L * EACH);
    long minutes = 0L;
    while (!made.interrupted(0L) && minutes < 1000L) {
      made.advance(MINUTE, EACH);
      made.confirm(minutes % 4L == 0L ? EACH : 0L);
      minutes++;
    }
    assertTrue(minutes < 480L, "alarm after " + minutes + " min");
  }

  @Test
  void shouldClearOnceDeliveryIsBack() {
    TherapyMonitor made = started(W, 24L * 60L * EACH);
    made.advance(W, 480L * EACH);
    assertTrue(made.interrupted(0L));
    long minutes = 0L;
    while (made.interrupted(0L)) {
      made.advance(MINUTE, EACH);
      made.confirm(EACH);
      minutes++;
    }
    assertTrue(minutes >= 20L && minutes <= 40L, "clear after " + minutes + " min");
  }

  @Test
  void shouldSpreadTheStartOverTheSpan() {
    TherapyMonitor made = started(DAY, 17000L);
    made.advance(1L, 17000L);
    assertFalse(made.interrupted(0L), "a day of 17 buckets at 1000 pg was assumed on both sides");
    made.advance(1L, 1L);
    assertTrue(made.interrupted(0L));
  }

  @Test
  void shouldKeepWhatWasSeenWhenTheSpanChanges() {
    therapy.span(W);
    therapy.advance(1L, 17000L);
    therapy.span(2L * W);
    assertTrue(therapy.interrupted(0L));
    therapy.confirm(8499L);
    assertTrue(therapy.interrupted(0L));
    therapy.confirm(1L);
    assertFalse(therapy.interrupted(0L));
    therapy.advance(2L * BUCKET, 0L);
    therapy.span(W);
    assertFalse(therapy.interrupted(0L));
  }

  @Test
  void shouldSpreadWhatWasSeenOverTheNewSpan() {
    therapy.span(W);
    therapy.advance(1L, 17000L);
    therapy.confirm(1700L);
    therapy.span(W);
    therapy.advance(W / 2L, 0L);
    therapy.confirm(3599L);
    assertTrue(therapy.interrupted(0L), "9 of 17 parts are left: 9000 pg and 900 pg");
    therapy.confirm(1L);
    assertFalse(therapy.interrupted(0L));
    therapy.advance(DAY, 0L);
    assertFalse(therapy.interrupted(0L));
    therapy.advance(1L, 1L);
    assertTrue(therapy.interrupted(0L), "nothing is left on either side");
  }

  @Test
  void shouldForgetEverythingOverATimeFarBeyondTheSpan() {
    therapy.span(HOUR);
    therapy.advance(1L, 1000L);
    assertTrue(therapy.interrupted(0L));
    therapy.advance(DAY, 0L);
    assertFalse(therapy.interrupted(0L));
    therapy.advance(1L, 1000L);
    assertTrue(therapy.interrupted(0L));
    therapy.advance(HOUR + HOUR / 16L - 1L, 0L);
    assertFalse(therapy.interrupted(0L), "the next bucket begins at once after a long time");
  }

  @Test
  void shouldBoundTheSpanByAWeek() {
    therapy.span(100L * DAY);
    therapy.advance(1L, 1000L);
    therapy.advance(7L * DAY + 7L * DAY / 16L - 2L, 0L);
    assertTrue(therapy.interrupted(0L));
    therapy.advance(1L, 0L);
    assertFalse(therapy.interrupted(0L));
  }
}
