package doseguard.engine.campaign.search;

import doseguard.engine.plant.RandomStream;
import java.util.Arrays;

/**
 * Cross-entropy search with a mean and a spread for each coordinate. Of each generation the best
 * quarter moves both; the spread is taken about the old mean, so that it grows along a slope. The
 * first generation is drawn evenly. It averages over many points and is the least misled by margins
 * that are rough. It starts afresh when the spread has collapsed, when generations in a row found
 * nothing better, and when all margins of a generation are equal and so tell nothing.
 */
public final class CrossEntropy extends Turns implements Searcher {

  /** Points in a generation: project choice, a dozen generations in a few hundred simulations. */
  static final int GENERATION = 24;

  /** Generations in a row without a better margin after which it starts afresh: project choice. */
  static final int PATIENCE = 15;

  /** The best of a generation: project choice, a quarter. */
  private static final int ELITE = 6;

  /** Weight of the elite against what was learned before: project choice. */
  private static final double LEARNED = 0.7;

  /** No spread is smaller; all of them there are a collapse: project choice. */
  private static final double LEAST_SPREAD = 1e-4;

  private static final double EVEN_MEAN = 0.5;
  private static final double EVEN_SPREAD = Math.sqrt(1.0 / 12.0);

  private final Cube cube;
  private final double[] mean;
  private final double[] spread;
  private final double[][] points = new double[GENERATION][];
  private final double[] margins = new double[GENERATION];
  private int told;
  private boolean fitted;
  private double best;
  private int idle;

  /**
   * Begins a search.
   *
   * @param dimensions coordinates of a point, at least 1
   * @param stream source of every choice; used by this search alone
   */
  public CrossEntropy(int dimensions, RandomStream stream) {
    this.cube = new Cube(dimensions, stream);
    this.mean = new double[dimensions];
    this.spread = new double[dimensions];
    startAfresh();
  }

  @Override
  double[] next() {
    if (!fitted) {
      return cube.point();
    }
    double[] point = new double[mean.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = cube.step(mean[i], spread[i]);
    }
    return point;
  }

  @Override
  void take(double[] point, double margin) {
    int at = told;
    while (at > 0 && margins[at - 1] > margin) {
      margins[at] = margins[at - 1];
      points[at] = points[at - 1];
      at--;
    }
    margins[at] = margin;
    points[at] = point;
    told++;
    if (told == GENERATION) {
      told = 0;
      learn();
    }
  }

  private void learn() {
    idle = margins[0] < best ? 0 : idle + 1;
    best = Math.min(best, margins[0]);
    int elite = 0;
    while (elite < ELITE && margins[elite] < margins[GENERATION - 1]) {
      elite++;
    }
    if (elite == 0 || idle == PATIENCE) {
      startAfresh();
      return;
    }
    fit(elite);
    if (collapsed()) {
      startAfresh();
    }
  }

  private void fit(int elite) {
    for (int i = 0; i < mean.length; i++) {
      double sum = 0.0;
      double squares = 0.0;
      for (int k = 0; k < elite; k++) {
        double moved = points[k][i] - mean[i];
        sum += moved;
        squares += moved * moved;
      }
      double variance = (1.0 - LEARNED) * spread[i] * spread[i] + LEARNED * squares / elite;
      mean[i] += LEARNED * sum / elite;
      spread[i] = Math.max(LEAST_SPREAD, Math.sqrt(variance));
    }
    fitted = true;
  }

  private boolean collapsed() {
    for (double each : spread) {
      if (each > LEAST_SPREAD) {
        return false;
      }
    }
    return true;
  }

  private void startAfresh() {
    fitted = false;
    idle = 0;
    best = Double.POSITIVE_INFINITY;
    Arrays.fill(mean, EVEN_MEAN);
    Arrays.fill(spread, EVEN_SPREAD);
  }
}
