package doseguard.engine.plant;

/**
 * The pressure around the patient: weather and flights. All other pressures of the plant are gauge
 * pressures over it; an absolute sensor sees it, the propellant works against it, and a bubble is
 * the larger the lower it is (physics.md 1.3 and 1.4).
 */
@FunctionalInterface
public interface Ambient {
  /** Standard pressure, Pa. */
  double STANDARD_PA = 101_325.0;

  /** Always standard. */
  Ambient STEADY = atMs -> 0.0;

  /**
   * How much the pressure differs from the standard one.
   *
   * @param atMs when, ms since the case began
   * @return Pa
   */
  double changePa(long atMs);
}
