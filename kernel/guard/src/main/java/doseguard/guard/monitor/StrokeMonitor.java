package doseguard.guard.monitor;

import doseguard.guard.Clamp;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Milliseconds;
import doseguard.units.Strokes;

/** Granted strokes against the encoder: stall, slip, and motion that nobody granted. */
// [impl->dsn~stroke-monitor~1]
public final class StrokeMonitor {
  /** Strokes in a row not seen before it is a stall (physics.md 2.2: three strokes). */
  private static final int STALL_AFTER = 3;

  /**
   * Ungranted strokes before it is a runaway: one can be a glitch of the encoder (project choice).
   */
  private static final @Strokes int RUNAWAY_AFTER = 2;

  /**
   * Score of one stroke not seen; each seen one takes 1 off (project choice: tolerates one in
   * nine).
   */
  private static final int MISS_SCORE = 8;

  /** Score that is a slip: five misses close together (project choice). */
  private static final int SLIP_SCORE = 32;

  /** Most ungranted strokes believed at one call: a larger jump is a broken counter, not motion. */
  private static final @Strokes int MOST_BELIEVED = 1000;

  /** Time after which a single ungranted stroke is forgotten, ms (project choice: a day). */
  private static final @Milliseconds long FORGET_MS = Clamp.DAY_MS;

  private @Strokes int lastCount;
  private boolean started;
  private int missed;
  private int score;
  private @Strokes int ungranted;
  private @Strokes int ungrantedNow;
  private @Milliseconds long quietMs;
  private boolean moved;

  /** Makes a monitor that has seen no count. */
  public StrokeMonitor() {}

  /**
   * Lets time pass; a single ungranted stroke is forgotten in the end.
   *
   * @param elapsedMs ms, at least 0
   */
  public void advance(@Milliseconds long elapsedMs) {
    quietMs = Clamp.least(FORGET_MS, quietMs + elapsedMs);
    ungranted = quietMs >= FORGET_MS && !runaway() ? 0 : ungranted;
  }

  /**
   * Compares the encoder with what was granted at the call before.
   *
   * @param count encoder count, wrapping
   * @param granted strokes granted at the call before, 0 or 1
   */
  public void observe(@Strokes int count, @Strokes int granted) {
    @Strokes int seen = started ? count - lastCount : granted;
    lastCount = count;
    started = true;
    ungrantedNow = (int) Clamp.within((long) seen - granted, 0L, MOST_BELIEVED);
    ungranted = (int) Clamp.least(MOST_BELIEVED, ungranted + ungrantedNow);
    quietMs = ungrantedNow > 0 ? 0L : quietMs;
    moved = seen >= granted;
    if (granted > 0) {
      missed = moved ? 0 : (int) Clamp.least(STALL_AFTER, missed + 1L);
      score = (int) Clamp.within(score + (moved ? -1L : MISS_SCORE), 0L, SLIP_SCORE);
    }
  }

  /** The encoder gave no reading: nothing is known of the last stroke. */
  public void blind() {
    started = false;
    ungrantedNow = 0;
    moved = true;
  }

  /** Forgets ungranted motion, and a stall that a silent encoder cannot end. */
  public void acknowledge() {
    ungranted = 0;
    missed = started ? missed : 0;
  }

  /**
   * Whether the last granted stroke was seen, or could not be.
   *
   * @return true when it counts as delivered
   */
  public boolean moved() {
    return moved;
  }

  /**
   * Ungranted strokes seen at the last call.
   *
   * @return strokes, at least 0
   */
  public @Strokes int ungrantedNow() {
    return ungrantedNow;
  }

  /**
   * Whether any ungranted motion was seen since the last acknowledgement.
   *
   * @return true when it was
   */
  public boolean sawUngranted() {
    return ungranted > 0;
  }

  /**
   * Whether the rotor is stalled.
   *
   * @return true until a stroke is seen again
   */
  public boolean stalled() {
    return missed >= STALL_AFTER;
  }

  /**
   * Whether strokes are lost now and then.
   *
   * @return true while misses outweigh what is seen
   */
  public boolean slips() {
    return score >= SLIP_SCORE && !stalled();
  }

  /**
   * Whether the rotor runs by itself.
   *
   * @return true until acknowledged
   */
  public boolean runaway() {
    return ungranted >= RUNAWAY_AFTER;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    long counts = Fold.of(lastCount, missed, score, ungranted);
    long flags = Fold.of(started, moved, false, false);
    return Fold.of(counts, ungrantedNow, quietMs, flags);
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    lastCount = tape.pass(lastCount);
    missed = tape.pass(missed);
    score = tape.pass(score);
    ungranted = tape.pass(ungranted);
    ungrantedNow = tape.pass(ungrantedNow);
    quietMs = tape.pass(quietMs);
    started = tape.pass(started);
    moved = tape.pass(moved);
  }
}
