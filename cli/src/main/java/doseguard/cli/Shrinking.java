package doseguard.cli;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.Cause;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.Trial;
import doseguard.engine.oracle.Oracles;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;
import doseguard.engine.simulation.Simulation;
import doseguard.engine.simulation.TraceSink;
import doseguard.scenarios.CaseReader;
import doseguard.scenarios.campaign.Written;
import doseguard.scenarios.claims.AsScenario;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.shrink.SameBreach;
import doseguard.scenarios.shrink.Shrinker;
import doseguard.scenarios.shrink.Shrunk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shrinks the worst case of each cause to the smallest scenario that still breaks in the same way.
 * Scenario files are small already.
 */
final class Shrinking {

  /** Causes that are shrunk, the worst first (project choice: seconds each). */
  private static final int MOST_CAUSES = 5;

  /** Runs for one of them. */
  private static final int MOST_RUNS = 200;

  private final Replay replay;
  private final Guards guards;
  private final Shrinker shrinker;
  private final CaseReader reader;

  /**
   * Prepares.
   *
   * @param replay finds the cases
   * @param guards what is judged
   * @param beside the claims file, beside which policies and suites are looked for
   */
  Shrinking(Replay replay, Guards guards, Path beside) {
    this.replay = replay;
    this.guards = guards;
    this.reader = new CaseReader(beside);
    this.shrinker = new Shrinker(reader);
  }

  /**
   * A cause and the smallest scenario of it.
   *
   * @param cause the cause
   * @param file name of its file
   * @param text the scenario
   * @param steps what was left out or made simpler
   */
  record Found(Cause cause, String file, String text, List<String> steps) {}

  /**
   * Shrinks.
   *
   * @param result the campaign
   * @return what was found, the worst cause first
   */
  List<Found> of(CampaignResult result) {
    List<Found> found = new ArrayList<>();
    for (Cause cause : result.search().causes()) {
      if (found.size() == MOST_CAUSES) {
        return found;
      }
      shrunk(cause, result.seed()).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Found> shrunk(Cause cause, long seed) {
    Optional<Trial> trial = replay.trial(cause.index());
    if (trial.isEmpty() || !(trial.get().subject() instanceof Written written)) {
      return Optional.empty();
    }
    Map<String, Tree> scenario = written.scenario();
    Claim claim = replay.claim(trial.get());
    SameBreach same = new SameBreach(claim, scenario, written.get(), guards.factory());
    if (!same.stillFails(scenario, written.get())) {
      return Optional.empty();
    }
    Shrunk shrunk = shrinker.smallest(scenario, same, MOST_RUNS);
    Case subject = reader.read(shrunk.scenario()).orElseThrow();
    Run run = new Simulation().run(subject, guards.factory(), TraceSink.NONE);
    Verdict verdict = new Oracles().judge(subject, run);
    String text = AsScenario.of(shrunk.scenario(), claim, subject, run, verdict);
    String name = "case-" + seed + "-" + cause.index() + ".yaml";
    return Optional.of(new Found(cause, name, text, shrunk.steps()));
  }
}
