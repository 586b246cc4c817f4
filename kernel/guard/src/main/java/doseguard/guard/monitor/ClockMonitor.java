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
  private /*@ spec_public @*/ static final @Milliseconds long MOST_MS = Clamp.DAY_MS;

  /** Span over which disagreement is summed, ms (project choice: an hour). */
  private /*@ spec_public @*/ static final @Milliseconds long SPAN_MS = 3600000L;

  /**
   * Disagreement over one span that is an alarm, ms (project choice: 10 s an hour is 0.28 %, fifty
   * times a 50 ppm crystal and far below any dose error that matters).
   */
  private static final @Milliseconds long TOLERANCE_MS = 10000L;

  /*@ public invariant 0 <= leastMs && leastMs <= mostMs && mostMs <= MOST_MS;
  @ public invariant -MOST_MS <= apartMs && apartMs <= MOST_MS && 0 <= spanMs && spanMs < SPAN_MS;
  @ public invariant -4611686018427387904L < lastAMs && lastAMs < 4611686018427387904L;
  @ public invariant -4611686018427387904L < lastBMs && lastBMs < 4611686018427387904L;
  @ accessible \inv: this.*;
  @*/
  private /*@ spec_public @*/ @Milliseconds long lastAMs;
  private /*@ spec_public @*/ @Milliseconds long lastBMs;
  private /*@ spec_public @*/ @Milliseconds long leastMs;
  private /*@ spec_public @*/ @Milliseconds long mostMs;
  private /*@ spec_public @*/ @Milliseconds long apartMs;
  private /*@ spec_public @*/ @Milliseconds long spanMs;
  private /*@ spec_public @*/ boolean started;
  private /*@ spec_public @*/ boolean disagree;

  /** Makes a monitor that has seen neither clock. */
  /*@ public normal_behavior
  @ ensures !started && leastMs == 0 && mostMs == 0 && !disagree;
  @ assignable \nothing;
  @*/
  public ClockMonitor() {}

  /**
   * Reads both counters.
   *
   * @param aMs first counter, ms
   * @param bMs second counter, ms
   */
  /*@ public normal_behavior
  @ requires -4611686018427387904L < aMs && aMs < 4611686018427387904L;
  @ requires -4611686018427387904L < bMs && bMs < 4611686018427387904L;
  @ ensures started && lastAMs == aMs && lastBMs == bMs;
  @ ensures !\old(started) ==> mostMs == 0;
  @ ensures \old(started) && 0 <= aMs - \old(lastAMs) && aMs - \old(lastAMs) <= MOST_MS
  @ ==> leastMs <= aMs - \old(lastAMs) && aMs - \old(lastAMs) <= mostMs;
  @ ensures \old(started) && 0 <= bMs - \old(lastBMs) && bMs - \old(lastBMs) <= MOST_MS
  @ ==> leastMs <= bMs - \old(lastBMs) && bMs - \old(lastBMs) <= mostMs;
  @ assignable lastAMs, lastBMs, leastMs, mostMs, apartMs, spanMs, started, disagree;
  @*/
  public void observe(@Milliseconds long aMs, @Milliseconds long bMs) {
    @Milliseconds long byA = passed(lastAMs, aMs);
    @Milliseconds long byB = passed(lastBMs, bMs);
    lastAMs = aMs;
    lastBMs = bMs;
    started = true;
    bracket(byA, byB);
    compare(byA - byB);
  }

  /*@ private normal_behavior
  @ requires -4611686018427387904L < before && before < 4611686018427387904L;
  @ requires -4611686018427387904L < now && now < 4611686018427387904L;
  @ ensures -MOST_MS <= \result && \result <= MOST_MS && (!started ==> \result == 0);
  @ ensures started && 0 <= now - before && now - before <= MOST_MS ==> \result == now - before;
  @ assignable \strictly_nothing;
  @*/
  private /*@ helper @*/ @Milliseconds long passed(
      @Milliseconds long before, @Milliseconds long now) {
    return started ? Clamp.within(now - before, -MOST_MS, MOST_MS) : 0L;
  }

  /*@ private normal_behavior
  @ requires -MOST_MS <= byA && byA <= MOST_MS && -MOST_MS <= byB && byB <= MOST_MS;
  @ ensures 0 <= leastMs && leastMs <= mostMs && mostMs <= MOST_MS && byA <= mostMs && byB <= mostMs;
  @ ensures (0 <= byA ==> leastMs <= byA) && (0 <= byB ==> leastMs <= byB);
  @ ensures byA == 0 && byB == 0 ==> mostMs == 0;
  @ assignable leastMs, mostMs;
  @*/
  private /*@ helper @*/ void bracket(@Milliseconds long byA, @Milliseconds long byB) {
    leastMs = Clamp.most(0L, Clamp.least(byA, byB));
    mostMs = Clamp.most(0L, Clamp.most(byA, byB));
  }

  /*@ private normal_behavior
  @ requires -2 * MOST_MS <= moreMs && moreMs <= 2 * MOST_MS;
  @ requires -MOST_MS <= apartMs && apartMs <= MOST_MS;
  @ requires 0 <= mostMs && mostMs <= MOST_MS && 0 <= spanMs && spanMs < SPAN_MS;
  @ ensures -MOST_MS <= apartMs && apartMs <= MOST_MS && 0 <= spanMs && spanMs < SPAN_MS;
  @ assignable apartMs, spanMs, disagree;
  @*/
  private /*@ helper @*/ void compare(@Milliseconds long moreMs) {
    apartMs = Clamp.within(apartMs + moreMs, -MOST_MS, MOST_MS);
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
  /*@ public normal_behavior
  @ ensures !started;
  @ assignable started;
  @*/
  public void restart() {
    started = false;
  }

  /**
   * The smaller of the two elapsed times.
   *
   * @return ms since the call before, 0 to one day
   */
  /*@ public normal_behavior
  @ ensures \result == leastMs;
  @ assignable \strictly_nothing;
  @*/
  public @Milliseconds long leastMs() {
    return leastMs;
  }

  /**
   * The larger of the two elapsed times.
   *
   * @return ms since the call before, 0 to one day
   */
  /*@ public normal_behavior
  @ ensures \result == mostMs;
  @ assignable \strictly_nothing;
  @*/
  public @Milliseconds long mostMs() {
    return mostMs;
  }

  /**
   * Whether the sources disagree.
   *
   * @return true from the moment until a whole span agreed
   */
  /*@ public normal_behavior
  @ ensures \result == disagree;
  @ assignable \strictly_nothing;
  @*/
  public boolean disagree() {
    return disagree;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    long times = Fold.of(lastAMs, lastBMs, leastMs, mostMs);
    return Fold.of(times, apartMs, spanMs, Fold.of(started, disagree, false, false));
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
