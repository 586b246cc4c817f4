package doseguard.engine.plant;

/**
 * The pressure in the catheter: two half lines with a node between them, the line's compliance at
 * the pump's end (physics.md 1.3). Between two events every parameter is constant and the solution
 * is one exponential, of which this class gives the volumes that passed each place.
 *
 * <pre>
 *   C dP/dt = G (P_res - P) - (P - P_n)/R1
 *   (P - P_n)/R1 = (P_n - P_csf)/(m R2) + (P_n - P_t)/R_L
 * </pre>
 *
 * <p>R1 = R2 = R/2; m is the kink, R_L the hole, G what leaks through the rotor. A catheter that
 * came off has its node at the pressure of the pocket.
 */
public final class Catheter {
  /**
   * Pressure of the tissue around a hole, Pa (project choice: the lowest posture, so that a hole
   * only loses; on average 1.1 kPa below the CSF, where physics.md 1.5 counts with 1 kPa).
   */
  public static final double TISSUE_PA = CsfPressure.LEAST_PA;

  /**
   * Pressure of the pocket around the pump, Pa (project choice: loose tissue, nearly atmospheric).
   */
  public static final double POCKET_PA = 300.0;

  /** Time constants after which the line counts as settled: e^-40 is 4e-18. */
  private static final double SETTLED_TAUS = 40.0;

  private final double complianceNlPerPa;
  private final double halfResistance;
  private double kink = 1.0;
  private double holeConductance;
  private double rotorConductance;
  private boolean off;
  private double csfPa;

  private double pressurePa;
  private double restPa;
  private double tauMs;
  private double nearRestFlow;
  private double nearSlope;
  private double farRestFlow;
  private double farSlope;
  private double rotorRestFlow;
  private boolean still;
  private boolean quietAtRest;
  private boolean isTight;

  private double nearNl;
  private double farNl;
  private double rotorNl;

  private double cachedSpanMs = -1.0;
  private double cachedDecay;

  /**
   * Makes a sound catheter at rest.
   *
   * @param complianceNlPerPa volume stored per pressure, nL/Pa (physics.md 1.4: 0.3 uL/kPa is 0.3)
   * @param resistancePaMsPerNl resistance of the whole length, Pa ms/nL (physics.md 1.2: 3.6e11 Pa
   *     s/m3 is 360)
   * @param csfPa pressure at the tip, Pa
   */
  public Catheter(double complianceNlPerPa, double resistancePaMsPerNl, double csfPa) {
    this.complianceNlPerPa = complianceNlPerPa;
    this.halfResistance = resistancePaMsPerNl / 2.0;
    this.csfPa = csfPa;
    this.pressurePa = csfPa;
    solve();
  }

  /**
   * Sets the pressure at the tip.
   *
   * @param pa Pa
   */
  public void csf(double pa) {
    csfPa = pa;
    solve();
  }

  /**
   * Narrows the distal half.
   *
   * @param factor on its resistance, at least 1, infinite when closed
   */
  public void kink(double factor) {
    kink = factor;
    solve();
  }

  /**
   * Opens a hole at the node.
   *
   * @param ratio resistance of the hole over that of the whole catheter; infinite for none
   */
  public void hole(double ratio) {
    holeConductance = 1.0 / (2.0 * halfResistance * ratio);
    solve();
  }

  /**
   * Takes the catheter off the pump, or puts it back.
   *
   * @param isOff it is off
   */
  public void disconnect(boolean isOff) {
    off = isOff;
    solve();
  }

  /**
   * Lets the reservoir's pressure drive fluid through the rotor.
   *
   * @param flowNlPerMs flow while the line is at the median CSF pressure, nL/ms; 0 for a tight
   *     rotor
   */
  public void rotorLeak(double flowNlPerMs) {
    rotorConductance = flowNlPerMs / (Reservoir.GAUGE_PA - CsfPressure.MEDIAN_PA);
    solve();
  }

  /**
   * A stroke enters at once.
   *
   * @param nl its volume, nL
   */
  public void push(double nl) {
    pressurePa += nl / complianceNlPerPa;
  }

  /**
   * Fluid that was counted as entered did not come.
   *
   * @param nl its volume, nL
   */
  public void shortOf(double nl) {
    pressurePa -= nl / complianceNlPerPa;
  }

  /**
   * Lets time pass and notes what flowed.
   *
   * @param spanMs how long, ms
   */
  public void advance(double spanMs) {
    double decay = decay(spanMs);
    double above = pressurePa - restPa;
    double area = still ? 0.0 : above * tauMs * (1.0 - decay);
    nearNl = nearSlope * area + nearRestFlow * spanMs;
    farNl = farSlope * area + farRestFlow * spanMs;
    rotorNl = rotorRestFlow * spanMs - rotorConductance * area;
    pressurePa = restPa + above * decay;
  }

  /**
   * When the flow at the tip turns round.
   *
   * @param spanMs within which span, ms
   * @return ms from now, the span itself when it does not turn
   */
  public double turnsWithin(double spanMs) {
    if (holeConductance == 0.0 || off || farSlope == 0.0) {
      return spanMs;
    }
    double above = pressurePa - restPa;
    double turning = -farRestFlow / farSlope;
    double end = above * decay(spanMs);
    boolean crosses = (above - turning) * (end - turning) < 0.0;
    return crosses ? tauMs * StrictMath.log(above / turning) : spanMs;
  }

