package doseguard.engine.detection;

import doseguard.engine.plant.RandomStream;
import doseguard.engine.simulation.TestFigures;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.monitor.LevelMonitor;

/**
 * The kernel's level monitor alone, fed once an hour with what a reservoir of 18 mL reads: any gain
 * within the labelled accuracy, a fill and a syringe that are a little off, normal noise.
 */
final class LevelBench {
  private static final double ML = 1e6;
  private static final long HOUR_MS = 3_600_000L;
  private static final double FILL_NL = 18.0 * ML;
  private static final double REFILL_AT_NL = 3.0 * ML;

  /** Spread of what is filled and of what the syringe shows: a third of 0.5 mL, evenly. */
  private static final double SYRINGE_NL = 0.5 * ML / 3.0;

  private static final double ACCURACY = 0.145;

  /** Hours after which a fault counts as missed if no refill ended it before. */
  private static final int HOURS_MOST = 5000;

  private final RandomStream random;
  private final LevelMonitor monitor;
  private final double flowNlPerHour;
  private final double sigmaNl;
  private final double gain;
  private double levelNl;
  private double commandedNl;
  private long bookedNl;
  private double offsetNl;
  private double shownNl;

  /** What goes wrong with the flow or with the reading. */
  record Wrong(String name, double flowFactor, double driftNlPerHour, boolean stuck) {
    static Wrong flow(String name, double factor) {
      return new Wrong(name, factor, 0.0, false);
    }
  }

  LevelBench(long seed, double flowNlPerDay, double sigmaNl, Tuning tuning) {
    this.random = new RandomStream(seed, RandomStream.Purpose.LEVEL);
    this.gain = ACCURACY * (2.0 * random.uniform() - 1.0);
    this.flowNlPerHour = flowNlPerDay / 24.0;
    this.sigmaNl = sigmaNl;
    long[] pump = tuning.into(TestFigures.profile());
    pump[PumpProfile.LEVEL_SIGMA_NL] = (long) sigmaNl;
    this.monitor = new LevelMonitor(new Policy(TestFigures.policy()), new PumpProfile(pump));
    refill();
  }

  private double even() {
    return SYRINGE_NL * (2.0 * random.uniform() - 1.0);
  }

  private void refill() {
    double usedNl = commandedNl == 0.0 ? 0.0 : FILL_NL - levelNl + even();
    levelNl = FILL_NL + even();
    commandedNl = 0.0;
    bookedNl = 0L;
    monitor.refill((long) FILL_NL, (long) usedNl);
  }

  /** One hour, of which the last part is faulty. */
  private void hour(Wrong wrong, double part) {
    commandedNl += flowNlPerHour;
    double factor = 1.0 + part * (wrong.flowFactor - 1.0);
    levelNl -= flowNlPerHour * (1.0 + gain) * factor;
    offsetNl += part * wrong.driftNlPerHour;
    long strokesNl = ((long) (commandedNl / 1000.0)) * 1000L;
    monitor.stroke(strokesNl - bookedNl);
    bookedNl = strokesNl;
    shownNl = wrong.stuck ? shownNl : levelNl + offsetNl + sigmaNl * random.gaussian();
    monitor.advance(HOUR_MS);
    monitor.observe((long) Math.max(0.0, shownNl));
  }

  private static final Wrong NOTHING = Wrong.flow("nothing", 1.0);

  /** False alarms of some pump-years without a fault. */
  int falseAlarms(double years) {
    int alarms = 0;
    boolean before = false;
    for (long hour = 0; hour < years * 365.25 * 24.0; hour++) {
      if (levelNl < REFILL_AT_NL) {
        refill();
        before = false;
      }
      hour(NOTHING, 1.0);
      boolean now = monitor.over() || monitor.under() || monitor.mismatch();
      alarms += now && !before ? 1 : 0;
      before = now;
    }
    return alarms;
  }

  /**
   * One fault between three and seven tenths of a fill: the first one, or the third, over the first
   * of which the gain was learned.
   */
  void fault(Wrong wrong, boolean learned, Delay delay) {
    for (int fill = 0; learned && fill < 2; fill++) {
      while (levelNl > REFILL_AT_NL) {
        hour(NOTHING, 1.0);
      }
      refill();
    }
    double onsetNl = FILL_NL - (FILL_NL - REFILL_AT_NL) * (0.3 + 0.4 * random.uniform());
    while (levelNl > onsetNl) {
      hour(NOTHING, 1.0);
    }
    if (monitor.over() || monitor.under()) {
      return;
    }
    double part = random.uniform();
    hour(wrong, part);
    int hours = 0;
    while (!(monitor.over() || monitor.under()) && hours < HOURS_MOST && levelNl > ML) {
      hour(wrong, 1.0);
      hours++;
    }
    if (monitor.over() || monitor.under()) {
      delay.after((hours + part) * HOUR_MS);
    } else {
      delay.never();
    }
  }
}
