package doseguard.guard.monitor;

import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;

/** The shut-off valve against its command. */
// [impl->dsn~valve-monitor~1]
public final class ValveMonitor {
  /** Disagreements in a row before it is a fault: the valve takes time to move (project choice). */
  private static final int FAULT_AFTER = 2;

  private boolean commandedOpen;
  private int apart;

  /** Makes a monitor of a valve that was told to open. */
  public ValveMonitor() {
    this.commandedOpen = true;
  }

  /**
   * Compares the feedback with the command of the call before.
   *
   * @param open the valve's feedback
   */
  public void observe(boolean open) {
    boolean follows = open == commandedOpen;
    apart = follows ? 0 : apart < FAULT_AFTER ? apart + 1 : apart;
  }

  /**
   * Notes the command.
   *
   * @param open the valve is told to open
   */
  public void command(boolean open) {
    apart = open == commandedOpen ? apart : 0;
    commandedOpen = open;
  }

  /**
   * Whether the valve does not follow.
   *
   * @return true while it does not
   */
  public boolean fault() {
    return apart >= FAULT_AFTER;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(apart, Fold.of(commandedOpen, false, false, false));
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    apart = tape.pass(apart);
    commandedOpen = tape.pass(commandedOpen);
  }
}
