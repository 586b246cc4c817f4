package doseguard.engine.plant.sensor;

/**
 * The models of all sensors of a pump. Which of them are mounted is the pump's data sheet's
 * business; what is not mounted is never read.
 *
 * @param encoder rotor strokes
 * @param level reservoir level, nL
 * @param pressure catheter pressure, Pa
 * @param pulsatility cardiac pulse in the catheter
 * @param concentration concentration at the reservoir's outlet, ug/mL
 */
public record SensorSuite(
    EncoderModel encoder,
    SensorModel level,
    PressureModel pressure,
    PulsatilityModel pulsatility,
    SensorModel concentration) {

  private static final long HOUR_MS = 3_600_000L;

  /**
   * The sensors of physics.md 2.2: level 0.1 mL and concentration 10 % hourly, pressure 250 Pa with
   * 1 % of coughs, sessions every six hours. The built-in suite D holds the same figures with the
   * source or reason of each; a test holds them together.
   */
  public static final SensorSuite NOMINAL =
      new SensorSuite(
          new EncoderModel(0.0, 0.0),
          new SensorModel(100_000.0, 0.0, 1000, 0.0, 0.0, 0.0, HOUR_MS, 0, 60_000_000),
          new PressureModel(
              new SensorModel(250.0, 0.0, 4, 0.0, 0.0, 0.0, 0L, -100_000, 400_000),
              0.01,
              500.0,
              3500.0,
              1000.0,
              48.0 * HOUR_MS),
          new PulsatilityModel(0.3, 7.0, 0.0, 6L * HOUR_MS, 4000),
          new SensorModel(0.0, 0.1, 1, 0.0, 0.0, 0.0, HOUR_MS, 0, 10_000));

  /**
   * The same sensors with other noise of level and concentration.
   *
   * @param levelNl standard deviation of one level reading, nL
   * @param concentrationShare standard deviation of one concentration reading, as a share of it
   * @return the changed suite
   */
  public SensorSuite withNoise(double levelNl, double concentrationShare) {
    return new SensorSuite(
        encoder,
        level.withNoise(levelNl, level.share()),
        pressure,
        pulsatility,
        concentration.withNoise(concentration.noise(), concentrationShare));
  }
}
