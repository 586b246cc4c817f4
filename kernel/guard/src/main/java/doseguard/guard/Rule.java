package doseguard.guard;

/** The rules that a decision can name as its most limiting one. */
public final class Rule {
  /** Nothing limits. */
  public static final int NONE = 0;

  /** No prescription is in force. */
  public static final int NO_PRESCRIPTION = 1;

  /** The reservoir is locked until a confirmed refill. */
  public static final int RESERVOIR_LOCKOUT = 2;

  /** An alarm whose row says stops holds delivery. */
  public static final int DELIVERY_HOLD = 3;

  /** Delivery is stopped by order until a stated end. */
  public static final int ORDERED_STOP = 4;

  /** The 24 h mass ceiling. */
  public static final int CEILING_24H = 5;

  /** The 1 h mass ceiling. */
  public static final int CEILING_1H = 6;

  /** The least interval between strokes. */
  public static final int STROKE_RATE = 7;

  /** What was prescribed so far. */
  public static final int PRESCRIPTION_CREDIT = 8;

  /** A mode of the device suspends delivery, within its allowance. */
  public static final int MODE_SUSPENDS = 9;

  /** The state is damaged and no saved one is good. */
  public static final int STATE_LOST = 10;

  private Rule() {}
}
