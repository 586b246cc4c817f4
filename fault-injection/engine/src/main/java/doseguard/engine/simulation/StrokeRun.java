package doseguard.engine.simulation;

/**
 * Strokes in a row, each of which flows out of a steady line before its minute ends and before
 * anything else happens, so that a plant can take them in one go.
 */
final class StrokeRun {
  /** Most strokes in a row. */
  static final int MOST = 64;

  private final long[] atMs = new long[MOST];
  private int length;

  /** Makes an empty row. */
  StrokeRun() {}

  /**
   * One more.
   *
   * @param nowMs when it is driven, ms since the case began
   */
  void add(long nowMs) {
    atMs[length] = nowMs;
    length++;
  }

  /** Empties the row. */
  void clear() {
    length = 0;
  }

  /**
   * Whether no more strokes fit.
   *
   * @return true for {@link #MOST}
   */
  boolean full() {
    return length == MOST;
  }

  /**
   * How many there are.
   *
   * @return strokes
   */
  int length() {
    return length;
  }

  /**
   * When one is driven.
   *
   * @param index which, from 0
   * @return ms since the case began
   */
  long atMs(int index) {
    return atMs[index];
  }
}
