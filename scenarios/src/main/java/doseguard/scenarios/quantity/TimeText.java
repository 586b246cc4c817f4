package doseguard.scenarios.quantity;

import java.util.Locale;

/** Times and lengths of time in words. */
public final class TimeText {

  private static final long MINUTE = 60_000L;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private TimeText() {}

  /**
   * A moment as it is written in files.
   *
   * @param ms ms since the case began, at least 0
   * @return for example {@code 2 d 03:00}
   */
  public static String moment(long ms) {
    long seconds = ms % MINUTE / 1000;
    String clock = String.format(Locale.ROOT, "%02d:%02d", ms % DAY / HOUR, ms % HOUR / MINUTE);
    String exact = seconds == 0 ? clock : clock + String.format(Locale.ROOT, ":%02d", seconds);
    return ms < DAY ? exact : ms / DAY + " d " + exact;
  }

  /**
   * A length of time in its two largest units.
   *
   * @param ms ms, at least 0
   * @return for example {@code 8 h 20 min}
   */
  public static String length(long ms) {
    if (ms >= DAY) {
      return two(ms / DAY, "d", ms % DAY / HOUR, "h");
    }
    if (ms >= HOUR) {
      return two(ms / HOUR, "h", ms % HOUR / MINUTE, "min");
    }
    return ms >= MINUTE ? two(ms / MINUTE, "min", ms % MINUTE / 1000, "s") : ms / 1000 + " s";
  }

  private static String two(long large, String unit, long small, String smaller) {
    return large + " " + unit + (small == 0 ? "" : " " + small + " " + smaller);
  }
}
