package doseguard.engine.detection;

import doseguard.engine.plant.RandomStream;
import doseguard.engine.simulation.TestFigures;
import doseguard.guard.PumpProfile;
import doseguard.guard.monitor.PulsatilityMonitor;

/** The kernel's pulsatility monitor alone, fed with sessions of physics.md 2.2: every six hours. */
final class PulseBench {
  private static final double PULSE_PA = 200.0 * 0.926;
  private static final double FLOOR_PA = 7.0;
  private static final double LOG_SD = 0.3;
  private static final double SESSION_MS = 6.0 * 3_600_000.0;
  private static final double SESSIONS_PER_YEAR = 365.25 * 4.0;

  /** Sessions before the fault: the reference is full. */
  private static final int BEFORE = 300;

  private static final int SESSIONS_MOST = 1000;

  private final RandomStream random;
  private final PulsatilityMonitor monitor;
  private int session;

  PulseBench(long seed, Tuning tuning) {
    this.random = new RandomStream(seed, RandomStream.Purpose.PULSATILITY);
    this.monitor = new PulsatilityMonitor(new PumpProfile(tuning.into(TestFigures.profile())));
  }

  private void session(double ratio) {
    double seen = ratio * PULSE_PA * StrictMath.exp(LOG_SD * random.gaussian());
    double floor = FLOOR_PA * random.gaussian();
    monitor.observe(session, (int) Math.rint(StrictMath.sqrt(seen * seen + floor * floor)));
    session++;
  }

  int falseAlarms(double years) {
    int alarms = 0;
    boolean before = false;
    for (long i = 0; i < years * SESSIONS_PER_YEAR; i++) {
      session(1.0);
      alarms += monitor.lost() && !before ? 1 : 0;
      before = monitor.lost();
    }
    return alarms;
  }

  void fault(double ratio, Delay delay) {
    for (int i = 0; i < BEFORE; i++) {
      session(1.0);
    }
    if (monitor.lost()) {
      return;
    }
    double ms = SESSION_MS * random.uniform();
    for (int i = 0; i < SESSIONS_MOST; i++) {
      session(ratio);
      if (monitor.lost()) {
        delay.after(ms);
        return;
      }
      ms += SESSION_MS;
    }
    delay.never();
  }
}
