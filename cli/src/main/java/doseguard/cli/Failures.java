package doseguard.cli;

import doseguard.engine.campaign.CaseResult;
import doseguard.engine.campaign.Cell;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.FailureSink;
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
  public void broke(Claim claim, CaseResult result) {
    // The table names them.
  }

  @Override
  public void failed(Cell cell, long index, Throwable cause) {
    if (told < MOST) {
      told++;
      String words = String.valueOf(cause).replaceAll("\\s+", " ");
      err.print("doseguard: the harness failed in " + cell + ": " + words);
      err.print(" (doseguard replay " + seed + ":" + index + ")\n");
      err.flush();
    }
  }
}
