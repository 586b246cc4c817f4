package doseguard.engine.validation;

/**
 * One published figure and what this build measures.
 *
 * @param what what it is
 * @param least published value, or the lower end of a published range
 * @param most the same, or the upper end
 * @param measured what this build gives
 * @param tolerance how far outside the published range it may be
 * @param unit unit of all of them
 * @param places decimals to show
 */
public record Figure(
    String what,
    double least,
    double most,
    double measured,
    double tolerance,
    String unit,
    int places) {

  /**
   * A single published value.
   *
   * @param what what it is
   * @param published its value
   * @param measured what this build gives
   * @param tolerance how far off it may be
   * @param unit unit of all of them
   * @param places decimals to show
   * @return the figure
   */
  static Figure of(
      String what, double published, double measured, double tolerance, String unit, int places) {
    return new Figure(what, published, published, measured, tolerance, unit, places);
  }

  /**
   * Whether the measured value lies where it should; what is no number does not.
   *
   * @return true within the tolerance
   */
  public boolean holds() {
    return measured >= least - tolerance && measured <= most + tolerance;
  }
}
