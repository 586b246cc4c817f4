package doseguard.engine.campaign.search;

/** The few best points, best first; of equals the newest, so that plateaus are wandered over. */
final class Elite {

  private final double[][] points;
  private final double[] margins;
  private int size;

  Elite(int most) {
    this.points = new double[most][];
    this.margins = new double[most];
  }

  int size() {
    return size;
  }

  double[] point(int rank) {
    return points[rank];
  }

  double margin(int rank) {
    return margins[rank];
  }

  /** The smallest margin; positive infinity when there is none. */
  double best() {
    return size == 0 ? Double.POSITIVE_INFINITY : margins[0];
  }

  void clear() {
    size = 0;
  }

  /** Takes a point in if it is among the best or equal to the last of them, which then goes. */
  void take(double[] point, double margin) {
    if (size < points.length) {
      size++;
    } else if (margin > margins[size - 1]) {
      return;
    }
    int at = size - 1;
    while (at > 0 && margins[at - 1] >= margin) {
      points[at] = points[at - 1];
      margins[at] = margins[at - 1];
      at--;
    }
    points[at] = point;
    margins[at] = margin;
  }
}
