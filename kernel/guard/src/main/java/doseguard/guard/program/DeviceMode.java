package doseguard.guard.program;

import doseguard.guard.Clamp;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Milliseconds;

/**
 * Modes of the device in which delivery pauses: a magnetic field, a telemetry session. They draw on
 * an allowance, so that none suspends delivery without an end: a pump whose mode is stuck delivers
 * (domain.md I-26), and one whose mode flickers too.
 */
// [impl->dsn~device-mode~2]
public final class DeviceMode {
  /** Ordinary operation. */
  public static final int NORMAL = 0;

  /** A magnetic field: the rotor cannot be trusted to move. */
  public static final int MRI = 1;

  /** A telemetry session. */
  public static final int TELEMETRY = 2;

  /** Time outside a mode that restores one part of the allowance (project choice). */
  private /*@ spec_public @*/ static final long RECOVERY = 8L;

  /*@ public invariant 0 <= mostMs && mostMs <= 7200000;
  @ public invariant -mostMs * RECOVERY <= left && left <= mostMs * RECOVERY;
  @ public invariant mode == NORMAL || mode == MRI || mode == TELEMETRY;
  @ accessible \inv: this.*;
  @*/
  private /*@ spec_public @*/ final @Milliseconds long mostMs;
  private /*@ spec_public @*/ @Milliseconds long left;
  private /*@ spec_public @*/ int mode;

  /**
   * Makes a device in ordinary operation.
   *
   * @param mostMs longest that a mode may suspend delivery, ms
   */
  /*@ public normal_behavior
  @ requires 0 <= mostMs && mostMs <= 7200000;
  @ ensures this.mostMs == mostMs && left == mostMs * RECOVERY && mode == NORMAL;
  @ assignable \nothing;
  @*/
  public DeviceMode(@Milliseconds long mostMs) {
    this.mostMs = mostMs;
    this.left = mostMs * RECOVERY;
  }

  /**
   * Lets time pass. What a mode takes beyond the allowance is owed: one that comes and goes between
   * two calls pays for every call that it suspended.
   *
   * @param elapsedMs ms, 0 to one day
   */
  /*@ public normal_behavior
  @ requires 0 <= elapsedMs && elapsedMs <= 86400000;
  @ ensures mode != NORMAL && 0 < \old(left) ==> left <= \old(left) - elapsedMs * RECOVERY
  @ || left == -mostMs * RECOVERY;
  @ ensures mode == NORMAL ==> left <= \old(left) + elapsedMs;
  @ ensures mode != NORMAL && \old(left) <= 0 ==> left == \old(left);
  @ assignable left;
  @*/
  public void advance(@Milliseconds long elapsedMs) {
    @Milliseconds long spent = suspends() ? -elapsedMs * RECOVERY : 0L;
    @Milliseconds long change = mode == NORMAL ? elapsedMs : spent;
    left = Clamp.within(left + change, -mostMs * RECOVERY, mostMs * RECOVERY);
  }

  /**
   * Takes the mode that the device reports.
   *
   * @param reported one of the constants above; any other counts as {@link #NORMAL}
   */
  /*@ public normal_behavior
  @ ensures mode == (reported == MRI || reported == TELEMETRY ? reported : NORMAL);
  @ assignable mode;
  @*/
  public void observe(int reported) {
    mode = reported == MRI || reported == TELEMETRY ? reported : NORMAL;
  }

  /**
   * Whether delivery pauses for the mode.
   *
   * @return true until the mode ends or its allowance is spent
   */
  /*@ public normal_behavior
  @ ensures \result == (mode != NORMAL && 0 < left);
  @ assignable \strictly_nothing;
  @*/
  public boolean suspends() {
    return mode != NORMAL && left > 0L;
  }

  /**
   * Whether the mode has outlasted its allowance.
   *
   * @return true until it ends; delivery goes on
   */
  /*@ public normal_behavior
  @ ensures \result == (mode != NORMAL && left <= 0);
  @ assignable \strictly_nothing;
  @*/
  public boolean stuck() {
    return mode != NORMAL && left <= 0L;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(mostMs, left, mode, 0L);
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    left = tape.pass(left);
    mode = tape.pass(mode);
  }
}
