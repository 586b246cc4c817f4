package doseguard.engine.therapy;

import doseguard.guard.program.Prescription;
import java.util.List;

/**
 * A daily basal schedule: the rate by time of day, and when a given mass has accrued. Mass accrues
 * exactly: {@code rate * time} in pg ms per day, of which {@link #DAY_MS} make one pg (the kernel's
 * whole pg with the remainder carried come to the same).
 */
public final class Schedule {
  /** Length of a day, ms; pg ms per day in one pg. */
  public static final long DAY_MS = 86_400_000L;

  /**
   * Highest rate that is followed, pg per day (500 mg a day, far above every policy): what a
   * damaged frame claims beyond it is cut, so that no sum overflows.
   */
  public static final long RATE_MOST_PG_PER_DAY = 500_000_000_000L;

  private static final long MINUTE_MS = 60_000L;

  private final long[] startMs = new long[Prescription.SEGMENTS_MOST];
  private final long[] rate = new long[Prescription.SEGMENTS_MOST];
  private int segments = 1;

  /** Makes a schedule of no drug at all. */
  public Schedule() {}

  /**
   * Makes a schedule.
   *
   * @param basal 1 to 24 segments in order, the first at minute 0
   */
  public Schedule(List<Segment> basal) {
    segments = basal.size();
    for (int i = 0; i < segments; i++) {
      startMs[i] = basal.get(i).startMinute() * MINUTE_MS;
      rate[i] = basal.get(i).ratePgPerDay();
    }
  }

  /**
   * Takes the schedule of a frame; figures out of range are cut to it.
   *
   * @param frame words laid out as {@link Prescription}
   */
  public void load(long[] frame) {
    segments = (int) clamp(frame[Prescription.SEGMENTS], 1L, Prescription.SEGMENTS_MOST);
    for (int i = 0; i < segments; i++) {
      long least = i == 0 ? 0L : startMs[i - 1];
      startMs[i] = clamp(frame[Prescription.START_FIRST + i] * MINUTE_MS, least, DAY_MS - 1L);
      rate[i] = clamp(frame[Prescription.RATE_FIRST + i], 0L, RATE_MOST_PG_PER_DAY);
    }
    startMs[0] = 0L;
  }

  /**
   * The rate now.
   *
   * @param nowMs ms since the case began, which was at midnight
   * @return pg per day
   */
  public long rateAt(long nowMs) {
    return rate[segmentAt(nowMs % DAY_MS)];
  }

  /**
   * When the rate next changes.
   *
   * @param nowMs ms since the case began
   * @return ms since the case began, after now; {@link Long#MAX_VALUE} for a constant rate
   */
  public long nextChangeMs(long nowMs) {
    if (segments == 1) {
      return Long.MAX_VALUE;
    }
    long ofDay = nowMs % DAY_MS;
    int next = segmentAt(ofDay) + 1;
    long end = next < segments ? startMs[next] : DAY_MS;
    return nowMs - ofDay + end;
  }

  /**
   * The dose of a whole day.
   *
   * @return pg
   */
  public long dailyTotalPg() {
    long sum = 0L;
    for (int i = 0; i < segments; i++) {
      sum += rate[i] * (lengthMs(i) / MINUTE_MS);
    }
    return sum / (DAY_MS / MINUTE_MS);
  }

  /**
   * Divides and rounds up.
   *
   * @param above at least 0
   * @param below above 0
   * @return the least whole number not below the quotient
   */
  static long ceilingOf(long above, long below) {
    return (above + below - 1L) / below;
  }

  /**
   * Cuts a value to a range.
   *
   * @param value any
   * @param least lower end
   * @param most upper end
   * @return the nearest value within
   */
  static long clamp(long value, long least, long most) {
    return Math.max(least, Math.min(value, most));
  }

  private int segmentAt(long ofDayMs) {
    int at = segments - 1;
    while (startMs[at] > ofDayMs) {
      at--;
    }
    return at;
  }

  private long lengthMs(int segment) {
    return (segment + 1 < segments ? startMs[segment + 1] : DAY_MS) - startMs[segment];
  }
}
