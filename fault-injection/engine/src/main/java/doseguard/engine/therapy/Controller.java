package doseguard.engine.therapy;

import doseguard.engine.port.RuleKind;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.program.Prescription;

/**
 * The pump's controller: follows the prescription programmed and asks for a stroke whenever a
 * stroke's worth of drug has accrued. The guard does not trust it; {@link #excess} makes it ask for
 * too much.
 *
 * <p>Mass due is kept in pg ms per day ({@link Schedule}), so that accrual is exact and the time of
 * the next request follows by one division.
 */
public final class Controller {
  /** Time after which a refused request is put again, ms. */
  public static final long ASK_AGAIN_MS = 60_000L;

  private final Schedule schedule = new Schedule();
  private final BolusRun patientBolus = new BolusRun();
  private final BolusRun singleBolus = new BolusRun();
  private final Bridge bridge = new Bridge();
  private final long strokeNl;
  private final long leastIntervalMs;
  private final long catchUpMs;
  private final long catchUpPg;

  private boolean programmed;
  private long bolusPg;
  private long bolusMs;
  private long deadNl;
  private double factor = 1.0;
  private long stoppedUntilMs = Long.MIN_VALUE;
  private boolean paused;

  private long lastMs;
  private long due;
  private long cost;
  private long rate;
  private long strokeMs;
  private long strokeRest;
  private long edgeMs = Long.MAX_VALUE;
  private long notBeforeMs;
  private boolean dropsBacklog;

  /**
   * Makes a controller without a prescription.
   *
   * @param policy for the fastest flow and how much may be caught up
   * @param pump for the stroke volume
   */
  public Controller(Policy policy, PumpProfile pump) {
    this.strokeNl = pump.of(PumpProfile.STROKE_NL);
    this.leastIntervalMs =
        Schedule.ceilingOf(strokeNl * 3_600_000L, policy.of(Policy.FLOW_MOST_NL_PER_H));
    this.catchUpMs = policy.of(Policy.CATCH_UP_MS);
    this.catchUpPg = policy.of(Policy.CATCH_UP_PG);
  }

  /**
   * The first fill: reservoir and line are taken to hold one drug.
   *
   * @param concentration ug/mL
   */
  public void filled(int concentration) {
    bridge.fill(concentration);
    price();
  }

  /**
   * A refill.
   *
   * @param concentration declared concentration, ug/mL; a change is bridged
   * @param bridged false to dose with it at once (the fault)
   */
  public void refilled(int concentration, boolean bridged) {
    if (bridged) {
      bridge.refilled(concentration, deadNl);
    } else {
      bridge.fill(concentration);
    }
    price();
  }

  /**
   * A prescription comes into force, its single bolus with it.
   *
   * @param nowMs ms since the case began
   * @param frame words laid out as {@link Prescription}
   */
  public void program(long nowMs, long[] frame) {
    accrue(nowMs);
    programmed = true;
    schedule.load(frame);
    bolusPg = frame[Prescription.BOLUS_PG];
    bolusMs = frame[Prescription.BOLUS_MS];
    deadNl = (frame[Prescription.DEAD_LEAST_NL] + frame[Prescription.DEAD_MOST_NL]) / 2L;
    if (frame[Prescription.SINGLE_PG] > 0L) {
      singleBolus.begin(nowMs, frame[Prescription.SINGLE_PG], frame[Prescription.SINGLE_MS]);
    }
    turn();
  }

  /**
   * An admitted patient bolus begins.
   *
   * @param nowMs ms since the case began
   */
  public void bolus(long nowMs) {
    accrue(nowMs);
    patientBolus.begin(nowMs, bolusPg, bolusMs);
    turn();
  }

  /**
   * Whether a bolus is being given.
   *
   * @return true while one runs
   */
  public boolean bolusRunning() {
    return patientBolus.running() || singleBolus.running();
  }

  /**
   * An ordered stop: nothing accrues until its end.
   *
   * @param nowMs ms since the case began
   * @param untilMs when it ends, ms since the case began
   */
  public void stop(long nowMs, long untilMs) {
    accrue(nowMs);
    stoppedUntilMs = untilMs;
    turn();
  }

  /**
   * A pause: nothing accrues until its end, nor until that of a stop.
   *
   * @param nowMs ms since the case began
   * @param untilMs when it ends, ms since the case began
   */
  public void pause(long nowMs, long untilMs) {
    stop(nowMs, Math.max(untilMs, stoppedUntilMs));
  }

  /**
   * Whether an ordered stop holds.
   *
   * @return true until its end
   */
  public boolean stopped() {
    return lastMs < stoppedUntilMs;
  }

  /**
   * A mode of the device silences it: nothing accrues and nothing is asked for.
   *
   * @param nowMs ms since the case began
   * @param silent until further notice
   */
  public void pause(long nowMs, boolean silent) {
    if (silent != paused) {
      accrue(nowMs);
      paused = silent;
      turn();
    }
  }

