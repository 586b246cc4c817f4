package doseguard.guard.limit;

import doseguard.guard.Clamp;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Milliseconds;

/**
 * Withholds delivery while an alarm whose row says stops holds, and paces the probes that find out
 * whether the cause has cleared.
 */
// [impl->dsn~delivery-hold~1]
public final class DeliveryHold {
  private final @Milliseconds long probeMs;
  private @Milliseconds long sinceMs;
  private boolean holding;
  private boolean probing;

  /**
   * Makes a limit that does not hold.
   *
   * @param probeMs least time between two probes, ms
   */
  public DeliveryHold(@Milliseconds long probeMs) {
    this.probeMs = probeMs;
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, at least 0
   */
  public void advance(@Milliseconds long elapsedMs) {
    sinceMs = Clamp.least(probeMs, sinceMs + elapsedMs);
  }

  /**
   * Takes over what the alarms say.
   *
   * @param hold an alarm that stops delivery is in force
   * @param probe the alarms in force allow single strokes as probes
   */
  public void follow(boolean hold, boolean probe) {
    holding = hold;
    probing = probe;
  }

  /**
   * Whether a stroke may flow now.
   *
   * @return true when nothing holds, or a probe is due
   */
  public boolean allows() {
    return !holding || (probing && sinceMs >= probeMs);
  }

  /**
   * Whether delivery is held.
   *
   * @return true while an alarm holds it
   */
  public boolean holding() {
    return holding;
  }

  /** Books a stroke; the next probe waits from here. */
  public void stroke() {
    sinceMs = 0L;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(probeMs, sinceMs, Fold.of(holding, probing, false, false), 0L);
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    sinceMs = tape.pass(sinceMs);
    holding = tape.pass(holding);
    probing = tape.pass(probing);
  }
}
