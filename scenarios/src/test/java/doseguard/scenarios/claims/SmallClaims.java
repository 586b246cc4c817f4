package doseguard.scenarios.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.engine.campaign.Campaign;
import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.DelayReference;
import doseguard.engine.campaign.FailureSink;
import doseguard.engine.port.GuardFactory;
import doseguard.scenarios.ClaimsFiles;
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
    TemplateCases source = new TemplateCases(file, 5, cases, 0);
    return new Campaign(
            source, file.table(), source.sizes(), () -> guards, DelayReference.NONE)
        .run(5, threads, FailureSink.NONE, done -> {});
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
