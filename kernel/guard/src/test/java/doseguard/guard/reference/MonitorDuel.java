package doseguard.guard.reference;

import doseguard.guard.Figures;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.monitor.LevelMonitor;
import doseguard.guard.monitor.PulsatilityMonitor;
import java.util.Random;

/**
 * One monitor of the kernel against its counterpart here, alone and near its limits, where whole
 * histories seldom come.
 */
public final class MonitorDuel {
  private static final long HOUR = 3_600_000;
  private static final int SAMPLES = 300;
  private static final int LEARNABLE_ML = 11;

  private final Random random;

  private MonitorDuel(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Fills, strokes and readings about which the sums are near their limits.
   *
   * @param seed of the history
   * @return number of the first sample at which the two differ, -1 when they never do
   */
  public static int level(long seed) {
    return new MonitorDuel(seed).level();
  }

  /**
   * Sessions whose amplitude changes now and then.
   *
   * @param seed of the history
   * @return number of the first session at which the two differ, -1 when they never do
   */
  public static int pulse(long seed) {
    return new MonitorDuel(seed).pulse();
  }

  private long[] pump() {
    long[] pump = Figures.pump();
    for (int figure = PumpProfile.LEVEL_SIGMA_NL; figure < PumpProfile.FIGURES; figure++) {
      if (random.nextInt(4) == 0) {
        pump[figure] = (long) (pump[figure] * (0.5 + random.nextDouble()));
      }
    }
    return pump;
  }

  private int level() {
    long[] policy = Figures.policy();
    long[] pump = pump();
    LevelMonitor kernel = new LevelMonitor(new Policy(policy), new PumpProfile(pump));
    LevelWatch own = new LevelWatch(new Setting(policy, pump));
    double sigma = pump[PumpProfile.LEVEL_SIGMA_NL];
    double level = 0;
    double gain = 1.0 + 0.2 * random.nextGaussian();
    double flow = 1000.0 * Math.exp(6.0 * random.nextDouble());
    for (int sample = 0; sample < SAMPLES; sample++) {
      if (sample == 0 || random.nextInt(100) == 0) {
        long used = random.nextInt(3) * (long) (LEARNABLE_ML * 1e6 * gain);
        level = 18e6 + sigma * random.nextGaussian();
        kernel.refill(18_000_000, used);
        own.refilled(18_000_000, used);
      }
      if (random.nextInt(60) == 0) {
        gain = 1.0 + 0.3 * random.nextGaussian();
      }
      if (random.nextInt(60) == 0) {
        flow = 1000.0 * Math.exp(7.0 * random.nextDouble());
      }
      if (random.nextInt(100) == 0) {
        kernel.acknowledge();
        own.acknowledge();
      }
      long strokes = (long) (flow / 1000.0);
      for (long stroke = 0; stroke < strokes; stroke++) {
        kernel.stroke(1000);
        own.moved();
      }
      level -= strokes * 1000.0 * gain;
      long reading = (long) (level + sigma * random.nextGaussian());
      long ms = random.nextInt(20) == 0 ? HOUR / 2 : HOUR;
      kernel.advance(ms);
      own.pass(ms);
      kernel.observe(reading);
      own.read(reading, false);
      if (word(kernel) != word(own)) {
        return sample;
      }
    }
    return -1;
  }

  private static int word(LevelMonitor monitor) {
    return (monitor.over() ? 1 : 0)
        | (monitor.under() ? 2 : 0)
        | (monitor.overByHalf() ? 4 : 0)
        | (monitor.mismatch() ? 8 : 0)
        | (monitor.readsEmpty() ? 16 : 0);
  }

  private static int word(LevelWatch watch) {
    return (watch.over() ? 1 : 0)
        | (watch.under() ? 2 : 0)
        | (watch.byHalf() ? 4 : 0)
        | (watch.mismatch() ? 8 : 0)
        | (watch.readsEmpty() ? 16 : 0);
  }

  private int pulse() {
    long[] pump = pump();
    PulsatilityMonitor kernel = new PulsatilityMonitor(new PumpProfile(pump));
    PulseWatch own = new PulseWatch(new Setting(Figures.policy(), pump));
    double amplitude = Math.exp(20.0 * random.nextDouble());
    int session = 0;
    for (int i = 0; i < SAMPLES; i++) {
      if (random.nextInt(40) == 0) {
        amplitude *= Math.exp(random.nextGaussian());
      }
      session += random.nextInt(10) == 0 ? 0 : 1;
      int reading = (int) (amplitude * Math.exp(0.3 * random.nextGaussian()));
      kernel.observe(session, reading);
      own.read(reading, session);
      if (kernel.lost() != own.lost()) {
        return i;
      }
    }
    return -1;
  }
}
