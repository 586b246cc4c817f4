package doseguard.engine.fault;

/**
 * When a fault holds: from its onset to its end, all the time or, when intermittent, during the
 * first part of each period. Times are ms since the case began.
 *
 * @param onsetMs when it begins, at least 0
 * @param endMs when it clears, not before the onset; {@link Fault#NEVER} when it stays; equal to
 *     the onset for what is over at once
 * @param periodMs period of an intermittent fault, counted from the onset, ms; 0 when it holds all
 *     the time
 * @param activeMs how long it holds in each period, ms, above 0 and below the period; 0 when it
 *     holds all the time
 */
public record Timing(long onsetMs, long endMs, long periodMs, long activeMs) {

  /** Refuses spans that cross. */
  public Timing {
    if (onsetMs < 0L || endMs < onsetMs) {
      throw new IllegalArgumentException("from " + onsetMs + " to " + endMs);
    }
    boolean whole = periodMs == 0L && activeMs == 0L;
    if (!whole && (activeMs <= 0L || activeMs >= periodMs)) {
      throw new IllegalArgumentException("active " + activeMs + " of " + periodMs);
    }
  }

  /**
   * From a moment to another, all the time.
   *
   * @param onsetMs begin, ms
   * @param endMs end, ms
   * @return the timing
   */
  public static Timing lasting(long onsetMs, long endMs) {
    return new Timing(onsetMs, endMs, 0L, 0L);
  }

  /**
   * From a moment on, for good.
   *
   * @param onsetMs begin, ms
   * @return the timing
   */
  public static Timing from(long onsetMs) {
    return lasting(onsetMs, Fault.NEVER);
  }

  /**
   * At a moment and over at once.
   *
   * @param atMs when, ms
   * @return the timing
   */
  public static Timing at(long atMs) {
    return lasting(atMs, atMs);
  }

  /**
   * Whether it comes and goes.
   *
   * @return true when it has a period
   */
  public boolean intermittent() {
    return periodMs > 0L;
  }

  /**
   * Whether the fault holds.
   *
   * @param atMs when, ms
   * @return true between onset and end, when intermittent only in the active part of a period
   */
  public boolean holdsAt(long atMs) {
    return atMs >= onsetMs
        && atMs < endMs
        && (!intermittent() || (atMs - onsetMs) % periodMs < activeMs);
  }

  /**
   * Whether the fault begins to hold, at its onset or with a period.
   *
   * @param atMs when, ms
   * @return true at that very moment
   */
  public boolean beginsAt(long atMs) {
    return atMs == onsetMs || (holdsAt(atMs) && !holdsAt(atMs - 1L));
  }

  /**
   * Whether the fault ceases to hold, at its end or within a period.
   *
   * @param atMs when, ms
   * @return true at that very moment
   */
  public boolean ceasesAt(long atMs) {
    return holdsAt(atMs - 1L) && !holdsAt(atMs);
  }

  /**
   * How long it has held.
   *
   * @param atMs when, ms; it holds then
   * @return ms since the onset, or since the begin of this period
   */
  public long sinceMs(long atMs) {
    return intermittent() ? (atMs - onsetMs) % periodMs : atMs - onsetMs;
  }

  /**
   * How much longer it holds.
   *
   * @param atMs when, ms; it holds then
   * @return ms until it ceases, {@link Fault#NEVER} when it never does
   */
  public long leftMs(long atMs) {
    long ceases = nextEdgeAfter(atMs);
    return ceases == Fault.NEVER ? Fault.NEVER : ceases - atMs;
  }

  /**
   * When it next begins or ceases to hold, or ends.
   *
   * @param atMs from when, ms
   * @return ms, after that moment; {@link Fault#NEVER} when nothing changes any more
   */
  public long nextEdgeAfter(long atMs) {
    if (atMs < onsetMs) {
      return onsetMs;
    }
    if (atMs >= endMs) {
      return Fault.NEVER;
    }
    if (!intermittent()) {
      return endMs;
    }
    long into = (atMs - onsetMs) % periodMs;
    return Math.min(endMs, atMs - into + (into < activeMs ? activeMs : periodMs));
  }

  /**
   * The timing of what outlasts the fault by a while, each time that it ceases to hold.
   *
   * @param ms how long, at least 0
   * @return the longer timing; all the time when the while fills the pause between two periods
   */
  public Timing outlastedBy(long ms) {
    if (ms == 0L || (endMs == Fault.NEVER && !intermittent())) {
      return this;
    }
    long end = endMs == Fault.NEVER ? endMs : lastHeldMs() + ms;
    return intermittent() && activeMs + ms < periodMs
        ? new Timing(onsetMs, end, periodMs, activeMs + ms)
        : lasting(onsetMs, end);
  }

  private long lastHeldMs() {
    if (!intermittent()) {
      return endMs;
    }
    long into = (endMs - onsetMs) % periodMs;
    if (into == 0L) {
      into = endMs == onsetMs ? 0L : periodMs;
    }
    return endMs - into + Math.min(into, activeMs);
  }
}
