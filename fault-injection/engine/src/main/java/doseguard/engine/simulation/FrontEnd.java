package doseguard.engine.simulation;

import doseguard.engine.fault.ActiveFaults;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.fault.TimeFault;
import doseguard.engine.plant.Catheter;
import doseguard.engine.plant.Clock;
import doseguard.engine.plant.Plant;
import doseguard.engine.plant.RandomStream.Purpose;
import doseguard.engine.plant.sensor.Encoder;
import doseguard.engine.plant.sensor.PressureSensor;
import doseguard.engine.plant.sensor.Pulsatility;
import doseguard.engine.plant.sensor.Sensor;
import doseguard.engine.plant.sensor.SensorState;
import doseguard.engine.plant.sensor.SensorSuite;
import doseguard.engine.port.Sensed;
import doseguard.guard.PumpProfile;

/**
 * The sensor front end: reads the suite's sensors when they are due and shows them to the guard.
 * Level, concentration and cardiac pulse come at the suite's intervals, the pressure at every call,
 * and once after each granted stroke when 5 RC have passed.
 */
final class FrontEnd {
  private static final double SETTLING_TAUS = 5.0;

  private final Plant plant;
  private final Catheter catheter;
  private final Encoder encoder;
  private final PressureSensor pressure;
  private final Pulsatility pulse;
  private final Sensor level;
  private final Sensor concentration;
  private final Clock clockA = new Clock();
  private final Clock clockB = new Clock();
  private final long suite;
  private final boolean hasValve;
  private final long afterMs;

  private boolean valveOpen = true;
  private boolean afterPending;
  private long afterAtMs;
  private double afterPa;

  /**
   * Mounts the sensors.
   *
   * @param seed seed of the case
   * @param pump the pump
   * @param plant what they look at
   */
  FrontEnd(long seed, PumpSpec pump, Plant plant) {
    PumpProfile profile = pump.profile();
    this.plant = plant;
    this.catheter = plant.catheter();
    SensorSuite sensors = pump.sensors();
    this.encoder = new Encoder(sensors.encoder(), seed, profile.of(PumpProfile.STROKE_NL));
    this.pressure = new PressureSensor(sensors.pressure(), seed);
    this.pulse = new Pulsatility(sensors.pulsatility(), seed);
    this.level = new Sensor(sensors.level(), seed, Purpose.LEVEL);
    this.concentration = new Sensor(sensors.concentration(), seed, Purpose.CONCENTRATION);
    this.suite = profile.of(PumpProfile.SUITE);
    this.hasValve = profile.of(PumpProfile.VALVE) == 1L;
    this.afterMs =
        (long)
            StrictMath.ceil(SETTLING_TAUS * pump.resistancePaMsPerNl() * pump.complianceNlPerPa());
  }

  /**
   * Fills the frame for a call.
   *
   * @param sensed the frame
   * @param nowMs ms since the case began
   */
  void sense(Sensed sensed, long nowMs) {
    sensed.timeAMs = clockA.read(nowMs);
    sensed.timeBMs = clockB.read(nowMs);
    sensed.encoderCount = encoder.count(nowMs);
    int valid = encoder.state().valid() ? Sensed.ENCODER : 0;
    if (suite >= PumpProfile.SUITE_C && pressure.state().valid()) {
      valid |= sensePressure(sensed, nowMs);
    }
    if (suite >= PumpProfile.SUITE_B && level.due(nowMs) && level.state().valid()) {
      sensed.levelNl = level.read(plant.reservoir().volumeNl(), nowMs);
      valid |= Sensed.LEVEL;
    }
    if (suite >= PumpProfile.SUITE_D && concentration.due(nowMs) && concentration.state().valid()) {
      sensed.concentration = concentration.read(plant.reservoir().concentration(), nowMs);
      valid |= Sensed.CONCENTRATION;
    }
    if (hasValve) {
      sensed.valveOpen = valveOpen;
      valid |= Sensed.VALVE;
    }
    sensed.valid = valid;
  }

  /**
   * A granted stroke was driven just now.
   *
   * @param moved the rotor turned
   * @param nowMs ms since the case began
   */
  void driven(boolean moved, long nowMs) {
    encoder.driven(moved);
    afterPending = true;
    afterAtMs = nowMs + afterMs;
    afterPa = plant.pressureAfterStrokePa((double) afterMs);
  }

  /** The rotor turned without a grant. */
  void ranAway() {
    encoder.driven(true);
  }

  /**
   * The valve moved.
   *
   * @param open where it is
   */
  void valve(boolean open) {
    valveOpen = open;
  }

  /**
   * Puts the sensors into the state that the faults ask for, and moves the clocks whose fault
   * begins or ends now.
   *
   * @param faults at this moment, an edge
   * @param nowMs ms since the case began
   */
  void apply(ActiveFaults faults, long nowMs) {
    encoder.state().heal();
    encoder.phantom(false);
    level.state().heal();
    pressure.state().heal();
    concentration.state().heal();
    for (int i = 0; i < faults.count(); i++) {
      Fault fault = faults.fault(i);
      if (fault instanceof SensorFault.Lie lie && faults.holds(lie)) {
        apply(lie);
      } else if (fault instanceof TimeFault.WrongCounter wrong) {
        apply(wrong, nowMs);
      }
    }
  }

  private void apply(SensorFault.Lie lie) {
    SensorState state =
        switch (lie.sensor()) {
          case ENCODER -> encoder.state();
          case LEVEL -> level.state();
          case PRESSURE -> pressure.state();
          case CONCENTRATION -> concentration.state();
        };
    switch (lie.mode()) {
      case STUCK -> state.stick();
      case DRIFT -> state.drift(lie.driftPerDay(), lie.onsetMs());
      case OFF -> state.lose();
      case PHANTOM -> encoder.phantom(true);
    }
  }

  private void apply(TimeFault.WrongCounter wrong, long nowMs) {
    Clock clock = wrong.second() ? clockB : clockA;
    if (wrong.acts().beginsAt(nowMs)) {
      clock.run(nowMs, wrong.rate(), wrong.jumpMs());
    } else if (wrong.acts().ceasesAt(nowMs)) {
      clock.run(nowMs, 1.0, 0L);
    }
  }

  /** In the order of time: what followed the last stroke comes before what is now. */
  private int sensePressure(Sensed sensed, long nowMs) {
    int valid = Sensed.PRESSURE;
    if (afterPending && nowMs >= afterAtMs) {
      afterPending = false;
      sensed.pressureAfterPa = pressure.read(afterPa, afterAtMs);
      valid |= Sensed.PRESSURE_AFTER;
    }
    sensed.pressurePa = pressure.read(catheter.pressurePa(), nowMs);
    if (pulse.due(nowMs)) {
      double transmission = catheter.transmission(Pulsatility.PULSE_HZ);
      sensed.pulsatilitySession = pulse.session();
      sensed.pulsatilityPa = pressure.state().stuck() ? 0 : pulse.amplitude(transmission, nowMs);
      valid |= Sensed.PULSATILITY;
    }
    return valid;
  }
}
