package doseguard.engine.fault;

/**
 * The postures in which something happens, told by the CSF pressure that they bring: a patient's
 * posture series (physics.md 1.3) runs from 700 Pa lying to 4 kPa sitting up.
 *
 * @param leastPa least pressure, Pa
 * @param mostPa greatest pressure, Pa
 */
public record Postures(double leastPa, double mostPa) {

  /** Every posture. */
  public static final Postures ALL = new Postures(0.0, Double.POSITIVE_INFINITY);

  /** Refuses bounds that cross. */
  public Postures {
    if (!(leastPa <= mostPa)) {
      throw new IllegalArgumentException("from " + leastPa + " to " + mostPa);
    }
  }

  /**
   * Whether a posture is among them.
   *
   * @param csfPa its CSF pressure, Pa
   * @return true within the bounds
   */
  public boolean include(double csfPa) {
    return csfPa >= leastPa && csfPa <= mostPa;
  }
}
