package doseguard.engine.campaign;

/**
 * What is claimed of one cell, for a reviewer to sign.
 *
 * @param cell which cell
 * @param demand what every case of it must show
 * @param coverage how surely
 * @param because why the claim is what it is
 * @param control what outside the pump covers what it does not see; empty when nothing is left over
 * @param slower why the mean delay may be more than {@link Detection.Reference#RATIO_MOST} times
 *     the physical limit; empty when it may not
 */
public record Claim(
    Cell cell, Demand demand, Coverage coverage, String because, String control, String slower) {

  /**
   * A claim whose mean delay is near the physical limit.
   *
   * @param cell which cell
   * @param demand what every case of it must show
   * @param coverage how surely
   * @param because why the claim is what it is
   * @param control what outside the pump covers what it does not see
   */
  public Claim(Cell cell, Demand demand, Coverage coverage, String because, String control) {
    this(cell, demand, coverage, because, control, "");
  }

  /**
   * What each single case has to show.
   *
   * @return the demand; where rates are claimed, all but what they are rates of
   */
  public Expected expected() {
    return coverage instanceof Coverage.Rate ? RateKept.INSTANCE : demand;
  }
}
