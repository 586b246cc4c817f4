package doseguard.engine.campaign.search;

import doseguard.engine.plant.RandomStream;

/**
 * Climbs down from a point drawn evenly: keeps the best point and mutates a few of its coordinates
 * by a normal step, or goes on in the direction that helped last, or draws one coordinate anew. The
 * step grows when it helps and shrinks when it does not. Equal margins are accepted: on a plateau
 * the point wanders. After many tries in a row that found nothing better it starts afresh and keeps
 * nothing.
 */
public final class HillClimb extends Turns implements Searcher {

  /**
   * Tries in a row without a better margin after which it starts afresh: project choice, enough to
   * shrink the step a hundredfold first.
   */
  static final int PATIENCE = 60;

  /** How often one coordinate is drawn anew: project choice, the way to other structures. */
  private static final double REDRAWN = 0.2;

  /** How often it goes on in a direction: project choice, the way along a ridge. */
  private static final double DIRECTED = 0.25;

  /** How far it goes on, in steps that helped: project choice. */
  private static final double STRIDE = 2.0;

  /** Spread of the first steps: project choice, about that of a coordinate drawn evenly. */
  private static final double FIRST_STEP = 0.25;

  /** Largest spread: project choice, a wider step is no better than a fresh point. */
  private static final double LARGEST_STEP = 0.5;

  /** Smallest spread: project choice, finer than any figure of a case that is told apart. */
  private static final double SMALLEST_STEP = 1e-6;

  private static final double GROWTH = 2.0;

  /**
   * One success outweighs nine failures. Smooth slopes want the classical four (the 1/5 rule); on
   * ridges and in rough terrain fewer steps help, and with four the search stopped short.
   */
  private static final double SHRINKAGE = StrictMath.pow(GROWTH, -1.0 / 9.0);

  private final Cube cube;
  private final double[] direction;
  private double[] best;
  private double bestMargin;
  private boolean directed;
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
    this.direction = new double[dimensions];
  }

  @Override
  double[] next() {
    if (best == null) {
      return cube.point();
    }
    double[] point = best.clone();
    double choice = cube.coordinate();
    if (choice < REDRAWN) {
      point[cube.index(point.length)] = cube.coordinate();
    } else if (choice < REDRAWN + DIRECTED && directed) {
      goOn(point);
    } else {
      for (int i : cube.some()) {
        point[i] = cube.step(point[i], step);
      }
    }
    return point;
  }

  private void goOn(double[] point) {
    double far = STRIDE * cube.normal();
    for (int i = 0; i < point.length; i++) {
      point[i] = Cube.reflected(point[i] + far * direction[i]);
    }
  }

  @Override
  void take(double[] point, double margin) {
    if (best == null) {
      begin(point, margin);
    } else if (margin < bestMargin) {
      improve(point, margin);
    } else {
      stay(point, margin);
    }
  }

  private void begin(double[] point, double margin) {
    if (margin < Double.POSITIVE_INFINITY) {
      best = point;
      bestMargin = margin;
      directed = false;
      step = FIRST_STEP;
      failures = 0;
    }
  }

  private void improve(double[] point, double margin) {
    for (int i = 0; i < point.length; i++) {
      direction[i] = point[i] - best[i];
    }
    directed = true;
    best = point;
    bestMargin = margin;
    step = Math.min(LARGEST_STEP, step * GROWTH);
    failures = 0;
  }

  private void stay(double[] point, double margin) {
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
