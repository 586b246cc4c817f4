package doseguard.guard;

/**
 * One act of a generated history; the numbers choose how.
 *
 * @param kind what is done
 * @param a a number from 0 to 999
 * @param b a number from 0 to 999
 */
record Act(Kind kind, int a, int b) {
  /** What can be done to a guard. */
  enum Kind {
    GREEDY,
    GREEDY_WHILE_A_CLOCK_ERRS,
    IDLE,
    BOLUS,
    REFILL,
    STOP,
    RESUME,
    CLOCK,
    UNGRANTED,
    PROGRAM,
    BLIND,
    ACKNOWLEDGE
  }
}
