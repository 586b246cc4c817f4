package doseguard.guard.limit;

import doseguard.guard.Clamp;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Milliseconds;

/** The least interval between two strokes: the maximum rate (T2). */
// [impl->dsn~stroke-rate~1]
public final class StrokeRate {
  private final @Milliseconds long gapMs;
  private @Milliseconds long sinceMs;

  /**
   * Makes the limit; the first stroke may come at once.
   *
   * @param gapMs least interval, ms, 1 to 86 400 000
   */
  public StrokeRate(@Milliseconds long gapMs) {
    this.gapMs = gapMs;
    this.sinceMs = gapMs;
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, at least 0
   */
  public void advance(@Milliseconds long elapsedMs) {
    sinceMs = Clamp.least(gapMs, sinceMs + elapsedMs);
  }

  /**
   * Whether a stroke may flow now.
   *
   * @return true when the interval has passed
   */
  public boolean allows() {
    return sinceMs >= gapMs;
  }

  /** Books a stroke. */
  public void stroke() {
    sinceMs = 0L;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(gapMs, sinceMs);
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    sinceMs = tape.pass(sinceMs);
  }
}
