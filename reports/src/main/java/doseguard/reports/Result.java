package doseguard.reports;

import doseguard.engine.oracle.Verdict;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;
import doseguard.reports.trace.Trace;
import java.util.List;

/**
 * Everything that is known about one judged scenario.
 *
 * @param subject the case
 * @param file name of its file
 * @param policy name of its policy
 * @param covers incidents and requirements that it covers
 * @param checks its expectations and what became of them
 * @param claims what it declares that cannot be kept within its bound
 * @param run what the case produced
 * @param verdict what the oracles found
 * @param trace its time line
 */
public record Result(
    Case subject,
    String file,
    String policy,
    List<String> covers,
    List<Check> checks,
    List<Claim> claims,
    Run run,
    Verdict verdict,
    Trace trace) {

  /** Copies the lists. */
  public Result {
    covers = List.copyOf(covers);
    checks = List.copyOf(checks);
    claims = List.copyOf(claims);
  }

  /**
   * Whether every expectation holds. A scenario without expectations shows nothing and fails.
   *
   * @return true when it passed
   */
  public boolean passed() {
    return !checks.isEmpty() && checks.stream().allMatch(Check::passed);
  }
}
