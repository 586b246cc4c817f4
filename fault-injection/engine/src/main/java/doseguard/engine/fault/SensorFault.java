package doseguard.engine.fault;

import java.util.Locale;

/** What goes wrong in the sensors of the suite. */
public sealed interface SensorFault extends Fault {

  /**
   * A sensor lies.
   *
   * @param timing when
   * @param sensor which
   * @param mode how; one that the sensor has
   * @param amount how much, in the unit that the mode names; 0 for a mode that takes none
   */
  record Lie(Timing timing, Sensor sensor, Mode mode, double amount) implements SensorFault {

    /**
     * Checks that the sensor can lie so.
     *
     * @throws IllegalArgumentException when it cannot
     */
    public Lie {
      if (!mode.fits(sensor)) {
        throw new IllegalArgumentException("no " + sensor + " sensor lies by " + mode);
      }
    }

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
    /** Catheter pressure, and with it the pulse. */
    PRESSURE,
    /** The pulsatility front end alone: the pressure is right, its sessions are not. */
    PULSATILITY,
    /** Concentration at the reservoir outlet. */
    CONCENTRATION;

    /** Whether it measures a value that can be off or wander, rather than counts or amplitudes. */
    boolean measures() {
      return this == LEVEL || this == PRESSURE || this == CONCENTRATION;
    }
  }

  /** The ways a sensor lies. */
  enum Mode {
    /** The last value stays; an encoder that is stuck loses the counts of that time for good. */
    STUCK,
    /** The value wanders away from the onset on: amount in the sensor's unit a day. */
    DRIFT,
    /** No valid reading. */
    OFF,
    /** The encoder counts drives that moved nothing (with a stalled rotor nothing flows). */
    PHANTOM,
    /** Each reading is any number within the range, evenly. */
    GARBAGE,
    /** Each reading is any number of 32 bits, evenly: a broken bus. */
    OUTLANDISH,
    /** The value is off: amount in the sensor's unit; an encoder jumps once by as many strokes. */
    OFFSET,
    /** The value is multiplied by the amount; an encoder counts so many for each stroke. */
    GAIN,
    /** The value is that of amount ms ago; before it has come round, the last one stays. */
    DELAYED,
    /** The encoder does not count that share of the strokes, by chance. */
    MISSED,
    /** The encoder counts once every amount ms although nothing moved. */
    SPURIOUS;

    /**
     * Whether a sensor can lie so.
     *
     * @param sensor which
     * @return true when it can
     */
    public boolean fits(Sensor sensor) {
      return switch (this) {
        case STUCK, OFF, GARBAGE, OUTLANDISH, GAIN, DELAYED -> true;
        case DRIFT -> sensor.measures();
        case OFFSET -> sensor.measures() || sensor == Sensor.ENCODER;
        case PHANTOM, MISSED, SPURIOUS -> sensor == Sensor.ENCODER;
      };
    }
  }
}
