package doseguard.cli;

/** What the exit codes mean. Scripts rely on them. */
final class ExitCodes {

  /** Every expectation holds. */
  static final int HOLDS = 0;

  /** An expectation is violated. */
  static final int VIOLATED = 1;

  /** The command line or a file is wrong; nothing was written. */
  static final int BAD_INPUT = 2;

  /** A case gave different bytes when it was run again. */
  static final int NOT_DETERMINISTIC = 3;

  /** The harness itself failed. */
  static final int HARNESS_FAILED = 5;

  private ExitCodes() {}
}
