package doseguard.engine.oracle;

import java.util.Locale;

/** Writes figures with their units for a sentence, the same on every machine. */
final class Figures {

  /** One minute of the grid, ms. */
  static final long MINUTE_MS = 60_000L;

  private static final long HUNDREDTH_UG = 10_000L;
  private static final long TENTH_HOUR = 360_000L;

  private Figures() {}

  /** A mass in ug with two decimals, rounded half up. */
  static String ug(long pg) {
    long hundredths = Math.floorDiv(pg + HUNDREDTH_UG / 2, HUNDREDTH_UG);
    String sign = hundredths < 0 ? "-" : "";
    long size = Math.abs(hundredths);
    return sign + size / 100 + "." + size % 100 / 10 + size % 10 + " ug";
  }

  /** A time in h with one decimal, rounded half up. */
  static String hours(long ms) {
    long tenths = Math.floorDiv(ms + TENTH_HOUR / 2, TENTH_HOUR);
    return tenths / 10 + "." + tenths % 10 + " h";
  }

  /** A minute of the grid in h. */
  static String hoursAt(int minute) {
    return hours(minute * MINUTE_MS);
  }

  /** A sentence with values in it. */
  static String say(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /** A share in whole percent, rounded down, so that nothing reads better than it is. */
  static String percent(double share) {
    return (long) (share * 100) + " %";
  }
}
