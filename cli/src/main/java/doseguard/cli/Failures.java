package doseguard.cli;

import doseguard.engine.campaign.TrialResult;
import doseguard.engine.campaign.run.FailureSink;
import java.io.PrintWriter;

/** Tells of cases in which the harness itself failed; the first few, with their replay command. */
final class Failures implements FailureSink {

  private static final int MOST = 10;

  private final long seed;
  private final PrintWriter err;
  private int told;

  Failures(long seed, PrintWriter err) {
    this.seed = seed;
    this.err = err;
  }

  @Override
  public void broke(TrialResult trial) {
    if (trial.failed() && told < MOST) {
      told++;
      err.print("doseguard: " + trial.cause() + ": " + trial.thrown());
      err.print(" (doseguard replay " + seed + ":" + trial.index() + ")\n");
      err.flush();
    }
  }
}
