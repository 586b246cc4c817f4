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

  /*@ public invariant 0 <= cover && cover <= MOST_STROKES && 0 <= strokes && strokes <= 64;
  @ public invariant 0 <= upMs && upMs <= 14400000 && 0 <= sinceMs && sinceMs <= 3600000;
  @ accessible \inv: this.*;
  @*/
  private /*@ spec_public @*/ @Strokes int cover;
  private /*@ spec_public @*/ @Strokes int strokes;
  private /*@ spec_public @*/ @Milliseconds long upMs;
  private /*@ spec_public @*/ @Milliseconds long sinceMs;

  /** Makes a quota that covers nothing yet. */
  /*@ public normal_behavior
  @ ensures cover == 0 && strokes == 0 && upMs == 0 && sinceMs == 0;
  @ assignable \nothing;
  @*/
  public PowerQuota() {}

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, at least 0
   */
  /*@ public normal_behavior
  @ requires 0 <= elapsedMs && elapsedMs <= 86400000;
  @ ensures upMs == (\old(upMs) + elapsedMs < 14400000 ? \old(upMs) + elapsedMs : 14400000);
  @ ensures sinceMs == (\old(sinceMs) + elapsedMs < 3600000 ? \old(sinceMs) + elapsedMs : 3600000);
  @ assignable upMs, sinceMs;
  @*/
  public void advance(@Milliseconds long elapsedMs) {
    upMs = Clamp.least(PART * MOST_MS, upMs + elapsedMs);
    sinceMs = Clamp.least(MOST_MS, sinceMs + elapsedMs);
  }

  /**
   * Strokes that the last saved image covers and that were not granted yet.
   *
   * @return 0 to {@link #MOST_STROKES}
   */
  /*@ public normal_behavior
  @ ensures \result == cover;
  @ assignable \strictly_nothing;
  @*/
  public @Strokes int cover() {
    return cover;
  }

  /**
   * Whether so much time has passed that it is to be saved.
   *
   * @return true until the next save
   */
  /*@ public normal_behavior
  @ ensures \result ==> 60000 <= sinceMs && upMs < 4 * sinceMs + 4;
  @ ensures sinceMs == 3600000 ==> \result;
  @ assignable \strictly_nothing;
  @*/
  public boolean due() {
    return sinceMs >= Clamp.most(LEAST_MS, upMs / PART);
  }

  /** Sets the cover that the next saved image states: strokes are about to flow. */
  /*@ public normal_behavior
  @ ensures 1 <= cover && cover <= MOST_STROKES && (cover == 1 || 4 * cover <= strokes);
  @ assignable cover;
  @*/
  public void renew() {
    cover = (int) Clamp.within(strokes / PART, Clamp.STROKE, MOST_STROKES);
  }

  /** The state is being saved, with the cover that is left. */
  /*@ public normal_behavior
  @ ensures sinceMs == 0;
  @ assignable sinceMs;
  @*/
  public void saved() {
    sinceMs = 0L;
  }

  /** Books a granted stroke, which the cover must hold. */
  /*@ public normal_behavior
  @ requires 1 <= cover;
  @ ensures cover == \old(cover) - 1;
  @ ensures strokes == (\old(strokes) + 1 < 64 ? \old(strokes) + 1 : 64);
  @ assignable cover, strokes;
  @*/
  public void stroke() {
    cover--;
    strokes = (int) Clamp.least(PART * MOST_STROKES, strokes + 1L);
  }

  /** The device restarted: nothing is covered, and caution begins anew. */
  /*@ public normal_behavior
  @ ensures cover == 0 && strokes == 0 && upMs == 0 && sinceMs == 0;
  @ assignable cover, strokes, upMs, sinceMs;
  @*/
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
