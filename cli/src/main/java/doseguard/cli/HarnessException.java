package doseguard.cli;

/** The harness itself failed: no verdict can be given. */
final class HarnessException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  HarnessException(Throwable cause) {
    super(cause.toString(), cause);
  }

  HarnessException(String id, Throwable cause) {
    super(id + ": " + cause, cause);
  }
}
