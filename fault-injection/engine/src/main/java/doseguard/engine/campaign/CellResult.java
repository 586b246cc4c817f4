package doseguard.engine.campaign;

import java.util.List;

/**
 * One cell of the detectability matrix.
 *
 * @param claim what was claimed
 * @param standing how it stands
 * @param cases cases executed and judged
 * @param planned cases that its bound needs
 * @param acted cases in which the fault had an effect
 * @param broken cases that broke the claim
 * @param keptBound exact lower bound of the share that keeps it, simultaneous for all cells
 * @param detection how well it is detected
 * @param harm the worst that patients received
 * @param quiet false alarms and false stops
 * @param worst the worst case of each measure that any case showed, in the order of {@link
 *     Worst.Measure}
 * @param brokenCases indices of the first cases that broke the claim, at most {@link #MOST_BROKEN}
 * @param better what would carry a stronger claim, a sentence; empty unless {@link Standing#BETTER}
 */
public record CellResult(
    Claim claim,
    Standing standing,
    long cases,
    long planned,
    long acted,
    long broken,
    double keptBound,
    Detection detection,
    Harm harm,
    Quiet quiet,
    List<Worst> worst,
    List<Long> brokenCases,
    String better) {

  /** Most broken cases that are named. */
  public static final int MOST_BROKEN = 10;

  /** Copies the lists. */
  public CellResult {
    worst = List.copyOf(worst);
    brokenCases = List.copyOf(brokenCases);
  }

  /**
   * Whether the claim promises to be noticed and it is later than {@link
   * Detection.Reference#RATIO_MOST} times the physical limit, for no reason that the claim gives.
   *
   * @return true when it is
   */
  public boolean tooSlow() {
    return claim.demand().notices() && detection.reference().slow() && claim.slower().isEmpty();
  }
}
