package doseguard.scenarios.template;

import doseguard.scenarios.file.Tree;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A range of numbers or of quantities of one dimension, in whole steps from its least value.
 * Figures are counted in the step's unit, so that every value is written without rounding.
 */
final class Range {

  private final Tree at;
  private final BigDecimal least;
  private final BigDecimal step;
  private final long steps;
  private final boolean logarithmic;
  private final String unit;

  /**
   * Makes a range.
   *
   * @param at where it stands
   * @param least its least value, in the unit of the step
   * @param step the step, above 0
   * @param steps number of steps to the greatest value, at least 1
   * @param logarithmic whether ratios, not differences, are equally likely; then the least is above
   *     0
   * @param unit the unit of the step; empty for plain numbers
   */
  Range(Tree at, BigDecimal least, BigDecimal step, long steps, boolean logarithmic, String unit) {
    this.at = at;
    this.least = least;
    this.step = step;
    this.steps = steps;
    this.logarithmic = logarithmic;
    this.unit = unit;
  }

  /**
   * A value.
   *
   * @param share above 0 and below 1
   * @return the value, where the range stands
   */
  Tree value(double share) {
    long count = logarithmic ? ratio(share) : (long) (share * (steps + 1));
    BigDecimal value = least.add(step.multiply(BigDecimal.valueOf(Math.min(count, steps))));
    String number = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    return unit.isEmpty()
        ? Tree.instead(Tree.Kind.NUMBER, at, number)
        : Tree.instead(Tree.Kind.TEXT, at, number + " " + unit);
  }

  private long ratio(double share) {
    double low = least.doubleValue();
    double one = step.doubleValue();
    double high = low + one * steps;
    double drawn =
        StrictMath.exp(StrictMath.log(low) + share * (StrictMath.log(high) - StrictMath.log(low)));
    return Math.max(0, StrictMath.round((drawn - low) / one));
  }

  /**
   * How many steps lie between two values.
   *
   * @param from the lesser
   * @param to the greater
   * @param step the step, above 0
   * @return the number; -1 when it is not whole, not at least 1, or beyond 2^40
   */
  static long steps(BigDecimal from, BigDecimal to, BigDecimal step) {
    BigDecimal[] parts = to.subtract(from).divideAndRemainder(step);
    boolean whole = parts[1].signum() == 0 && parts[0].signum() > 0;
    boolean many = parts[0].compareTo(BigDecimal.valueOf(1L << 40)) > 0;
    return whole && !many ? parts[0].setScale(0, RoundingMode.UNNECESSARY).longValueExact() : -1;
  }
}
