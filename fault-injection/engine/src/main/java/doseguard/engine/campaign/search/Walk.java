package doseguard.engine.campaign.search;

/**
 * Proposes steps that are as likely there as back, whatever the point: a walk that takes them where
 * a condition holds, and else stays, keeps the uniform law under that condition. Nothing here
 * learns from the walk, since that would cost this property.
 */
final class Walk {

  /** How often coordinates are drawn anew: project choice, the way to other structures. */
  private static final double REDRAWN = 0.3;

  /** Largest spread of a step: project choice, half of the cube. */
  private static final double LARGEST = 0.5;

  private final Cube cube;

  Walk(Cube cube) {
    this.cube = cube;
  }

  /** A proposal from a point, which it leaves as it is. */
  double[] from(double[] point) {
    double[] proposal = point.clone();
    boolean redrawn = cube.chance(REDRAWN);
    double spread = LARGEST * scale();
    for (int i : cube.some()) {
      proposal[i] = redrawn ? cube.coordinate() : cube.step(proposal[i], spread);
    }
    return proposal;
  }

  /** The cube of an even number: half are below 1/8, one in a hundred is below 1e-6. */
  private double scale() {
    double even = cube.coordinate();
    return even * even * even;
  }
}
