package doseguard.engine.plant;

/**
 * A length of line as a row of plugs, each a volume at one concentration, in a fixed ring. Fluid
 * enters and leaves at either end; nothing mixes on the way (physics.md 1.3: at 0.5 mL/d the spread
 * is 1.3 cm of 100). When the ring is full the plug that enters mixes with its neighbour: mass is
 * kept, a front is blurred.
 */
public final class PlugFlow {
  private static final int PLACES = 64;
  private static final double NOTHING_NL = 1e-9;

  private final double[] volumeNl = new double[PLACES];
  private final double[] concentration = new double[PLACES];
  private int front;
  private int plugs;

  /**
   * Makes a line with one plug in it.
   *
   * @param filledNl its volume, nL
   * @param ugPerMl its concentration, ug/mL
   */
  public PlugFlow(double filledNl, double ugPerMl) {
    volumeNl[0] = filledNl;
    concentration[0] = ugPerMl;
    plugs = 1;
  }

  /**
   * Fluid enters at the upstream end.
   *
   * @param nl volume, nL
   * @param ugPerMl concentration, ug/mL
   */
  public void enterBack(double nl, double ugPerMl) {
    int last = (front + plugs - 1) & (PLACES - 1);
    if (!merged(last, nl, ugPerMl)) {
      place((front + plugs) & (PLACES - 1), nl, ugPerMl);
    }
  }

  /**
   * Fluid enters at the downstream end.
   *
   * @param nl volume, nL
   * @param ugPerMl concentration, ug/mL
   */
  public void enterFront(double nl, double ugPerMl) {
    if (!merged(front, nl, ugPerMl)) {
      front = (front - 1) & (PLACES - 1);
      place(front, nl, ugPerMl);
    }
  }

  /**
   * Fluid leaves at the downstream end.
   *
   * @param nl volume, nL
   * @return drug in it, pg
   */
  public double leaveFront(double nl) {
    double left = nl;
    double mass = 0.0;
    while (left > 0.0 && plugs > 0) {
      double piece = StrictMath.min(left, volumeNl[front]);
      mass += piece * concentration[front];
      left -= piece;
      shortenFront(piece);
    }
    return mass;
  }

  /**
   * Fluid leaves at the upstream end.
   *
   * @param nl volume, nL
   * @return drug in it, pg
   */
  public double leaveBack(double nl) {
    double left = nl;
    double mass = 0.0;
    while (left > 0.0 && plugs > 0) {
      int last = (front + plugs - 1) & (PLACES - 1);
      double piece = StrictMath.min(left, volumeNl[last]);
      mass += piece * concentration[last];
      left -= piece;
      shortenBack(last, piece);
    }
    return mass;
  }

  /**
   * Fluid leaves at the downstream end; a share enters the next line, the rest is lost on the way.
   *
   * @param next the line downstream
   * @param nl volume, nL
   * @param share what enters it, 0 to 1
   * @return drug in the rest, pg
   */
  public double flowInto(PlugFlow next, double nl, double share) {
    double left = nl;
    double lost = 0.0;
    while (left > 0.0 && plugs > 0) {
      double piece = StrictMath.min(left, volumeNl[front]);
      double c = concentration[front];
      next.enterBack(share * piece, c);
      lost += (1.0 - share) * piece * c;
      left -= piece;
      shortenFront(piece);
    }
    return lost;
  }

  /**
   * Fluid leaves at the upstream end; a share enters the line before, the rest is lost on the way.
   *
   * @param before the line upstream
   * @param nl volume, nL
   * @param share what enters it, 0 to 1
   * @return drug in the rest, pg
   */
  public double flowBackInto(PlugFlow before, double nl, double share) {
    double left = nl;
    double lost = 0.0;
    while (left > 0.0 && plugs > 0) {
      int last = (front + plugs - 1) & (PLACES - 1);
      double piece = StrictMath.min(left, volumeNl[last]);
      double c = concentration[last];
      before.enterFront(share * piece, c);
      lost += (1.0 - share) * piece * c;
      left -= piece;
      shortenBack(last, piece);
    }
    return lost;
  }

  /**
   * Whether the line holds one single plug.
   *
   * @return true when there is no front in it
   */
  public boolean uniform() {
    return plugs == 1;
  }

  /**
   * Concentration at the downstream end.
   *
   * @return ug/mL
   */
  public double frontConcentration() {
    return concentration[front];
  }

  /**
   * Shortens a uniform line that keeps at least one stroke: the fast path.
   *
   * @param nl volume that leaves downstream, nL
   */
  void drain(double nl) {
    volumeNl[front] -= nl;
  }

  /**
   * The same drug enters upstream and leaves downstream of a uniform line: the fast path.
   *
   * @param entersNl volume that enters, nL
   * @param leavesNl volume that leaves, nL
   */
  void passThrough(double entersNl, double leavesNl) {
    volumeNl[front] = volumeNl[front] + entersNl - leavesNl;
  }

  /**
   * Volume in the line.
   *
   * @return nL
   */
  public double volumeNl() {
    double sum = 0.0;
    for (int i = 0; i < plugs; i++) {
      sum += volumeNl[(front + i) & (PLACES - 1)];
    }
    return sum;
  }

  /**
   * Drug in the line.
   *
   * @return pg
   */
  public double massPg() {
    double sum = 0.0;
    for (int i = 0; i < plugs; i++) {
      int at = (front + i) & (PLACES - 1);
      sum += volumeNl[at] * concentration[at];
    }
    return sum;
  }

  private boolean merged(int at, double nl, double ugPerMl) {
    if (plugs == 0) {
      return false;
    }
    if (concentration[at] == ugPerMl) {
      volumeNl[at] += nl;
      return true;
    }
    if (nl <= 0.0) {
      return true;
    }
    if (plugs < PLACES) {
      return false;
    }
    double sum = volumeNl[at] + nl;
    concentration[at] = (volumeNl[at] * concentration[at] + nl * ugPerMl) / sum;
    volumeNl[at] = sum;
    return true;
  }

  private void place(int at, double nl, double ugPerMl) {
    volumeNl[at] = nl;
    concentration[at] = ugPerMl;
    plugs++;
  }

  private void shortenFront(double piece) {
    volumeNl[front] -= piece;
    if (volumeNl[front] <= NOTHING_NL) {
      front = (front + 1) & (PLACES - 1);
      plugs--;
    }
  }

  private void shortenBack(int last, double piece) {
    volumeNl[last] -= piece;
    if (volumeNl[last] <= NOTHING_NL) {
      plugs--;
    }
  }
}
