package doseguard.cli;

/** The harness itself failed in a scenario: no verdict can be given. */
final class HarnessException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  HarnessException(String id, Throwable cause) {
    super(id + ": " + cause, cause);
  }
}
