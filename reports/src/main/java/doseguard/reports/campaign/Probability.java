package doseguard.reports.campaign;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Probabilities in words, two digits of them: the third of an estimate means nothing. */
final class Probability {

  private static final int DIGITS = 2;

  /** Takes off what binary fractions add, so that 0.02 is not rounded up to 0.021. */
  private static final MathContext SETTLED = new MathContext(12, RoundingMode.HALF_EVEN);

  /** Below this the zeros would have to be counted. */
  private static final double PLAIN = 0.001;

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Probability() {}

  /**
   * Says a probability.
   *
   * @param value 0 to 1
   * @param rounding {@link RoundingMode#CEILING} for what holds at most
   * @return for example {@code 0.012} or {@code 3.2 × 10⁻⁶}
   */
  static String of(double value, RoundingMode rounding) {
    BigDecimal exact = new BigDecimal(value).round(SETTLED);
    BigDecimal digits = exact.round(new MathContext(DIGITS, rounding));
    if (digits.doubleValue() >= PLAIN || digits.signum() == 0) {
      return digits.signum() == 0 ? "0" : digits.stripTrailingZeros().toPlainString();
    }
    int exponent = digits.scale() - digits.precision() + 1;
    StringBuilder raised = new StringBuilder();
    for (char digit : Integer.toString(exponent).toCharArray()) {
      raised.append(RAISED.charAt(digit - '0'));
    }
    String mantissa = digits.scaleByPowerOfTen(exponent).stripTrailingZeros().toPlainString();
    return mantissa + " × 10⁻" + raised;
  }
}
