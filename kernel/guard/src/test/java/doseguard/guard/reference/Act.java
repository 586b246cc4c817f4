package doseguard.guard.reference;

/**
 * One act of a generated history; the numbers choose how.
 *
 * @param kind what is done
 * @param a a number from 0 to 999
 * @param b a number from 0 to 999
 * @param c a number from 0 to 999
 */
record Act(Kind kind, int a, int b, int c) {
  /** What can be done to a guard, and to the pump around it. */
  enum Kind {
    RUN,
    RUN_LONG,
    RUN_DAYS,
    RUN_WITH_CLOCKS_APART,
    JUMP,
    PUMP_FAULT,
    SENSOR_FAULT,
    SENSORS_LOST,
    CLEAR,
    UNGRANTED,
    MODE,
    MODE_FLICKERS,
    BATTERY,
    PROGRAM,
    TITRATE,
    PROPOSE,
    SPOIL,
    CONFIRM,
    ABANDON,
    BOLUS,
    BOLUSES,
    STOP,
    RESUME,
    ACKNOWLEDGE,
    SILENCE,
    REFILL,
    REFILL_BEGIN,
    REFILL_CONFIRM,
    REFILL_ABANDON,
    RESTART,
    DAMAGE,
    TEAR,
    SAVE,
    SELF_TEST
  }
}
