package doseguard.engine.validation;

import java.util.List;

/**
 * Figures of one kind.
 *
 * @param title what they are about
 * @param method how they are measured
 * @param basis why the tolerances are what they are
 * @param source where the published values stand
 * @param figures the figures
 */
public record Validation(
    String title, String method, String basis, String source, List<Figure> figures) {

  /** Copies the list. */
  public Validation {
    figures = List.copyOf(figures);
  }

  /**
   * Measures everything. Takes about a second; nothing is drawn but from fixed seeds.
   *
   * @return all kinds, in the order in which a reader asks
   */
  public static List<Validation> all() {
    return List.of(
        PatientFigures.kinetics(),
        PatientFigures.effect(),
        StrokeFigures.all(),
        TransportFigures.transit(),
        BridgeFigures.all(),
        OcclusionFigures.rise(),
        OcclusionFigures.release(),
        CatheterFigures.line(),
        CatheterFigures.kinks(),
        CatheterFigures.leaks(),
        CatheterFigures.freeFlow(),
        MassFigures.year());
  }

  /**
   * Whether every figure holds. A kind without figures shows nothing and does not hold.
   *
   * @return true when all do
   */
  public boolean holds() {
    return !figures.isEmpty() && figures.stream().allMatch(Figure::holds);
  }
}
