package doseguard.engine.oracle;

import static doseguard.engine.port.AlarmKind.BATTERY_END;
import static doseguard.engine.port.AlarmKind.CEILING_REACHED;
import static doseguard.engine.port.AlarmKind.CLOCK_DISAGREE;
import static doseguard.engine.port.AlarmKind.CONCENTRATION_HIGH;
import static doseguard.engine.port.AlarmKind.CONCENTRATION_LOW;
import static doseguard.engine.port.AlarmKind.EMPTY;
import static doseguard.engine.port.AlarmKind.EMPTY_POSSIBLE;
import static doseguard.engine.port.AlarmKind.FILL_MISMATCH;
import static doseguard.engine.port.AlarmKind.MODE_STUCK;
import static doseguard.engine.port.AlarmKind.OCCLUSION;
import static doseguard.engine.port.AlarmKind.OVER_DELIVERY;
import static doseguard.engine.port.AlarmKind.OVER_DELIVERY_CONFIRMED;
import static doseguard.engine.port.AlarmKind.PULSATILITY_LOST;
import static doseguard.engine.port.AlarmKind.REFILL_ABANDONED;
import static doseguard.engine.port.AlarmKind.REFILL_DISCREPANCY;
import static doseguard.engine.port.AlarmKind.RUNAWAY;
import static doseguard.engine.port.AlarmKind.SELF_TEST_FAILED;
import static doseguard.engine.port.AlarmKind.SLIP;
import static doseguard.engine.port.AlarmKind.STALL;
import static doseguard.engine.port.AlarmKind.STATE_LOST;
import static doseguard.engine.port.AlarmKind.STATE_RESTORED;
import static doseguard.engine.port.AlarmKind.THERAPY_INTERRUPTED;
import static doseguard.engine.port.AlarmKind.TIME_LOST;
import static doseguard.engine.port.AlarmKind.UNDER_DELIVERY;
import static doseguard.engine.port.AlarmKind.VALVE_FAULT;

import doseguard.engine.port.AlarmKind;

/**
 * The table of admissible alarms: which delivery alarms a fault explains, and why. A delivery alarm
 * is false when no fault that has begun has its name in its row; the rows of a combination are
 * united. Advisories need no row; a refill, a bridge, an ordered stop or a bolus explains nothing.
 */
