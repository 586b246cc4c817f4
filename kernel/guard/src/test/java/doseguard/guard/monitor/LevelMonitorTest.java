package doseguard.guard.monitor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.PumpRig;
import org.junit.jupiter.api.Test;

/** Reservoir level against dead reckoning: every threshold, without noise. */
// [utest->dsn~level-monitor~1]
class LevelMonitorTest {
  private static final long HOUR = 3600000L;
  private static final long ML = 1000000L;
  private static final long SIGMA = 100000L;
  private static final long FILL = 18L * ML;
  private static final long TOLERANCE = 500000L;

  private final LevelMonitor level =
      new LevelMonitor(new Policy(PumpRig.policy()), new PumpProfile(PumpRig.pump(1)));

  LevelMonitorTest() {
    level.refill(FILL, 0L);
  }

  private void hourly(long levelNl) {
    level.advance(HOUR);
    level.observe(levelNl);
  }

  private void hourly(long levelNl, int times) {
    for (int i = 0; i < times; i++) {
      hourly(levelNl);
    }
  }

  @Test
  void shouldTakeNoSampleBeforeAnHourHasPassed() {
    for (int i = 0; i < 59; i++) {
      level.advance(60000L);
      level.observe(0L);
    }
    level.advance(59999L);
    level.observe(0L);
    hourly(0L);
    assertFalse(level.readsEmpty());
    hourly(0L);
    assertTrue(level.readsEmpty());
  }

  @Test
  void shouldTakeTheSampleAtTheHour() {
    level.advance(HOUR - 1L);
    level.observe(0L);
    level.advance(1L);
    level.observe(0L);
    hourly(0L);
    assertTrue(level.readsEmpty());
  }

  @Test
  void shouldKeepTheHourlyPaceWhenReadingsComeALittleLateOrEarly() {
    level.advance(HOUR + 60000L);
    level.observe(0L);
    level.advance(HOUR - 60000L);
    level.observe(0L);
    assertTrue(level.readsEmpty());
  }

  @Test
  void shouldNotTakeTwoSamplesAtOnceAfterALongSilence() {
    level.advance(1000L * HOUR);
    level.observe(0L);
    level.observe(0L);
    assertFalse(level.readsEmpty());
  }

  @Test
  void shouldReadEmptyAtTheMinimumTwiceInARow() {
    hourly(ML);
    assertFalse(level.readsEmpty());
    hourly(ML);
    assertTrue(level.readsEmpty());
    hourly(ML);
    hourly(ML + 1L);
    assertFalse(level.readsEmpty());
    hourly(ML);
    assertFalse(level.readsEmpty());
    level.refill(FILL, 0L);
    hourly(ML);
    assertFalse(level.readsEmpty());
  }

  @Test
  void shouldFindAFillThatIsMoreThanFivePercentOfTheCapacityOff() {
    hourly(FILL - ML, 2);
    assertFalse(level.mismatch());
    level.refill(FILL, 0L);
    hourly(FILL + ML, 2);
    assertFalse(level.mismatch());
    level.refill(FILL, 0L);
    hourly(FILL - ML - 1L);
    assertFalse(level.mismatch());
    hourly(FILL - ML - 1L);
    assertTrue(level.mismatch());
    level.refill(FILL, 0L);
    assertFalse(level.mismatch());
    hourly(FILL + ML + 1L, 2);
    assertTrue(level.mismatch());
  }

  @Test
  void shouldCountWhatWasPumpedMeanwhileTowardsTheFill() {
    level.stroke(ML);
    hourly(FILL - ML - ML);
    level.stroke(ML);
    hourly(FILL - 2L * ML - ML);
    assertFalse(level.mismatch());
  }

  @Test
  void shouldGoOnFromTheLevelFoundAfterAMismatchAndStayQuiet() {
    hourly(FILL - 5L * ML, 2);
    assertTrue(level.mismatch());
    hourly(FILL - 5L * ML, 500);
    assertTrue(level.mismatch());
    assertFalse(level.over() || level.under() || level.overByHalf());
  }

  @Test
  void shouldWatchFromTheLevelFoundAfterAMismatch() {
    hourly(FILL - 5L * ML, 2);
    hourly(FILL - 5L * ML, 5);
    hourly(FILL - 5L * ML - 7L * SIGMA - SIGMA / 2L, 2);
    assertTrue(level.over());
  }

