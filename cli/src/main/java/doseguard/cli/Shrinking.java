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
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Shrinks the worst case of each cause to the smallest scenario that still breaks in the same way.
 * Scenario files are small already.
 */
final class Shrinking {

  /** Causes that are shrunk, the worst first (project choice: seconds each). */
  static final int MOST_CAUSES = 5;

  /** Runs for one of them. */
  private static final int MOST_RUNS = 200;

  private final Replay replay;
  private final Guards guards;
  private final Path beside;

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
    this.beside = beside;
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
   * @param threads how many at once
   * @param progress told of each that is done
   * @return what was found, the worst cause first
   * @throws InterruptedException when this thread was interrupted
   * @throws IOException never by itself
   */
  List<Found> of(CampaignResult result, int threads, Runnable progress)
      throws InterruptedException, IOException {
    List<Found> found = new ArrayList<>();
    Iterator<Cause> left = result.search().causes().iterator();
    while (left.hasNext() && found.size() < MOST_CAUSES) {
      List<Callable<Optional<Found>>> jobs = new ArrayList<>();
      while (left.hasNext() && found.size() + jobs.size() < MOST_CAUSES) {
        Cause cause = left.next();
        jobs.add(() -> shrunk(cause, result.seed()));
      }
      AtOnce.of(
          threads,
          jobs,
          one -> {
            one.ifPresent(found::add);
            progress.run();
          });
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
    CaseReader reader = new CaseReader(beside);
    Shrunk shrunk = new Shrinker(reader).smallest(scenario, same, MOST_RUNS);
    Case subject = reader.read(shrunk.scenario()).orElseThrow();
    Run run = new Simulation().run(subject, guards.factory(), TraceSink.NONE);
    Verdict verdict = new Oracles().judge(subject, run);
    String text = AsScenario.of(shrunk.scenario(), claim, subject, run, verdict);
    String name = "case-" + seed + "-" + cause.index() + ".yaml";
    return Optional.of(new Found(cause, name, text, shrunk.steps()));
  }
}
