package doseguard.bench;

import doseguard.guard.PumpProfile;
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

/**
 * What one decision costs. Run with {@code -prof gc}: every benchmark has to show 0 B/op.
 *
 * <ul>
 *   <li>{@code stroke}: a request every 72 s, so that one in six is granted: ordinary basal.
 *   <li>{@code housekeeping}: a call every 10 min without a request.
 *   <li>{@code worst}: a day has passed, so that every bucket of every window rotates, and the
 *       patient asks for a bolus, which is judged at all 62 window positions.
 * </ul>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecideBenchmark {
  private static final long STROKE_MS = 72000L;
  private static final long HOUSEKEEPING_MS = 600000L;
  private static final long DAY_MS = 86400000L;

  /** The sensor suite: encoder alone, or all sensors. */
  @Param({"A", "D"})
  public String suite;

  private BenchPump pump;

  /** Makes a benchmark; JMH sets it up. */
  public DecideBenchmark() {}

  /** Fills a pump and lets a day pass. */
  @Setup
  public void fill() {
    pump = new BenchPump("A".equals(suite) ? PumpProfile.SUITE_A : PumpProfile.SUITE_D);
    for (int i = 0; i < 1200; i++) {
      pump.decide(STROKE_MS, true);
    }
  }

  /**
   * A stroke request.
   *
   * @return what the guard answered
   */
  @Benchmark
  public Object stroke() {
    return pump.decide(STROKE_MS, true);
  }

  /**
   * A call without a request.
   *
   * @return what the guard answered
   */
  @Benchmark
  public Object housekeeping() {
    return pump.decide(HOUSEKEEPING_MS, false);
  }

  /**
   * A bolus request after every window has rotated.
   *
   * @return the refusal and the grant, so that neither is left out
   */
  @Benchmark
  public int worst() {
    int granted = pump.decide(DAY_MS, true).granted;
    return pump.bolus() + granted;
  }
}
