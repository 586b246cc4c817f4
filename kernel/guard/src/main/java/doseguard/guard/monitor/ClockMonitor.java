package doseguard.guard.monitor;

import doseguard.guard.Clamp;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Milliseconds;

/**
 * Two time sources (T6): limits take the smaller of the two elapsed times, the therapy monitor the
 * larger, so both are safe as long as one source is right; a lasting disagreement is an alarm.
 */
// [impl->dsn~two-clocks~1]
public final class ClockMonitor {
  /** Longest time that one call can let pass, ms: a day. */
  private static final @Milliseconds long MOST_MS = Clamp.DAY_MS;

  /** Span over which disagreement is summed, ms (project choice: an hour). */
  private static final @Milliseconds long SPAN_MS = 3600000L;

  /**
   * Disagreement over one span that is an alarm, ms (project choice: 10 s an hour is 0.28 %, fifty
   * times a 50 ppm crystal and far below any dose error that matters).
   */
  private static final @Milliseconds long TOLERANCE_MS = 10000L;

  private @Milliseconds long lastAMs;
  private @Milliseconds long lastBMs;
  private @Milliseconds long leastMs;
  private @Milliseconds long mostMs;
  private @Milliseconds long apartMs;
  private @Milliseconds long spanMs;
  private boolean started;
  private boolean disagree;

  /** Makes a monitor that has seen neither clock. */
  public ClockMonitor() {}

  /**
   * Reads both counters.
   *
   * @param aMs first counter, ms
   * @param bMs second counter, ms
   */
  public void observe(@Milliseconds long aMs, @Milliseconds long bMs) {
    @Milliseconds long byA = started ? Clamp.within(aMs - lastAMs, -MOST_MS, MOST_MS) : 0L;
    @Milliseconds long byB = started ? Clamp.within(bMs - lastBMs, -MOST_MS, MOST_MS) : 0L;
    lastAMs = aMs;
    lastBMs = bMs;
    started = true;
    leastMs = Clamp.most(0L, Clamp.least(byA, byB));
    mostMs = Clamp.most(0L, Clamp.most(byA, byB));
    apartMs = Clamp.within(apartMs + byA - byB, -MOST_MS, MOST_MS);
    boolean apart = Clamp.most(apartMs, -apartMs) > TOLERANCE_MS;
    disagree |= apart;
    spanMs += mostMs;
    if (spanMs >= SPAN_MS) {
      disagree = apart;
      spanMs = 0L;
      apartMs = 0L;
    }
  }

  /** The counters began anew: how much time passed is not known, and counts as none. */
  public void restart() {
    started = false;
  }

  /**
   * The smaller of the two elapsed times.
   *
   * @return ms since the call before, 0 to one day
   */
  public @Milliseconds long leastMs() {
    return leastMs;
  }

  /**
   * The larger of the two elapsed times.
   *
   * @return ms since the call before, 0 to one day
   */
  public @Milliseconds long mostMs() {
    return mostMs;
  }

  /**
   * Whether the sources disagree.
   *
   * @return true from the moment until a whole span agreed
   */
  public boolean disagree() {
    return disagree;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(
        lastAMs,
        lastBMs,
        leastMs,
        Fold.of(mostMs, apartMs, spanMs, Fold.of(started, disagree, false, false)));
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    lastAMs = tape.pass(lastAMs);
    lastBMs = tape.pass(lastBMs);
    leastMs = tape.pass(leastMs);
    mostMs = tape.pass(mostMs);
    apartMs = tape.pass(apartMs);
    spanMs = tape.pass(spanMs);
    started = tape.pass(started);
    disagree = tape.pass(disagree);
  }
}
