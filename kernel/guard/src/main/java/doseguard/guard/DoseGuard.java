package doseguard.guard;

import static doseguard.guard.state.AlarmTable.BOLUS_REFUSED;

import doseguard.guard.limit.Limits;
import doseguard.guard.monitor.Monitors;
import doseguard.guard.program.DeadVolume;
import doseguard.guard.program.OrderedStop;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.program.Refill;
import doseguard.guard.program.ScheduleCursor;
import doseguard.guard.program.StepChange;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.Alarms;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.Milliseconds;
import doseguard.units.NanoLitres;
import doseguard.units.Picograms;

/**
 * The dose guard: the one public face between whatever wants to move the pump and the pump itself.
 *
 * <p>{@link #decide} is called at each stroke request and at least every 10 minutes; it grants one
 * stroke or none, and says why. Limits decide, monitors notice, the gate programs. Integer only, no
 * allocation after construction, no clock of its own, not thread safe: one guard, one pump, one
 * thread.
 */
public final class DoseGuard {
  private final Policy policy;
  private final Alarms alarms;
  private final DeadVolume line;
  private final ProgramGate gate;
  private final OrderedStop stop;
  private final Limits limits;
  private final Monitors monitors;
  private final Supervision supervision;
  private final Programming programming;
  private final Refilling refilling;
  private final Decision decision;

  /**
   * Makes a guard with an empty, locked reservoir and no prescription: nothing flows until a refill
   * and a prescription are confirmed.
   *
   * @param policy the clinical limits
   * @param pump the pump's data sheet
   */
  public DoseGuard(Policy policy, PumpProfile pump) {
    long accuracy = pump.of(PumpProfile.ACCURACY_PERMILLE);
    Refill refill = new Refill(policy, accuracy);
    StepChange steps = new StepChange(policy);
    ScheduleCursor expected = new ScheduleCursor();
    this.policy = policy;
    this.alarms = new Alarms();
    this.line = new DeadVolume(accuracy);
    this.gate = new ProgramGate(policy);
    this.stop = new OrderedStop();
    this.limits = new Limits(policy, pump, gate, line, refill);
    this.monitors = new Monitors(policy, pump);
    this.supervision =
        new Supervision(
            policy, gate, steps, stop, line, refill, limits, monitors, expected, alarms);
    this.programming =
        new Programming(policy, gate, steps, line, limits, monitors, expected, alarms);
    this.refilling = new Refilling(policy, pump, line, refill, limits, monitors, alarms);
    this.decision = new Decision();
  }

  /**
   * Takes the readings and decides whether one stroke may flow now.
   *
   * @param o what the firmware sees
   * @return the answer, in a frame that the next call reuses
   */
  public Decision decide(Observation o) {
    monitors.clock().observe(o.timeAMs, o.timeBMs);
    supervision.pass(monitors.clock().leastMs(), monitors.clock().mostMs());
    boolean due = o.request && limits.rule(stop.inForce()) == Rule.NONE;
    monitors.observe(o, line.declared(), due, refilling.isOpen());
    supervision.notice();
    boolean held = alarms.stops();
    limits.hold().follow(held, alarms.probes() && mayProbe());
    if (held || stop.inForce()) {
      limits.endBolus();
    }
    int rule = limits.rule(stop.inForce());
    boolean granted = o.request && rule == Rule.NONE;
    answer(granted, rule, o.request);
    if (granted) {
      monitors.granted(limits.strokePg(), limits.heaviestPg());
      limits.book();
    }
    return decision;
  }

  private boolean mayProbe() {
    return monitors.pressure().undissipatedPg() < policy.of(Policy.UNDISSIPATED_MOST_PG);
  }

  private void answer(boolean granted, int rule, boolean asked) {
    boolean capped = rule == Rule.CEILING_24H || rule == Rule.CEILING_1H;
    if (asked && capped && limits.credited()) {
      supervision.ceilingReached();
    }
    boolean open = !alarms.closesValve();
    monitors.valve().command(open);
    decision.granted = granted ? 1 : 0;
    decision.rule = rule == Rule.NONE ? limits.nearest() : rule;
    decision.activeAlarms = alarms.active();
    decision.latchedAlarms = alarms.latched();
    decision.annunciations = alarms.total();
    decision.openValve = open;
    decision.headroomPg = limits.headroomPg();
    decision.accountedNl = limits.reservoir().accountedNl();
  }