public enum AdmissibleAlarms {
  /** A kink below {@link FaultRows#DAMPING}. */
  KINK_HARMLESS(false, "loses no dose, and every stroke still dissipates: nothing to tell"),
  /** A kink from {@link FaultRows#DAMPING} to below {@link FaultRows#BLOCKING}. */
  KINK_DAMPING(
      false, "loses no dose, but damps the cardiac pulse that the sensor sees", PULSATILITY_LOST),
  /** A kink from {@link FaultRows#BLOCKING} on. */
  KINK_BLOCKING(
      true,
      "strokes do not dissipate, the pulse is gone, and beyond the slip pressure the volume stays in"
          + " the reservoir while the encoder counts; a level monitor that has followed it takes what"
          + " flows afterwards for too much",
      OCCLUSION,
      PULSATILITY_LOST,
      UNDER_DELIVERY,
      OVER_DELIVERY,
      THERAPY_INTERRUPTED,
      REFILL_DISCREPANCY),
  /** The catheter is off at the pump. */
  DISCONNECT(true, "only the pulse is missing: flow and level stay on plan", PULSATILITY_LOST),
  /** A hole of at least {@link FaultRows#GROSS_LEAK} times the catheter's resistance. */
  LEAK_SLOW(true, "changes no reading by more than its noise (physics.md 1.5): nothing to tell"),
  /** A hole below {@link FaultRows#GROSS_LEAK} times the catheter's resistance. */
  LEAK_GROSS(true, "shunts a good part of the pulse away", PULSATILITY_LOST),
  /** The tip has left the pulse, and drug goes astray. */
  TIP_ASTRAY(
      true, "less of the pulse comes through; flow and level stay on plan", PULSATILITY_LOST),
  /** Drug goes astray at a tip that sees at least {@link FaultRows#PULSE_KEPT} of the pulse. */
  TIP_ASTRAY_UNSEEN(
      true,
      "where drug goes beyond the tip no sensor sees, and the pulse is there: nothing to tell"),
  /** The tip has left the pulse, and all drug still reaches the CSF. */
  TIP_SHIFTED(false, "only damps the cardiac pulse that the sensor sees", PULSATILITY_LOST),
  /** All drug reaches the CSF, and the pulse keeps most of its height. */
  TIP_HARMLESS(false, "neither the drug nor the pulse goes astray: nothing to tell"),
  /** The tip grows shut. */
  TIP_CLOSING(
      true,
      "loses nothing until it is nearly closed, and then is a kink that blocks",
      OCCLUSION,
      PULSATILITY_LOST,
      UNDER_DELIVERY,
      THERAPY_INTERRUPTED,
      REFILL_DISCREPANCY),
  /** A crack that opens only under the pressure of a stroke. */
  CRACK_UNDER_PRESSURE(
      true,
      "is shut when the pulse is looked at, and a stroke dissipates through it: nothing to tell"),
  /** The rotor turns less than it is driven. */
  ROTOR_TURNS_LESS(
      true,
      "granted strokes are missing at the encoder and at the level",
      STALL,
      SLIP,
      UNDER_DELIVERY,
      THERAPY_INTERRUPTED,
      REFILL_DISCREPANCY),
  /** The rollers hold less than {@link FaultRows#HOLDING_PA}. */
  ROLLERS_SLIP(
      true,
      "what slips back stays in the reservoir while the encoder counts",
      UNDER_DELIVERY,
      THERAPY_INTERRUPTED,
      REFILL_DISCREPANCY),
  /** The rollers hold at least {@link FaultRows#HOLDING_PA}. */
  ROLLERS_HOLD(false, "no ordinary pressure in the line makes them slip: nothing to tell"),
  /** The rotor does not move. */
  MOTOR_STALL(
      true,
      "granted strokes are missing at the encoder, at the level, at the next refill and in the"
          + " therapy; a level monitor that has followed it takes what flows afterwards for too much",
      STALL,
      SLIP,
      UNDER_DELIVERY,
      OVER_DELIVERY,
      THERAPY_INTERRUPTED,
      REFILL_DISCREPANCY),
  /** The controller asks for too much. */
  COMMAND_EXCESS(
      false,
      "what is asked beyond the prescription is refused: at most a ceiling speaks",
      CEILING_REACHED),
  /** The rotor turns without a grant. */
  DRIVER_RUNAWAY(
      true,
      "motion without a grant empties the reservoir and fills the windows; the lock that follows"
          + " ends the therapy, and a closed valve turns the strokes that go on into none",
      RUNAWAY,
      OVER_DELIVERY,
      OVER_DELIVERY_CONFIRMED,
      UNDER_DELIVERY,
      CEILING_REACHED,
      THERAPY_INTERRUPTED,
      EMPTY_POSSIBLE,
      EMPTY,
      REFILL_DISCREPANCY),
  /** Drug passes the rotor. */
  HYDRAULIC_OVER_DELIVERY(
      true,
      "the level falls faster than the strokes explain, the reservoir is empty early, strokes that"
          + " follow move nothing, and a lock ends the therapy",
      OVER_DELIVERY,
      OVER_DELIVERY_CONFIRMED,
      UNDER_DELIVERY,
      THERAPY_INTERRUPTED,
      EMPTY_POSSIBLE,
      EMPTY,
      REFILL_DISCREPANCY),
  /** Only the catheter holds the flow back. */
  FREE_FLOW(
      true,
      "the reservoir is empty within minutes, and strokes that follow move nothing",
      OVER_DELIVERY,
      OVER_DELIVERY_CONFIRMED,
      UNDER_DELIVERY,
      FILL_MISMATCH,
      THERAPY_INTERRUPTED,
      EMPTY_POSSIBLE,
      EMPTY,
      REFILL_DISCREPANCY),
  /** Air of at least {@link FaultRows#BUBBLE_NL} in the reservoir. */
  AIR(
      true,
      "stands in the reservoir like drug, leaves it in place of drug, and softens the line, which"
          + " damps the pulse",
      UNDER_DELIVERY,
      OVER_DELIVERY,
      PULSATILITY_LOST,
      REFILL_DISCREPANCY),
  /** Less air than that. */
  AIR_LITTLE(true, "neither the level nor the pulse shows it: nothing to tell"),
  /** A volume runs out right after a fill. */
  DUMP(
      true,
      "the level is lower than was declared, and the reservoir is empty early",
      FILL_MISMATCH,
      OVER_DELIVERY,
      OVER_DELIVERY_CONFIRMED,
      UNDER_DELIVERY,
      THERAPY_INTERRUPTED,
      EMPTY_POSSIBLE,
      EMPTY,
      REFILL_DISCREPANCY),
  /** The reservoir leaks into the pocket. */
  RESERVOIR_LEAK(
      true,
      "the level falls faster than the strokes explain, and the reservoir is empty early",
      OVER_DELIVERY,
      OVER_DELIVERY_CONFIRMED,
      UNDER_DELIVERY,
      THERAPY_INTERRUPTED,
      EMPTY_POSSIBLE,
      EMPTY,
      REFILL_DISCREPANCY),
  /** The valve stays open. */
  VALVE_STUCK_OPEN(false, "shows only when it is told to close", VALVE_FAULT),
  /** The valve stays closed. */
  VALVE_STUCK_CLOSED(
      true,
      "blocks like a complete kink, and does not follow its command",
      VALVE_FAULT,
      OCCLUSION,
      PULSATILITY_LOST,
      UNDER_DELIVERY,
      THERAPY_INTERRUPTED,
      REFILL_DISCREPANCY),
  /** A refill that was due does not happen. */
  MISSED_REFILL(
      true,
      "the reservoir runs empty; below the hardware minimum strokes move nothing",
      EMPTY_POSSIBLE,
      EMPTY,
      UNDER_DELIVERY,
      THERAPY_INTERRUPTED),
  /** Less was filled than declared, or none of it into the reservoir. */
  FILLED_TOO_LITTLE(
      true,
      "the level is lower than was declared, what is drawn does not fit, the reservoir is empty early"
          + " and strokes then move nothing",
      FILL_MISMATCH,
      OVER_DELIVERY,
      OVER_DELIVERY_CONFIRMED,
      UNDER_DELIVERY,
      THERAPY_INTERRUPTED,
      EMPTY_POSSIBLE,
      EMPTY,
      REFILL_DISCREPANCY),
  /** More was filled than declared. */
  FILLED_TOO_MUCH(
      true,
      "the level is higher than was declared, and over-pressure drives drug past the rotor",
      FILL_MISMATCH,
      OVER_DELIVERY,
      OVER_DELIVERY_CONFIRMED,
      UNDER_DELIVERY,
      REFILL_DISCREPANCY),
  /** Another strength was filled than is entered. */
  STRENGTH_NOT_ENTERED(
      true,
      "reads higher or lower than entered; accounted at the higher value it fills the windows sooner,"
          + " and a therapy below half is interrupted",
      CONCENTRATION_HIGH,
      CONCENTRATION_LOW,
      CEILING_REACHED,
      THERAPY_INTERRUPTED),
  /** The pump was refilled without being told. */
  VOLUME_NOT_RESET(
      false,
      "the level rises without a refill, the account runs empty all the same and locks, and another"
          + " strength reads higher or lower",
      UNDER_DELIVERY,
      EMPTY_POSSIBLE,
      EMPTY,
      THERAPY_INTERRUPTED,
      REFILL_DISCREPANCY,
      CONCENTRATION_HIGH,
      CONCENTRATION_LOW,
      CEILING_REACHED),
  /** A refill was left unconfirmed. */
  REFILL_LEFT(
      true,
      "is told after its time, ceilings stay at the higher concentration, and the level is that of"
          + " what was done to the reservoir",
      REFILL_ABANDONED,
      OVER_DELIVERY,
      OVER_DELIVERY_CONFIRMED,
      UNDER_DELIVERY,
      EMPTY_POSSIBLE,
      EMPTY,
      THERAPY_INTERRUPTED,
      CEILING_REACHED,
      CONCENTRATION_HIGH,
      CONCENTRATION_LOW,
      REFILL_DISCREPANCY),
  /** The fill is more concentrated than declared. */
  CONCENTRATION_TOO_HIGH(
      true,
      "reads high, and accounted at the higher value it fills the windows sooner, which may hold the"
          + " therapy back until the wrong drug has arrived",
      CONCENTRATION_HIGH,
      CEILING_REACHED,
      THERAPY_INTERRUPTED),
  /** The fill is less concentrated than declared. */
  CONCENTRATION_TOO_LOW(
      true,
      "reads low, and below half the therapy is interrupted",
      CONCENTRATION_LOW,
      THERAPY_INTERRUPTED),
  /** The controller forgets the bridge. */
  BRIDGE_OMITTED(
      true,
      "it asks for too few strokes of a weaker old drug, or for too many of a stronger one",
      THERAPY_INTERRUPTED,
      CEILING_REACHED),
  /** More is programmed than was meant. */
  PROGRAM_TOO_HIGH(
      true,
      "is refused with an advisory; where a policy lets it pass, a ceiling holds it back",
      CEILING_REACHED),
  /** A frame that cannot come into force. */
  PROGRAM_REFUSED(true, "is refused with an advisory, the running prescription goes on"),
  /** What is due is not programmed. */
  PROGRAM_OMITTED(true, "the running prescription goes on, and the guard knows of no other"),
  /** A proposal is left without a confirmation. */
  PROPOSAL_LEFT(false, "is rolled back with an advisory, the running prescription goes on"),
  /** A mode of the device is not ended. */
  MODE_FORGOTTEN(
      true,
      "a mode suspends delivery until its allowance is spent, and is then told as stuck",
      MODE_STUCK,
      THERAPY_INTERRUPTED),
  /** A bit flips in the guard's live state or in its memory. */
  BIT_FLIPPED(
      false,
      "the guard takes up what it saved, or, when nothing good is saved, locks until it is"
          + " programmed anew",
      STATE_RESTORED,
      STATE_LOST,
      SELF_TEST_FAILED,
      THERAPY_INTERRUPTED),
  /** The device restarts without knowing for how long it was away. */
  POWER_LOST(
      true,
      "nothing flows without power; afterwards the time of day is not known, and strokes that a save"
          + " covered count as given",
      TIME_LOST,
      STATE_RESTORED,
      STATE_LOST,
      THERAPY_INTERRUPTED),
  /** The battery gives way. */
  BATTERY_WEAK(
      true,
      "as a loss of power, and the battery says so itself",
      BATTERY_END,
      TIME_LOST,
      STATE_RESTORED,
      STATE_LOST,
      THERAPY_INTERRUPTED),
  /** The watchdog restarts the device, which knows the time. */
  WATCHDOG_RESET(
      true,
      "nothing flows meanwhile; many restarts in a row cost a part of the dose",
      STATE_RESTORED,
      STATE_LOST,
      THERAPY_INTERRUPTED),
  /** The firmware does not call the guard. */
  CALLS_MISSED(
      true, "nothing flows, and the guard sees the gap when it is called", THERAPY_INTERRUPTED),
  /** The firmware calls the guard late. */
  CALLS_LATE(
      true,
      "each call grants one stroke at most, so calls that come later than the strokes are due cost a"
          + " part of the dose",
      THERAPY_INTERRUPTED),
  /** Both time counters are wrong alike. */
  TIME_BASE_WRONG(
      true,
      "the device has no other time: what is given follows the counters, a jump looks like a gap, and"
          + " time that stands still fills the windows",
      CEILING_REACHED,
      THERAPY_INTERRUPTED),
  /** The clinician leaves with the pump stopped. */
  SESSION_ABANDONED(
      true, "a stop that outlasts its end interrupts the therapy", THERAPY_INTERRUPTED),
  /** The encoder's count stays. */
  ENCODER_STUCK(
      false,
      "looks like a stall; what flows all the same is missing in the books, and the count catches up"
          + " when it clears",
      STALL,
      SLIP,
      THERAPY_INTERRUPTED,
      OVER_DELIVERY,
      RUNAWAY,
      REFILL_DISCREPANCY),
  /** The encoder counts too much or too little. */
  ENCODER_WRONG(
      false,
      "strokes that did not happen look like motion without a grant, lock the pump, fill the windows"
          + " and the books; strokes not counted look like slip",
      RUNAWAY,
      SLIP,
      STALL,
      OVER_DELIVERY,
      UNDER_DELIVERY,
      CEILING_REACHED,
      THERAPY_INTERRUPTED,
      EMPTY_POSSIBLE,
      EMPTY,
      REFILL_DISCREPANCY),
  /** The encoder does not count some strokes. */
  ENCODER_MISSES(
      false,
      "strokes not counted look like slip, three in a row like a stall; what flows all the same is"
          + " missing in the books",
      STALL,
      SLIP,
      THERAPY_INTERRUPTED,
      OVER_DELIVERY,
      REFILL_DISCREPANCY),
  /** The level reading is wrong in any way. */
  LEVEL_WRONG(
      false,
      "a level that does not follow the strokes looks like too much or too little flow, like an"
          + " empty reservoir or like another fill; together with dead reckoning that comes close it"
          + " locks an empty pump (T3), which ends the therapy",
      OVER_DELIVERY,
      UNDER_DELIVERY,
      EMPTY_POSSIBLE,
      EMPTY,
      THERAPY_INTERRUPTED,
      FILL_MISMATCH),
  /** The pressure reading stays. */
  PRESSURE_STUCK(false, "a reading that stays shows no pulse", PULSATILITY_LOST),
  /** The pressure reading is off, wanders, or comes late. */
  PRESSURE_SHIFTED(
      false, "steps from stroke to stroke see neither a shift nor a slow drift: nothing to tell"),
  /** The pressure reading is garbage or multiplied. */
  PRESSURE_DISTORTED(
      false,
      "readings that jump, and noise or posture made larger, look like strokes that stay; the guard"
          + " then withholds; the pulse is drowned or shrinks",
      OCCLUSION,
      PULSATILITY_LOST,
      THERAPY_INTERRUPTED),
  /** The pulsatility front end gives an amplitude of before. */
  PULSATILITY_OLD(
      false,
      "an amplitude of before is a good one, but a low one that repeats itself adds up like a pulse"
          + " that has become smaller",
      PULSATILITY_LOST),
  /** The pulsatility front end gives garbage or multiplies. */
  PULSATILITY_WRONG(false, "an amplitude may be as low as without a pulse", PULSATILITY_LOST),
  /** The concentration reading is wrong in any way. */
  CONCENTRATION_WRONG(
      false,
      "cannot be told from a wrong fill",
      CONCENTRATION_HIGH,
      CONCENTRATION_LOW,
      CEILING_REACHED,
      THERAPY_INTERRUPTED),
  /** A sensor gives no valid reading. */
  SENSOR_LOST(false, "the guard goes on with what is left and says so by an advisory"),
  /** The pump is in telemetry mode and stays there. */
  TELEMETRY_MODE(
      true,
      "a mode that outlasts its allowance, and a controller that asks for nothing in it",
      MODE_STUCK,
      THERAPY_INTERRUPTED),
  /** Postures beyond the ordinary. */
  POSTURE(false, "steps from stroke to stroke do not see the patient move: nothing to tell"),
  /** Ambient pressure beyond the ordinary. */
  AMBIENT(
      false,
      "rollers do not yield to it, and steps from stroke to stroke do not see it: nothing to tell"),
  /** One time counter is wrong. */
  CLOCK_WRONG(
      false,
      "the counters disagree; ceilings take the smaller, the therapy monitor the larger time",
      CLOCK_DISAGREE,
      CEILING_REACHED,
      THERAPY_INTERRUPTED);

  private final boolean delivery;
  private final String reason;
  private final long alarms;

  AdmissibleAlarms(boolean delivery, String reason, AlarmKind... names) {
    this.delivery = delivery;
    this.reason = reason;
    this.alarms = AlarmSet.explained(names);
  }

  /**
   * Whether the fault acts on what reaches the patient. A sensor, a clock or a greedy controller
   * does not: a guard that stops for it stops falsely.
   *
   * @return true for a delivery fault
   */
  public boolean delivery() {
    return delivery;
  }

  /**
   * Why these alarms.
   *
   * @return the end of a sentence about the fault
   */
  public String reason() {
    return reason;
  }

  /**
   * Whether it explains an alarm.
   *
   * @param alarm a delivery alarm
   * @return true when the alarm's name is in the row
   */
  public boolean admits(AlarmKind alarm) {
    return AlarmSet.has(alarms, alarm);
  }
}
