package doseguard.reports.plot;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Thins a curve for drawing without losing a peak: of each stretch of rows the lowest and the
 * highest are kept, and the two ends.
 */
public final class Decimation {

  /** Most points of a curve: two for each of about a thousand pixels. */
  public static final int MOST = 2000;

  private Decimation() {}

  /**
   * Chooses the rows to draw.
   *
   * @param rows number of rows, at least 0
   * @param value the curve
   * @param most most rows to keep, at least 4
   * @return the rows kept, rising
   */
  public static int[] minMax(int rows, IntToDoubleFunction value, int most) {
    int[] kept = new int[Math.min(rows, most)];
    if (rows <= most) {
      Arrays.setAll(kept, row -> row);
      return kept;
    }
    int stretches = (most - 2) / 2;
    int count = 0;
    kept[count++] = 0;
    for (int i = 0; i < stretches; i++) {
      int from = 1 + (int) ((long) (rows - 2) * i / stretches);
      int to = 1 + (int) ((long) (rows - 2) * (i + 1) / stretches);
      int low = from;
      int high = from;
      for (int row = from + 1; row < to; row++) {
        low = value.applyAsDouble(row) < value.applyAsDouble(low) ? row : low;
        high = value.applyAsDouble(row) > value.applyAsDouble(high) ? row : high;
      }
      kept[count++] = Math.min(low, high);
      if (low != high) {
        kept[count++] = Math.max(low, high);
      }
    }
    kept[count++] = rows - 1;
    return Arrays.copyOf(kept, count);
  }
}
