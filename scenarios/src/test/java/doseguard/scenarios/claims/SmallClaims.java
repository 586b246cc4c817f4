package doseguard.scenarios.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.DelayReference;
import doseguard.engine.campaign.Sizes;
import doseguard.engine.campaign.run.Campaign;
import doseguard.engine.campaign.run.Campaign.Progress;
import doseguard.engine.campaign.run.FailureSink;
import doseguard.engine.campaign.run.Plan;
import doseguard.engine.campaign.run.Shard;
import doseguard.engine.campaign.run.TaskLog;
import doseguard.engine.campaign.strategy.Independent;
import doseguard.engine.port.GuardFactory;
import doseguard.scenarios.ClaimsFiles;
import doseguard.scenarios.campaign.ClaimCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The small claims file of the tests. */
public final class SmallClaims {

  private static final Path FILE = Path.of("src/test/resources/claims/small.yaml");

  private SmallClaims() {}

  /**
   * Reads it.
   *
   * @return what it holds
   */
  public static ClaimsFile read() {
    ClaimsFiles.Read read = ClaimsFiles.load(FILE);
    assertEquals(List.of(), read.problems());
    return read.claims().orElseThrow();
  }

  /**
   * Runs it.
   *
   * @param guards makes its guards
   * @param cases most cases a cell
   * @param threads number of threads
   * @return the result
   */
  public static CampaignResult run(GuardFactory guards, long cases, int threads)
      throws InterruptedException {
    ClaimsFile file = read();
    Sizes sizes = sizes(file, cases);
    Plan plan =
        new Plan(
            5,
            file.table(),
            sizes,
            List.of(
                new Independent("claims", true, 4, ClaimCases.ofFaults(file, 5, sizes)),
                new Independent("years", true, 1, ClaimCases.ofYears(file, 5, sizes))));
    try {
      return new Campaign(plan, Shard.WHOLE, () -> guards, DelayReference.NONE)
          .run(threads, TaskLog.NONE, FailureSink.NONE, Progress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written", e);
    }
  }

  /**
   * How many cases each cell has.
   *
   * @param file claims
   * @param cases most cases a cell
   * @return the plan
   */
  public static Sizes sizes(ClaimsFile file, long cases) {
    return new Sizes(file.table(), cell -> ClaimCases.lengthMs(file, cell), cases, 0);
  }

  /**
   * One cell of a result.
   *
   * @param result the campaign
   * @param fault its fault class
   * @return the cell
   */
  public static CellResult cell(CampaignResult result, String fault) {
    return result.cells().stream()
        .filter(cell -> cell.claim().cell().fault().equals(fault))
        .findFirst()
        .orElseThrow();
  }
}
