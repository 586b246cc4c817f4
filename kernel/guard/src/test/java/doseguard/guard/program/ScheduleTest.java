package doseguard.guard.program;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.guard.Frame;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A daily schedule against a sum minute by minute. */
// [utest->dsn~schedule~1, dsn~schedule-cursor~1]
class ScheduleTest {
  private static Schedule of(Frame frame) {
    return frame.schedule();
  }

  /** Night 24 pg a minute until 06:00, then 48, then nothing from 18:00. */
  private static final Frame DAY_AND_NIGHT =
      new Frame().segment(0, 24 * 1440).segment(360, 48 * 1440).segment(1080, 0);

  @ParameterizedTest(name = "from minute {0} for {1} minutes: {2} pg")
  @CsvSource({
    "0, 0, 0",
    "0, 1, 24",
    "359, 1, 24",
    "359, 2, 72",
    "360, 1, 48",
    "1079, 1, 48",
    "1079, 2, 48",
    "1080, 360, 0",
    "1439, 2, 24",
    "0, 1440, 43200",
    "700, 1440, 43200",
    "0, 2880, 86400",
    "1439, 2880, 86400",
  })
  void shouldPrescribeOverASpan(long minute, long minutes, long pg) {
    assertEquals(pg, of(DAY_AND_NIGHT).duePg(minute * MINUTE, minutes * MINUTE));
  }

  @Test
  void shouldNotLookBehindTheLastSegment() {
    Frame frame = new Frame().segment(0, 24 * 1440).segment(720, 0);
    frame.with(Prescription.START_FIRST + 2, 1000).with(Prescription.RATE_FIRST + 2, 1L << 40);
    assertEquals(24 * 60, of(frame).worstPg(HOUR));
  }

  @Test
  void shouldNotTakeARateForTheStartOfATwentyFifthSegment() {
    for (long rate = 300 * UG; rate < 320 * UG; rate += UG) {
      Frame frame = new Frame();
      for (long minute = 0; minute < 1440; minute += 60) {
        frame.segment(minute, rate);
      }
      assertEquals((rate + 23) / 24, of(frame).worstPg(HOUR));
    }
  }

  @Test
  void shouldBeInTheNextSegmentWhenOneEnds() {
    assertEquals(0, of(DAY_AND_NIGHT).segmentNear(0, 6 * HOUR - 1));
    assertEquals(1, of(DAY_AND_NIGHT).segmentNear(0, 6 * HOUR));
  }

  @Test
  void shouldAgreeWithASumByTheMinute() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 20; round++) {
      long[] perMinute = new long[1440];
      Frame frame = new Frame();
      long rate = 0;
      for (int minute = 0, segments = 0; minute < 1440; minute++) {
        if (minute == 0 || (segments < 24 && random.nextInt(70) == 0)) {
          rate = random.nextInt(3) == 0 ? 0 : random.nextInt(1, 500);
          frame.segment(minute, rate * 1440);
          segments++;
        }
        perMinute[minute] = rate;
      }
      Schedule schedule = of(frame);
      for (int i = 0; i < 50; i++) {
        int from = random.nextInt(1440);
        int span = random.nextInt(2881);
        assertEquals(sum(perMinute, from, span), schedule.duePg(from * MINUTE, span * MINUTE));
        assertEquals(perMinute[from] * 1440, schedule.rateAt(from * MINUTE + i));
      }
      assertEquals(sum(perMinute, 0, 1440), schedule.dailyPg());
      for (int span : new int[] {30, 65, 1440}) {
        long worst = 0;
        for (int from = 0; from < 1440; from++) {
          worst = Math.max(worst, sum(perMinute, from, span));
        }
        assertEquals(worst, schedule.worstPg(span * MINUTE));
      }
      assertEquals(gap(perMinute) * MINUTE, schedule.gapMs());
    }
  }

  private static long sum(long[] perMinute, int from, int span) {
    long sum = 0;
    for (int i = 0; i < span; i++) {
      sum += perMinute[(from + i) % 1440];
    }
    return sum;
  }

  private static long gap(long[] perMinute) {
    long longest = 0;
    long run = 0;
    for (int i = 0; i < 2880; i++) {
      run = perMinute[i % 1440] == 0 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return Math.min(longest, 1440);
  }

  @Test
  void shouldRoundUpToAWholePicogram() {
    Schedule schedule = of(new Frame().basal(1));
    assertEquals(0, schedule.duePg(0, 0));
    assertEquals(1, schedule.duePg(0, 1));
    assertEquals(1, schedule.dailyPg());
    assertEquals(2, schedule.duePg(0, DAY + 1));
  }

  @Test
  void shouldChangeRateAtTheMillisecond() {
    Schedule schedule = of(DAY_AND_NIGHT);
    assertEquals(24 * 1440, schedule.rateAt(6 * HOUR - 1));
    assertEquals(48 * 1440, schedule.rateAt(6 * HOUR));
    assertEquals(48 * 1440, schedule.rateAt(18 * HOUR - 1));
    assertEquals(0, schedule.rateAt(18 * HOUR));
    assertEquals(0, schedule.rateAt(DAY - 1));
  }

  @Test
  void shouldSeeAGapThatReachesOverMidnight() {
    assertEquals(12 * HOUR, of(new Frame().segment(0, 0).segment(360, 5).segment(1080, 0)).gapMs());
    assertEquals(0, of(new Frame().basal(5)).gapMs());
  }

  @Test
  void shouldForgetTheScheduleBefore() {
    Prescription words = DAY_AND_NIGHT.prescription();
    Schedule schedule = new Schedule(words);
    schedule.load();
    words.copy(new Frame().basal(1440).prescription());
    schedule.load();
    assertEquals(1440, schedule.dailyPg());
    assertEquals(1440, schedule.rateAt(DAY - 1));
    assertEquals(0, schedule.gapMs());
  }

  @Test
  void shouldPrescribeNothingBeforeItIsLoaded() {
    Schedule schedule = new Schedule(new Prescription());
    assertEquals(0, schedule.dailyPg());
    assertEquals(0, schedule.duePg(0, DAY));
    assertEquals(0, schedule.rateAt(0));
    assertEquals(0, schedule.gapMs());
  }

  @Test
  void shouldCarryTheFractionFromCallToCall() {
    Schedule schedule = of(new Frame().basal(1000003));
    ScheduleCursor cursor = new ScheduleCursor();
    long sum = 0;
    for (int i = 0; i < 864; i++) {
      sum += cursor.accrue(schedule, 100001);
    }
    assertEquals(1000003L * 864 * 100001 / DAY, sum);
    assertEquals(864L * 100001 % DAY, cursor.phaseMs());
  }

  @Test
  void shouldMoveSkipAndWrapTheTimeOfDay() {
    Schedule schedule = of(DAY_AND_NIGHT);
    ScheduleCursor cursor = new ScheduleCursor();
    assertEquals(0, cursor.phaseMs());
    cursor.accrue(schedule, 1);
    cursor.moveTo(6 * HOUR);
    assertEquals(48, cursor.accrue(schedule, MINUTE), "the fraction is forgotten");
    cursor.skip(17 * HOUR + 59 * MINUTE);
    assertEquals(0, cursor.phaseMs());
    cursor.skip(DAY);
    assertEquals(0, cursor.phaseMs());
    assertEquals(24, cursor.accrue(schedule, MINUTE));
  }
}
