package doseguard.engine.plant;

/**
 * A length of line as a row of plugs, each a volume at one concentration, in a fixed ring. Fluid
 * enters and leaves at either end; nothing mixes on the way (physics.md 1.3: at 0.5 mL/d the spread
 * is 1.3 cm of 100). When the ring is full the plug that enters mixes with its neighbour: mass is
 * kept, a front is blurred. The drug of each plug is counted ({@link Drug}); the last of a plug
 * takes with it what rounding left over.
 */
public final class PlugFlow {
  private static final int PLACES = 64;
  private static final double NOTHING_NL = 1e-9;

  private final double[] volumeNl = new double[PLACES];
  private final double[] concentration = new double[PLACES];
  private final long[] drugFg = new long[PLACES];
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
    drugFg[0] = Drug.in(filledNl, ugPerMl);
    plugs = 1;
  }

  /**
   * Fluid enters at the upstream end.
   *
   * @param nl volume, nL
   * @param ugPerMl concentration, ug/mL
   * @param fg drug in it, fg
   */
  public void enterBack(double nl, double ugPerMl, long fg) {
    int last = (front + plugs - 1) & (PLACES - 1);
    if (!merged(last, nl, ugPerMl, fg)) {
      place((front + plugs) & (PLACES - 1), nl, ugPerMl, fg);
    }
  }

  /**
   * Fluid enters at the downstream end.
   *
   * @param nl volume, nL
   * @param ugPerMl concentration, ug/mL
   * @param fg drug in it, fg
   */
  public void enterFront(double nl, double ugPerMl, long fg) {
    if (!merged(front, nl, ugPerMl, fg)) {
      front = (front - 1) & (PLACES - 1);
      place(front, nl, ugPerMl, fg);
    }
  }

  /**
   * Fluid leaves at the downstream end.
   *
   * @param nl volume, nL
   * @return drug in it, fg
   */
  public long leaveFront(double nl) {
    double left = nl;
    long fg = 0L;
    while (left > 0.0 && plugs > 0) {
      double piece = StrictMath.min(left, volumeNl[front]);
      fg += shortenFront(piece);
      left -= piece;
    }
    return fg;
  }

  /**
   * Fluid leaves at the upstream end.
   *
   * @param nl volume, nL
   * @return drug in it, fg
   */
  public long leaveBack(double nl) {
    double left = nl;
    long fg = 0L;
    while (left > 0.0 && plugs > 0) {
      int last = (front + plugs - 1) & (PLACES - 1);
      double piece = StrictMath.min(left, volumeNl[last]);
      fg += shortenBack(last, piece);
      left -= piece;
    }
    return fg;
  }

  /**
   * Fluid leaves at the downstream end; a share enters the next line, the rest is lost on the way.
   *
   * @param next the line downstream
   * @param nl volume, nL
   * @param share what enters it, 0 to 1
   * @return drug in the rest, fg
   */
  public long flowInto(PlugFlow next, double nl, double share) {
    double left = nl;
    long lost = 0L;
    while (left > 0.0 && plugs > 0) {
      double piece = StrictMath.min(left, volumeNl[front]);
      double c = concentration[front];
      long fg = shortenFront(piece);
      long onward = Drug.share(share, fg);
      next.enterBack(share * piece, c, onward);
      lost += fg - onward;
      left -= piece;
    }
    return lost;
  }

  /**
   * Fluid leaves at the upstream end; a share enters the line before, the rest is lost on the way.
   *
   * @param before the line upstream
   * @param nl volume, nL
   * @param share what enters it, 0 to 1
   * @return drug in the rest, fg
   */
  public long flowBackInto(PlugFlow before, double nl, double share) {
    double left = nl;
    long lost = 0L;
    while (left > 0.0 && plugs > 0) {
      int last = (front + plugs - 1) & (PLACES - 1);
      double piece = StrictMath.min(left, volumeNl[last]);
      double c = concentration[last];
      long fg = shortenBack(last, piece);
      long onward = Drug.share(share, fg);
      before.enterFront(share * piece, c, onward);
      lost += fg - onward;
      left -= piece;
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
   * @return drug in it, fg
   */
  long drain(double nl) {
    long fg = Drug.in(nl, concentration[front]);
    volumeNl[front] -= nl;
    drugFg[front] -= fg;
    return fg;
  }

  /**
   * The same drug enters upstream and leaves downstream of a uniform line: the fast path.
   *
   * @param entersNl volume that enters, nL
   * @param entersFg drug in it, fg
   * @param leavesNl volume that leaves, nL
   * @return drug in what leaves, fg
   */
  long passThrough(double entersNl, long entersFg, double leavesNl) {
    long fg = Drug.in(leavesNl, concentration[front]);
    volumeNl[front] = volumeNl[front] + entersNl - leavesNl;
    drugFg[front] += entersFg - fg;
    return fg;
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
   * @return fg
   */
  public long drugFg() {
    long sum = 0L;
    for (int i = 0; i < plugs; i++) {
      sum += drugFg[(front + i) & (PLACES - 1)];
    }
    return sum;
  }

  private boolean merged(int at, double nl, double ugPerMl, long fg) {
    if (plugs == 0) {
      return false;
    }
    if (concentration[at] == ugPerMl || nl <= 0.0) {
      volumeNl[at] += nl;
      drugFg[at] += fg;
      return true;
    }
    if (plugs < PLACES) {
      return false;
    }
    double sum = volumeNl[at] + nl;
    concentration[at] = (volumeNl[at] * concentration[at] + nl * ugPerMl) / sum;
    volumeNl[at] = sum;
    drugFg[at] += fg;
    return true;
  }

  private void place(int at, double nl, double ugPerMl, long fg) {
    volumeNl[at] = nl;
    concentration[at] = ugPerMl;
    drugFg[at] = fg;
    plugs++;
  }

  private long shortenFront(double piece) {
    int at = front;
    volumeNl[at] -= piece;
    if (volumeNl[at] <= NOTHING_NL) {
      front = (front + 1) & (PLACES - 1);
      plugs--;
      return drugFg[at];
    }
    return cut(at, piece);
  }

  private long shortenBack(int last, double piece) {
    volumeNl[last] -= piece;
    if (volumeNl[last] <= NOTHING_NL) {
      plugs--;
      return drugFg[last];
    }
    return cut(last, piece);
  }

  private long cut(int at, double piece) {
    long fg = Drug.in(piece, concentration[at]);
    drugFg[at] -= fg;
    return fg;
  }
}
