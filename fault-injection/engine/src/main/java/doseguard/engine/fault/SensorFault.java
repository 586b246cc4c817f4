package doseguard.engine.fault;

import java.util.Locale;

/** What goes wrong in the sensors of the suite. */
public sealed interface SensorFault extends Fault {

  /**
   * A sensor lies.
   *
   * @param timing when
   * @param sensor which
   * @param mode how
   * @param driftPerDay drift per day in the sensor's own unit (nL, Pa, ug/mL); 0 unless drifting
   */
  record Lie(Timing timing, Sensor sensor, Mode mode, double driftPerDay) implements SensorFault {
    @Override
    public String family() {
      return sensor.name().toLowerCase(Locale.ROOT) + "-fault";
    }
  }

  /** The sensors of a suite. */
  enum Sensor {
    /** Rotor strokes. */
    ENCODER,
    /** Reservoir level. */
    LEVEL,
    /** Catheter pressure. */
    PRESSURE,
    /** Concentration at the reservoir outlet. */
    CONCENTRATION
  }

  /** The ways a sensor lies. */
  enum Mode {
    /** The last value stays. */
    STUCK,
    /** The value wanders away. */
    DRIFT,
    /** No valid reading. */
    OFF,
    /** The encoder counts strokes that did not happen (with a stalled rotor nothing flows). */
    PHANTOM
  }
}
