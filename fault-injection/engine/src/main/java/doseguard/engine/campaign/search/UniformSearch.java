package doseguard.engine.campaign.search;

import doseguard.engine.plant.RandomStream;

/** Every point drawn evenly and apart from all others: the yardstick for the other searchers. */
public final class UniformSearch extends Turns implements Searcher {

  private final Cube cube;

  /**
   * Begins a search.
   *
   * @param dimensions coordinates of a point, at least 1
   * @param stream source of every choice; used by this search alone
   */
  public UniformSearch(int dimensions, RandomStream stream) {
    this.cube = new Cube(dimensions, stream);
  }

  @Override
  double[] next() {
    return cube.point();
  }

  @Override
  void take(double[] point, double margin) {
    // What was found does not change where to look.
  }
}
