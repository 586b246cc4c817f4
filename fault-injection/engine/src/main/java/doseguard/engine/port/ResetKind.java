package doseguard.engine.port;

/** Why a device restarted. Ids equal the kernel's {@code ResetCause}. */
public enum ResetKind {
  /** Power came back; both time counters began anew. */
  POWER_ON(false),
  /** The supply sagged; both time counters began anew. */
  BROWN_OUT(false),
  /** The battery reset the device; both time counters began anew. */
  LOW_BATTERY(false),
  /** The watchdog reset the device; both time counters ran on. */
  WATCHDOG(true),
  /** The guard found its own state damaged; both time counters ran on. */
  SELF_CHECK(true);

  private final boolean timeKnown;

  ResetKind(boolean timeKnown) {
    this.timeKnown = timeKnown;
  }

  /**
   * The kernel's id.
   *
   * @return 0 to 4
   */
  public int id() {
    return ordinal();
  }

  /**
   * Whether the time counters ran on.
   *
   * @return false when they began anew
   */
  public boolean timeKnown() {
    return timeKnown;
  }
}
