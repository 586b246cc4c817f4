package doseguard.engine.plant;

/**
 * Drug as a whole number of femtograms. The volumes of the plant are real numbers; the drug in them
 * is counted, so that what leaves one place and enters another is the same number and the balance
 * of a whole simulated life closes exactly, in whatever order it is added up.
 *
 * <p>A femtogram is the amount in a femtolitre at 1 ug/mL: no model of a pump sees it (a stroke of
 * 1 uL at 500 ug/mL carries 5e11), and a {@code long} holds 9 kg.
 */
final class Drug {
  /** Femtograms in a picogram. */
  static final double FG_PER_PG = 1000.0;

  /** The same for whole numbers. */
  static final long FG_IN_PG = 1000L;

  private Drug() {}

  /**
   * Counts the drug in a volume.
   *
   * @param nl volume, nL
   * @param ugPerMl concentration, ug/mL
   * @return the nearest whole number of fg
   */
  static long in(double nl, double ugPerMl) {
    return (long) Math.rint(nl * ugPerMl * FG_PER_PG);
  }

  /**
   * Counts a share of some drug.
   *
   * @param share 0 to 1
   * @param fg the drug, fg
   * @return the nearest whole number of fg
   */
  static long share(double share, long fg) {
    return (long) Math.rint(share * fg);
  }
}
