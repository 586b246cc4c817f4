package doseguard.engine.campaign.search;

import doseguard.engine.plant.RandomStream;
import java.util.Arrays;

/**
 * Adaptive prefix search: a child keeps the first coordinates of one of the best points and draws
 * the rest anew. How many it keeps is drawn by which lengths improved on their parents before. It
 * suits spaces whose first coordinates choose the structure that gives the later ones their
 * meaning. Now and then a point is wholly fresh; after many tries without a better best point
 * everything is forgotten.
 */
public final class PrefixSearch extends Turns implements Searcher {

  /** Tries in a row without a better best point after which all is forgotten: project choice. */
  static final int PATIENCE = 150;

  /** Points kept: project choice, a few so that one structure does not crowd out the others. */
  private static final int ELITE = 4;

  /** How often a point is wholly fresh: project choice, so that it explores at 1/5 of even pace. */
  private static final double FRESH = 0.2;

  /** Weight of a length before it was tried, and what a success adds. */
  private static final double SUCCESS = 1.0;

  /** What each try of a length leaves of its weight: project choice, a memory of about 20 tries. */
  private static final double FADING = 0.95;

  /** Smallest weight: project choice, no length is given up. */
  private static final double LEAST_WEIGHT = 0.05;

  private static final int NONE = -1;

  private final Cube cube;
  private final Elite elite = new Elite(ELITE);
  private final double[] weights;
  private int length;
  private double parentMargin;
  private int idle;

  /**
   * Begins a search.
   *
   * @param dimensions coordinates of a point, at least 1
   * @param stream source of every choice; used by this search alone
   */
  public PrefixSearch(int dimensions, RandomStream stream) {
    this.cube = new Cube(dimensions, stream);
    this.weights = new double[dimensions];
    forget();
  }

  @Override
  double[] next() {
    length = NONE;
    if (elite.size() == 0 || cube.chance(FRESH)) {
      return cube.point();
    }
    int parent = cube.index(elite.size());
    parentMargin = elite.margin(parent);
    length = length();
    double[] point = elite.point(parent).clone();
    cube.redraw(point, length);
    return point;
  }

  /** Draws how many coordinates are kept: from none to all but one, by weight. */
  private int length() {
    double left = 0.0;
    for (double weight : weights) {
      left += weight;
    }
    left *= cube.coordinate();
    int drawn = 0;
    while (drawn < weights.length - 1 && left >= weights[drawn]) {
      left -= weights[drawn];
      drawn++;
    }
    return drawn;
  }

  @Override
  void take(double[] point, double margin) {
    if (length != NONE) {
      double success = margin < parentMargin ? SUCCESS : 0.0;
      weights[length] = Math.max(LEAST_WEIGHT, FADING * weights[length] + success);
    }
    idle = margin < elite.best() ? 0 : idle + 1;
    if (idle == PATIENCE) {
      forget();
    } else if (margin < Double.POSITIVE_INFINITY) {
      elite.take(point, margin);
    }
  }

  private void forget() {
    elite.clear();
    idle = 0;
    Arrays.fill(weights, SUCCESS);
  }
}
