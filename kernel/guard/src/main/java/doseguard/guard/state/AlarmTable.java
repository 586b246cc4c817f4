package doseguard.guard.state;

import doseguard.units.Milliseconds;

/**
 * The one table of alarms: for each its priority (IEC 60601-1-8), whether it stops delivery,
 * whether it needs acknowledgement before delivery resumes, and how often it repeats. The embedding
 * guide and the reports are made from the same ids.
 */
// [impl->dsn~alarm-table~1]
public final class AlarmTable {
  /** No alarm. */
  public static final int NONE = 0;

  /** Strokes are not seen to dissipate: withhold, probe, resume by itself. */
  public static final int OCCLUSION = 1;

  /** Granted strokes are not seen by the encoder: withhold, probe, resume by itself. */
  public static final int STALL = 2;

  /** Some granted strokes are not seen by the encoder: delivery goes on. */
  public static final int SLIP = 3;

  /** The rotor moved without a grant: valve closed, locked until acknowledged. */
  public static final int RUNAWAY = 4;

  /** The level falls faster than dead reckoning: delivery goes on. */
  public static final int OVER_DELIVERY = 5;

  /** Half as fast again, and a second indication: valve closed, locked until acknowledged. */
  public static final int OVER_DELIVERY_CONFIRMED = 6;

  /** The level falls more slowly than dead reckoning: delivery goes on. */
  public static final int UNDER_DELIVERY = 7;

  /** The cardiac pulse is no longer seen in the catheter: delivery goes on. */
  public static final int PULSATILITY_LOST = 8;

  /** The reservoir reads more concentrated than programmed: dosed at the higher value. */
  public static final int CONCENTRATION_HIGH = 9;

  /** The reservoir reads less concentrated than programmed: delivery goes on. */
  public static final int CONCENTRATION_LOW = 10;

  /** Confirmed delivery is below half the prescription: delivery goes on. */
  public static final int THERAPY_INTERRUPTED = 11;

  /** Locked until a confirmed refill. */
  public static final int EMPTY = 12;

  /** The reservoir may be empty: delivery goes on. */
  public static final int EMPTY_POSSIBLE = 13;

  /** Refill soon. */
  public static final int RESERVOIR_LOW = 14;

  /** The volume drawn at a refill does not fit the pump's accuracy. */
  public static final int REFILL_DISCREPANCY = 15;

  /** The volume drawn at a refill is worth a look. */
  public static final int REFILL_INVESTIGATE = 16;

  /** The level after a refill is not what was declared. */
  public static final int FILL_MISMATCH = 17;

  /** A refill was begun and never confirmed. */
  public static final int REFILL_ABANDONED = 18;

  /** The valve does not follow its command. */
  public static final int VALVE_FAULT = 19;

  /** The two time sources disagree. */
  public static final int CLOCK_DISAGREE = 20;

  /** A sensor is lost. */
  public static final int COVERAGE_REDUCED = 21;

  /** Delivery is stopped by order. */
  public static final int ORDERED_STOP = 22;

  /** A programming session waits for a confirmation. */
  public static final int SESSION_OPEN = 23;

  /** A programming session was rolled back. */
  public static final int SESSION_ROLLED_BACK = 24;

  /** A proposal was refused. */
  public static final int PROGRAM_REFUSED = 25;

  /** The dose was reduced below half. */
  public static final int DOSE_REDUCED = 26;

  /** A bolus was refused. */
  public static final int BOLUS_REFUSED = 27;

  /** A ceiling holds basal back. */
  public static final int CEILING_REACHED = 28;

  /** The device restarted; delivery goes on. */
  public static final int DEVICE_RESET = 29;

  /** Power was off for an unknown time: the lower of mean and segment rate, until programmed. */
  public static final int TIME_LOST = 30;

  /** The state was damaged; what was saved last is in force. */
  public static final int STATE_RESTORED = 31;

  /** The state was damaged and no saved one is good: locked until acknowledged. */
  public static final int STATE_LOST = 32;

