package doseguard.guard.program;

import doseguard.guard.Clamp;
import doseguard.guard.state.Tape;
import doseguard.units.Milliseconds;

/** A stop that somebody ordered: it always has an end. */
// [impl->dsn~ordered-stop~1]
public final class OrderedStop {
  private @Milliseconds long leftMs;

  /** Makes a stop that is not in force. */
  public OrderedStop() {}

  /**
   * Begins or replaces a stop.
   *
   * @param durationMs ms, at least 0
   */
  public void order(@Milliseconds long durationMs) {
    leftMs = durationMs;
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, at least 0
   * @return how much of it fell within the stop, ms
   */
  public @Milliseconds long advance(@Milliseconds long elapsedMs) {
    @Milliseconds long within = Clamp.least(leftMs, elapsedMs);
    leftMs -= within;
    return within;
  }

  /** Ends the stop. */
  public void resume() {
    leftMs = 0L;
  }

  /**
   * Whether the stop is in force.
   *
   * @return true until its end
   */
  public boolean inForce() {
    return leftMs > 0L;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public @Milliseconds long fold() {
    return leftMs;
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    leftMs = tape.pass(leftMs);
  }
}
