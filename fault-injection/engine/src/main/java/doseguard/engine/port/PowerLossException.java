package doseguard.engine.port;

/**
 * The power failed during a call ({@link GuardPort#cutBeforeWrite}): there is no answer, and the
 * guard is off.
 */
public final class PowerLossException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes one; it is part of the story, so it carries no stack trace. */
  public PowerLossException() {
    super("the power failed during the call", null, false, false);
  }
}