  /**
   * Makes it ask for more than was prescribed.
   *
   * @param nowMs ms since the case began
   * @param rateFactor on the rate; 1 for a sound controller
   */
  public void excess(long nowMs, double rateFactor) {
    accrue(nowMs);
    factor = rateFactor;
    turn();
  }

  /**
   * The device restarts: prescription and stop are kept, boluses and what was due are not. It asks
   * for a stroke as soon as one may follow another; what is owed the guard knows better.
   *
   * @param nowMs ms since the case began
   */
  public void restart(long nowMs) {
    accrue(nowMs);
    patientBolus.drop();
    singleBolus.drop();
    due = cost;
    dropsBacklog = false;
    notBeforeMs = nowMs + leastIntervalMs;
    turn();
  }

  /**
   * Lets time pass.
   *
   * @param nowMs ms since the case began, not before the last call
   */
  public void accrue(long nowMs) {
    while (edgeMs <= nowMs) {
      due += rate * (edgeMs - lastMs);
      lastMs = edgeMs;
      turn();
    }
    due += rate * (nowMs - lastMs);
    lastMs = nowMs;
    if (due > 2L * cost) {
      forget();
    }
  }

  /**
   * When something next happens here: a request, or a change of the rate.
   *
   * @return ms since the case began; {@link Long#MAX_VALUE} without a prescription
   */
  public long wakeMs() {
    if (!programmed) {
      return Long.MAX_VALUE;
    }
    if (stopped() || paused) {
      return edgeMs;
    }
    if (due >= cost) {
      return Math.max(lastMs, notBeforeMs);
    }
    if (rate == 0L) {
      return edgeMs;
    }
    return Math.min(Math.max(lastMs + untilDueMs(), notBeforeMs), edgeMs);
  }

  /** Right after a stroke less than 1 ms of the rate is due: then the division was made before. */
  private long untilDueMs() {
    if (due >= 0L && due < rate) {
      return due < strokeRest ? strokeMs + 1L : strokeMs;
    }
    return Schedule.ceilingOf(cost - due, rate);
  }

  /**
   * Whether it asks for a stroke now.
   *
   * @param nowMs ms since the case began, that of the last {@link #accrue}
   * @return true for a request
   */
  public boolean wants(long nowMs) {
    return programmed && due >= cost && nowMs >= notBeforeMs && !stopped() && !paused;
  }

  /**
   * The stroke was granted.
   *
   * @param nowMs ms since the case began
   */
  public void granted(long nowMs) {
    due = dropsBacklog ? 0L : due - cost;
    dropsBacklog = false;
    notBeforeMs = nowMs + leastIntervalMs;
    if (bridge.pumped(strokeNl)) {
      price();
    }
  }

  /**
   * The stroke was refused; it is asked for again in a minute. When the guard says that no more was
   * prescribed, the backlog is dropped with the next grant.
   *
   * @param nowMs ms since the case began
   * @param rule id of the {@link RuleKind} that refused
   */
  public void refused(long nowMs, int rule) {
    notBeforeMs = nowMs + ASK_AGAIN_MS;
    dropsBacklog |= rule == RuleKind.PRESCRIPTION_CREDIT.id();
  }

  /**
   * Concentration that a stroke is costed at.
   *
   * @return ug/mL
   */
  public int dosingConcentration() {
    return bridge.dosing();
  }

  private void turn() {
    due += patientBolus.endAt(lastMs) + singleBolus.endAt(lastMs);
    edgeMs = Math.min(patientBolus.endMs(), singleBolus.endMs());
    if (programmed) {
      edgeMs = Math.min(edgeMs, schedule.nextChangeMs(lastMs));
    }
    if (stopped()) {
      edgeMs = Math.min(edgeMs, stoppedUntilMs);
    }
    if (stopped() || paused) {
      rate = 0L;
    } else {
      rate = schedule.rateAt(lastMs) + patientBolus.ratePgPerDay() + singleBolus.ratePgPerDay();
      rate = factor == 1.0 ? rate : (long) StrictMath.rint(rate * factor);
    }
    pace();
  }

  private void price() {
    cost = strokeNl * bridge.dosing() * Schedule.DAY_MS;
    pace();
  }

  private void pace() {
    strokeMs = rate == 0L ? 0L : cost / rate;
    strokeRest = rate == 0L ? 0L : cost % rate;
  }

  private void forget() {
    long basal = Math.min(schedule.rateAt(lastMs) * catchUpMs, catchUpPg * Schedule.DAY_MS);
    long bolus = (patientBolus.massPg() + singleBolus.massPg()) * Schedule.DAY_MS;
    due = Math.min(due, Math.max(2L * cost, cost + basal + bolus));
  }
}
