package doseguard.guard.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Measured against programmed concentration. */
// [utest->dsn~concentration-monitor~1]
class ConcentrationMonitorTest {
  private static final long HOUR = 3600000L;
  private static final int PROGRAMMED = 2000;
  private static final int MARGIN = 640;

  private final ConcentrationMonitor monitor = new ConcentrationMonitor(80L);

  private void hourly(int reading) {
    monitor.observe(reading, PROGRAMMED);
    monitor.advance(HOUR);
  }

  @Test
  void shouldCallTwoReadingsInARowAboveFourSigmaTooHigh() {
    hourly(PROGRAMMED + MARGIN + 1);
    assertFalse(monitor.tooHigh());
    hourly(PROGRAMMED + MARGIN + 1);
    assertTrue(monitor.tooHigh());
    assertFalse(monitor.tooLow());
    hourly(PROGRAMMED + MARGIN + 1);
    hourly(PROGRAMMED + MARGIN);
    assertFalse(monitor.tooHigh());
  }

  @Test
  void shouldCallTwoReadingsInARowBelowFourSigmaTooLow() {
    hourly(PROGRAMMED - MARGIN - 1);
    assertFalse(monitor.tooLow());
    hourly(PROGRAMMED - MARGIN - 1);
    assertTrue(monitor.tooLow());
    assertFalse(monitor.tooHigh());
    hourly(PROGRAMMED - MARGIN - 1);
    hourly(PROGRAMMED - MARGIN);
    assertFalse(monitor.tooLow());
  }

  @Test
  void shouldNotCountTwoWrongReadingsWithARightOneBetween() {
    for (int i = 0; i < 10; i++) {
      hourly(4000);
      hourly(PROGRAMMED);
      hourly(500);
      assertFalse(monitor.tooHigh() || monitor.tooLow());
    }
  }

  @Test
  void shouldTakeOneReadingAnHour() {
    monitor.observe(4000, PROGRAMMED);
    monitor.observe(4000, PROGRAMMED);
    monitor.advance(HOUR - 1L);
    monitor.observe(4000, PROGRAMMED);
    assertFalse(monitor.tooHigh());
    monitor.advance(1L);
    monitor.observe(4000, PROGRAMMED);
    assertTrue(monitor.tooHigh());
  }

  @Test
  void shouldKeepTheHourlyPaceWhenReadingsComeALittleLateOrEarly() {
    monitor.observe(4000, PROGRAMMED);
    monitor.advance(HOUR + 60000L);
    monitor.observe(PROGRAMMED, PROGRAMMED);
    monitor.advance(HOUR - 60000L);
    monitor.observe(4000, PROGRAMMED);
    monitor.advance(HOUR);
    monitor.observe(4000, PROGRAMMED);
    assertTrue(monitor.tooHigh());
  }

  @Test
  void shouldNotTakeTwoReadingsAtOnceAfterALongSilence() {
    monitor.advance(100L * HOUR);
    monitor.observe(4000, PROGRAMMED);
    monitor.observe(4000, PROGRAMMED);
    assertFalse(monitor.tooHigh());
  }

  @Test
  void shouldMeasureTheMeanOfTheLastTwoRoundedUp() {
    hourly(4001);
    hourly(4002);
    assertEquals(4002, monitor.measured());
    hourly(4000);
    assertEquals(4001, monitor.measured());
  }

  @Test
  void shouldStartAfreshWithARefill() {
    hourly(4000);
    monitor.refill();
    monitor.observe(4000, PROGRAMMED);
    assertFalse(monitor.tooHigh());
    monitor.advance(HOUR);
    monitor.observe(4000, PROGRAMMED);
    assertTrue(monitor.tooHigh());
    monitor.refill();
    assertFalse(monitor.tooHigh());
  }

  @Test
  void shouldForgetALowReadingWithARefill() {
    hourly(500);
    monitor.refill();
    hourly(500);
    assertFalse(monitor.tooLow());
    hourly(500);
    assertTrue(monitor.tooLow());
  }

  @Test
  void shouldJudgeNothingBeforeTheFirstFill() {
    for (int i = 0; i < 5; i++) {
      monitor.observe(500, 0);
      monitor.advance(HOUR);
    }
    assertFalse(monitor.tooHigh() || monitor.tooLow());
    assertEquals(0, monitor.measured());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 16001, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void shouldNotBelieveAReadingThatCannotBeTrue(int garbage) {
    for (int i = 0; i < 5; i++) {
      hourly(garbage);
    }
    assertFalse(monitor.tooHigh() || monitor.tooLow());
    assertEquals(0, monitor.measured());
  }

  @Test
  void shouldBelieveTheStrongestAndTheWeakestReading() {
    hourly(16000);
    hourly(16000);
    assertTrue(monitor.tooHigh());
    hourly(0);
    hourly(0);
    assertTrue(monitor.tooLow());
  }

  @Test
  void shouldBoundTheMarginForACoarseSensor() {
    ConcentrationMonitor coarse = new ConcentrationMonitor(300L);
    for (int i = 0; i < 2; i++) {
      coarse.observe(199, PROGRAMMED);
      coarse.advance(HOUR);
    }
    assertTrue(coarse.tooLow());
    for (int i = 0; i < 2; i++) {
      coarse.observe(200, PROGRAMMED);
      coarse.advance(HOUR);
    }
    assertFalse(coarse.tooLow());
  }

  @ParameterizedTest(name = "x{0} is noticed, high {1}, by the median reading {2}")
  @CsvSource({"0.25, false, 2", "0.5, false, 2", "2, true, 2", "4, true, 2"})
  void shouldNoticeAWrongConcentrationAtEightPercentNoise(
      double factor, boolean high, int samples) {
    Random random = new Random(8);
    int prompt = 0;
    for (int run = 0; run < 200; run++) {
      ConcentrationMonitor fresh = new ConcentrationMonitor(80L);
      int taken = 0;
      while (taken < 40 && !(high ? fresh.tooHigh() : fresh.tooLow())) {
        double noise = 1.0 + 0.08 * random.nextGaussian();
        fresh.observe((int) (PROGRAMMED * factor * noise), PROGRAMMED);
        fresh.advance(HOUR);
        taken++;
      }
      assertTrue(taken < 40);
      prompt += taken <= samples ? 1 : 0;
    }
    assertTrue(prompt > 180, "prompt in " + prompt + " of 200");
  }

  @Test
  void shouldRaiseNoFalseAlarmInTwentyPumpYears() {
    Random random = new Random(9);
    for (int hour = 0; hour < 175320; hour++) {
      hourly((int) (PROGRAMMED * (1.0 + 0.08 * random.nextGaussian())));
      assertFalse(monitor.tooHigh() || monitor.tooLow());
    }
  }
}
