package doseguard.engine.fault;

/**
 * What happens to the guard itself: to its live state, to what it saved, to its power. It happens
 * to the real guard, through {@code port.GuardPort}.
 */
public sealed interface MemoryFault extends Fault {

  /**
   * One bit of the guard's live state flips, each time that the fault begins to hold (design.md
   * section 5, T9).
   *
   * @param timing when
   * @param place where the bit stands among all, 0 for the first to 1 for the last
   */
  record BitFlipLive(Timing timing, double place) implements MemoryFault {
    @Override
    public String family() {
      return "bit-flip-live";
    }
  }

  /**
   * One bit of the non-volatile memory flips, each time that the fault begins to hold. A cell that
   * is worn out takes nothing any more: its bit stays flipped, whatever is written.
   *
   * @param timing when
   * @param place where the bit stands among all, 0 for the first to 1 for the last: with the
   *     shipped kernel the first image from 0 to 0.47, the second to 0.94, the event log from there
   *     on
   * @param stuck whether it stays flipped, for good
   */
  record BitFlipImage(Timing timing, double place, boolean stuck) implements MemoryFault {

    /**
     * A bit that flips and takes what is written next.
     *
     * @param timing when
     * @param place where the bit stands among all, 0 for the first to 1 for the last
     */
    public BitFlipImage(Timing timing, double place) {
      this(timing, place, false);
    }

    @Override
    public String family() {
      return "bit-flip-image";
    }
  }

  /**
   * The power fails within the next save after the fault begins to hold, before one of its words is
   * written, and comes back after a while.
   *
   * @param timing when
   * @param word how many words are written yet, at least 0
   * @param awayMs how long the power is away, ms, above 0
   */
  record TornWrite(Timing timing, int word, long awayMs) implements MemoryFault {
    @Override
    public String family() {
      return "torn-write";
    }
  }

  /**
   * The device has no power while the fault holds, and restarts when it ceases to hold; with a
   * period it restarts again and again (incident I-22).
   *
   * @param timing when
   * @param cause what the device then says of the cause
   */
  record Reset(Timing timing, Cause cause) implements MemoryFault {
    @Override
    public String family() {
      return switch (cause) {
        case POWER_OFF -> "power-off";
        case BROWN_OUT -> "brown-out";
        case LOW_BATTERY -> "low-battery-reset";
        case WATCHDOG -> "watchdog-reset";
      };
    }
  }

  /** Why a device restarts. */
  enum Cause {
    /** The supply was away; the time counters begin anew. */
    POWER_OFF,
    /** The supply sagged; the time counters begin anew. */
    BROWN_OUT,
    /** The battery gave way; the time counters begin anew, and the battery reads as at its end. */
    LOW_BATTERY,
    /** The watchdog restarted the device; the time counters and the encoder ran on. */
    WATCHDOG
  }
}
