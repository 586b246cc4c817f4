package doseguard.guard.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Granted strokes against the encoder. */
// [utest->dsn~stroke-monitor~1]
class StrokeMonitorTest {
  private static final long DAY = 86400000L;

  private final StrokeMonitor strokes = new StrokeMonitor();
  private int count = Integer.MAX_VALUE - 20;

  StrokeMonitorTest() {
    strokes.observe(count, 0);
  }

  private void stroke(boolean seen) {
    count += seen ? 1 : 0;
    strokes.observe(count, 1);
  }

  private void idle(int ungranted) {
    count += ungranted;
    strokes.observe(count, 0);
  }

  @Test
  void shouldBeQuietWhileEveryStrokeIsSeenAcrossTheWrapOfTheCounter() {
    for (int i = 0; i < 50; i++) {
      stroke(true);
      assertTrue(strokes.moved());
      assertEquals(0, strokes.ungrantedNow());
    }
    assertFalse(strokes.stalled());
    assertFalse(strokes.slips());
    assertFalse(strokes.runaway());
    assertFalse(strokes.sawUngranted());
  }

  @Test
  void shouldCallTheThirdMissInARowAStallAndClearWithTheFirstStrokeSeen() {
    stroke(false);
    assertFalse(strokes.moved());
    stroke(false);
    assertFalse(strokes.stalled());
    stroke(false);
    assertTrue(strokes.stalled());
    idle(0);
    assertTrue(strokes.stalled());
    stroke(true);
    assertFalse(strokes.stalled());
  }

  @Test
  void shouldNotCallTwoMissesAroundAStrokeSeenAStall() {
    for (int i = 0; i < 10; i++) {
      stroke(false);
      stroke(false);
      assertFalse(strokes.stalled());
      stroke(true);
    }
  }

  @Test
  void shouldCallFiveMissesCloseTogetherASlip() {
    stroke(false);
    stroke(false);
    stroke(true);
    idle(0);
    stroke(false);
    stroke(false);
    assertFalse(strokes.slips());
    stroke(true);
    stroke(false);
    assertTrue(strokes.slips());
    stroke(true);
    assertFalse(strokes.slips());
  }

  @Test
  void shouldSayStallRatherThanSlipWhenEveryStrokeIsMissed() {
    for (int i = 0; i < 10; i++) {
      stroke(false);
      assertFalse(strokes.slips());
    }
    stroke(true);
    assertFalse(strokes.stalled());
    assertFalse(strokes.slips());
    stroke(false);
    assertTrue(strokes.slips());
  }

  @Test
  void shouldTolerateOneMissInNineForEver() {
    for (int i = 0; i < 1000; i++) {
      stroke(i % 9 == 0 ? false : true);
      assertFalse(strokes.slips());
    }
  }

  @Test
  void shouldNoticeOneMissInEightInTheEnd() {
    for (int i = 0; i < 400; i++) {
      stroke(i % 8 == 0 ? false : true);
    }
    stroke(false);
    assertTrue(strokes.slips());
  }

  @Test
  void shouldForgiveOneUngrantedStrokeAndCallTheSecondARunaway() {
    idle(1);
    assertEquals(1, strokes.ungrantedNow());
    assertTrue(strokes.sawUngranted());
    assertFalse(strokes.runaway());
    idle(0);
    assertEquals(0, strokes.ungrantedNow());
    idle(1);
    assertTrue(strokes.runaway());
  }

  @Test
  void shouldCountUngrantedMotionBesideAGrantedStroke() {
    count += 3;
    strokes.observe(count, 1);

    assertTrue(strokes.moved());
    assertEquals(2, strokes.ungrantedNow());
    assertTrue(strokes.runaway());
  }

  @Test
  void shouldBelieveAThousandUngrantedStrokesAtMost() {
    idle(999);
    assertEquals(999, strokes.ungrantedNow());
    idle(1000);
    assertEquals(1000, strokes.ungrantedNow());
    idle(1001);
    assertEquals(1000, strokes.ungrantedNow());
    assertTrue(strokes.runaway());
  }

  @Test
  void shouldNotTakeACounterThatFallsForMotion() {
    idle(-500);
    assertEquals(0, strokes.ungrantedNow());
    assertFalse(strokes.sawUngranted());
    count -= 500;
    strokes.observe(count, 1);
    assertFalse(strokes.moved());
  }

  @Test
  void shouldNotOverflowOverAThousandJumpsOfABrokenCounter() {
    for (int i = 0; i < 5000000; i += 1000) {
      idle(1000);
    }
    assertTrue(strokes.runaway());
  }

  @Test
  void shouldForgetASingleUngrantedStrokeAfterADayAndNoSooner() {
    idle(1);
    strokes.advance(DAY - 1L);
    assertTrue(strokes.sawUngranted());
    strokes.advance(1L);
    assertFalse(strokes.sawUngranted());
    idle(1);
    assertFalse(strokes.runaway());
  }

  @Test
  void shouldForgetItAlthoughTheCounterIsReadMeanwhile() {
    idle(1);
    strokes.advance(DAY - 1L);
    idle(0);
    stroke(true);
    strokes.advance(1L);
    assertFalse(strokes.sawUngranted());
  }

  @Test
  void shouldCountTheDayFromTheLastUngrantedStroke() {
    strokes.advance(DAY);
    idle(1);
    strokes.advance(DAY - 1L);
    idle(1);
    assertTrue(strokes.runaway());
    strokes.advance(DAY);
    strokes.advance(DAY);
    assertTrue(strokes.runaway());
  }

  @Test
  void shouldForgetARunawayWhenAcknowledgedAndSeeTheNext() {
    idle(2);
    strokes.acknowledge();
    assertFalse(strokes.runaway());
    assertFalse(strokes.sawUngranted());
    idle(2);
    assertTrue(strokes.runaway());
  }

  @Test
  void shouldKeepAStallOverAnAcknowledgementWhileTheEncoderSpeaks() {
    stroke(false);
    stroke(false);
    stroke(false);
    strokes.acknowledge();
    assertTrue(strokes.stalled());
  }

  @Test
  void shouldEndAStallByAcknowledgementWhenTheEncoderIsSilent() {
    stroke(false);
    stroke(false);
    stroke(false);
    strokes.blind();
    assertTrue(strokes.stalled());
    strokes.acknowledge();
    assertFalse(strokes.stalled());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, -7, 100000})
  void shouldBelieveTheStrokeAndForgetTheCountWhenTheEncoderIsSilent(int meanwhile) {
    stroke(false);
    idle(1);
    strokes.blind();
    assertTrue(strokes.moved());
    assertEquals(0, strokes.ungrantedNow());
    count += meanwhile;
    strokes.observe(count, 1);
    assertTrue(strokes.moved());
    assertEquals(0, strokes.ungrantedNow());
  }
}
