package doseguard.engine.therapy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.guard.program.Prescription;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates by time of day, at the edges of the segments, and from damaged frames. */
class ScheduleTest {
  private static final long MINUTE = 60_000L;
  private static final long DAY = Schedule.DAY_MS;

  private final Schedule nights =
      new Schedule(List.of(new Segment(0, 500), new Segment(360, 300), new Segment(1320, 500)));

  @Test
  void shouldChangeItsRateOnTheEdgeOfASegment() {
    assertEquals(500L, nights.rateAt(0L));
    assertEquals(500L, nights.rateAt(360L * MINUTE - 1L));
    assertEquals(300L, nights.rateAt(360L * MINUTE));
    assertEquals(500L, nights.rateAt(DAY - 1L));
    assertEquals(300L, nights.rateAt(5L * DAY + 600L * MINUTE));
  }

  @Test
  void shouldNameTheNextChange() {
    assertEquals(360L * MINUTE, nights.nextChangeMs(0L));
    assertEquals(1320L * MINUTE, nights.nextChangeMs(360L * MINUTE));
    assertEquals(DAY, nights.nextChangeMs(1320L * MINUTE));
    assertEquals(3L * DAY, nights.nextChangeMs(3L * DAY - 1L));
  }

  @Test
  void shouldNeverChangeWithOneSegment() {
    assertEquals(Long.MAX_VALUE, new Schedule(List.of(new Segment(0, 5))).nextChangeMs(7L));
  }

  @Test
  void shouldSumTheDay() {
    assertEquals((500L * 360L + 300L * 960L + 500L * 120L) / 1440L, nights.dailyTotalPg());
    assertEquals(0L, new Schedule().dailyTotalPg());
  }

  @Test
  void shouldReadTheFrameThatWasWritten() {
    Schedule read = new Schedule();
    read.load(
        Therapies.frame(
            Therapies.of(
                2000, List.of(new Segment(0, 7), new Segment(720, 9)), PatientBolus.NONE, 0L)));
    assertEquals(7L, read.rateAt(0L));
    assertEquals(9L, read.rateAt(720L * MINUTE));
  }

  @Test
  void shouldCutWhatADamagedFrameClaims() {
    long[] words = Therapies.frame(Therapies.constant(2000, 7L));
    words[Prescription.SEGMENTS] = 1L << 40;
    words[Prescription.START_FIRST] = 99L;
    words[Prescription.RATE_FIRST] = Long.MAX_VALUE;
    words[Prescription.RATE_FIRST + 1] = -5L;
    Schedule read = new Schedule();
    read.load(words);
    assertEquals(0L, read.rateAt(DAY - 1L));
    assertEquals(0L, read.rateAt(99L * MINUTE));
    words[Prescription.SEGMENTS] = -1L;
    read.load(words);
    assertEquals(Schedule.RATE_MOST_PG_PER_DAY, read.rateAt(0L));
    assertEquals(Long.MAX_VALUE, read.nextChangeMs(0L));
  }
}
