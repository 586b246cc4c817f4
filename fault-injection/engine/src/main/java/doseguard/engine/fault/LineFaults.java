package doseguard.engine.fault;

/** What the faults of the catheter that hold now come to together, in the posture of the moment. */
public final class LineFaults {
  private final ActiveFaults faults;

  /**
   * Looks at the faults of a case.
   *
   * @param faults all of them
   */
  public LineFaults(ActiveFaults faults) {
    this.faults = faults;
  }

  /**
   * Factor on the resistance of the distal half.
   *
   * @param csfPa CSF pressure of the posture, Pa
   * @return at least 1, infinite when it is closed
   */
  public double kinkFactor(double csfPa) {
    double factor = 1.0;
    for (CatheterFault.Kink kink : faults.holding(CatheterFault.Kink.class)) {
      factor *= kink.postures().include(csfPa) ? kink.resistanceFactor() : 1.0;
    }
    for (CatheterFault.TipOcclusion tip : faults.holding(CatheterFault.TipOcclusion.class)) {
      factor *= tip.resistanceFactor(faults.nowMs());
    }
    return factor;
  }

  /**
   * Resistance of all holes that are open at any pressure over that of the catheter.
   *
   * @param csfPa CSF pressure of the posture, Pa
   * @return above 0, infinite without a hole
   */
  public double holeRatio(double csfPa) {
    double conductance = 0.0;
    for (CatheterFault.Leak leak : faults.holding(CatheterFault.Leak.class)) {
      conductance += 1.0 / leak.resistanceRatio();
    }
    for (CatheterFault.Microfracture crack : faults.holding(CatheterFault.Microfracture.class)) {
      boolean open = crack.opensAbovePa() <= 0.0 && crack.postures().include(csfPa);
      conductance += open ? 1.0 / crack.resistanceRatio() : 0.0;
    }
    return 1.0 / conductance;
  }

  /**
   * Resistance of all cracks that open under pressure over that of the catheter.
   *
   * @param csfPa CSF pressure of the posture, Pa
   * @return above 0, infinite without such a crack
   */
  public double crackRatio(double csfPa) {
    double conductance = 0.0;
    for (CatheterFault.Microfracture crack : faults.holding(CatheterFault.Microfracture.class)) {
      conductance += underPressure(crack, csfPa) ? 1.0 / crack.resistanceRatio() : 0.0;
    }
    return 1.0 / conductance;
  }

  /**
   * Pressure above that of the CSF from which those cracks open; several open at the lowest one.
   *
   * @param csfPa CSF pressure of the posture, Pa
   * @return Pa, infinite without such a crack
   */
  public double crackOpensAbovePa(double csfPa) {
    double opens = Double.POSITIVE_INFINITY;
    for (CatheterFault.Microfracture crack : faults.holding(CatheterFault.Microfracture.class)) {
      opens = underPressure(crack, csfPa) ? Math.min(opens, crack.opensAbovePa()) : opens;
    }
    return opens;
  }

  /**
   * Whether the catheter is off.
   *
   * @return true when it is
   */
  public boolean disconnected() {
    return faults.any(CatheterFault.Disconnect.class);
  }

  /**
   * Factor on the amplitude of the cardiac pulse at the tip.
   *
   * @return 0 to 1
   */
  public double pulse() {
    double factor = 1.0;
    for (CatheterFault.TipMigration tip : faults.holding(CatheterFault.TipMigration.class)) {
      factor *= tip.amplitude();
    }
    return factor;
  }

  /**
   * Share of the drug leaving the tip that goes into tissue.
   *
   * @return 0 to 1
   */
  public double tissueShare() {
    double kept = 1.0;
    for (CatheterFault.TipMigration tip : faults.holding(CatheterFault.TipMigration.class)) {
      kept *= 1.0 - tip.tissueShare();
    }
    return 1.0 - kept;
  }

  private static boolean underPressure(CatheterFault.Microfracture crack, double csfPa) {
    return crack.opensAbovePa() > 0.0 && crack.postures().include(csfPa);
  }
}
