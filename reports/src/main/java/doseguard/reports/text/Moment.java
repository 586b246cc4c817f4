package doseguard.reports.text;

import java.util.Locale;

/** Writes moments and spans of the simulated time, the way scenario files write them. */
public final class Moment {

  private static final long SECOND = 1000L;
  private static final long MINUTE = 60L * SECOND;
  private static final long HOUR = 60L * MINUTE;
  private static final long DAY = 24L * HOUR;

  private Moment() {}

  /**
   * Writes a moment of a case.
   *
   * @param ms since the case began at midnight, at least 0
   * @return day and time of day, for example {@code 2 d 03:00}, with seconds only where they count
   */
  public static String at(long ms) {
    String clock =
        String.format(Locale.ROOT, "%d d %02d:%02d", ms / DAY, ms % DAY / HOUR, ms % HOUR / MINUTE);
    long second = ms % MINUTE / SECOND;
    return second == 0 ? clock : clock + String.format(Locale.ROOT, ":%02d", second);
  }

  /**
   * Writes a span of time in its two largest units.
   *
   * @param ms length, at least 0
   * @return for example {@code 3 h 12 min}
   */
  public static String span(long ms) {
    if (ms >= DAY) {
      return two(ms / DAY, "d", ms % DAY / HOUR, "h");
    }
    if (ms >= HOUR) {
      return two(ms / HOUR, "h", ms % HOUR / MINUTE, "min");
    }
    if (ms >= MINUTE) {
      return two(ms / MINUTE, "min", ms % MINUTE / SECOND, "s");
    }
    return ms % SECOND == 0 ? ms / SECOND + " s" : ms + " ms";
  }

  private static String two(long large, String largeUnit, long small, String smallUnit) {
    String text = large + " " + largeUnit;
    return small == 0 ? text : text + " " + small + " " + smallUnit;
  }
}
