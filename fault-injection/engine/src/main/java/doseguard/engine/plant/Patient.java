package doseguard.engine.plant;

/**
 * The drug in the patient: one CSF compartment and an effect site (physics.md 1.3), exact for a
 * constant inflow. For timing and ranking only: the safety oracle stands on delivered mass.
 *
 * <pre>
 *   dA/dt = m - k A,  C = A/V,  dE/dt = ke0 (C - E)
 * </pre>
 */
public final class Patient {
  private static final double LN_2 = 0.6931471805599453;

  /** Half-life of baclofen in the CSF, h (physics.md 1.2, the label's 1.5 h). */
  public static final double CSF_HALF_LIFE_H = 1.5;

  /** Half-life of the effect site, h (physics.md 1.2: 3 h). */
  public static final double EFFECT_HALF_LIFE_H = 3.0;

  /** Clearance of baclofen from the CSF, mL/h (physics.md 1.2, domain.md 1.2: the label's 30). */
  public static final double CLEARANCE_ML_PER_H = 30.0;

  /** Volume of distribution, mL: clearance over rate constant (domain.md 1.2: about 65). */
  public static final double VOLUME_ML = CLEARANCE_ML_PER_H * CSF_HALF_LIFE_H / LN_2;

  private static final double HOUR_MS = 3_600_000.0;
  private static final double PG_PER_NG = 1000.0;
  private static final double CSF_PER_MS = LN_2 / (CSF_HALF_LIFE_H * HOUR_MS);
  private static final double EFFECT_PER_MS = LN_2 / (EFFECT_HALF_LIFE_H * HOUR_MS);

  /** Shares below this are cut off, so that nothing decays into denormal numbers. */
  private static final double NOTHING = 1e-12;

  private final double csfStays;
  private final double effectStays;
  private final double stepMs;
  private double csf;
  private double effect;

  /**
   * Makes a patient without drug.
   *
   * @param stepMs length of every step, ms
   */
  public Patient(double stepMs) {
    this.stepMs = stepMs;
    this.csfStays = StrictMath.exp(-CSF_PER_MS * stepMs);
    this.effectStays = StrictMath.exp(-EFFECT_PER_MS * stepMs);
  }

  /**
   * Puts the patient into the steady state of a dose.
   *
   * @param pgPerDay the dose, pg per day
   */
  public void settle(double pgPerDay) {
    csf = pgPerDay / (24.0 * HOUR_MS) / CSF_PER_MS;
    effect = csf;
  }

  /**
   * Lets one step pass at a constant inflow.
   *
   * @param massPg drug that enters during it, pg
   */
  public void step(double massPg) {
    double rest = massPg / stepMs / CSF_PER_MS;
    double above = csf - rest;
    double slow = EFFECT_PER_MS / (EFFECT_PER_MS - CSF_PER_MS) * above;
    effect = rest + (effect - rest - slow) * effectStays + slow * csfStays;
    csf = rest + above * csfStays;
    csf = csf < NOTHING ? 0.0 : csf;
    effect = effect < NOTHING ? 0.0 : effect;
  }

  /**
   * The effect site against its steady value at a dose.
   *
   * @param pgPerDay the dose, pg per day
   * @return 1 at the steady state of that dose; 0 when the dose is 0
   */
  public double effectShare(double pgPerDay) {
    return pgPerDay > 0.0 ? effect / (pgPerDay / (24.0 * HOUR_MS) / CSF_PER_MS) : 0.0;
  }

  /**
   * Drug in the CSF.
   *
   * @return ng/mL
   */
  public double csfNgPerMl() {
    return csf / VOLUME_ML / PG_PER_NG;
  }

  /**
   * Drug at the effect site, as the CSF concentration that would keep it there.
   *
   * @return ng/mL
   */
  public double effectNgPerMl() {
    return effect / VOLUME_ML / PG_PER_NG;
  }

  /**
   * Drug in the CSF, and at the effect site, once a dose has run for days.
   *
   * @param pgPerDay the dose, pg per day
   * @return ng/mL
   */
  public static double steadyNgPerMl(double pgPerDay) {
    return pgPerDay / 24.0 / CLEARANCE_ML_PER_H / PG_PER_NG;
  }
}
