package doseguard.engine.campaign;

/** Told of cases that went wrong, in the order of their indices, on the campaign's own thread. */
public interface FailureSink {

  /** Drops everything. */
  FailureSink NONE =
      new FailureSink() {
        @Override
        public void broke(Claim claim, CaseResult result) {}

        @Override
        public void failed(Cell cell, long index, Throwable cause) {}
      };

  /**
   * A case broke its claim.
   *
   * @param claim the claim
   * @param result what the case showed
   */
  void broke(Claim claim, CaseResult result);

  /**
   * The harness failed in a case: it has no verdict.
   *
   * @param cell the case's cell
   * @param index its index
   * @param cause what was thrown
   */
  void failed(Cell cell, long index, Throwable cause);
}
