package doseguard.engine.simulation;

import doseguard.engine.fault.SensorFault;
import doseguard.engine.plant.RandomStream.Purpose;
import doseguard.engine.plant.sensor.Encoder;
import doseguard.engine.plant.sensor.PressureSensor;
import doseguard.engine.plant.sensor.Pulsatility;
import doseguard.engine.plant.sensor.Sensor;
import doseguard.engine.plant.sensor.SensorState;
import doseguard.engine.plant.sensor.SensorSuite;

/**
 * The running sensors of one pump, and how faults make them lie.
 *
 * @param encoder rotor strokes
 * @param level reservoir level
 * @param pressure catheter pressure
 * @param pulse pulsatility front end
 * @param concentration concentration at the reservoir's outlet
 */
record Sensors(
    Encoder encoder,
    Sensor level,
    PressureSensor pressure,
    Pulsatility pulse,
    Sensor concentration) {

  /**
   * Makes sound sensors at the begin of a case.
   *
   * @param suite their models
   * @param seed seed of the case
   * @return the sensors
   */
  static Sensors of(SensorSuite suite, long seed) {
    return new Sensors(
        new Encoder(suite.encoder(), seed),
        new Sensor(suite.level(), seed, Purpose.LEVEL),
        new PressureSensor(suite.pressure(), seed),
        new Pulsatility(suite.pulsatility(), seed),
        new Sensor(suite.concentration(), seed, Purpose.CONCENTRATION));
  }

  /**
   * Nothing is wrong any more.
   *
   * @param nowMs ms since the case began
   */
  void heal(long nowMs) {
    encoder.heal(nowMs);
    level.state().heal();
    pressure.state().heal();
    pulse.state().heal();
    concentration.state().heal();
  }

  /**
   * One lie holds from now on, besides those that hold already.
   *
   * @param lie what is wrong
   * @param nowMs ms since the case began
   */
  void apply(SensorFault.Lie lie, long nowMs) {
    SensorState state = state(lie.sensor());
    switch (lie.mode()) {
      case STUCK -> state.stick();
      case OFF -> state.lose();
      case GARBAGE -> state.garble(false);
      case OUTLANDISH -> state.garble(true);
      case DELAYED -> state.delay((long) lie.amount());
      case DRIFT -> state.drift(lie.amount(), lie.onsetMs());
      case PHANTOM -> encoder.phantom();
      case MISSED -> encoder.miss(lie.amount());
      case SPURIOUS -> encoder.spurious(lie.amount(), nowMs);
      case GAIN -> scale(lie, state);
      case OFFSET -> shift(lie, state, nowMs);
    }
  }

  private void scale(SensorFault.Lie lie, SensorState state) {
    if (lie.sensor() == SensorFault.Sensor.ENCODER) {
      encoder.scale(lie.amount());
    } else {
      state.scale(lie.amount());
    }
  }

  private void shift(SensorFault.Lie lie, SensorState state, long nowMs) {
    if (lie.sensor() != SensorFault.Sensor.ENCODER) {
      state.shift(lie.amount());
    } else if (lie.acts().beginsAt(nowMs)) {
      encoder.jump(lie.amount());
    }
  }

  private SensorState state(SensorFault.Sensor sensor) {
    return switch (sensor) {
      case ENCODER -> encoder.state();
      case LEVEL -> level.state();
      case PRESSURE -> pressure.state();
      case PULSATILITY -> pulse.state();
      case CONCENTRATION -> concentration.state();
    };
  }
}
