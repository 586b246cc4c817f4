package doseguard.cli;

/** A scenario gave different bytes when it was run again. */
final class NotDeterministicException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotDeterministicException(String id, String first, String second) {
    super(
        id
            + " is not deterministic: its trace and result have SHA-256 "
            + first
            + ", then "
            + second);
  }
}
