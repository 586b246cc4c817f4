package doseguard.engine.plant;

/**
 * The gas among what the line holds: each volume that enters pushes an equal one out at the tip.
 * What a hole lets out is left aside (a bubble passes a hole as the drug does).
 */
final class AirInLine {
  /** Pressure of the air at sea level, Pa: the standard atmosphere. */
  private static final double STANDARD_PA = 101_325.0;

  /** A row that counts gas as {@link PlugFlow} counts drug: in thousandths of its volume, pL. */
  private final PlugFlow gas;

  /**
   * Makes a line without gas.
   *
   * @param lineNl volume of the line, nL
   */
  AirInLine(double lineNl) {
    this.gas = new PlugFlow(lineNl, 0.0);
  }

  /**
   * Something enters at the pump's end.
   *
   * @param nl its volume, nL
   * @param gasShare share of gas in it, 0 to 1
   */
  void enter(double nl, double gasShare) {
    gas.enterBack(nl, gasShare, Drug.in(nl, gasShare));
    gas.leaveFront(nl);
  }

  /**
   * How much softer the gas makes the line.
   *
   * @param ambientChangePa difference of the ambient pressure from the standard one, Pa
   * @return nL/Pa
   */
  double complianceNlPerPa(double ambientChangePa) {
    return gasNl() / (STANDARD_PA + ambientChangePa);
  }

  /** Volume of gas in the line, nL. */
  private double gasNl() {
    return gas.drugFg() / Drug.FG_PER_PG;
  }
}
