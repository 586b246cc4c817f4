package doseguard.reports.campaign;

import doseguard.reports.text.Decimal;

/** A margin in words. What is inside its bound never reads like what is beyond, nor the reverse. */
final class MarginWords {

  private static final double LEAST_SHOWN = 0.0005;

  private MarginWords() {}

  /**
   * Says a margin.
   *
   * @param margin fraction of the bound, negative beyond it
   * @return per cent
   */
  static String of(double margin) {
    if (Double.isInfinite(margin)) {
      return "none";
    }
    if (margin != 0 && Math.abs(margin) < LEAST_SHOWN) {
      return margin < 0 ? "< 0 %" : "> 0 %";
    }
    return Decimal.percent(margin);
  }
}
