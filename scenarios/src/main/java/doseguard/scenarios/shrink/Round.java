package doseguard.scenarios.shrink;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** How round a number is, and rounder ones near it. */
final class Round {

  private static final List<BigInteger> SIMPLE =
      List.of(BigInteger.ONE, BigInteger.TWO, BigInteger.valueOf(5));
  private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_UP);
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  private Round() {}

  /** 0 for zero, 1 for 1, 2 and 5 with any number of zeros, else one more than its digits. */
  static int cost(BigDecimal number) {
    BigDecimal bare = number.abs().stripTrailingZeros();
    if (bare.signum() == 0) {
      return 0;
    }
    return SIMPLE.contains(bare.unscaledValue()) ? 1 : 1 + bare.precision();
  }

  /** The two next ones of 1, 2 and 5 with any number of zeros, the nearer first. */
  static List<BigDecimal> simple(BigDecimal number) {
    BigDecimal size = number.abs();
    if (size.signum() == 0) {
      return List.of();
    }
    BigDecimal tens = BigDecimal.ONE.scaleByPowerOfTen(size.precision() - size.scale() - 1);
    BigDecimal below = tens;
    BigDecimal above = tens.scaleByPowerOfTen(1);
    for (BigInteger digit : SIMPLE) {
      BigDecimal figure = tens.multiply(new BigDecimal(digit));
      below = figure.compareTo(size) <= 0 ? figure : below;
      above = figure.compareTo(size) >= 0 ? above.min(figure) : above;
    }
    boolean down = size.subtract(below).compareTo(above.subtract(size)) <= 0;
    List<BigDecimal> two = down ? List.of(below, above) : List.of(above, below);
    return two.stream().map(one -> number.signum() < 0 ? one.negate() : one).toList();
  }

  /** The same with one digit, and with two. */
  static List<BigDecimal> shorter(BigDecimal number) {
    List<BigDecimal> shorter = new ArrayList<>();
    shorter.add(number.round(ONE_DIGIT));
    shorter.add(number.round(TWO_DIGITS));
    return shorter;
  }
}
