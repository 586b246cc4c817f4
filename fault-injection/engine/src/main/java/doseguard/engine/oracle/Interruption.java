package doseguard.engine.oracle;

/** One interruption: from its begin until the mass over the trailing W is back. */
final class Interruption {

  private final int begin;
  private final long mass;
  private final long twin;
  private final Worst worst = new Worst();
  private int end;

  /**
   * Opens one.
   *
   * @param begin its first minute
   * @param mass mass over the W that ended then, pg
   * @param twin the smaller twin's, pg
   */
  Interruption(int begin, long mass, long twin) {
    this.begin = begin;
    this.mass = mass;
    this.twin = twin;
    end = begin;
  }

  /** It goes on. */
  void goesOn(Shortfall shortfall, int minute) {
    worst.see(shortfall.slack(), shortfall.bound(), minute);
    end = minute;
  }

  int begin() {
    return begin;
  }

  /** Last minute at which the mass was short. */
  int end() {
    return end;
  }

  long mass() {
    return mass;
  }

  long twin() {
    return twin;
  }

  Worst worst() {
    return worst;
  }
}
