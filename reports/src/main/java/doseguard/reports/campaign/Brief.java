package doseguard.reports.campaign;

import doseguard.reports.text.Decimal;

/** Figures short enough for a tile. */
final class Brief {

  private static final double SECOND = 1000.0;
  private static final double MINUTE = 60.0 * SECOND;
  private static final double HOUR = 60.0 * MINUTE;
  private static final double DAY = 24.0 * HOUR;
  private static final double TEN = 10.0;
  private static final double THOUSAND = 1000.0;

  private Brief() {}

  /** A span of time in one unit, rounded up so that nothing reads faster than it was. */
  static String span(double ms) {
    if (ms >= 2.0 * DAY) {
      return up(ms / DAY) + " d";
    }
    if (ms >= 2.0 * HOUR) {
      return up(ms / HOUR) + " h";
    }
    if (ms >= MINUTE) {
      return up(ms / MINUTE) + " min";
    }
    return up(ms / SECOND) + " s";
  }

  /** A share in per cent, rounded down so that nothing reads better than it was. */
  static String atLeast(double share) {
    double tenths = StrictMath.floor(share * 1000.0 + 1e-9);
    return Decimal.brief(tenths / TEN, 1) + " %";
  }

  /** A rate, rounded up so that nothing reads better than it was. */
  static String atMost(double rate) {
    return Decimal.of(StrictMath.ceil(rate * THOUSAND - 1e-9) / THOUSAND, 3);
  }

  private static String up(double value) {
    double cut =
        value < TEN ? StrictMath.ceil(value * TEN - 1e-9) / TEN : StrictMath.ceil(value - 1e-9);
    return Decimal.brief(cut, 1);
  }
}
