package doseguard.engine.port;

/** The rules a decision can name as its most limiting. Ids equal the kernel's {@code Rule}. */
public enum RuleKind {
  /** Nothing limits. */
  NONE,
  /** No prescription is in force. */
  NO_PRESCRIPTION,
  /** The reservoir is locked until a confirmed refill. */
  RESERVOIR_LOCKOUT,
  /** An alarm that stops delivery holds. */
  DELIVERY_HOLD,
  /** Delivery is stopped by order. */
  ORDERED_STOP,
  /** The 24 h mass ceiling. */
  CEILING_24H,
  /** The 1 h mass ceiling. */
  CEILING_1H,
  /** The least interval between strokes. */
  STROKE_RATE,
  /** What was prescribed so far. */
  PRESCRIPTION_CREDIT,
  /** A mode of the device suspends delivery. */
  MODE_SUSPENDS,
  /** The guard's state is damaged and no saved one is good. */
  STATE_LOST;

  /**
   * The kernel's id.
   *
   * @return 0 to 10
   */
  public int id() {
    return ordinal();
  }
}
