package doseguard.cli;

import doseguard.engine.campaign.CaseJudge;
import doseguard.engine.campaign.CaseLimit;
import doseguard.engine.campaign.CaseResult;
import doseguard.engine.campaign.Claim;
import doseguard.engine.oracle.Oracles;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;
import doseguard.engine.simulation.Simulation;
import doseguard.reports.Check;
import doseguard.reports.Result;
import doseguard.reports.campaign.DemandWords;
import doseguard.reports.trace.Trace;
import doseguard.reports.trace.TraceRecorder;
import doseguard.scenarios.claims.ClaimsFile;
import doseguard.scenarios.claims.TemplateCases;
import java.util.List;

/**
 * One case of a campaign, run again and judged.
 *
 * @param subject the case
 * @param claim what is claimed of its cell
 * @param run what it produced
 * @param verdict what the oracles found
 * @param result what a campaign keeps of it
 * @param trace its time line
 */
record Replay(Case subject, Claim claim, Run run, Verdict verdict, CaseResult result, Trace trace) {

  /**
   * Runs a case again.
   *
   * @param file the claims
   * @param source the cases
   * @param index the case's index
   * @return what it showed
   */
  static Replay of(ClaimsFile file, TemplateCases source, long index) {
    Case subject = source.subject(index);
    TraceRecorder recorder = new TraceRecorder();
    Run run = new Simulation().run(subject, InProcessGuards.shipped(), recorder);
    Verdict verdict = new Oracles().judge(subject, run);
    CaseResult result = CaseJudge.result(index, subject, run, verdict, new CaseLimit());
    Claim claim = file.table().claims().get(source.cellOf(index));
    return new Replay(subject, claim, run, verdict, result, recorder.trace());
  }

  /**
   * Whether it keeps its claim.
   *
   * @return true when it does
   */
  boolean kept() {
    return claim.demand().keptBy(result);
  }

  /**
   * The case for a page.
   *
   * @param name seed and index
   * @return a result whose one expectation is the claim
   */
  Result page(String name) {
    String found = claim.cell() + ", judged as a case of a campaign";
    Check check = new Check(DemandWords.of(claim.demand()), true, kept(), found);
    return new Result(
        subject, name, "drawn", List.of(), List.of(check), List.of(), run, verdict, trace);
  }
}
