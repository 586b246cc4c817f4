package doseguard.engine.plant;

/**
 * The reservoir: how much there truly is, and how concentrated. Below the least volume the bellows
 * has come to its stop and nothing flows. A refill draws what it can and mixes the fresh drug with
 * the hold-up that no syringe reaches. Air in it takes room beside the drug and leaves with it.
 */
public final class Reservoir {
  /** Volume that no syringe reaches, nL (project choice: 0.1 mL, needle chamber and folds). */
  public static final double HOLD_UP_NL = 100_000.0;

  /** Gauge pressure of the propellant, Pa (physics.md 1.2: 30 kPa, C5F12-like). */
  public static final double GAUGE_PA = 30_000.0;

  private final double capacityNl;
  private final double leastNl;
  private double volumeNl;
  private double concentration;
  private double airNl;
  private double airShare;
  private double takenAirShare;
  private long drugFg;
  private long tookFg;
  private long filledFg;
  private long drawnFg;

  /**
   * Makes a full reservoir.
   *
   * @param capacityNl what it holds, nL
   * @param leastNl volume below which nothing flows, nL
   * @param fillNl what is in it, nL
   * @param concentration of what is in it, ug/mL
   */
  public Reservoir(double capacityNl, double leastNl, double fillNl, double concentration) {
    this.capacityNl = capacityNl;
    this.leastNl = leastNl;
    this.volumeNl = fillNl;
    this.concentration = concentration;
    this.drugFg = Drug.in(fillNl + HOLD_UP_NL, concentration);
    this.filledFg = drugFg;
  }

  /**
   * Takes drug out.
   *
   * @param wantedNl volume wanted, nL
   * @return volume that flowed, nL: less when it runs empty
   */
  public double take(double wantedNl) {
    if (airNl > 0.0) {
      return takeWithAir(wantedNl);
    }
    takenAirShare = 0.0;
    double available = availableNl();
    double flowed = wantedNl <= available ? wantedNl : available;
    volumeNl -= flowed;
    tookFg = Drug.in(flowed, concentration);
    drugFg -= tookFg;
    return flowed;
  }

  private double takeWithAir(double wantedNl) {
    double air = StrictMath.min(airNl, wantedNl * airShare);
    double drug = StrictMath.min(availableNl(), wantedNl - air);
    airNl -= air;
    volumeNl -= drug;
    tookFg = Drug.in(drug, concentration);
    drugFg -= tookFg;
    takenAirShare = drug + air > 0.0 ? air / (drug + air) : 0.0;
    return drug + air;
  }

  /**
   * Air in the reservoir.
   *
   * @param bubbleNl volume of the bubble, nL; 0 for none
   * @param share share of it in what flows until it is used up, 0 to 1
   */
  public void air(double bubbleNl, double share) {
    airNl = bubbleNl;
    airShare = share;
  }

  /**
   * Share of air in what was taken last.
   *
   * @return 0 to 1
   */
  public double takenAirShare() {
    return takenAirShare;
  }

  /**
   * Drug in what the last {@link #take} gave.
   *
   * @return fg
   */
  public long tookFg() {
    return tookFg;
  }

  /**
   * Drug comes back through a leaking rotor and mixes.
   *
   * @param backNl volume, nL
   * @param fg drug in it, fg
   */
  public void giveBack(double backNl, long fg) {
    volumeNl += backNl;
    drugFg += fg;
    mix();
  }

  /**
   * Empties it; the air goes too.
   *
   * @return volume drawn, nL
   */
  public double empty() {
    double drawn = volumeNl;
    airNl = 0.0;
    volumeNl = 0.0;
    long heldFg = Drug.in(HOLD_UP_NL, concentration);
    drawnFg += drugFg - heldFg;
    drugFg = heldFg;
    return drawn;
  }

  /**
   * Presses more of the same drug in, beyond the capacity too.
   *
   * @param nl volume, nL
   */
  public void press(double nl) {
    long freshFg = Drug.in(nl, concentration);
    volumeNl += nl;
    filledFg += freshFg;
    drugFg += freshFg;
  }

  /**
   * Empties and fills. The air goes.
   *
   * @param fillNl volume offered, nL; what exceeds the capacity is not taken
   * @param fresh concentration of it, ug/mL
   * @return volume drawn before, nL
   */
  public double refill(double fillNl, double fresh) {
    double drawn = volumeNl;
    airNl = 0.0;
    volumeNl = StrictMath.min(fillNl, capacityNl);
    long heldFg = Drug.in(HOLD_UP_NL, concentration);
    long freshFg = Drug.in(volumeNl, fresh);
    drawnFg += drugFg - heldFg;
    filledFg += freshFg;
    drugFg = heldFg + freshFg;
    if (fresh != concentration) {
      mix();
    }
    return drawn;
  }

  /**
   * What can still flow.
   *
   * @return nL, at least 0
   */
  public double availableNl() {
    return volumeNl > leastNl ? volumeNl - leastNl : 0.0;
  }

  /**
   * What it holds when full.
   *
   * @return nL
   */
  public double capacityNl() {
    return capacityNl;
  }

  /**
   * Room taken by drug and air: what a level sensor sees.
   *
   * @return nL
   */
  public double levelNl() {
    return volumeNl + airNl;
  }

  /**
   * What is in it, without the hold-up.
   *
   * @return nL
   */
  public double volumeNl() {
    return volumeNl;
  }

  /**
   * Concentration at the outlet.
   *
   * @return ug/mL
   */
  public double concentration() {
    return concentration;
  }

  /**
   * Drug in it, hold-up included.
   *
   * @return fg
   */
  public long drugFg() {
    return drugFg;
  }

  /**
   * Drug filled so far, what was in it at the start included.
   *
   * @return fg
   */
  public long filledFg() {
    return filledFg;
  }

  /**
   * Drug drawn at refills so far.
   *
   * @return fg
   */
  public long drawnFg() {
    return drawnFg;
  }

  private void mix() {
    concentration = drugFg / Drug.FG_PER_PG / (volumeNl + HOLD_UP_NL);
  }
}
