package doseguard.engine.campaign;

import doseguard.engine.oracle.Finding.Question;
import java.util.List;

/**
 * How the margins of one question are spread over the cases of a campaign.
 *
 * @param question which
 * @param counts cases in each bin: the first for margins below {@link #LEAST}, then bins of {@link
 *     #WIDTH} up to 1
 */
public record Histogram(Question question, List<Long> counts) {

  /** The least margin with a bin of its own. */
  public static final double LEAST = -1;

  /** Width of a bin. */
  public static final double WIDTH = 0.05;

  /** Number of bins: one below, forty within. */
  public static final int BINS = 41;

  /** Copies the list. */
  public Histogram {
    counts = List.copyOf(counts);
  }

  /**
   * The bin of a margin.
   *
   * @param margin at most 1
   * @return 0 to below {@link #BINS}
   */
  public static int bin(double margin) {
    int bin = (int) StrictMath.floor((margin - LEAST) / WIDTH) + 1;
    return Math.max(0, Math.min(BINS - 1, bin));
  }
}
