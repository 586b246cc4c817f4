package doseguard.engine.port;

/** A guard in another process cannot be started, is gone, or does not speak the protocol. */
public final class RemoteGuardException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what is wrong, with the command that started the guard
   * @param cause what the system said, null for nothing
   */
  public RemoteGuardException(String message, Throwable cause) {
    super(message, cause);
  }
}
