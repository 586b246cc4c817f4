package doseguard.engine.campaign.search;

/**
 * Looks for the point of the unit cube with the smallest margin, one point at a time. It never
 * ends: below a margin of 0 it looks for smaller ones. Not thread safe.
 */
public interface Searcher {

  /**
   * The next point to be judged.
   *
   * @return coordinates, each above 0 and below 1; the caller's own copy
   * @throws IllegalStateException when the margin of the last point was not told
   */
  double[] ask();

  /**
   * Tells the margin of the point asked for last.
   *
   * @param margin positive inside the bound, negative when violated; positive infinity when the
   *     point is of no interest, which is worse than any other
   * @throws IllegalArgumentException when it is not a number
   * @throws IllegalStateException when no point was asked for
   */
  void tell(double margin);
}
