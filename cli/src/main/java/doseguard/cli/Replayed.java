package doseguard.cli;

import doseguard.engine.campaign.CaseResult;
import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Trial;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;
import doseguard.reports.Check;
import doseguard.reports.Result;
import doseguard.reports.campaign.DemandWords;
import doseguard.reports.trace.Trace;
import java.util.List;

/**
 * One case of a campaign, run again and judged.
 *
 * @param trial what it is a case of
 * @param subject the case
 * @param run what it produced
 * @param verdict what the oracles found
 * @param result what a campaign keeps of it
 * @param trace its time line
 */
record Replayed(
    Trial trial, Case subject, Run run, Verdict verdict, CaseResult result, Trace trace) {

  /**
   * Whether it shows what is expected.
   *
   * @return true when it does
   */
  boolean kept() {
    return trial.expected().keptBy(run, verdict, result);
  }

  /**
   * What is expected of it.
   *
   * @return words
   */
  String expected() {
    return trial.expected() instanceof Demand demand
        ? DemandWords.of(demand)
        : "what the file or the rate says";
  }

  /**
   * The case for a page.
   *
   * @param name seed and index
   * @return a result whose one expectation is the claim
   */
  Result page(String name) {
    String found = trial.name() + ", judged as a case of a campaign";
    Check check = new Check(expected(), true, kept(), found);
    return new Result(
        subject, name, "drawn", List.of(), List.of(check), List.of(), run, verdict, trace);
  }
}
