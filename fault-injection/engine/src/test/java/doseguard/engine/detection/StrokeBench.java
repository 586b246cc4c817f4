package doseguard.engine.detection;

import doseguard.engine.plant.CsfPressure;
import doseguard.engine.plant.RandomStream;
import doseguard.guard.monitor.PressureMonitor;
import doseguard.guard.monitor.StrokeMonitor;

/**
 * The kernel's pressure and stroke monitors alone, fed stroke by stroke: twenty posture changes a
 * day, one reading in a hundred on a cough, 250 Pa of noise (physics.md 2.2).
 */
final class StrokeBench {
  private static final double DAY_MS = 86_400_000.0;
  private static final double NOISE_PA = 250.0;
  private static final double COUGHS = 0.01;
  private static final double COUGH_LEAST_PA = 500.0;
  private static final double COUGH_MOST_PA = 3500.0;
  private static final double SETTLE_MS = 540.0;
  private static final int BEFORE = 50;
  private static final int STROKES_MOST = 1000;

  private final RandomStream random;
  private final PressureMonitor pressure;
  private final StrokeMonitor strokes = new StrokeMonitor();
  private final double intervalMs;
  private final double stepPa;
  private double csfPa = CsfPressure.MEDIAN_PA;
  private double storedPa;
  private int count;

  StrokeBench(long seed, Conditions c, Tuning tuning) {
    this.random = new RandomStream(seed, RandomStream.Purpose.PRESSURE);
    this.intervalMs = c.strokeMs();
    this.stepPa = c.strokeNl() / c.complianceNlPerPa();
    this.pressure = new PressureMonitor((int) stepPa, tuning.occludedAfter());
    strokes.observe(count, 0);
  }

  private void pass(double ms) {
    if (random.uniform() < 1.0 - StrictMath.exp(-ms / CsfPressure.MEAN_INTERVAL_MS)) {
      double u = random.uniform();
      csfPa = CsfPressure.LEAST_PA + (CsfPressure.MOST_PA - CsfPressure.LEAST_PA) * u * u;
    }
  }

  private int read() {
    double cough = 0.0;
    if (random.uniform() < COUGHS) {
      cough = COUGH_LEAST_PA + (COUGH_MOST_PA - COUGH_LEAST_PA) * random.uniform();
    }
    return (int) Math.rint(csfPa + storedPa + NOISE_PA * random.gaussian() + cough);
  }

  /** The stroke before is judged, and the next one flows. */
  private void stroke(boolean blocked, boolean stalled) {
    pressure.now(read(), true);
    pressure.stroke(1L);
    storedPa += blocked && !stalled ? stepPa : 0.0;
    count += stalled ? 0 : 1;
    pass(SETTLE_MS);
    pressure.after(read());
    strokes.observe(count, 1);
    pass(intervalMs - SETTLE_MS);
  }

  int falseAlarms(double years) {
    int alarms = 0;
    boolean before = false;
    for (long i = 0; i < years * 365.25 * DAY_MS / intervalMs; i++) {
      stroke(false, false);
      boolean now = pressure.occluded() || strokes.stalled() || strokes.slips();
      alarms += now && !before ? 1 : 0;
      before = now;
    }
    return alarms;
  }

  void kink(Delay delay) {
    fault(true, delay);
  }

  void stall(Delay delay) {
    fault(false, delay);
  }

  private void fault(boolean kink, Delay delay) {
    for (int i = 0; i < BEFORE; i++) {
      stroke(false, false);
    }
    double ms = intervalMs * random.uniform();
    for (int i = 0; i < STROKES_MOST; i++) {
      stroke(kink, !kink);
      if (kink ? pressure.occluded() : strokes.stalled()) {
        delay.after(kink ? ms : ms + SETTLE_MS);
        return;
      }
      ms += intervalMs;
    }
    delay.never();
  }
}
