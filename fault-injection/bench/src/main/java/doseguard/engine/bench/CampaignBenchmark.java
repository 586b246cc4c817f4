package doseguard.engine.bench;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.CaseLimit;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.run.Campaign;
import doseguard.engine.campaign.run.CampaignIdentity;
import doseguard.engine.campaign.run.FailureSink;
import doseguard.engine.campaign.run.Plan;
import doseguard.engine.campaign.run.Shard;
import doseguard.engine.campaign.strategy.Course;
import doseguard.engine.campaign.strategy.Strategy;
import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.simulation.Simulation;
import doseguard.engine.simulation.TraceSink;
import doseguard.scenarios.ClaimsFiles;
import doseguard.scenarios.campaign.Plans;
import doseguard.scenarios.campaign.ProfileFiles;
import doseguard.store.task.CampaignJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a campaign costs beyond simulating its cases: the same cases of the field, simulated and
 * nothing else, and as a campaign with oracles, coverage, statistics, its journal and one case in
 * 64 run twice.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(3)
public class CampaignBenchmark {
  private static final long SEED = 1;
  private static final String PROFILE =
      """
      title: Cases of the field
      version: 1
      must-see: claims
      strategies:
        - {strategy: random, cases: %d}
      """;

  /** How many cases: in the first thousand of a JVM the compiler takes a core of its own. */
  @Param("480")
  private int cases;

  private final GuardFactory guards = InProcessGuards.shipped();
  private Plan plan;
  private Path folder;

  /** Makes the benchmark. */
  public CampaignBenchmark() {}

  /**
   * Reads the claims and draws the cases.
   *
   * @throws IOException when there is no room for a journal
   */
  @Setup
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("doseguard-bench");
    Path profile = Files.writeString(folder.resolve("field.yaml"), PROFILE.formatted(cases));
    plan =
        Plans.of(
            ProfileFiles.load(profile).profile().orElseThrow(),
            ClaimsFiles.builtIn().claims().orElseThrow(),
            Plans.Limits.NONE,
            SEED);
  }

  /**
   * Takes the journals away.
   *
   * @throws IOException when they cannot be
   */
  @TearDown
  public void clear() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /**
   * Makes and simulates each case, guarded pump and twins, and looks at nothing.
   *
   * @param sink takes the runs
   */
  @Benchmark
  public void bare(Blackhole sink) {
    Simulation simulation = new Simulation();
    Strategy strategy = plan.strategies().get(0);
    for (long task = 0; task < strategy.tasks(); task++) {
      Course course = strategy.open(task);
      Optional<Trial> trial = course.next();
      while (trial.isPresent()) {
        sink.consume(simulation.run(trial.get().subject().get(), guards, TraceSink.NONE));
        trial = course.next();
      }
    }
  }

  /**
   * Runs them as a campaign on one thread.
   *
   * @return what it came to
   * @throws Exception when the journal cannot be written
   */
  @Benchmark
  public CampaignResult campaign() throws Exception {
    return campaign(1);
  }

  /**
   * Runs them as a campaign on two threads.
   *
   * @return what it came to
   * @throws Exception when the journal cannot be written
   */
  @Benchmark
  public CampaignResult campaignOnTwoThreads() throws Exception {
    return campaign(2);
  }

  private CampaignResult campaign(int threads) throws IOException, InterruptedException {
    CampaignIdentity identity = new CampaignIdentity(Map.of(CampaignIdentity.SHARD, "1/1"));
    try (CampaignJournal journal =
        CampaignJournal.begin(folder.resolve("night"), identity, false)) {
      CampaignResult result =
          new Campaign(plan, Shard.WHOLE, InProcessGuards::shipped, new CaseLimit())
              .run(threads, journal.log(), FailureSink.NONE, Campaign.Progress.NONE);
      journal.finish();
      return result;
    }
  }
}
