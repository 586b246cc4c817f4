package doseguard.reports.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes numbers with a fixed number of decimals. The digits come from the exact binary value, so
 * that JVMs whose {@link Double#toString(double)} differ still write the same bytes.
 */
public final class Decimal {

  private static final double PG_PER_UG = 1e6;

  private Decimal() {}

  /**
   * Writes a number.
   *
   * @param value the number, in any unit
   * @param places decimals, at least 0
   * @return for example {@code -12.50}; {@code inf}, {@code -inf} or {@code nan} when it is not
   *     finite
   */
  public static String of(double value, int places) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
  }

  /**
   * Writes a number with at most some decimals and no zeros at the end.
   *
   * @param value the number, in any unit
   * @param places most decimals, at least 0
   * @return for example {@code 12.5} or {@code 12}
   */
  public static String brief(double value, int places) {
    String text = of(value, places);
    if (text.indexOf('.') < 0) {
      return text;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }

  /**
   * Writes a mass.
   *
   * @param pg mass, pg
   * @return micrograms without a unit, three significant digits or one decimal, for example {@code
   *     399.8}
   */
  public static String micrograms(long pg) {
    double ug = pg / PG_PER_UG;
    return brief(ug, Math.abs(ug) < 10 ? 2 : 1);
  }

  /**
   * Writes a fraction as a percentage.
   *
   * @param fraction 1 is 100 %
   * @return for example {@code 97.3 %}
   */
  public static String percent(double fraction) {
    return brief(100.0 * fraction, 1) + " %";
  }
}
