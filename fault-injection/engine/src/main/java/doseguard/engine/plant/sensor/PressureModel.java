package doseguard.engine.plant.sensor;

/**
 * The absolute pressure sensor in the pump's port: its readings, the coughs that they fall on, and
 * the weather that an absolute sensor sees besides the line.
 *
 * @param reading noise, resolution and range of one reading, Pa
 * @param coughShare share of the readings that fall on a cough, 0 to 1 (kept to 1 in 2048)
 * @param coughLeastPa least rise by a cough, Pa
 * @param coughMostPa greatest rise by a cough, Pa
 * @param weatherPa standard deviation of the ambient pressure, Pa; 0 for a sensor that is vented
 * @param weatherCorrelationMs correlation time of the weather, ms
 */
public record PressureModel(
    SensorModel reading,
    double coughShare,
    double coughLeastPa,
    double coughMostPa,
    double weatherPa,
    double weatherCorrelationMs) {

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException when the coughs cross, are no share, or the weather has no
   *     correlation time
   */
  public PressureModel {
    if (coughShare < 0.0 || coughShare > 1.0 || coughLeastPa > coughMostPa) {
      throw new IllegalArgumentException("the coughs are no share or cross");
    }
    if (weatherPa < 0.0 || (weatherPa > 0.0 && weatherCorrelationMs <= 0.0)) {
      throw new IllegalArgumentException("the weather changes at once");
    }
  }
}
