package doseguard.guard;

/** Why a device restarted, as it tells {@link DoseGuard#restore}. */
public final class ResetCause {
  /** Power came back: how long it was away is not known. */
  public static final int POWER_ON = 0;

  /** The supply sagged: how long is not known. */
  public static final int BROWN_OUT = 1;

  /** The battery reset the device: how long it was away is not known. */
  public static final int LOW_BATTERY = 2;

  /** The watchdog reset the device; both time counters ran on. */
  public static final int WATCHDOG = 3;

  /** The guard itself found its state damaged; both time counters ran on. */
  public static final int SELF_CHECK = 4;

  private ResetCause() {}

  /**
   * The cause as it is known.
   *
   * @param cause one of the constants, or any other number
   * @return the constant, {@link #POWER_ON} for any other number
   */
  static int known(int cause) {
    return cause >= POWER_ON && cause <= SELF_CHECK ? cause : POWER_ON;
  }

  /**
   * Whether the time counters ran on.
   *
   * @param cause one of the constants; any other counts as {@link #POWER_ON}
   * @return true when the time since the last call is known
   */
  static boolean timeKnown(int cause) {
    return cause == WATCHDOG || cause == SELF_CHECK;
  }
}