  /**
   * Offers a prescription; the running one stays in force until {@link #confirm}.
   *
   * @param frame the words of a {@link Prescription}
   * @return a {@link Refusal}, {@link Refusal#NONE} when it is held for confirmation
   */
  public int propose(long[] frame) {
    return programming.propose(frame);
  }

  /**
   * Reads back what is held for confirmation.
   *
   * @return daily dose of the proposal, pg; 0 when none is pending
   */
  public @Picograms long readBackPg() {
    return gate.readBackPg();
  }

  /**
   * Puts the pending proposal in force, whole.
   *
   * @param sequence sequence number that was read back
   * @param second the second confirmation that a drop below half the dose needs
   * @return a {@link Refusal}
   */
  public int confirm(long sequence, boolean second) {
    return programming.confirm(sequence, second, stop.inForce());
  }

  /** Ends a programming session; the running prescription stays. */
  public void abandonProgram() {
    gate.abandon();
  }

  /**
   * The patient asks for a bolus.
   *
   * @return a {@link Refusal}, {@link Refusal#NONE} when it is admitted whole
   */
  public int requestBolus() {
    int refusal = limits.patientRefusal(stop.inForce());
    if (refusal == Refusal.NONE) {
      Prescription running = gate.running();
      limits.bolus().start(running.of(Prescription.BOLUS_PG), running.of(Prescription.BOLUS_MS));
      limits.bolus().count();
    } else {
      alarms.event(BOLUS_REFUSED);
    }
    return refusal;
  }

  /**
   * Orders a stop with an end.
   *
   * @param durationMs ms; 0 for the policy's default
   * @return {@link Refusal#STOP_TOO_LONG} or {@link Refusal#NONE}
   */
  public int stop(@Milliseconds long durationMs) {
    if (durationMs < 0L || durationMs > policy.of(Policy.STOP_MOST_MS)) {
      return Refusal.STOP_TOO_LONG;
    }
    long lengthMs = durationMs == 0L ? policy.of(Policy.STOP_DEFAULT_MS) : durationMs;
    stop.order(lengthMs);
    supervision.excuse(lengthMs);
    return Refusal.NONE;
  }

  /** Ends an ordered stop early. */
  public void resume() {
    stop.resume();
    supervision.excuse(0L);
  }

  /** Acknowledges every alarm; what is still present stays lit. */
  public void acknowledge() {
    monitors.acknowledge();
    alarms.acknowledge();
  }

  /**
   * Opens a refill: delivery goes on, ceilings take the higher of the old and this concentration.
   *
   * @param concentration declared, ug/mL
   * @return a {@link Refusal}
   */
  public int beginRefill(@MicrogramsPerMillilitre int concentration) {
    return refilling.begin(concentration);
  }

  /**
   * Closes a refill.
   *
   * @param aspiratedNl volume drawn, nL
   * @param filledNl volume filled, nL
   * @param concentration declared, ug/mL
   * @param again the same, entered a second time
   * @return a {@link Refusal}
   */
  public int confirmRefill(
      @NanoLitres int aspiratedNl,
      @NanoLitres int filledNl,
      @MicrogramsPerMillilitre int concentration,
      @MicrogramsPerMillilitre int again) {
    return refilling.confirm(aspiratedNl, filledNl, concentration, again);
  }

  /** Closes a refill without a confirmation: an alarm, dosing as before. */
  public void abandonRefill() {
    refilling.abandon();
  }

  /**
   * New annunciations of one alarm.
   *
   * @param alarm its id in {@link AlarmTable}
   * @return count since construction
   */
  public int annunciations(int alarm) {
    return alarms.annunciations(alarm);
  }

  /**
   * Soundings of one alarm, repeats included.
   *
   * @param alarm its id in {@link AlarmTable}
   * @return count since construction
   */
  public int soundings(int alarm) {
    return alarms.soundings(alarm);
  }
}
