package doseguard.engine.oracle;

/**
 * How the tip mass over the trailing W compares with a share of the smaller twin's less some
 * strokes. Scaled by 100, so that nothing is rounded.
 */
final class Shortfall {

  private final Course guarded;
  private final Twins twins;
  private final Prior prior;
  private final long[] pump;
  private final long[] exact;
  private final long[] gain;
  private final int window;
  private final long percent;
  private final long allowed;
  private long mass;
  private long twin;
  private long bound;

  Shortfall(Evidence evidence, Twins twins, int percent) {
    guarded = evidence.guarded();
    this.twins = twins;
    prior = evidence.prior();
    pump = guarded.cumulativePg();
    exact = twins.exact().cumulativePg();
    gain = twins.gain().cumulativePg();
    window = evidence.span().windowMinutes();
    this.percent = percent;
    allowed = 100 * 2 * evidence.bounds().strokePg();
  }

  /** Looks at the window that ends at a minute. */
  void at(int minute) {
    int end = minute - 1;
    int before = end - window;
    if (before >= 0) {
      mass = pump[end] - pump[before];
      twin = Math.min(exact[end] - exact[before], gain[end] - gain[before]);
    } else {
      long prior = this.prior.within(window, minute);
      mass = guarded.between(minute - window, minute) + prior;
      twin = twins.least(minute - window, minute) + prior;
    }
    bound = percent * twin - allowed;
  }

  /** Mass over the window, pg. */
  long mass() {
    return mass;
  }

  /** The smaller twin's mass over the window, pg. */
  long twin() {
    return twin;
  }

  /**
   * Least mass that is not too little, hundredths of pg; 0 or less when nothing can be too little.
   */
  long bound() {
    return bound;
  }

  /** What the mass has above {@link #bound}, hundredths of pg; negative when it is too little. */
  long slack() {
    return 100 * mass - bound;
  }
}
