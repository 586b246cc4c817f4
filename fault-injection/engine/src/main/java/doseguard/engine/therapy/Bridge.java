package doseguard.engine.therapy;

/**
 * Which concentration to dose with after a change: a fresh drug counts as leaving the tip once the
 * nominal dead volume has been pumped (physics.md 1.3, bridge bolus).
 */
final class Bridge {
  private static final int FRONTS_MOST = 8;

  private final long[] leftNl = new long[FRONTS_MOST];
  private final int[] behind = new int[FRONTS_MOST];
  private int fronts;
  private int dosing;
  private int declared;

  /**
   * The line is taken to hold one drug.
   *
   * @param concentration ug/mL
   */
  void fill(int concentration) {
    fronts = 0;
    dosing = concentration;
    declared = concentration;
  }

  /**
   * A drug was filled into the reservoir.
   *
   * @param concentration ug/mL
   * @param deadNl nominal dead volume, nL
   */
  void refilled(int concentration, long deadNl) {
    if (concentration == declared) {
      return;
    }
    declared = concentration;
    if (fronts == FRONTS_MOST) {
      fronts--;
    }
    leftNl[fronts] = deadNl;
    behind[fronts] = concentration;
    fronts++;
  }

  /**
   * A stroke was pumped.
   *
   * @param strokeNl its nominal volume, nL
   * @return true when the drug to dose with changed
   */
  boolean pumped(long strokeNl) {
    if (fronts == 0) {
      return false;
    }
    for (int i = 0; i < fronts; i++) {
      leftNl[i] -= strokeNl;
    }
    if (leftNl[0] > 0L) {
      return false;
    }
    dosing = behind[0];
    fronts--;
    for (int i = 0; i < fronts; i++) {
      leftNl[i] = leftNl[i + 1];
      behind[i] = behind[i + 1];
    }
    return true;
  }

  int dosing() {
    return dosing;
  }
}
