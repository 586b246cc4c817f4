package doseguard.engine.campaign.search;

/** Holds callers to turns: a point is asked for, then its margin is told. */
abstract class Turns {

  private double[] pending;

  Turns() {}

  /**
   * The next point to be judged.
   *
   * @return coordinates, each above 0 and below 1; the caller's own copy
   * @throws IllegalStateException when the margin of the last point was not told
   */
  public final double[] ask() {
    if (pending != null) {
      throw new IllegalStateException("the margin of the last point was not told");
    }
    pending = next();
    return pending.clone();
  }

  /**
   * Tells the margin of the point asked for last.
   *
   * @param margin positive inside the bound, negative when violated; positive infinity when the
   *     point is of no interest, which is worse than any other
   * @throws IllegalArgumentException when it is not a number
   * @throws IllegalStateException when no point was asked for
   */
  public final void tell(double margin) {
    if (Double.isNaN(margin)) {
      throw new IllegalArgumentException("a margin that is not a number");
    }
    if (pending == null) {
      throw new IllegalStateException("no point was asked for");
    }
    double[] point = pending;
    pending = null;
    take(point, margin);
  }

  /** Chooses the next point; a new array each time. */
  abstract double[] next();

  /** Takes the margin of the point chosen last. */
  abstract void take(double[] point, double margin);
}