  /**
   * What leaks through the rotor once the line has settled.
   *
   * @return nL/ms, negative towards the reservoir
   */
  public double rotorFlowNlPerMs() {
    return rotorRestFlow;
  }

  /**
   * Volume that passed from the pump's half to the node in the last {@link #advance}.
   *
   * @return nL, negative towards the pump
   */
  public double nearNl() {
    return nearNl;
  }

  /**
   * Volume that passed from the node to the tip in the last {@link #advance}.
   *
   * @return nL, negative when CSF came in
   */
  public double farNl() {
    return farNl;
  }

  /**
   * Volume that leaked through the rotor in the last {@link #advance}.
   *
   * @return nL, negative towards the reservoir
   */
  public double rotorNl() {
    return rotorNl;
  }

  /**
   * Volume that the pressure stores.
   *
   * @return nL
   */
  public double storedNl() {
    return pressurePa * complianceNlPerPa;
  }

  /**
   * The pressure at the pump's end.
   *
   * @return Pa, gauge
   */
  public double pressurePa() {
    return pressurePa;
  }

  /**
   * The pressure a while from now if nothing happens.
   *
   * @param spanMs how long from now, ms
   * @return Pa, gauge
   */
  public double pressureAfterPa(double spanMs) {
    if (spanMs != cachedSpanMs) {
      cachedSpanMs = spanMs;
      cachedDecay = decay(spanMs);
    }
    return restPa + (pressurePa - restPa) * cachedDecay;
  }

  /**
   * Whether nothing flows anywhere until the next event.
   *
   * @return true when time may pass without a change
   */
  public boolean settled() {
    return quietAtRest && (still || pressurePa == restPa);
  }

  /**
   * Whether all that enters leaves at the tip: no hole, not off, no leaking rotor.
   *
   * @return true for a tight line
   */
  public boolean tight() {
    return isTight;
  }

  /**
   * Share of the cardiac pulse that reaches the pump's end: a low-pass with half the line's time
   * constant (physics.md 1.3: 0.93 at 0.3 uL/kPa), shunted by a hole.
   *
   * @param hertz frequency of the pulse
   * @return 0 to 1
   */
  public double transmission(double hertz) {
    if (off || Double.isInfinite(kink)) {
      return 0.0;
    }
    double far = halfResistance * kink;
    double node = 1.0 / far + holeConductance;
    double x =
        2.0 * StrictMath.PI * hertz * complianceNlPerPa * (halfResistance + 1.0 / node) / 2000.0;
    return 1.0 / (far * node * StrictMath.sqrt(1.0 + x * x));
  }

  private double decay(double spanMs) {
    if (still) {
      return 1.0;
    }
    double taus = spanMs / tauMs;
    return taus >= SETTLED_TAUS ? 0.0 : StrictMath.exp(-taus);
  }

  private void solve() {
    double far = Double.isInfinite(kink) ? 0.0 : 1.0 / (halfResistance * kink);
    double node = far + holeConductance;
    double outlet;
    double outsidePa;
    if (off) {
      outlet = 1.0 / halfResistance;
      outsidePa = POCKET_PA;
    } else if (node > 0.0) {
      outlet = 1.0 / (halfResistance + 1.0 / node);
      outsidePa =
          holeConductance == 0.0 ? csfPa : (far * csfPa + holeConductance * TISSUE_PA) / node;
    } else {
      outlet = 0.0;
      outsidePa = csfPa;
    }
    still = outlet + rotorConductance == 0.0;
    tauMs = still ? 0.0 : complianceNlPerPa / (outlet + rotorConductance);
    restPa = rest(outlet, outsidePa);
    nearSlope = outlet;
    nearRestFlow = outlet * (restPa - outsidePa);
    rotorRestFlow = rotorConductance * (Reservoir.GAUGE_PA - restPa);
    if (off) {
      farSlope = 0.0;
      farRestFlow = far * (POCKET_PA - csfPa);
    } else if (holeConductance == 0.0) {
      farSlope = nearSlope;
      farRestFlow = nearRestFlow;
    } else {
      farSlope = far * (1.0 - halfResistance * outlet);
      farRestFlow = far * (restPa - nearRestFlow * halfResistance - csfPa);
    }
    quietAtRest = nearRestFlow == 0.0 && farRestFlow == 0.0 && rotorRestFlow == 0.0;
    isTight = holeConductance == 0.0 && !off && rotorConductance == 0.0;
    cachedSpanMs = -1.0;
  }

  private double rest(double outlet, double outsidePa) {
    if (still) {
      return pressurePa;
    }
    if (rotorConductance == 0.0) {
      return outsidePa;
    }
    if (outlet == 0.0) {
      return Reservoir.GAUGE_PA;
    }
    return (rotorConductance * Reservoir.GAUGE_PA + outlet * outsidePa)
        / (outlet + rotorConductance);
  }
}
