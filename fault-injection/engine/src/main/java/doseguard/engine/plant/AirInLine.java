package doseguard.engine.plant;

/**
 * The gas among what the line holds: each volume that enters pushes an equal one out at the tip.
 * What a hole lets out is left aside (a bubble passes a hole as the drug does).
 */
final class AirInLine {
  private final PlugFlow shares;
  private double gasNl;

  /**
   * Makes a line without gas.
   *
   * @param lineNl volume of the line, nL
   */
  AirInLine(double lineNl) {
    this.shares = new PlugFlow(lineNl, 0.0);
  }

  /**
   * Something enters at the pump's end.
   *
   * @param nl its volume, nL
   * @param gasShare share of gas in it, 0 to 1
   */
  void enter(double nl, double gasShare) {
    shares.enterBack(nl, gasShare);
    gasNl += nl * gasShare;
    gasNl -= shares.leaveFront(nl);
    gasNl = shares.uniform() ? shares.massPg() : gasNl;
  }

  /** Volume of gas in the line, nL. */
  double gasNl() {
    return gasNl;
  }
}
