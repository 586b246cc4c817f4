package doseguard.cli;

import doseguard.engine.campaign.CaseJudge;
import doseguard.engine.campaign.CaseLimit;
import doseguard.engine.campaign.CaseResult;
import doseguard.engine.campaign.Cell;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.Coverage;
import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.TrialResult;
import doseguard.engine.campaign.strategy.Course;
import doseguard.engine.oracle.Oracles;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;
import doseguard.engine.simulation.Simulation;
import doseguard.reports.trace.TraceRecorder;
import doseguard.scenarios.campaign.Plans;
import doseguard.scenarios.claims.ClaimsFile;
import java.util.List;
import java.util.Optional;

/** Finds cases of campaigns by their index and runs them again, alone. */
final class Replay {

  private final ClaimsFile claims;
  private final long seed;
  private final Guards guards;

  /**
   * Prepares to run cases again.
   *
   * @param claims the campaign's claims
   * @param seed its seed
   * @param guards what is judged
   */
  Replay(ClaimsFile claims, long seed, Guards guards) {
    this.claims = claims;
    this.seed = seed;
    this.guards = guards;
  }

  /**
   * Finds a trial. A case that was searched for is led to by the search, run again.
   *
   * @param index the case's index
   * @return the trial, empty when no case can have that index
   */
  Optional<Trial> trial(long index) {
    return Plans.leadingTo(claims, seed, index).flatMap(course -> follow(course, index));
  }

  private Optional<Trial> follow(Course course, long index) {
    CaseJudge judge = new CaseJudge(guards.factory(), new CaseLimit());
    Optional<Trial> trial = course.next();
    while (trial.isPresent() && trial.get().index() != index) {
      course.showed(judged(judge, trial.get()));
      trial = course.next();
    }
    return trial;
  }

  private static TrialResult judged(CaseJudge judge, Trial trial) {
    try {
      return judge.judge(trial, null);
    } catch (RuntimeException e) {
      return TrialResult.failed(trial, e);
    }
  }

  /**
   * Runs a case again.
   *
   * @param index the case's index
   * @return what it showed
   * @throws IllegalArgumentException when no case can have that index
   */
  Replayed of(long index) {
    Trial trial =
        trial(index)
            .orElseThrow(() -> new IllegalArgumentException("no case has the index " + index));
    Case subject = trial.subject().get();
    TraceRecorder recorder = new TraceRecorder();
    Run run = new Simulation().run(subject, guards.factory(), recorder);
    Verdict verdict = new Oracles().judge(subject, run);
    CaseResult result = CaseJudge.result(index, subject, run, verdict, new CaseLimit());
    return new Replayed(trial, subject, run, verdict, result, recorder.trace());
  }

  /**
   * What is claimed of a trial.
   *
   * @param trial a trial that was drawn
   * @return its claim; where several faults come together, what their claims leave
   */
  Claim claim(Trial trial) {
    List<Claim> known = claims.table().claims();
    if (trial.cell() >= 0 && trial.cell() < known.size()) {
      return known.get(trial.cell());
    }
    return new Claim(
        new Cell(trial.name(), "", ""),
        (Demand) trial.expected(),
        new Coverage.All(1),
        "the claims of its faults give it up",
        "those of its faults");
  }
}
