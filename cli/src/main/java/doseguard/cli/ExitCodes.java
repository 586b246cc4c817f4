package doseguard.cli;

import doseguard.reports.campaign.Conclusion;

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

  /** A claim was never exercised. */
  static final int NOT_COVERED = 4;

  /** The harness itself failed. */
  static final int HARNESS_FAILED = 5;

  /** Ended by Ctrl-C, as shells say it: 128 + SIGINT. */
  static final int INTERRUPTED = 130;

  private ExitCodes() {}

  /**
   * The code of a campaign.
   *
   * @param conclusion how it ended
   * @return the worst of what happened
   */
  static int of(Conclusion conclusion) {
    if (conclusion.failed() > 0) {
      return HARNESS_FAILED;
    }
    if (!conclusion.different().isEmpty()) {
      return NOT_DETERMINISTIC;
    }
    if (!conclusion.violations().isEmpty()) {
      return VIOLATED;
    }
    return conclusion.holes().isEmpty() ? HOLDS : NOT_COVERED;
  }
}
