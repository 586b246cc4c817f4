package doseguard.reports;

import doseguard.engine.fault.Fault;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.simulation.Annunciation;
import doseguard.engine.simulation.Case;
import java.util.stream.Collectors;

/**
 * One line of the verdict table.
 *
 * @param id the scenario's name
 * @param title what it shows
 * @param file name of its file
 * @param passed whether every expectation holds
 * @param claim what it declares that cannot be kept within its bound; usually empty
 * @param measures the oracles' figures
 * @param ceilings the bounds beside them
 * @param firstAlarm name of the first delivery alarm after the first fault began, empty when none
 * @param reason why it failed, in one line; empty when it passed
 */
public record Summary(
    String id,
    String title,
    String file,
    boolean passed,
    String claim,
    Verdict.Measures measures,
    Ceilings ceilings,
    String firstAlarm,
    String reason) {

  /**
   * Sums up a result.
   *
   * @param result the result
   * @return its line
   */
  public static Summary of(Result result) {
    Case subject = result.subject();
    return new Summary(
        subject.id(),
        subject.title(),
        result.file(),
        result.passed(),
        result.claims().stream().map(Claim::claim).collect(Collectors.joining(", ")),
        result.verdict().measures(),
        Ceilings.of(subject),
        firstAlarm(result),
        reason(result));
  }

  private static String firstAlarm(Result result) {
    long onset = result.subject().faults().stream().mapToLong(Fault::onsetMs).min().orElse(0L);
    return result.run().annunciations().stream()
        .filter(heard -> !heard.alarm().advisory() && heard.atMs() >= onset)
        .findFirst()
        .map(Annunciation::alarm)
        .map(Enum::name)
        .orElse("");
  }

  private static String reason(Result result) {
    if (result.checks().isEmpty()) {
      return "it states no expectation";
    }
    return result.checks().stream()
        .filter(check -> !check.passed())
        .findFirst()
        .map(check -> check.expectation() + ": " + check.found())
        .orElse("");
  }
}
