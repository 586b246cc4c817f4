package doseguard.engine.campaign.run;

import doseguard.engine.campaign.TrialResult;

/** Told of cases that went wrong, in the order of the plan, on the campaign's own thread. */
@FunctionalInterface
public interface FailureSink {

  /** Drops everything. */
  FailureSink NONE = result -> {};

  /**
   * A case did not show what was expected, or the harness failed in it.
   *
   * @param result what came of it
   */
  void broke(TrialResult result);
}
