package doseguard.engine.fault;

/**
 * One thing that goes wrong, with its parameters, onset and end. The vocabulary of design.md
 * section 7; each record is one family, and later families are further records.
 */
public sealed interface Fault {

  /** End of a fault that never clears. */
  long NEVER = Long.MAX_VALUE;

  /**
   * When it begins.
   *
   * @return ms since the case began
   */
  long onsetMs();

  /**
   * When it clears.
   *
   * @return ms since the case began, {@link #NEVER} when it does not
   */
  long endMs();

  /**
   * The family's name in files and reports, for example {@code catheter-kink}.
   *
   * @return lower-case words joined by hyphens
   */
  String family();

  /**
   * The catheter is narrowed or closed distal of its middle.
   *
   * @param onsetMs begin, ms
   * @param endMs end, ms
   * @param resistanceFactor factor on the distal resistance, at least 1; {@link
   *     Double#POSITIVE_INFINITY} for a complete kink (physics.md 1.5: 80 % of the lumen over 5 mm
   *     is 1.12, 99 % over 10 mm is 101)
   * @param periodMs period of an intermittent kink, ms; 0 when it holds all the time
   * @param closedMs time in each period during which it is kinked, ms
   */
  record CatheterKink(
      long onsetMs, long endMs, double resistanceFactor, long periodMs, long closedMs)
      implements Fault {
    @Override
    public String family() {
      return "catheter-kink";
    }
  }

  /**
   * The catheter comes off at the pump; all drug goes to the pocket.
   *
   * @param onsetMs begin, ms
   * @param endMs end, ms
   */
  record CatheterDisconnect(long onsetMs, long endMs) implements Fault {
    @Override
    public String family() {
      return "catheter-disconnect";
    }
  }

  /**
   * A hole in the middle of the catheter, a shunt to tissue.
   *
   * @param onsetMs begin, ms
   * @param endMs end, ms
   * @param resistanceRatio resistance of the hole over that of the whole catheter, above 0
   *     (physics.md 1.5: 480 loses all of 0.5 mL/d, 9600 loses 5 %)
   */
  record CatheterLeak(long onsetMs, long endMs, double resistanceRatio) implements Fault {
    @Override
    public String family() {
      return "catheter-leak";
    }
  }

  /**
   * The rotor does not move when driven.
   *
   * @param onsetMs begin, ms
   * @param endMs end, ms; {@link #NEVER} for a permanent stall
   */
  record MotorStall(long onsetMs, long endMs) implements Fault {
    @Override
    public String family() {
      return "motor-stall";
    }
  }

  /**
   * The controller asks for more than was prescribed.
   *
   * @param onsetMs begin, ms
   * @param endMs end, ms
   * @param factor factor on the rate it asks for, 1.1 to 10
   */
  record CommandExcess(long onsetMs, long endMs, double factor) implements Fault {
    @Override
    public String family() {
      return "command-excess";
    }
  }

  /**
   * The driver turns the rotor without a grant.
   *
   * @param onsetMs begin, ms
   * @param endMs end, ms
   * @param intervalMs time between two ungranted strokes, ms
   */
  record DriverRunaway(long onsetMs, long endMs, long intervalMs) implements Fault {
    @Override
    public String family() {
      return "driver-runaway";
    }
  }

  /**
   * Drug passes the rotor besides its strokes, driven by the reservoir's pressure.
   *
   * @param onsetMs begin, ms
   * @param endMs end, ms
   * @param fraction extra flow over the mean prescribed flow, 0.01 to 10
   */
  record HydraulicOverDelivery(long onsetMs, long endMs, double fraction) implements Fault {
    @Override
    public String family() {
      return "hydraulic-over-delivery";
    }
  }

  /**
   * The shut-off valve stays where it is.
   *
   * @param onsetMs begin, ms
   * @param endMs end, ms
   * @param closed stuck closed, else stuck open
   */
  record ValveStuck(long onsetMs, long endMs, boolean closed) implements Fault {
    @Override
    public String family() {
      return "valve-stuck";
    }
  }

  /**
   * Refills due while it lasts do not happen.
   *
   * @param onsetMs begin, ms
   * @param endMs end, ms
   */
  record MissedRefill(long onsetMs, long endMs) implements Fault {
    @Override
    public String family() {
      return "missed-refill";
    }
  }

  /**
   * What is filled is not what is declared. It acts on fills (the one at the start included when
   * the onset is 0) while it lasts.
   *
   * @param onsetMs begin, ms
   * @param endMs end, ms
   * @param factor true over declared concentration: 0.25, 0.5, 2 or 4
   */
  record WrongConcentration(long onsetMs, long endMs, double factor) implements Fault {
    @Override
    public String family() {
      return "wrong-concentration";
    }
  }

  /**
   * After a change of concentration the controller runs at once at the new volumetric rate, as if
   * the catheter already held the new drug.
   *
   * @param onsetMs begin, ms
   * @param endMs end, ms
   */
  record BridgeOmitted(long onsetMs, long endMs) implements Fault {
    @Override
    public String family() {
      return "bridge-omitted";
    }
  }

  /**
   * The next prescription programmed while it lasts is not what the clinician meant.
   *
   * @param onsetMs begin, ms
   * @param endMs end, ms
   * @param error the slip
   */
  record ProgrammingError(long onsetMs, long endMs, Slip error) implements Fault {
    @Override
    public String family() {
      return "programming-error";
    }
  }

  /** The slips of {@link ProgrammingError}. */
  enum Slip {
    /** Every basal rate times ten. */
    FACTOR_TEN,
    /** A dose typed in mg where ug is asked: times a thousand. */
    MG_FOR_MCG,
    /** The lock-out of the patient bolus in minutes where hours were meant (incident I-01). */
    MINUTES_FOR_HOURS,
    /** A rise of twice the titration step that the policy allows for the indication. */
    TITRATION_TOO_LARGE,
    /** The intended rise is programmed twice, 12 h apart. */
    TITRATION_TOO_SOON,
    /** A frame that was confirmed before is sent again. */
    STALE_FRAME,
    /** One bit of the frame flips on the way. */
    CORRUPTED_FRAME
  }

  /**
   * The clinician stops the pump, proposes a prescription and leaves without confirming (incident
   * I-05).
   *
   * @param onsetMs when, ms
   * @param endMs end, ms; it clears at once, so equal to the onset
   */
  record SessionAbandoned(long onsetMs, long endMs) implements Fault {
    @Override
    public String family() {
      return "session-abandoned";
    }
  }

  /**
   * A sensor lies.
   *
   * @param onsetMs begin, ms
   * @param endMs end, ms
   * @param sensor which
   * @param mode how
   * @param driftPerDay drift per day in the sensor's own unit (nL, Pa, ug/mL); 0 unless drifting
   */
  record SensorFault(long onsetMs, long endMs, Sensor sensor, Mode mode, double driftPerDay)
      implements Fault {
    @Override
    public String family() {
      return sensor.name().toLowerCase(java.util.Locale.ROOT) + "-fault";
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

  /**
   * One of the two time counters is wrong.
   *
   * @param onsetMs begin, ms
   * @param endMs end, ms
   * @param second the second counter, else the first
   * @param rate ms counted per true ms: 0 stopped, 1 right
   * @param jumpMs added once at the onset, ms, of either sign
   */
  record ClockFault(long onsetMs, long endMs, boolean second, double rate, long jumpMs)
      implements Fault {
    @Override
    public String family() {
      return "clock-fault";
    }
  }
}
