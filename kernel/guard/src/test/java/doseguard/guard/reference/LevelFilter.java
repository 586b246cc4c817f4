package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.big;

import java.math.BigInteger;

/** Where the residual of the level should be, and how sure that is: a Kalman filter. */
final class LevelFilter extends Part {
  private static final BigInteger STRIDE = BigInteger.ONE.shiftLeft(20);
  private static final BigInteger UNIT = BigInteger.ONE.shiftLeft(30);
  private static final BigInteger GAIN = BigInteger.ONE.shiftLeft(40);
  private static final BigInteger STRIDE_MOST = BigInteger.ONE.shiftLeft(23);
  private static final BigInteger VARIANCE_MOST = BigInteger.ONE.shiftLeft(32);
  private static final BigInteger TWO = BigInteger.TWO;
  private static final BigInteger WHOLE = big(1000);

  private final BigInteger sigma;
  private BigInteger offset = BigInteger.ZERO;
  private BigInteger excess = BigInteger.ZERO;
  private BigInteger variance = BigInteger.ZERO;
  private BigInteger shared = BigInteger.ZERO;
  private BigInteger ofGain;

  LevelFilter(long sigma, long accuracy) {
    this.sigma = big(sigma);
    this.ofGain = widest(accuracy);
  }

  @Override
  protected LevelFilter clone() {
    return (LevelFilter) super.clone();
  }

  private static BigInteger square(long permille) {
    return big(permille).multiply(GAIN).divide(WHOLE).multiply(big(permille)).divide(WHOLE);
  }

  private static BigInteger widest(long accuracy) {
    return square(accuracy).divide(big(3));
  }

  void learned(long accuracy) {
    excess = BigInteger.ZERO;
    ofGain = widest(accuracy);
  }

  void refilled(long wander, long accuracy) {
    ofGain = ofGain.add(square(wander)).min(widest(accuracy));
  }

  void begin(long residual) {
    offset = big(residual).multiply(UNIT);
    variance = UNIT;
    shared = BigInteger.ZERO;
  }

  void expect(long commanded) {
    BigInteger d = big(commanded);
    BigInteger t = d.multiply(STRIDE).divide(sigma).min(STRIDE_MOST);
    BigInteger q = t.multiply(ofGain).divide(UNIT);
    offset = offset.add(d.multiply(excess));
    variance = variance.add(t.multiply(shared.multiply(TWO).add(q)).divide(STRIDE));
    variance = variance.min(VARIANCE_MOST);
    shared = shared.add(q);
  }

  long news(long residual) {
    return residual - offset.divide(UNIT).longValueExact();
  }

  /** What a detector with a limit is not sure of. */
  long unsure(long limit) {
    return big(limit).multiply(variance).divide(UNIT.multiply(TWO)).longValueExact();
  }

  void learn(long news, long accuracy) {
    BigInteger all = variance.add(UNIT);
    BigInteger m = variance.multiply(UNIT).divide(all);
    BigInteger n = shared.multiply(UNIT).divide(all);
    BigInteger most = big(accuracy).multiply(UNIT).divide(WHOLE);
    offset = offset.add(big(news).multiply(m));
    excess = excess.add(big(news).multiply(n).divide(sigma)).min(most).max(most.negate());
    ofGain = ofGain.subtract(n.multiply(shared).divide(STRIDE)).max(BigInteger.ZERO);
    shared = shared.subtract(m.multiply(shared).divide(UNIT));
    variance = m;
  }
}
