package doseguard.engine.detection;

/** What the catheter pressure can show: steps that stay, and the cardiac pulse. */
final class PressureLimit {
  /** Rise by one stroke from which three in a row are beyond posture and cough, Pa. */
  private static final double CLEAR_STEP_PA = 1600.0;

  /** Rise by one stroke from which five in a row are, Pa (physics.md 2.2, design rule). */
  private static final double FAINT_STEP_PA = 1000.0;

  private static final int CLEAR_STROKES = 3;
  private static final int FAINT_STROKES = 5;

  /** Heart rate, Hz (physics.md 1.3). */
  private static final double PULSE_HZ = 1.2;

  private PressureLimit() {}

  /**
   * Strokes in a row that must not dissipate before it is no chance.
   *
   * @param c the conditions
   * @return strokes; 0 when one stroke raises the pressure too little
   */
  static int strokes(Conditions c) {
    double stepPa = c.strokeNl() / c.complianceNlPerPa();
    if (stepPa >= CLEAR_STEP_PA) {
      return CLEAR_STROKES;
    }
    return stepPa >= FAINT_STEP_PA ? FAINT_STROKES : 0;
  }

  /**
   * Share of the cardiac pulse at the tip that reaches the pump (physics.md 1.3: two half lines
   * with a node, a low-pass of about half RC).
   *
   * @param distalFactor resistance of the distal half over that of a sound one
   * @param holeRatio resistance of a hole in the middle over that of a sound catheter; infinite for
   *     none
   * @param c the conditions
   * @return 0 to 1
   */
  static double transmission(double distalFactor, double holeRatio, Conditions c) {
    double half = c.resistancePaMsPerNl() / 2.0;
    double far = half * distalFactor;
    double node = 1.0 / far + 1.0 / (c.resistancePaMsPerNl() * holeRatio);
    double tauMs = c.complianceNlPerPa() * (half + 1.0 / node) / 2.0;
    double x = 2.0 * StrictMath.PI * PULSE_HZ * tauMs / 1000.0;
    return 1.0 / (far * node * StrictMath.sqrt(1.0 + x * x));
  }

  /** The same over that of a sound catheter. */
  static double changed(double distalFactor, double holeRatio, Conditions c) {
    return transmission(distalFactor, holeRatio, c)
        / transmission(1.0, Double.POSITIVE_INFINITY, c);
  }

  /**
   * Sessions until the pulse counts as changed.
   *
   * @param ratio amplitude over the one before, above 0 and below 1
   * @param c the conditions
   * @return mean sessions of the best detector, with fractions
   */
  static double sessions(double ratio, Conditions c) {
    double shift = -StrictMath.log(ratio) / c.sessionLogSd();
    return Cusum.delay(shift, Cusum.FALSE_ALARM_MS / c.sessionMs());
  }
}
