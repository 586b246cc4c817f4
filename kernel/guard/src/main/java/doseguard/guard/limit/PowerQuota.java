package doseguard.guard.limit;

import doseguard.guard.Clamp;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Milliseconds;
import doseguard.units.Strokes;

/**
 * What a power loss can cost. A stroke is granted only while the last saved image covers it, and a
 * restart counts the whole cover as delivered, so that nothing is ever given twice. The cover and
 * the time between saves are at most a quarter of what passed since the last restart, so that a
 * pump that restarts again and again still delivers.
 */
// [impl->dsn~power-quota~2]
public final class PowerQuota {
  /** Most strokes that one image covers (design: a quota of 16). */
  public static final @Strokes int MOST_STROKES = 16;

  /** Part of what passed since the last restart that the next one may cost (project choice). */
  private static final int PART = 4;

  /** Longest time between two saves, ms (project choice: an hour of basal can be caught up). */
  private static final @Milliseconds long MOST_MS = 3600000L;

  /** Shortest time between two saves that only time asks for, ms (project choice). */
  private static final @Milliseconds long LEAST_MS = 60000L;

  private @Strokes int cover;
  private @Strokes int strokes;
  private @Milliseconds long upMs;
  private @Milliseconds long sinceMs;

  /** Makes a quota that covers nothing yet. */
  public PowerQuota() {}

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, at least 0
   */
  public void advance(@Milliseconds long elapsedMs) {
    upMs = Clamp.least(PART * MOST_MS, upMs + elapsedMs);
    sinceMs = Clamp.least(MOST_MS, sinceMs + elapsedMs);
  }

  /**
   * Strokes that the last saved image covers and that were not granted yet.
   *
   * @return 0 to {@link #MOST_STROKES}
   */
  public @Strokes int cover() {
    return cover;
  }

  /**
   * Whether so much time has passed that it is to be saved.
   *
   * @return true until the next save
   */
  public boolean due() {
    return sinceMs >= Clamp.most(LEAST_MS, upMs / PART);
  }

  /** Sets the cover that the next saved image states: strokes are about to flow. */
  public void renew() {
    cover = (int) Clamp.within(strokes / PART, Clamp.STROKE, MOST_STROKES);
  }

  /** The state is being saved, with the cover that is left. */
  public void saved() {
    sinceMs = 0L;
  }

  /** Books a granted stroke, which the cover must hold. */
  public void stroke() {
    cover--;
    strokes = (int) Clamp.least(PART * MOST_STROKES, strokes + 1L);
  }

  /** The device restarted: nothing is covered, and caution begins anew. */
  public void restart() {
    cover = 0;
    strokes = 0;
    upMs = 0L;
    sinceMs = 0L;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(cover, strokes, upMs, sinceMs);
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    cover = tape.pass(cover);
    strokes = tape.pass(strokes);
    upMs = tape.pass(upMs);
    sinceMs = tape.pass(sinceMs);
  }
}
