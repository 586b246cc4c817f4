package doseguard.bench;

import doseguard.guard.DoseGuard;
import doseguard.guard.PumpProfile;
import doseguard.guard.ResetCause;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What keeping the state costs, with the memory an array: on a device the time of its writes comes
 * on top. Run with {@code -prof gc}: every benchmark has to show 0 B/op.
 *
 * <ul>
 *   <li>{@code save}: one image into the older slot, the check of the live state included.
 *   <li>{@code restore}: the newest image back into a running guard, after looking at both slots,
 *       and saved again.
 *   <li>{@code selfTest}: the live state, both images and the known answers.
 * </ul>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class StateBenchmark {
  private static final long STROKE_MS = 72000L;

  private DoseGuard guard;

  /** Makes a benchmark; JMH sets it up. */
  public StateBenchmark() {}

  /** Fills a pump and lets a day pass. */
  @Setup
  public void fill() {
    BenchPump pump = new BenchPump(PumpProfile.SUITE_D);
    for (int i = 0; i < 1200; i++) {
      pump.decide(STROKE_MS, true);
    }
    guard = pump.guard();
  }

  /**
   * Saves.
   *
   * @return the guard, so that nothing is left out
   */
  @Benchmark
  public Object save() {
    guard.save();
    return guard;
  }

  /**
   * Restores.
   *
   * @return what was found
   */
  @Benchmark
  public int restore() {
    return guard.restore(ResetCause.WATCHDOG);
  }

  /**
   * Tests.
   *
   * @return true when all is well
   */
  @Benchmark
  public boolean selfTest() {
    return guard.selfTest();
  }
}
