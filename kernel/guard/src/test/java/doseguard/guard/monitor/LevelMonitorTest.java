package doseguard.guard.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.PumpRig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reservoir level against dead reckoning: every threshold, without noise. */
// [utest->dsn~level-monitor~3]
class LevelMonitorTest {
  private static final long HOUR = 3600000L;
  private static final long ML = 1000000L;
  private static final long SIGMA = 100000L;
  private static final long FILL = 18L * ML;
  private static final long LIMIT = 5L * SIGMA;

  /** Residual at which the fast sum is at its limit with the third sample. */
  private static final long FAST = LIMIT + LIMIT / 4L + 5L * SIGMA / 4L;

  /** Half a millilitre a day, each hour, nL. */
  private static final long FLOW = 21000L;

  private LevelMonitor level = fresh();

  private double truth = FILL;

  private static LevelMonitor unfilled() {
    return new LevelMonitor(new Policy(PumpRig.policy()), new PumpProfile(PumpRig.pump(1)));
  }

  private static LevelMonitor fresh() {
    LevelMonitor made = unfilled();
    made.refill(FILL, 0L);
    return made;
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
  void shouldJudgeNothingBeforeTheFirstRefillButWhetherItReadsEmpty() {
    level = unfilled();
    hourly(FILL, 100);
    assertFalse(level.mismatch() || level.readsEmpty() || level.over() || level.under());
    hourly(0L, 2);
    assertTrue(level.readsEmpty());
    hourly(FILL, 100);
    assertFalse(level.mismatch() || level.readsEmpty() || level.over() || level.under());
    level.refill(1L, 0L);
    hourly(1L, 2);
    assertFalse(level.mismatch());
    hourly(1L - 30L * SIGMA);
    assertTrue(level.over(), "one nanolitre is a fill, and watched");
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
    hourly(FILL - 5L * ML, 7);
    assertFalse(level.over());
    hourly(FILL - 5L * ML - 7L * SIGMA - SIGMA / 2L);
    assertTrue(level.over());
  }

  @Test
  void shouldJudgeTheFastSumAtItsLimitBothWays() {
    hourly(FILL, 2);
    hourly(FILL - FAST + 1L);
    assertFalse(level.over());
    level.refill(FILL, 0L);
    hourly(FILL, 2);
    hourly(FILL - FAST);
    assertTrue(level.over());
    assertFalse(level.under());
    level.refill(FILL, 0L);
    hourly(FILL, 2);
    hourly(FILL + FAST - 1L);
    assertFalse(level.under());
    level.refill(FILL, 0L);
    assertFalse(level.over());
    hourly(FILL, 2);
    hourly(FILL + FAST);
    assertTrue(level.under());
    assertFalse(level.over());
  }

  @Test
  void shouldBeSurerOfTheOffsetWithEachSample() {
    hourly(FILL);
    hourly(FILL - FAST - LIMIT / 4L + 1L);
    assertFalse(level.over());
    level.refill(FILL, 0L);
    hourly(FILL);
    hourly(FILL - FAST - LIMIT / 4L);
    assertTrue(level.over());
    level.refill(FILL, 0L);
    hourly(FILL, 5);
    hourly(FILL - FAST + LIMIT / 4L - LIMIT / 10L + 2L);
    assertFalse(level.over());
    level.refill(FILL, 0L);
    hourly(FILL, 5);
    hourly(FILL - FAST + LIMIT / 4L - LIMIT / 10L);
    assertTrue(level.over());
  }

  @Test
  void shouldNotJudgeTheFirstSample() {
    hourly(FILL - 100L * SIGMA);
    assertFalse(level.over() || level.overByHalf() || level.mismatch());
  }

  /** Days of half a millilitre each at a gain. */
  private void days(int days, double gain) {
    for (int day = 0; day < days; day++) {
      for (int hour = 0; hour < 24; hour++) {
        level.stroke(FLOW);
        truth -= FLOW * gain;
        hourly((long) truth);
      }
    }
  }

  @Test
  void shouldFollowAGainWithinTheAccuracy() {
    days(30, 1.14);
    assertFalse(level.over() || level.under());
    level = fresh();
    truth = FILL;
    days(30, 0.86);
    assertFalse(level.over() || level.under());
  }

  @Test
  void shouldNoticeAGainThatJumpsFromOneFillToTheNext() {
    days(30, 1.14);
    level.refill(FILL, 0L);
    truth = FILL;
    days(30, 0.86);
    assertTrue(level.under());
  }

  @Test
  void shouldNotFollowAGainBeyondTheAccuracy() {
    days(30, 1.2);
    assertTrue(level.over());
    level.refill(FILL, 0L);
    truth = FILL;
    days(30, 0.8);
    assertTrue(level.under());
  }

  @Test
  void shouldKnowTheGainOfTheFillBefore() {
    days(30, 1.1);
    level.refill(FILL, 0L);
    truth = FILL;
    days(5, 1.1);
    days(4, 0.95);
    assertTrue(level.under());
    assertFalse(level.over());
  }

  @Test
  void shouldGatherWhatTheFastSumDoesNotSee() {
    days(20, 1.0);
    truth -= 1.2 * SIGMA;
    int hours = 0;
    while (!level.over()) {
      hourly((long) truth);
      hours++;
      assertFalse(level.overByHalf());
    }
    assertTrue(hours > 10 && hours < 40, hours + " h");
  }

  @Test
  void shouldNotLearnFromWhatItSuspectsButFromWhatItKnows() {
    days(20, 1.0);
    truth -= 1.2 * SIGMA;
    int hours = 0;
    while (!level.over()) {
      hourly((long) truth);
    }
    while (level.over()) {
      hourly((long) truth);
      hours++;
      assertTrue(hours < 1000, "for ever");
    }
    assertTrue(hours > 24, hours + " h");
  }

  /**
   * Twice the same residual, of half the slow limit above the slack, and the fast sum out of reach:
   * the slow one is at its limit with the third sample, unless the offset has learned from the
   * second.
   */
  @ParameterizedTest(name = "{0} nL beyond half the limit: over {1}")
  @CsvSource({"-1, false", "0, false", "1, true"})
  void shouldLearnUpToHalfTheSlowLimitAndNotBeyond(long beyondNl, boolean over) {
    long[] figures = PumpRig.pump(1);
    figures[PumpProfile.LEVEL_FAST_LIMIT_PERMILLE] =
        PumpProfile.most(PumpProfile.LEVEL_FAST_LIMIT_PERMILLE);
    level = new LevelMonitor(new Policy(PumpRig.policy()), new PumpProfile(figures));
    level.refill(FILL, 0L);
    long slow = 165L * SIGMA / 10L;
    long residual = slow / 2L + slow / 2L + 35L * SIGMA / 100L + beyondNl;
    hourly(FILL);
    hourly(FILL - residual);
    assertFalse(level.over());
    hourly(FILL - residual);
    assertEquals(over, level.over());
  }

  @Test
  void shouldCallItHalfAsMuchAgainFromHalfOn() {
    hourly(FILL, 3);
    level.stroke(4L * ML);
    hourly(FILL - 6L * ML + 1L);
    assertTrue(level.over());
    assertFalse(level.overByHalf());
    level = fresh();
    hourly(FILL, 3);
    level.stroke(4L * ML);
    hourly(FILL - 6L * ML);
    assertTrue(level.overByHalf());
    level.refill(FILL, 0L);
    assertFalse(level.overByHalf());
  }

  @Test
  void shouldNeedTheFastSumForHalfAsMuchAgain() {
    hourly(FILL, 2);
    hourly(FILL - FAST + 1L);
    assertFalse(level.overByHalf());
    hourly(FILL - FAST);
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
    hourly(FILL, 2);
    hourly(FILL - 30L * SIGMA);
    assertTrue(level.over());
    level.acknowledge();
    assertFalse(level.over());
  }

  @Test
  void shouldBoundTheSumsSoThatTheyFallAgain() {
    days(10, 1.0);
    hourly((long) truth - 100L * SIGMA, 2);
    int hours = 0;
    while (level.over()) {
      hourly((long) truth + SIGMA);
      hours++;
      assertTrue(hours < 20, "still over after " + hours + " h");
    }
    assertTrue(hours > 2, "over for " + hours + " h only");
  }

  /** Whether the second fill runs at a gain that leaves no doubt: the learned one is another. */
  private boolean differsFrom(double gain) {
    truth = FILL;
    days(30, gain);
    return level.over() || level.under();
  }

  @Test
  void shouldLearnTheGainOverTenMillilitres() {
    level.stroke(10L * ML);
    level.refill(FILL, 11L * ML);
    assertTrue(differsFrom(1.0));
    level.refill(FILL, 0L);
    assertFalse(differsFrom(1.1));
  }

  @Test
  void shouldKeepTheFirstGainThatItLearned() {
    level.stroke(10L * ML);
    level.refill(FILL, 9L * ML);
    level.stroke(10L * ML);
    level.refill(FILL, 11L * ML);
    assertFalse(differsFrom(0.9));
    level.refill(FILL, 0L);
    assertTrue(differsFrom(1.1));
  }

  @Test
  void shouldNotLearnFromLessThanTenMillilitres() {
    level.stroke(10L * ML - 1L);
    level.refill(FILL, 11L * ML);
    assertFalse(differsFrom(1.0), "14.5 % are still allowed");
    assertFalse(level.over());
  }

  @Test
  void shouldNotLearnFromAVolumeThatIsNotKnown() {
    level.stroke(10L * ML);
    level.refill(FILL, 0L);
    assertFalse(differsFrom(0.9));
  }

  @Test
  void shouldLearnFromTheLeastVolumeThatIsKnown() {
    level.stroke(10L * ML);
    level.refill(FILL, 1L);
    assertTrue(differsFrom(1.0));
  }

  @Test
  void shouldTightenTheAccuracyOnceLearned() {
    level.stroke(10L * ML);
    level.refill(FILL, 10L * ML);
    assertFalse(differsFrom(1.029));
    level.refill(FILL, 0L);
    assertTrue(differsFrom(1.06));
  }

  @Test
  void shouldLearnNoGainBeyondTheLabelledAccuracy() {
    level.stroke(10L * ML);
    level.refill(FILL, 13L * ML);
    assertFalse(differsFrom(1.145));
    level.refill(FILL, 0L);
    assertTrue(differsFrom(1.3));
  }

  @Test
  void shouldLearnNoGainBelowTheLabelledAccuracy() {
    level.stroke(10L * ML);
    level.refill(FILL, 5L * ML);
    assertFalse(differsFrom(0.855));
    level.refill(FILL, 0L);
    assertTrue(differsFrom(0.7));
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
  void shouldNotOverflowOnGarbage() {
    for (int i = 0; i < 200; i++) {
      hourly(i % 2 == 0 ? Integer.MAX_VALUE : Integer.MIN_VALUE);
    }
    level.refill(FILL, 0L);
    hourly(FILL, 100);
    assertFalse(level.over() || level.under() || level.mismatch() || level.readsEmpty());
  }
}
