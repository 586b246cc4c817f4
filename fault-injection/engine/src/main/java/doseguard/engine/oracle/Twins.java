package doseguard.engine.oracle;

import doseguard.engine.simulation.Record;

/**
 * The two nominal twins as one yardstick: excess is measured over the larger, shortfall under the
 * smaller, each chosen anew for every window.
 */
final class Twins {

  private final Course exact;
  private final Course gain;

  Twins(Record exact, Record gain) {
    this.exact = new Course(exact);
    this.gain = new Course(gain);
  }

  /** The twin with gain error 0. */
  Course exact() {
    return exact;
  }

  /** The twin with the case's gain. */
  Course gain() {
    return gain;
  }

  /** Mass of the larger twin after minute {@code from} up to minute {@code to}, pg. */
  long most(int from, int to) {
    return Math.max(exact.between(from, to), gain.between(from, to));
  }

  /** Mass of the smaller twin after minute {@code from} up to minute {@code to}, pg. */
  long least(int from, int to) {
    return Math.min(exact.between(from, to), gain.between(from, to));
  }
}
