package doseguard.engine.detection;

import doseguard.engine.plant.RandomStream;
import doseguard.guard.monitor.ConcentrationMonitor;

/** The kernel's concentration monitor alone, fed once an hour. */
final class ConcentrationBench {
  private static final long HOUR_MS = 3_600_000L;
  private static final int DECLARED = 2000;
  private static final int HOURS_MOST = 1000;

  private final RandomStream random;
  private final ConcentrationMonitor monitor;
  private final double sd;

  ConcentrationBench(long seed, double sd) {
    this.random = new RandomStream(seed, RandomStream.Purpose.CONCENTRATION);
    this.monitor = new ConcentrationMonitor((long) (1000.0 * sd));
    this.sd = sd;
  }

  private boolean hour(double factor) {
    double truth = factor * DECLARED;
    monitor.advance(HOUR_MS);
    monitor.observe(
        (int) Math.max(0.0, Math.rint(truth * (1.0 + sd * random.gaussian()))), DECLARED);
    return monitor.tooHigh() || monitor.tooLow();
  }

  int falseAlarms(double years) {
    int alarms = 0;
    boolean before = false;
    for (long i = 0; i < years * 365.25 * 24.0; i++) {
      boolean now = hour(1.0);
      alarms += now && !before ? 1 : 0;
      before = now;
    }
    return alarms;
  }

  /** A wrong drug from a refill on: the first reading comes at once. */
  void fault(double factor, Delay delay) {
    monitor.refill();
    for (int i = 0; i < HOURS_MOST; i++) {
      if (hour(factor)) {
        delay.after((i + 0.0) * HOUR_MS);
        return;
      }
    }
    delay.never();
  }
}
