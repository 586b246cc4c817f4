package doseguard.engine.campaign.search;

/**
 * The points that {@link Splitting} keeps, and which of them are copies that still have to walk.
 */
final class Particles {

  private final double[][] points;
  private final double[] margins;
  private final int[] better;
  private final int[] walking;
  private int drawn;
  private int walkers;

  Particles(int number) {
    this.points = new double[number][];
    this.margins = new double[number];
    this.better = new int[number];
    this.walking = new int[number];
  }

  /** Adds one of the first points. */
  void add(double[] point, double margin) {
    points[drawn] = point;
    margins[drawn] = margin;
    drawn++;
  }

  boolean complete() {
    return drawn == points.length;
  }

  /** The largest margin. */
  double worst() {
    double worst = Double.NEGATIVE_INFINITY;
    for (double margin : margins) {
      worst = Math.max(worst, margin);
    }
    return worst;
  }

  /**
   * Replaces each particle at a margin by a copy, which is to walk, of one drawn from those below.
   *
   * @return the share below; when it is 0 nothing was replaced
   */
  double replace(double worst, Cube cube) {
    int kept = 0;
    int equal = 0;
    for (int i = 0; i < points.length; i++) {
      if (margins[i] < worst) {
        better[kept] = i;
        kept++;
      } else {
        walking[equal] = i;
        equal++;
      }
    }
    if (kept == 0) {
      return 0.0;
    }
    walkers = equal;
    for (int i = 0; i < walkers; i++) {
      move(walking[i], better[cube.index(kept)]);
    }
    return (double) kept / points.length;
  }

  private void move(int copy, int original) {
    points[copy] = points[original];
    margins[copy] = margins[original];
  }

  boolean walking() {
    return walkers > 0;
  }

  /** Where the copy stands whose turn it is. */
  double[] walker() {
    return points[walking[walkers - 1]];
  }

  /** Takes that copy a step further. */
  void step(double[] point, double margin) {
    points[walking[walkers - 1]] = point;
    margins[walking[walkers - 1]] = margin;
  }

  /** Ends that copy's walk. */
  void rest() {
    walkers--;
  }
}
