package doseguard.engine.plant.sensor;

import java.util.Arrays;

/** Readings on their way through a delay: what goes in comes out a while later. */
final class History {
  private long[] atMs = new long[16];
  private int[] reading = new int[16];
  private int first;
  private int count;

  /**
   * Puts a reading in.
   *
   * @param value the reading
   * @param nowMs ms since the case began, not before the last one
   */
  void put(int value, long nowMs) {
    if (count == atMs.length) {
      grow();
    }
    int slot = (first + count) % atMs.length;
    atMs[slot] = nowMs;
    reading[slot] = value;
    count++;
  }

  /**
   * The last reading that is at least so old, or the oldest one while none is; what is older still
   * is forgotten. Something must have been put in.
   *
   * @param untilMs latest moment that counts, ms since the case began, not before that of last time
   * @return the reading
   */
  int at(long untilMs) {
    while (count > 1 && atMs[(first + 1) % atMs.length] <= untilMs) {
      first = (first + 1) % atMs.length;
      count--;
    }
    return reading[first];
  }

  private void grow() {
    int length = atMs.length;
    long[] times = Arrays.copyOf(atMs, 2 * length);
    int[] values = Arrays.copyOf(reading, 2 * length);
    for (int i = 0; i < length; i++) {
      times[i] = atMs[(first + i) % length];
      values[i] = reading[(first + i) % length];
    }
    atMs = times;
    reading = values;
    first = 0;
  }
}
