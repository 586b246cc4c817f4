package doseguard.cli;

import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.port.RemoteGuards;

/**
 * The guards that a campaign judges: the kernel in this process, or what a command serves.
 *
 * @param command the command; empty for the kernel
 * @param factory makes the guards
 * @param remote the command's processes, null for the kernel
 */
record Guards(String command, GuardFactory factory, RemoteGuards remote) implements AutoCloseable {

  /**
   * The guards of a command.
   *
   * @param command the command; empty for the kernel
   * @return the guards
   * @throws IllegalArgumentException when the command cannot be understood
   */
  static Guards of(String command) {
    if (command.isEmpty()) {
      return new Guards(command, InProcessGuards.shipped(), null);
    }
    RemoteGuards remote = new RemoteGuards(command);
    return new Guards(command, remote, remote);
  }

  @Override
  public void close() {
    if (remote != null) {
      remote.close();
    }
  }
}
