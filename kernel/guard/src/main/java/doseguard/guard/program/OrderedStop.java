package doseguard.guard.program;

import doseguard.guard.Clamp;
import doseguard.guard.state.Tape;
import doseguard.units.Milliseconds;

/** A stop that somebody ordered: it always has an end. */
// [impl->dsn~ordered-stop~1]
public final class OrderedStop {
  /*@ public invariant 0 <= leftMs && leftMs <= 86400000L;
  @ accessible \inv: this.*;
  @*/
  private /*@ spec_public @*/ @Milliseconds long leftMs;

  /** Makes a stop that is not in force. */
  /*@ public normal_behavior
  @ ensures leftMs == 0;
  @ assignable \nothing;
  @*/
  public OrderedStop() {}

  /**
   * Begins or replaces a stop.
   *
   * @param durationMs ms, at least 0
   */
  /*@ public normal_behavior
  @ requires 0 <= durationMs && durationMs <= 86400000L;
  @ ensures leftMs == durationMs;
  @ assignable leftMs;
  @*/
  public void order(@Milliseconds long durationMs) {
    leftMs = durationMs;
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, at least 0
   * @return how much of it fell within the stop, ms
   */
  /*@ public normal_behavior
  @ requires 0 <= elapsedMs && elapsedMs <= 86400000L;
  @ ensures 0 <= \result && \result <= elapsedMs;
  @ ensures leftMs == \old(leftMs) - \result;
  @ ensures \result < elapsedMs ==> leftMs == 0;
  @ assignable leftMs;
  @*/
  public @Milliseconds long advance(@Milliseconds long elapsedMs) {
    @Milliseconds long within = Clamp.least(leftMs, elapsedMs);
    leftMs -= within;
    return within;
  }

  /** Ends the stop. */
  /*@ public normal_behavior
  @ ensures leftMs == 0;
  @ assignable leftMs;
  @*/
  public void resume() {
    leftMs = 0L;
  }

  /**
   * Whether the stop is in force.
   *
   * @return true until its end
   */
  /*@ public normal_behavior
  @ ensures \result == (leftMs > 0);
  @ assignable \strictly_nothing;
  @*/
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
