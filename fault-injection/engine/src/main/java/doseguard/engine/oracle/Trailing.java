package doseguard.engine.oracle;

/**
 * The mass of pump and twins in the window of one length that ends at a minute; what was given
 * before the case counts alike for all. Windows that lie wholly within the case are read off the
 * bare masses.
 */
final class Trailing {

  private final Course guarded;
  private final Twins twins;
  private final Prior prior;
  private final long[] pump;
  private final long[] exact;
  private final long[] gain;
  private final int window;
  private long mass;
  private long least;

  Trailing(Evidence evidence, Twins twins, int windowMinutes) {
    guarded = evidence.guarded();
    this.twins = twins;
    prior = evidence.prior();
    pump = guarded.cumulativePg();
    exact = twins.exact().cumulativePg();
    gain = twins.gain().cumulativePg();
    window = windowMinutes;
  }

  /** Looks at the window that ends at a minute. */
  void at(int minute) {
    int end = minute - 1;
    int before = end - window;
    if (before >= 0) {
      mass = pump[end] - pump[before];
      least = Math.min(exact[end] - exact[before], gain[end] - gain[before]);
    } else {
      long earlier = prior.within(window, minute);
      mass = guarded.between(minute - window, minute) + earlier;
      least = twins.least(minute - window, minute) + earlier;
    }
  }

  /** Mass of the guarded pump, pg. */
  long mass() {
    return mass;
  }

  /** Mass of the smaller twin, pg. */
  long least() {
    return least;
  }
}
