package doseguard.engine.campaign.search;

import doseguard.engine.plant.RandomStream;

/**
 * Climbs down from a point drawn evenly: keeps the best point and mutates a few of its coordinates
 * by a normal step, or draws one anew. The step grows when it helps and shrinks when it does not,
 * so that about one in five helps (the 1/5 rule). Equal margins are accepted: on a plateau the
 * point wanders. After many tries in a row that found nothing better it starts afresh and keeps
 * nothing.
 */
public final class HillClimb extends Turns implements Searcher {

  /**
   * Tries in a row without a better margin after which it starts afresh: project choice, enough to
   * shrink the step a thousandfold first.
   */
  static final int PATIENCE = 60;

  /**
   * How often one coordinate is drawn anew instead: project choice, the way to other structures.
   */
  private static final double REDRAWN = 0.2;

  /** Spread of the first steps: project choice, about that of a coordinate drawn evenly. */
  private static final double FIRST_STEP = 0.25;

  /** Largest spread: project choice, beyond it a reflected step is no better than a fresh point. */
  private static final double LARGEST_STEP = 0.5;

  /** Smallest spread: project choice, finer than any figure of a case that is told apart. */
  private static final double SMALLEST_STEP = 1e-6;

  /** The 1/5 rule: one success outweighs four failures. */
  private static final double GROWTH = 2.0;

  private static final double SHRINKAGE = StrictMath.pow(GROWTH, -0.25);

  private final Cube cube;
  private double[] best;
  private double bestMargin;
  private double step;
  private int failures;

  /**
   * Begins a search.
   *
   * @param dimensions coordinates of a point, at least 1
   * @param stream source of every choice; used by this search alone
   */
  public HillClimb(int dimensions, RandomStream stream) {
    this.cube = new Cube(dimensions, stream);
  }

  @Override
  double[] next() {
    if (best == null) {
      return cube.point();
    }
    double[] point = best.clone();
    if (cube.chance(REDRAWN)) {
      point[cube.index(point.length)] = cube.coordinate();
      return point;
    }
    for (int i : cube.some()) {
      point[i] = cube.step(point[i], step);
    }
    return point;
  }

  @Override
  void take(double[] point, double margin) {
    if (best == null) {
      if (margin < Double.POSITIVE_INFINITY) {
        best = point;
        bestMargin = margin;
        step = FIRST_STEP;
        failures = 0;
      }
      return;
    }
    if (margin < bestMargin) {
      best = point;
      bestMargin = margin;
      step = Math.min(LARGEST_STEP, step * GROWTH);
      failures = 0;
      return;
    }
    if (margin == bestMargin) {
      best = point;
    } else {
      step = Math.max(SMALLEST_STEP, step * SHRINKAGE);
    }
    failures++;
    if (failures == PATIENCE) {
      best = null;
    }
  }
}
