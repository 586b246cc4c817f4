package doseguard.engine.plant;

/**
 * Flows past the rotor that end when the reservoir has come down to a volume: a dump after a
 * refill, the over-pressure of an over-full reservoir.
 */
final class Surges {
  private static final int MOST = 4;

  private final double[] flowNlPerMs = new double[MOST];
  private final double[] downToNl = new double[MOST];
  private int count;

  /**
   * A surge begins; of too many the weakest is dropped.
   *
   * @param flow while the line is at the median CSF pressure, nL/ms
   * @param toNl volume of the reservoir at which it ends, nL
   */
  void begin(double flow, double toNl) {
    int at = count;
    if (count == MOST) {
      at = weakest();
    } else {
      count++;
    }
    flowNlPerMs[at] = flow;
    downToNl[at] = toNl;
  }

  /** Ends them all. */
  void clear() {
    count = 0;
  }

  /**
   * Ends what has come to its end.
   *
   * @param volumeNl volume of the reservoir, nL
   */
  void settle(double volumeNl) {
    for (int i = count - 1; i >= 0; i--) {
      if (volumeNl <= downToNl[i]) {
        count--;
        flowNlPerMs[i] = flowNlPerMs[count];
        downToNl[i] = downToNl[count];
      }
    }
  }

  /** Flow of all of them, nL/ms. */
  double flowNlPerMs() {
    double sum = 0.0;
    for (int i = 0; i < count; i++) {
      sum += flowNlPerMs[i];
    }
    return sum;
  }

  /**
   * How much flows until the next one ends.
   *
   * @param volumeNl volume of the reservoir, nL
   * @return nL, infinite without a surge
   */
  double leftNl(double volumeNl) {
    double left = Double.POSITIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      left = StrictMath.min(left, volumeNl - downToNl[i]);
    }
    return left;
  }

  private int weakest() {
    int at = 0;
    for (int i = 1; i < count; i++) {
      at = flowNlPerMs[i] < flowNlPerMs[at] ? i : at;
    }
    return at;
  }
}
