package doseguard.engine.bench;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.oracle.Judge;
import doseguard.engine.oracle.Oracles;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;
import doseguard.engine.simulation.Simulation;
import doseguard.engine.simulation.TraceSink;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** How many thirty-day cases a second one core runs, and how many it also judges. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CaseBenchmark {
  private static final long DAY_MS = 86_400_000L;

  /** What goes wrong in the case. */
  @Param({"nothing", "leak"})
  public String fault;

  private final Simulation simulation = new Simulation();
  private final GuardFactory guards = InProcessGuards.shipped();
  private final Judge judge = new Oracles();
  private Case subject;

  /** Makes the benchmark. */
  public CaseBenchmark() {}

  /** Makes the case. */
  @Setup
  public void prepare() {
    subject =
        "leak".equals(fault)
            ? ThirtyDays.with(new CatheterFault.Leak(Timing.from(10L * DAY_MS), 9600.0))
            : ThirtyDays.with();
  }

  /**
   * Runs the guarded pump and its twins.
   *
   * @return the run
   */
  @Benchmark
  public Run run() {
    return simulation.run(subject, guards, TraceSink.NONE);
  }

  /**
   * Runs and judges with all oracles.
   *
   * @return the verdict
   */
  @Benchmark
  public Verdict runAndJudge() {
    return judge.judge(subject, simulation.run(subject, guards, TraceSink.NONE));
  }
}
