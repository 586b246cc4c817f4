package doseguard.guard.monitor;

import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Pascals;

/**
 * The cardiac pulse seen through the catheter: lost when the catheter comes off or its tip leaves
 * the canal. The amplitude of the first sessions is the reference.
 */
// [impl->dsn~pulsatility-monitor~1]
public final class PulsatilityMonitor {
  /** Sessions that make the reference: a day at one every six hours (project choice). */
  private static final int REFERENCE_SESSIONS = 4;

  /** The amplitude is lost below the reference over this (physics.md 2.2: tip migration at 0.3). */
  private static final int LOST_RATIO = 3;

  /** Below the reference over this one session is enough: the catheter is off (project choice). */
  private static final int GONE_RATIO = 8;

  /** Low sessions in a row before it is an alarm (physics.md 2.2: 1-2 sessions). */
  private static final int LOST_AFTER = 2;

  private int session;
  private boolean started;
  private int learned;
  private @Pascals long referenceSumPa;
  private int low;

  /** Makes a monitor without a reference. */
  public PulsatilityMonitor() {}

  /**
   * Takes a reading; a session counts once.
   *
   * @param number session number
   * @param amplitudePa Pa
   */
  public void observe(int number, @Pascals int amplitudePa) {
    if (started && number == session) {
      return;
    }
    started = true;
    session = number;
    if (learned < REFERENCE_SESSIONS) {
      learned++;
      referenceSumPa += amplitudePa;
      return;
    }
    boolean gone = below(amplitudePa, GONE_RATIO);
    boolean lost = below(amplitudePa, LOST_RATIO);
    low = !lost ? 0 : gone || low == LOST_AFTER ? LOST_AFTER : low + 1;
  }

  private boolean below(@Pascals int amplitudePa, int ratio) {
    return (long) amplitudePa * ratio * REFERENCE_SESSIONS < referenceSumPa;
  }

  /**
   * Whether the pulse is lost.
   *
   * @return true until a session shows it again
   */
  public boolean lost() {
    return low >= LOST_AFTER;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(
        session, learned, referenceSumPa, Fold.of(low, Fold.of(started, false, false, false)));
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    session = tape.pass(session);
    learned = tape.pass(learned);
    referenceSumPa = tape.pass(referenceSumPa);
    low = tape.pass(low);
    started = tape.pass(started);
  }
}
