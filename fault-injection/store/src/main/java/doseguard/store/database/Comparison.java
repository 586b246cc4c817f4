package doseguard.store.database;

import java.util.List;
import java.util.Optional;

/**
 * In what a later night is worse than an earlier one.
 *
 * @param newFindings findings of the later night whose cause the earlier one does not have, in the
 *     order of their causes
 * @param shrunkMargins smallest margins that are smaller by more than is tolerated, in the order of
 *     faults and oracles
 * @param lostCoverage what cases of the earlier night reached and none of the later one, in the
 *     order of kinds and names
 * @param slowdown both speeds, when the later is lower than is tolerated; empty also when one of
 *     them was not measured
 */
public record Comparison(
    List<FindingRow> newFindings,
    List<ShrunkMargin> shrunkMargins,
    List<CoverageRow> lostCoverage,
    Optional<Slowdown> slowdown) {

  /** Copies the lists. */
  public Comparison {
    newFindings = List.copyOf(newFindings);
    shrunkMargins = List.copyOf(shrunkMargins);
    lostCoverage = List.copyOf(lostCoverage);
  }

  /**
   * The smallest margin of an oracle over the cases with the same faults, in two nights; shares of
   * the oracle's bound, negative beyond it.
   *
   * @param faults fault classes of the cases
   * @param oracle the oracle: {@code unsafe}, {@code unnoticed}, {@code false_alarm}, {@code
   *     false_stop} or {@code recovery}
   * @param earlier in the earlier night
   * @param later in the later night
   */
  public record ShrunkMargin(String faults, String oracle, double earlier, double later) {}

  /**
   * Two speeds, cases per second on all threads.
   *
   * @param earlier of the earlier night
   * @param later of the later night
   */
  public record Slowdown(double earlier, double later) {}
}
