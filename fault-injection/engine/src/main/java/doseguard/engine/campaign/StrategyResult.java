package doseguard.engine.campaign;

import doseguard.engine.oracle.Finding.Question;
import java.util.List;

/**
 * What one strategy of a campaign came to.
 *
 * @param name its name
 * @param samples whether bounds may be computed from its cases
 * @param cases cases executed and judged
 * @param broken cases that did not show what was expected
 * @param hazards cases of unsafe delivery or an unnoticed interruption that is not declared
 * @param smallest the smallest margin of each question, as far as it was not declared, in their
 *     order; questions never asked are absent
 * @param figures what its tasks came to beside their cases, for those that say so
 */
public record StrategyResult(
    String name,
    boolean samples,
    long cases,
    long broken,
    long hazards,
    List<Smallest> smallest,
    List<List<Double>> figures) {

  /** Copies the lists. */
  public StrategyResult {
    smallest = List.copyOf(smallest);
    figures = List.copyOf(figures);
  }

  /**
   * The case that came closest to a bound, or went furthest beyond it; the first of equals.
   *
   * @param question which bound
   * @param margin how far, as a fraction of the bound; negative beyond
   * @param index the case's index
   */
  public record Smallest(Question question, double margin, long index) {}
}
