package doseguard.engine.port;

/**
 * The alarms by name. Ids equal the kernel's {@code doseguard.guard.state.Alarms}; a test holds
 * them together. An advisory never counts as a delivery alarm (design.md section 3).
 */
public enum AlarmKind {
  /** No alarm. */
  NONE(true),
  /** Strokes are not seen to dissipate: the catheter is blocked. */
  OCCLUSION(false),
  /** Granted strokes are not seen by the encoder. */
  STALL(false),
  /** Some granted strokes are not seen by the encoder. */
  SLIP(false),
  /** The rotor moved without a grant. */
  RUNAWAY(false),
  /** The level falls faster than dead reckoning. */
  OVER_DELIVERY(false),
  /** The level falls at least half as fast again, confirmed by a second indication. */
  OVER_DELIVERY_CONFIRMED(false),
  /** The level falls more slowly than dead reckoning. */
  UNDER_DELIVERY(false),
  /** The cardiac pulse is no longer seen in the catheter. */
  PULSATILITY_LOST(false),
  /** The reservoir reads more concentrated than programmed. */
  CONCENTRATION_HIGH(false),
  /** The reservoir reads less concentrated than programmed. */
  CONCENTRATION_LOW(false),
  /** Confirmed delivery is below half the prescription. */
  THERAPY_INTERRUPTED(false),
  /** Nothing flows until a confirmed refill. */
  EMPTY(false),
  /** The reservoir may be empty if the pump runs at the fast edge of its accuracy. */
  EMPTY_POSSIBLE(false),
  /** Refill soon. */
  RESERVOIR_LOW(true),
  /** The volume drawn at a refill does not fit the pump's accuracy. */
  REFILL_DISCREPANCY(false),
  /** The volume drawn at a refill is within accuracy and worth a look. */
  REFILL_INVESTIGATE(true),
  /** The level after a refill is not what was declared. */
  FILL_MISMATCH(false),
  /** A refill was begun and never confirmed. */
  REFILL_ABANDONED(false),
  /** The shut-off valve does not follow its command. */
  VALVE_FAULT(false),
  /** The two time sources disagree. */
  CLOCK_DISAGREE(false),
  /** A sensor is lost; what it watched is watched no longer. */
  COVERAGE_REDUCED(true),
  /** Delivery is stopped by order until a stated end. */
  ORDERED_STOP(true),
  /** A programming session waits for a confirmation. */
  SESSION_OPEN(true),
  /** A programming session was rolled back. */
  SESSION_ROLLED_BACK(true),
  /** A proposal was refused. */
  PROGRAM_REFUSED(true),
  /** The dose was reduced below half. */
  DOSE_REDUCED(true),
  /** A bolus was refused. */
  BOLUS_REFUSED(true),
  /** A ceiling holds basal back. */
  CEILING_REACHED(false),
  /** The device restarted; delivery goes on. */
  DEVICE_RESET(true),
  /** Power was off for an unknown time. */
  TIME_LOST(false),
  /** The guard's state was damaged; what was saved last is in force. */
  STATE_RESTORED(false),
  /** The guard's state was damaged and no saved one is good. */
  STATE_LOST(false),
  /** After an interruption a reduced dose is given. */
  RESTART_REDUCED(false),
  /** The battery is to be replaced. */
  BATTERY_REPLACE(true),
  /** The battery is at its end. */
  BATTERY_END(false),
  /** A mode of the device suspends delivery. */
  MODE_SUSPENDS(true),
  /** A mode of the device has outlasted its allowance. */
  MODE_STUCK(false),
  /** The last refills together do not fit the pump's accuracy. */
  REFILL_TREND(true),
  /** A self-test of the guard failed. */
  SELF_TEST_FAILED(false);

  private final boolean advisory;

  AlarmKind(boolean advisory) {
    this.advisory = advisory;
  }

  /**
   * The kernel's id.
   *
   * @return 0 for none, else 1 to 39
   */
  public int id() {
    return ordinal();
  }

  /**
   * Whether it is an advisory rather than a delivery alarm.
   *
   * @return true for an advisory
   */
  public boolean advisory() {
    return advisory;
  }
}
