package doseguard.engine.plant;

/**
 * The catheter's resistances between two events: where the pressure settles, how fast, and what
 * flows where for a given pressure above that. Every flow is {@code rest + slope * (pressure above
 * rest)}.
 */
final class Network {
  /** Time constants after which the line counts as settled: e^-40 is 4e-18. */
  private static final double SETTLED_TAUS = 40.0;

  private final double halfResistance;
  private double complianceNlPerPa;
  private double kink = 1.0;
  private double leakConductance;
  private double crackConductance;
  private boolean crackOpen;
  private double holeConductance;
  private double reservoirPa = Reservoir.GAUGE_PA;
  private double pulse = 1.0;
  private double rotorConductance;
  private boolean off;
  private double csfPa;

  private double restPa;
  private double tauMs;
  private double settlingMs;
  private double nearRestFlow;
  private double nearSlope;
  private double farRestFlow;
  private double farSlope;
  private double rotorRestFlow;
  private boolean still;
  private boolean quietAtRest;
  private boolean tight;
  private double shutRestPa;

  /**
   * Makes a sound catheter.
   *
   * @param complianceNlPerPa volume stored per pressure, nL/Pa
   * @param resistancePaMsPerNl resistance of the whole length, Pa ms/nL
   * @param csfPa pressure at the tip, Pa
   */
  Network(double complianceNlPerPa, double resistancePaMsPerNl, double csfPa) {
    this.complianceNlPerPa = complianceNlPerPa;
    this.halfResistance = resistancePaMsPerNl / 2.0;
    this.csfPa = csfPa;
    solve();
  }

  void csf(double pa) {
    csfPa = pa;
    solve();
  }

  void kink(double factor) {
    kink = factor;
    solve();
  }

  void hole(double ratio) {
    leakConductance = 1.0 / (2.0 * halfResistance * ratio);
    solve();
  }

  void crack(double ratio) {
    crackConductance = 1.0 / (2.0 * halfResistance * ratio);
    crackOpen &= cracked();
    solve();
  }

  void openCrack(boolean open) {
    crackOpen = open;
    solve();
  }

  boolean cracked() {
    return crackConductance > 0.0;
  }

  boolean crackOpen() {
    return crackOpen;
  }

  /** Pressure that the line would come to with its crack shut, Pa. */
  double shutRestPa() {
    return shutRestPa;
  }

  void pulse(double factor) {
    pulse = factor;
  }

  void compliance(double nlPerPa) {
    complianceNlPerPa = nlPerPa;
    solve();
  }

  void reservoir(double pa) {
    reservoirPa = pa;
    solve();
  }

  void disconnect(boolean isOff) {
    off = isOff;
    solve();
  }

  void rotorLeak(double conductanceNlPerMsPa) {
    rotorConductance = conductanceNlPerMsPa;
    solve();
  }

  /** Pressure that the line comes to, Pa; without meaning while it is {@link #still}. */
  double restPa() {
    return restPa;
  }

  /** Time constant, ms. */
  double tauMs() {
    return tauMs;
  }

  /** Time after which the pressure counts as at rest, ms. */
  double settlingMs() {
    return settlingMs;
  }

  /** Flow from the pump's half to the node at rest, nL/ms. */
  double nearRestFlow() {
    return nearRestFlow;
  }

  /** What a pascal above rest adds to it, nL/(ms Pa). */
  double nearSlope() {
    return nearSlope;
  }

  /** Flow from the node to the tip at rest, nL/ms. */
  double farRestFlow() {
    return farRestFlow;
  }

  /** What a pascal above rest adds to it, nL/(ms Pa). */
  double farSlope() {
    return farSlope;
  }

  /** Flow through the rotor at rest, nL/ms. */
  double rotorRestFlow() {
    return rotorRestFlow;
  }

  /** What a pascal above rest takes from it, nL/(ms Pa). */
  double rotorConductance() {
    return rotorConductance;
  }

  /** Whether nothing can flow at any pressure. */
  boolean still() {
    return still;
  }

  /** Whether nothing flows once the pressure is at rest. */
  boolean quietAtRest() {
    return quietAtRest;
  }

  /** Whether all that enters leaves at the tip. */
  boolean tight() {
    return tight;
  }

  /** Whether the flow at the tip can turn round between two events. */
  boolean canTurn() {
    return holeConductance != 0.0 && !off && farSlope != 0.0;
  }

  /**
   * Share of a pulse at the tip that reaches the pump's end.
   *
   * @param hertz its frequency
   * @return 0 to 1
   */
  double transmission(double hertz) {
    if (off || Double.isInfinite(kink)) {
      return 0.0;
    }
    double far = halfResistance * kink;
    double node = 1.0 / far + holeConductance;
    double x =
        2.0 * StrictMath.PI * hertz * complianceNlPerPa * (halfResistance + 1.0 / node) / 2000.0;
    return pulse / (far * node * StrictMath.sqrt(1.0 + x * x));
  }

  private void solve() {
    holeConductance = leakConductance;
    if (cracked()) {
      solveWithHole();
      shutRestPa = restPa;
      holeConductance = crackOpen ? leakConductance + crackConductance : leakConductance;
    }
    solveWithHole();
  }

  private void solveWithHole() {
    double far = Double.isInfinite(kink) ? 0.0 : 1.0 / (halfResistance * kink);
    double node = far + holeConductance;
    double outlet;
    double outsidePa;
    if (off) {
      outlet = 1.0 / halfResistance;
      outsidePa = Catheter.POCKET_PA;
    } else if (node > 0.0) {
      outlet = 1.0 / (halfResistance + 1.0 / node);
      outsidePa =
          holeConductance == 0.0
              ? csfPa
              : (far * csfPa + holeConductance * Catheter.TISSUE_PA) / node;
    } else {
      outlet = 0.0;
      outsidePa = csfPa;
    }
    still = outlet + rotorConductance == 0.0;
    tauMs = still ? 0.0 : complianceNlPerPa / (outlet + rotorConductance);
    settlingMs = SETTLED_TAUS * tauMs;
    restPa = rest(outlet, outsidePa);
    nearSlope = outlet;
    nearRestFlow = outlet * (restPa - outsidePa);
    rotorRestFlow = rotorConductance * (reservoirPa - restPa);
    if (off) {
      farSlope = 0.0;
      farRestFlow = far * (Catheter.POCKET_PA - csfPa);
    } else if (holeConductance == 0.0) {
      farSlope = nearSlope;
      farRestFlow = nearRestFlow;
    } else {
      farSlope = far * (1.0 - halfResistance * outlet);
      farRestFlow = far * (restPa - nearRestFlow * halfResistance - csfPa);
    }
    quietAtRest = nearRestFlow == 0.0 && farRestFlow == 0.0 && rotorRestFlow == 0.0;
    tight = holeConductance == 0.0 && !cracked() && !off && rotorConductance == 0.0;
  }

  private double rest(double outlet, double outsidePa) {
    if (rotorConductance == 0.0) {
      return outsidePa;
    }
    if (outlet == 0.0) {
      return reservoirPa;
    }
    return (rotorConductance * reservoirPa + outlet * outsidePa) / (outlet + rotorConductance);
  }
}
