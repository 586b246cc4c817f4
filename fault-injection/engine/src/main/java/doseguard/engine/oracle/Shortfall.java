package doseguard.engine.oracle;

/**
 * How the tip mass over the trailing W compares with a share of the smaller twin's less some
 * strokes. Scaled by 100, so that nothing is rounded.
 */
final class Shortfall {

  private final Trailing window;
  private final long percent;
  private final long allowed;
  private long bound;

  Shortfall(Evidence evidence, Twins twins, int percent) {
    window = new Trailing(evidence, twins, evidence.span().windowMinutes());
    this.percent = percent;
    allowed = 100 * 2 * evidence.bounds().strokePg();
  }

  /** Looks at the window that ends at a minute. */
  void at(int minute) {
    window.at(minute);
    bound = percent * window.least() - allowed;
  }

  /** Mass over the window, pg. */
  long mass() {
    return window.mass();
  }

  /** The smaller twin's mass over the window, pg. */
  long twin() {
    return window.least();
  }

  /**
   * Least mass that is not too little, hundredths of pg; 0 or less when nothing can be too little.
   */
  long bound() {
    return bound;
  }

  /** What the mass has above {@link #bound}, hundredths of pg; negative when it is too little. */
  long slack() {
    return 100 * window.mass() - bound;
  }
}
