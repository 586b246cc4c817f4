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

  /**
   * Conductance of a rotor that holds nothing back over that of the catheter (project choice: 1 %
   * of the catheter's resistance, so that the catheter alone sets the free flow of physics.md 1.3).
   */
  private static final double FREE_FLOW = 100.0;

  /** How far below its opening pressure a crack shuts, Pa (so that rounding does not toggle it). */
  private static final double SHUTS_BELOW_PA = 1.0;

  private final double soundComplianceNlPerPa;
  private final double fullyOpenNlPerMsPa;
  private final Network network;
  private double complianceNlPerPa;
  private double storedAtZeroNl;
  private double csfPa;
  private double crackOpensAbovePa;
  private double pressurePa;

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
    this.soundComplianceNlPerPa = complianceNlPerPa;
    this.complianceNlPerPa = complianceNlPerPa;
    this.fullyOpenNlPerMsPa = FREE_FLOW / resistancePaMsPerNl;
    this.csfPa = csfPa;
    this.network = new Network(complianceNlPerPa, resistancePaMsPerNl, csfPa);
    this.pressurePa = csfPa;
  }

  /**
   * Sets the pressure at the tip.
   *
   * @param pa Pa
   */
  public void csf(double pa) {
    csfPa = pa;
    network.csf(pa);
    forget();
  }

  /**
   * Narrows the distal half.
   *
   * @param factor on its resistance, at least 1, infinite when closed
   */
  public void kink(double factor) {
    network.kink(factor);
    forget();
  }

  /**
   * Opens a hole at the node.
   *
   * @param ratio resistance of the hole over that of the whole catheter; infinite for none
   */
  public void hole(double ratio) {
    network.hole(ratio);
    forget();
  }

  /**
   * Cracks it at the node: a hole that is open only under pressure.
   *
   * @param ratio resistance of the open crack over that of the whole catheter; infinite for none
   * @param opensAbovePa pressure at the pump's end above that of the CSF from which it is open, Pa.
   *     It shuts when the pressure falls below that, unless the shut line would rise above it again
   */
  public void crack(double ratio, double opensAbovePa) {
    crackOpensAbovePa = opensAbovePa;
    network.crack(ratio);
    forget();
  }

  /**
   * Moves the tip away from where the pulse is.
   *
   * @param factor on the amplitude of the cardiac pulse at the tip, 0 to 1
   */
  public void pulse(double factor) {
    network.pulse(factor);
  }

  /**
   * Gas in the line widens it.
   *
   * @param nlPerPa compliance that it adds, nL/Pa: its volume over its absolute pressure
   *     (physics.md 1.4)
   */
  public void air(double nlPerPa) {
    double wider = soundComplianceNlPerPa + nlPerPa;
    storedAtZeroNl += (complianceNlPerPa - wider) * pressurePa;
    complianceNlPerPa = wider;
    network.compliance(wider);
    forget();
  }

  /**
   * Sets the pressure of the reservoir.
   *
   * @param pa Pa, gauge
   */
  public void reservoir(double pa) {
    network.reservoir(pa);
    forget();
  }

  /**
   * Flow through a rotor that holds nothing back, while the line is at the median CSF pressure.
   *
   * @return nL/ms
   */
  public double freeFlowNlPerMs() {
    return fullyOpenNlPerMsPa * (Reservoir.GAUGE_PA - CsfPressure.MEDIAN_PA);
  }

  /**
   * Takes the catheter off the pump, or puts it back.
   *
   * @param isOff it is off
   */
  public void disconnect(boolean isOff) {
    network.disconnect(isOff);
    forget();
  }

  /**
   * Lets the reservoir's pressure drive fluid through the rotor.
   *
   * @param flowNlPerMs flow while the line is at the median CSF pressure, nL/ms; 0 for a tight
   *     rotor
   */
  public void rotorLeak(double flowNlPerMs) {
    network.rotorLeak(flowNlPerMs / (Reservoir.GAUGE_PA - CsfPressure.MEDIAN_PA));
    forget();
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
    Network n = network;
    double decay = decay(spanMs);
    double above = pressurePa - n.restPa();
    double area = n.still() ? 0.0 : above * n.tauMs() * (1.0 - decay);
    nearNl = n.nearSlope() * area + n.nearRestFlow() * spanMs;
    farNl = n.farSlope() * area + n.farRestFlow() * spanMs;
    rotorNl = n.rotorRestFlow() * spanMs - n.rotorConductance() * area;
    // Without the case for a settled line each stroke would wait for the arithmetic of the last.
    pressurePa = decay == 0.0 ? n.restPa() : n.restPa() + above * decay;
  }

  /**
   * What flows out of a tight settled line by a stroke, once the line has settled again.
   *
   * @param nl volume of the stroke, nL
   * @return nL, as by {@link #push} and {@link #advance}
   */
  double passes(double nl) {
    Network n = network;
    double above = n.restPa() + nl / complianceNlPerPa - n.restPa();
    return n.nearSlope() * (above * n.tauMs());
  }

  /**
   * Time after which the line counts as settled.
   *
   * @return ms
   */
  double settlingMs() {
    return network.settlingMs();
  }

  /**
   * Whether the line is tight and settled, and would have settled again after a stroke now.
   *
   * @param spanMs within which span, ms
   * @return true when {@link #passes} holds
   */
  boolean settlesWithin(long spanMs) {
    return network.tight()
        && !network.still()
        && pressurePa == network.restPa()
        && spanMs >= network.settlingMs();
  }

  /**
   * When the flow at the tip turns round.
   *
   * @param spanMs within which span, ms
   * @return ms from now, the span itself when it does not turn
   */
  public double turnsWithin(double spanMs) {
    if (!network.canTurn()) {
      return spanMs;
    }
    double above = pressurePa - network.restPa();
    double turning = -network.farRestFlow() / network.farSlope();
    double end = above * decay(spanMs);
    boolean crosses = (above - turning) * (end - turning) < 0.0;
    return crosses ? network.tauMs() * StrictMath.log(above / turning) : spanMs;
  }

  /**
   * When the crack opens or shuts.
   *
   * @param spanMs within which span, ms
   * @return ms from now, the span itself when it does neither
   */
  public double crackTurnsWithin(double spanMs) {
    if (!network.cracked()) {
      return spanMs;
    }
    double opensPa = csfPa + crackOpensAbovePa;
    boolean risesAgain = network.shutRestPa() > opensPa;
    if (network.crackOpen()) {
      return risesAgain ? spanMs : reaches(opensPa - SHUTS_BELOW_PA, 1.0, spanMs);
    }
    if (pressurePa > opensPa) {
      return 0.0;
    }
    return risesAgain ? reaches(opensPa, -1.0, spanMs) : spanMs;
  }

  private double reaches(double pa, double sign, double spanMs) {
    double from = sign * (pressurePa - network.restPa());
    double to = sign * (pa - network.restPa());
    if (from <= to) {
      return 0.0;
    }
    return to > 0.0 ? StrictMath.min(spanMs, network.tauMs() * StrictMath.log(from / to)) : spanMs;
  }

  /** The crack opens, or shuts, where its pressure asks for it. */
  public void turnCrack() {
    network.openCrack(!network.crackOpen());
    forget();
  }

  /**
   * What leaks through the rotor at most from now on, until something else happens.
   *
   * @return nL/ms, negative towards the reservoir
   */
  public double mostRotorFlowNlPerMs() {
    double above = network.still() ? 0.0 : pressurePa - network.restPa();
    return network.rotorRestFlow() + StrictMath.max(0.0, -above * network.rotorConductance());
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
    return pressurePa * complianceNlPerPa + storedAtZeroNl;
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
    if (network.cracked()) {
      return pressureAfterTurnsPa(spanMs);
    }
    if (spanMs != cachedSpanMs) {
      cachedSpanMs = spanMs;
      cachedDecay = decay(spanMs);
    }
    return network.restPa() + (pressurePa - network.restPa()) * cachedDecay;
  }

  private double pressureAfterTurnsPa(double spanMs) {
    double now = pressurePa;
    boolean open = network.crackOpen();
    double left = spanMs;
    while (left > 0.0) {
      double piece = crackTurnsWithin(left);
      pressurePa = network.restPa() + (pressurePa - network.restPa()) * decay(piece);
      if (piece < left) {
        turnCrack();
      }
      left -= piece;
    }
    double after = pressurePa;
    pressurePa = now;
    network.openCrack(open);
    return after;
  }

  /**
   * Whether nothing flows anywhere until the next event.
   *
   * @return true when time may pass without a change
   */
  public boolean settled() {
    return network.quietAtRest()
        && (network.still() || pressurePa == network.restPa())
        && crackTurnsWithin(1.0) >= 1.0;
  }

  /**
   * Whether all that enters leaves at the tip: no hole, not off, no leaking rotor.
   *
   * @return true for a tight line
   */
  public boolean tight() {
    return network.tight();
  }

  /**
   * Share of the cardiac pulse that reaches the pump's end: a low-pass with half the line's time
   * constant (physics.md 1.3: 0.93 at 0.3 uL/kPa), shunted by a hole.
   *
   * @param hertz frequency of the pulse
   * @return 0 to 1
   */
  public double transmission(double hertz) {
    return network.transmission(hertz);
  }

  private double decay(double spanMs) {
    if (network.still()) {
      return 1.0;
    }
    return spanMs >= network.settlingMs() ? 0.0 : StrictMath.exp(-spanMs / network.tauMs());
  }

  private void forget() {
    cachedSpanMs = -1.0;
  }
}