  @Test
  void shouldJudgeTheFastSumAtTwelveSigmaBothWays() {
    hourly(FILL, 3);
    hourly(FILL - 12L * SIGMA - SIGMA / 2L + 1L);
    assertFalse(level.over());
    level.refill(FILL, 0L);
    hourly(FILL, 3);
    hourly(FILL - 12L * SIGMA - SIGMA / 2L);
    assertTrue(level.over());
    assertFalse(level.under());
    level.refill(FILL, 0L);
    hourly(FILL, 3);
    hourly(FILL + 12L * SIGMA + SIGMA / 2L - 1L);
    assertFalse(level.under());
    level.refill(FILL, 0L);
    assertFalse(level.over());
    hourly(FILL, 3);
    hourly(FILL + 12L * SIGMA + SIGMA / 2L);
    assertTrue(level.under());
    assertFalse(level.over());
  }

  @Test
  void shouldAllowTheAccuracyOfWhatWasPumpedSinceTheMean() {
    hourly(FILL, 3);
    level.stroke(ML);
    hourly(FILL - ML - 145000L - 12L * SIGMA - SIGMA / 2L + 1L);
    assertFalse(level.over());
    level.refill(FILL, 0L);
    hourly(FILL, 3);
    level.stroke(ML);
    hourly(FILL - ML - 145000L - 12L * SIGMA - SIGMA / 2L);
    assertTrue(level.over());
  }

  @Test
  void shouldNotJudgeTheFirstSampleByTheMean() {
    hourly(FILL - 100L * SIGMA);
    assertFalse(level.overByHalf());
    level.refill(FILL, 0L);
    hourly(FILL - 13L * SIGMA);
    assertFalse(level.over());
  }

  @Test
  void shouldJudgeTheSlowSumAtTwentyTwoSigmaBothWays() {
    long step = SIGMA / 2L;
    long slack = TOLERANCE + SIGMA / 4L;
    hourly(FILL - slack - step, 43);
    assertFalse(level.over());
    hourly(FILL - slack - step);
    assertTrue(level.over());
    assertFalse(level.overByHalf());
    level.refill(FILL, 0L);
    assertFalse(level.over());
    hourly(FILL + slack + step, 43);
    assertFalse(level.under());
    hourly(FILL + slack + step);
    assertTrue(level.under());
  }

  @Test
  void shouldAllowTheToleranceAndTheAccuracyForEverInTheSlowSum() {
    level.stroke(4L * ML);
    hourly(FILL - 4L * ML - 580000L - TOLERANCE, 2);
    assertFalse(level.mismatch() && level.over());
    hourly(FILL - 4L * ML - 580000L - TOLERANCE, 500);
    assertFalse(level.over());
  }

  @Test
  void shouldCallItHalfAsMuchAgainFromHalfOn() {
    hourly(FILL, 3);
    level.stroke(4L * ML);
    hourly(FILL - 6L * ML + 1L);
    assertTrue(level.over());
    assertFalse(level.overByHalf());
    level.refill(FILL, 0L);
    hourly(FILL, 3);
    level.stroke(4L * ML);
    hourly(FILL - 6L * ML);
    assertTrue(level.overByHalf());
    level.refill(FILL, 0L);
    assertFalse(level.overByHalf());
  }

  @Test
  void shouldNeedTheFastSumForHalfAsMuchAgain() {
    hourly(FILL, 3);
    hourly(FILL - 12L * SIGMA - SIGMA / 2L + 1L);
    assertFalse(level.overByHalf());
    hourly(FILL - 12L * SIGMA - SIGMA / 2L + 1L);
    assertTrue(level.overByHalf());
    level.acknowledge();
    assertFalse(level.overByHalf());
    assertFalse(level.over());
  }

  @Test
  void shouldForgetOverDeliveryButNotUnderDeliveryWhenAcknowledged() {
    hourly(FILL, 3);
    hourly(FILL + 30L * SIGMA, 2);
    assertTrue(level.under());
    level.acknowledge();
    assertTrue(level.under());
    level.refill(FILL, 0L);
    hourly(FILL - 8L * SIGMA, 60);
    assertTrue(level.over());
    level.acknowledge();
    assertFalse(level.over());
  }

  @Test
  void shouldBoundTheSumsSoThatTheyFallAgain() {
    hourly(FILL, 3);
    hourly(FILL - 24L * SIGMA - SIGMA / 2L, 5);
    int hours = 0;
    while (level.over()) {
      hourly(FILL - SIGMA);
      hours++;
      assertTrue(hours < 60, "still over after " + hours + " h");
    }
    assertTrue(hours > 4, "over for " + hours + " h only");
  }

