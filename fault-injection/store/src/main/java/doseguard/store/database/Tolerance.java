package doseguard.store.database;

/**
 * How much worse a later night may be before it is told.
 *
 * @param marginLoss how much smaller a smallest margin may be, share of the oracle's bound, at
 *     least 0
 * @param speedShare least share of the earlier night's speed, above 0 and at most 1
 */
public record Tolerance(double marginLoss, double speedShare) {

  /** Refuses what is no tolerance. */
  public Tolerance {
    if (!(marginLoss >= 0)) {
      throw new IllegalArgumentException("a margin loss of " + marginLoss + ", expected 0 or more");
    }
    if (!(speedShare > 0 && speedShare <= 1)) {
      throw new IllegalArgumentException(
          "a share of the speed of " + speedShare + ", expected above 0 and at most 1");
    }
  }
}
