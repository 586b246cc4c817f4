package doseguard.engine.simulation;

import doseguard.engine.fault.ActiveFaults;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.MemoryFault;
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
import doseguard.engine.port.Sensed;
import doseguard.guard.PumpProfile;

/**
 * The sensor front end: reads the suite's sensors when they are due and shows them to the guard.
 * Level, concentration and cardiac pulse come at the suite's intervals, the pressure at every call,
 * and once after each granted stroke when 5 RC have passed.
 */
final class FrontEnd {
  private static final double SETTLING_TAUS = 5.0;

  /** Value of {@link Sensed#mode} in telemetry mode. */
  private static final int TELEMETRY = 2;

  private final Plant plant;
  private final Catheter catheter;
  private final Sensors sensors;
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
  private final long batteryMs;

  private final Lateness uneven;

  private boolean valveOpen = true;
  private boolean telemetry;
  private int mode;
  private boolean weak;
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
    this.sensors = Sensors.of(pump.sensors(), seed);
    this.encoder = sensors.encoder();
    this.pressure = sensors.pressure();
    this.pulse = sensors.pulse();
    this.level = sensors.level();
    this.concentration = sensors.concentration();
    this.uneven = new Lateness(seed, Purpose.CLOCKS);
    this.suite = profile.of(PumpProfile.SUITE);
    this.hasValve = profile.of(PumpProfile.VALVE) == 1L;
    this.batteryMs = pump.batteryMs();
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
    sensed.timeAMs = clockA.read(nowMs) - uneven.late();
    sensed.timeBMs = clockB.read(nowMs) - uneven.late();
    sensed.encoderCount = encoder.count(nowMs);
    sensed.mode = telemetry ? TELEMETRY : mode;
    sensed.battery = battery(nowMs);
    int valid = Sensed.MODE | Sensed.BATTERY | (encoder.state().valid() ? Sensed.ENCODER : 0);
    if (suite >= PumpProfile.SUITE_C && pressure.state().valid()) {
      valid |= sensePressure(sensed, nowMs);
    }
    if (suite >= PumpProfile.SUITE_B && level.due(nowMs) && level.state().valid()) {
      sensed.levelNl = level.read(plant.reservoir().levelNl(), nowMs);
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
    afterPa = catheter.pressureAfterPa((double) afterMs);
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
   * The mode of the device.
   *
   * @param now 0 ordinary, 1 a magnetic field, 2 telemetry
   */
  void mode(int now) {
    mode = now;
  }

  /**
   * The device restarted.
   *
   * @param powerLost time counters, encoder and session numbers begin anew
   * @param nowMs ms since the case began
   */
  void restart(boolean powerLost, long nowMs) {
    afterPending = false;
    if (powerLost) {
      clockA.restart(nowMs);
      clockB.restart(nowMs);
      encoder.restart();
      pulse.restart();
    }
  }

  /**
   * Puts the sensors into the state that the faults ask for, and moves the clocks whose fault
   * begins or ends now.
   *
   * @param faults at this moment, an edge
   * @param nowMs ms since the case began
   */
  void apply(ActiveFaults faults, long nowMs) {
    sensors.heal(nowMs);
    telemetry = faults.inTelemetry();
    followAmbient(faults, nowMs);
    uneven.most(0L);
    weak = false;
    for (int i = 0; i < faults.count(); i++) {
      Fault fault = faults.fault(i);
      if (fault instanceof SensorFault.Lie lie && faults.holds(lie)) {
        sensors.apply(lie, nowMs);
      } else if (fault instanceof TimeFault.WrongCounter wrong) {
        apply(wrong, nowMs);
      } else if (fault instanceof TimeFault.BothCounters wrong) {
        apply(
            new TimeFault.WrongCounter(wrong.timing(), false, wrong.rate(), wrong.jumpMs()), nowMs);
        apply(
            new TimeFault.WrongCounter(wrong.timing(), true, wrong.rate(), wrong.jumpMs()), nowMs);
      } else if (fault instanceof TimeFault.UnevenCounters wrong && faults.holds(wrong)) {
        uneven.most(wrong.mostMs());
      } else if (fault instanceof MemoryFault.Reset reset) {
        weak |= weak(reset, nowMs);
      }
    }
  }

  /** Between two edges the ambient pressure changes evenly. */
  private void followAmbient(ActiveFaults faults, long nowMs) {
    long next = faults.nextEdgeMs();
    boolean open = next == Fault.NEVER;
    pressure
        .ambient()
        .climb(nowMs, faults.ambientChangePa(open ? nowMs : next), open ? 0L : next - nowMs);
  }

  private int battery(long nowMs) {
    if (weak) {
      return Sensed.BATTERY_END;
    }
    return nowMs < batteryMs ? Sensed.BATTERY_OK : Sensed.BATTERY_REPLACE;
  }

  /** A battery that gave way reads as at its end from the first reset to the end of the fault. */
  private static boolean weak(MemoryFault.Reset reset, long nowMs) {
    return reset.cause() == MemoryFault.Cause.LOW_BATTERY
        && nowMs >= reset.onsetMs()
        && nowMs <= reset.endMs();
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
    if (pulse.due(nowMs) && pulse.state().valid()) {
      double arrives = catheter.transmission(Pulsatility.PULSE_HZ) * pressure.pulseGain();
      sensed.pulsatilitySession = pulse.session();
      sensed.pulsatilityPa = pulse.amplitude(arrives, pressure.noiseGain(), nowMs);
      valid |= Sensed.PULSATILITY;
    }
    return valid;
  }
}