  /** Whether a level just beyond 3 % of ten millilitres at a gain is over-delivery. */
  private boolean tightAround(long usedNl) {
    level.stroke(10L * ML);
    hourly(FILL - usedNl - 300000L - TOLERANCE - SIGMA / 4L - SIGMA / 2L, 50);
    return level.over();
  }

  @Test
  void shouldLearnTheGainOverTenMillilitres() {
    level.stroke(10L * ML);
    level.refill(FILL, 11L * ML);
    assertTrue(tightAround(11L * ML));
  }

  @Test
  void shouldKeepTheFirstGainThatItLearned() {
    level.stroke(10L * ML);
    level.refill(FILL, 9L * ML);
    level.stroke(10L * ML);
    level.refill(FILL, 11L * ML);
    hourly(FILL, 2);
    level.stroke(10L * ML);
    hourly(FILL - 9L * ML, 400);
    assertFalse(level.over() || level.under());
  }

  @Test
  void shouldNotLearnFromLessThanTenMillilitres() {
    level.stroke(10L * ML - 1L);
    level.refill(FILL, 10L * ML);
    assertFalse(tightAround(10L * ML), "14.5 % are still allowed");
  }

  @Test
  void shouldNotLearnFromAVolumeThatIsNotKnown() {
    level.stroke(10L * ML);
    level.refill(FILL, 0L);
    assertFalse(tightAround(8550000L));
  }

  @Test
  void shouldLearnFromTheLeastVolumeThatIsKnown() {
    level.stroke(10L * ML);
    level.refill(FILL, 1L);
    assertTrue(tightAround(8550000L));
  }

  @Test
  void shouldAllowTheAccuracyOfWhatWasPumpedSinceTheMeanOnly() {
    level.stroke(2L * ML);
    hourly(FILL - 2L * ML, 2);
    level.stroke(ML);
    hourly(FILL - 3L * ML);
    long slack = 72500L + SIGMA / 2L;
    hourly(FILL - 3L * ML - 12L * SIGMA - slack + 1L);
    assertFalse(level.over());
    level.refill(FILL, 0L);
    level.stroke(2L * ML);
    hourly(FILL - 2L * ML, 2);
    level.stroke(ML);
    hourly(FILL - 3L * ML);
    hourly(FILL - 3L * ML - 12L * SIGMA - slack);
    assertTrue(level.over());
    assertTrue(level.overByHalf());
  }

  @Test
  void shouldNotCallNoiseAMismatchWhenTheSensorIsCoarse() {
    long[] figures = PumpRig.pump(1);
    figures[PumpProfile.LEVEL_SIGMA_NL] = ML / 2L;
    LevelMonitor coarse = new LevelMonitor(new Policy(PumpRig.policy()), new PumpProfile(figures));
    for (long off = 0L; off < 2L; off++) {
      coarse.refill(FILL, 0L);
      for (int i = 0; i < 2; i++) {
        coarse.advance(HOUR);
        coarse.observe(FILL - 1500000L - off);
      }
      assertTrue(coarse.mismatch() == (off == 1L));
    }
  }

  @Test
  void shouldTightenTheAccuracyOnceLearned() {
    level.stroke(10L * ML);
    level.refill(FILL, 10L * ML);
    level.stroke(10L * ML);
    long slack = 300000L + TOLERANCE + SIGMA / 4L;
    hourly(FILL - 10L * ML - slack, 400);
    assertFalse(level.over());
    hourly(FILL - 10L * ML - slack - SIGMA / 2L, 44);
    assertTrue(level.over());
  }

  @Test
  void shouldLearnNoGainBeyondTheLabelledAccuracy() {
    level.stroke(10L * ML);
    level.refill(FILL, 13L * ML);
    level.stroke(10L * ML);
    hourly(FILL - 11450000L, 400);
    assertFalse(level.over() || level.under());
    LevelMonitor slow =
        new LevelMonitor(new Policy(PumpRig.policy()), new PumpProfile(PumpRig.pump(1)));
    slow.refill(FILL, 0L);
    slow.stroke(10L * ML);
    slow.refill(FILL, 5L * ML);
    slow.stroke(10L * ML);
    for (int i = 0; i < 400; i++) {
      slow.advance(HOUR);
      slow.observe(FILL - 8550000L);
    }
    assertFalse(slow.over() || slow.under());
  }

  @Test
  void shouldNotOverflowOnGarbage() {
    for (int i = 0; i < 200; i++) {
      hourly(i % 2 == 0 ? Integer.MAX_VALUE : Integer.MIN_VALUE);
    }
    level.refill(FILL, 0L);
    hourly(FILL, 100);
    assertFalse(level.over() || level.under() || level.mismatch() || level.readsEmpty());
  }
}
