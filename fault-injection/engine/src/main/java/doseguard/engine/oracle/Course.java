package doseguard.engine.oracle;

import doseguard.engine.simulation.Record;

/**
 * Tip mass of one pump over any stretch of whole minutes. Minute 0 is the start of the case; a
 * stretch that begins before it is cut there.
 */
final class Course {

  private final long[] cumulativePg;
  private final int minutes;

  Course(Record record) {
    cumulativePg = record.tipPg();
    minutes = record.minutes();
  }

  int minutes() {
    return minutes;
  }

  /** Mass that left the tip up to the end of each minute, pg: index 0 is the first minute's. */
  long[] cumulativePg() {
    return cumulativePg;
  }

  /** Mass that left the tip after minute {@code from} up to minute {@code to}, pg. */
  long between(int from, int to) {
    return upTo(to) - upTo(from);
  }

  private long upTo(int minute) {
    return minute <= 0 ? 0 : cumulativePg[minute - 1];
  }
}
