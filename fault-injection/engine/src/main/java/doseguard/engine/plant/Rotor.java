package doseguard.engine.plant;

/**
 * The peristaltic rotor: each stroke displaces its nominal volume times gain and scatter, less what
 * slips back under pressure (physics.md 1.3). A stalled rotor does not move at all.
 */
public final class Rotor {
  private static final int WHOLE = 1000;

  private final StrokeScatter scatter;
  private final double meanNl;
  private final double scatterNl;
  private final double soundSlipPa;
  private double slipPa;
  private int turnedPermille = WHOLE;
  private int position;
  private int strokes;
  private boolean stalled;
  private double passingAtPa;
  private double passing = 1.0;

  /**
   * Makes a rotor.
   *
   * @param scatter scatter of the case
   * @param nominalNl nominal volume of a stroke, nL
   * @param gainError true mean volume over nominal, minus one
   * @param scatterShare standard deviation of a stroke, as a share of its volume
   * @param slipPa pressure at which nothing passes any more, Pa (150 kPa, physics.md 1.2)
   */
  public Rotor(
      StrokeScatter scatter,
      double nominalNl,
      double gainError,
      double scatterShare,
      double slipPa) {
    this.scatter = scatter;
    this.meanNl = nominalNl * (1.0 + gainError);
    this.scatterNl = meanNl * scatterShare;
    this.soundSlipPa = slipPa;
    this.slipPa = slipPa;
  }

  /**
   * Blocks or frees the rotor.
   *
   * @param blocked it does not move when driven
   */
  public void stall(boolean blocked) {
    stalled = blocked;
  }

  /**
   * Makes it turn less, or hold less pressure.
   *
   * @param turned share of each stroke that it turns when driven, 0 to 1, counted in per mille
   * @param leastSlipPa pressure at which nothing passes any more, Pa, where that is below the sound
   *     rotor's
   */
  public void slip(double turned, double leastSlipPa) {
    turnedPermille = (int) StrictMath.rint(turned * WHOLE);
    slipPa = StrictMath.min(soundSlipPa, leastSlipPa);
    passing = passing(passingAtPa);
  }

  /**
   * Whether the rotor is blocked.
   *
   * @return true when it does not move
   */
  public boolean stalled() {
    return stalled;
  }

  /**
   * Whether the last drive brought the rotor past a mark: once a stroke, less often when it turns
   * less than it is driven.
   *
   * @return true when the encoder sees a stroke
   */
  public boolean marked() {
    return !stalled && position < turnedPermille;
  }

  /**
   * Turns by one stroke, or the share of it that it turns, unless stalled.
   *
   * @param backPressurePa pressure in the line, Pa
   * @return volume that passes, nL; 0 when stalled
   */
  public double turn(double backPressurePa) {
    if (stalled) {
      return 0.0;
    }
    double volume = meanNl + scatterNl * scatter.of(strokes);
    strokes++;
    if (turnedPermille != WHOLE) {
      position = (position + turnedPermille) % WHOLE;
      volume = volume * turnedPermille / WHOLE;
    }
    if (backPressurePa != passingAtPa) {
      passingAtPa = backPressurePa;
      passing = passing(backPressurePa);
    }
    return volume * passing;
  }

  /**
   * Strokes turned.
   *
   * @return number since the start
   */
  public int strokes() {
    return strokes;
  }

  private double passing(double pressurePa) {
    double x = pressurePa / slipPa;
    double x4 = x * x * x * x;
    return x4 < 1.0 ? 1.0 - x4 : 0.0;
  }
}