  /** After an interruption a reduced dose is given, until a prescription is confirmed. */
  public static final int RESTART_REDUCED = 33;

  /** The battery is to be replaced. */
  public static final int BATTERY_REPLACE = 34;

  /** The battery is at its end: delivery may end at any time. */
  public static final int BATTERY_END = 35;

  /** A mode of the device (MRI, telemetry) suspends delivery. */
  public static final int MODE_SUSPENDS = 36;

  /** A mode of the device has outlasted its allowance: delivery goes on. */
  public static final int MODE_STUCK = 37;

  /** The volumes drawn over the last refills together do not fit the pump's accuracy. */
  public static final int REFILL_TREND = 38;

  /** A self-test failed. */
  public static final int SELF_TEST_FAILED = 39;

  /** Number of ids, {@link #NONE} included. */
  public static final int COUNT = 40;

  /** Immediate or prompt risk of death or irreversible injury. */
  public static final int HIGH = 1;

  /** Prompt response required. */
  public static final int MEDIUM = 2;

  /** Awareness required. */
  public static final int LOW = 3;

  /** Alarms that stop delivery while their condition is present. */
  public static final long STOPS =
      (1L << OCCLUSION)
          | (1L << STALL)
          | (1L << RUNAWAY)
          | (1L << OVER_DELIVERY_CONFIRMED)
          | (1L << STATE_LOST)
          | (1L << EMPTY);

  /** Alarms that let single strokes through as probes while they stop delivery. */
  public static final long PROBES = (1L << OCCLUSION) | (1L << STALL);

  /** Alarms whose condition only an acknowledgement ends; they close the valve. */
  public static final long NEEDS_ACKNOWLEDGEMENT =
      (1L << RUNAWAY) | (1L << OVER_DELIVERY_CONFIRMED) | (1L << STATE_LOST);

  private static final long MEDIUM_PRIORITY =
      (1L << SLIP)
          | (1L << REFILL_INVESTIGATE)
          | (1L << CLOCK_DISAGREE)
          | (1L << COVERAGE_REDUCED)
          | (1L << DOSE_REDUCED)
          | (1L << RESERVOIR_LOW)
          | (1L << DEVICE_RESET)
          | (1L << BATTERY_REPLACE)
          | (1L << MODE_SUSPENDS)
          | (1L << REFILL_TREND)
          | (1L << ORDERED_STOP);

  private static final long LOW_PRIORITY =
      (1L << SESSION_OPEN)
          | (1L << SESSION_ROLLED_BACK)
          | (1L << PROGRAM_REFUSED)
          | (1L << BOLUS_REFUSED);

  /** Longest that a silenced alarm stays silent, ms: 2 min (GIP 3.2.1, 3.2.2). */
  public static final @Milliseconds long SILENCE_MS = 120000L;

  private static final @Milliseconds long MINUTE = 60000L;

  private AlarmTable() {}

  /**
   * The bit of an alarm.
   *
   * @param id its id
   * @param present whether its condition is present
   * @return bit {@code id}, or none
   */
  public static long bit(int id, boolean present) {
    return present ? 1L << id : 0L;
  }

  /**
   * Priority of an alarm.
   *
   * @param id its id, 1 to 39
   * @return {@link #HIGH}, {@link #MEDIUM} or {@link #LOW}
   */
  public static int priority(int id) {
    if ((LOW_PRIORITY >>> id & 1L) != 0L) {
      return LOW;
    }
    return (MEDIUM_PRIORITY >>> id & 1L) != 0L ? MEDIUM : HIGH;
  }

  /**
   * Time after which an unacknowledged alarm sounds again: 10 min, an hour or four (project choice:
   * implanted pumps repeat critical alarms between 10 min and 2 h and others about hourly,
   * domain.md 2.1).
   *
   * @param id its id, 1 to 39
   * @return ms
   */
  public static @Milliseconds long repeatMs(int id) {
    int priority = priority(id);
    if (priority == HIGH) {
      return 10L * MINUTE;
    }
    return priority == MEDIUM ? 60L * MINUTE : 240L * MINUTE;
  }
}
