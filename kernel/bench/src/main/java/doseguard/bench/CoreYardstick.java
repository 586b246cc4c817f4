package doseguard.bench;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Tells beside each iteration whether the core was ours: the time of a fixed piece of plain work,
 * just before and just after. Where somebody else uses the core's other hyperthread (a neighbour of
 * a virtual machine) it takes up to twice as long, and so does what is measured. Give it to JMH as
 * {@code -prof doseguard.bench.CoreYardstick}, with the whole JVM on one processor.
 */
public final class CoreYardstick implements InternalProfiler {
  private static final int ROUNDS = 10_000;
  private static final int TIMES = 500;

  private long beforeNs;
  private long value;

  /** Makes a yardstick; JMH does. */
  public CoreYardstick() {}

  @Override
  public String getDescription() {
    return "Time of a fixed piece of work beside each iteration: was the core ours?";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    beforeNs = measure();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double meanNs = (beforeNs + measure()) / 2.0;
    return List.of(new ScalarResult("core", meanNs, "ns", AggregationPolicy.AVG));
  }

  private long measure() {
    long begin = System.nanoTime();
    for (int i = 0; i < TIMES; i++) {
      value = work(value);
    }
    return (System.nanoTime() - begin) / TIMES;
  }

  /** Eight additions that need not wait for one another keep every adder of a core busy. */
  private static long work(long seed) {
    long a = seed;
    long b = seed + 1L;
    long c = seed + 2L;
    long d = seed + 3L;
    long e = seed + 4L;
    long f = seed + 5L;
    long g = seed + 6L;
    long h = seed + 7L;
    for (int i = 0; i < ROUNDS; i++) {
      a += b ^ i;
      b += c ^ i;
      c += d ^ i;
      d += e ^ i;
      e += f ^ i;
      f += g ^ i;
      g += h ^ i;
      h += a ^ i;
    }
    return a + b + c + d + e + f + g + h;
  }
}
