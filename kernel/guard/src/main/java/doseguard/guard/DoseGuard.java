package doseguard.guard;

import static doseguard.guard.state.AlarmTable.SELF_TEST_FAILED;
import static doseguard.guard.state.AlarmTable.STATE_LOST;

import doseguard.guard.limit.Limits;
import doseguard.guard.monitor.Monitors;
import doseguard.guard.program.Prescription;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.Alarms;
import doseguard.guard.state.Crc;
import doseguard.guard.state.EventLog;
import doseguard.guard.state.NonVolatile;
import doseguard.guard.state.StateImage;
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
  private final GuardState state;
  private final Limits limits;
  private final Monitors monitors;
  private final Alarms alarms;
  private final StateKeeper keeper;
  private final Supervision supervision;
  private final Programming programming;
  private final Refilling refilling;
  private final Decision decision;

  /**
   * Makes a guard with an empty, locked reservoir and no prescription: nothing flows until a refill
   * and a prescription are confirmed, or {@link #restore} finds a saved state.
   *
   * @param policy the clinical limits
   * @param pump the pump's data sheet
   * @param memory what survives power-off
   */
  // [impl->dsn~start~1]
  public DoseGuard(Policy policy, PumpProfile pump, NonVolatile memory) {
    this.state = new GuardState(policy, pump, memory);
    this.limits = state.limits;
    this.monitors = state.monitors;
    this.alarms = state.alarms;
    this.supervision = new Supervision(state);
    this.programming = new Programming(state);
    this.refilling = new Refilling(state);
    this.decision = new Decision();
    this.keeper = new StateKeeper(state, memory);
  }

  /**
   * Takes the readings and decides whether one stroke may flow now.
   *
   * @param o what the firmware sees
   * @return the answer, in a frame that the next call reuses
   */
  // [impl->dsn~decide-order~1]
  public Decision decide(Observation o) {
    if (!keeper.mend()) {
      return lost();
    }
    int told = alarms.total();
    monitors.clock().observe(o.timeAMs, o.timeBMs);
    supervision.pass(monitors.clock().leastMs(), monitors.clock().mostMs());
    supervision.sense(o);
    int ordered = state.ordered();
    boolean due = o.request && limits.rule(ordered) == Rule.NONE;
    monitors.observe(o, state.line.declared(), due, refilling.isOpen());
    supervision.notice();
    boolean held = alarms.stops();
    limits.hold().follow(held, alarms.probes() && mayProbe());
    if (held || ordered != Rule.NONE) {
      limits.endBolus();
    }
    int rule = limits.rule(ordered);
    answer(rule, o.request);
    if (o.request && rule == Rule.NONE) {
      keeper.cover();
      monitors.granted(limits.strokePg(), limits.heaviestPg());
      state.quota.stroke();
      decision.granted = limits.grant(ordered) ? Clamp.STROKE : 0;
    }
    if (state.quota.due() || alarms.total() != told) {
      keeper.save();
    }
    keeper.seal();
    return decision;
  }

  /** Nothing can be trusted: nothing flows, whatever the state says, until the device restarts. */
  // [impl->dsn~state-lost~1]
  private Decision lost() {
    decision.granted = 0;
    decision.rule = Rule.STATE_LOST;
    decision.activeAlarms = 1L << STATE_LOST;
    decision.latchedAlarms = 1L << STATE_LOST;
    decision.annunciations++;
    decision.openValve = false;
    decision.headroomPg = 0L;
    decision.accountedNl = 0;
    return decision;
  }

  private boolean mayProbe() {
    return monitors.pressure().undissipatedPg() < state.policy.of(Policy.UNDISSIPATED_MOST_PG);
  }

  private void answer(int rule, boolean asked) {
    boolean capped = rule == Rule.CEILING_24H || rule == Rule.CEILING_1H;
    if (asked && capped && limits.credited()) {
      supervision.ceilingReached();
    }
    boolean open = !alarms.closesValve();
    monitors.valve().command(open);
    decision.granted = 0;
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
    return keeper.mend() ? close(programming.propose(frame)) : Refusal.STATE_LOST;
  }

  /** Closes an act: what it changed is saved before its answer is out. */
  private int close(int answer) {
    keeper.save();
    keeper.seal();
    return answer;
  }

  /**
   * Reads back what is held for confirmation.
   *
   * @return daily dose of the proposal, pg; 0 when none is pending
   */
  public @Picograms long readBackPg() {
    return keeper.isWhole() ? state.gate.readBackPg() : 0L;
  }

  /**
   * Puts the pending proposal in force, whole.
   *
   * @param sequence sequence number that was read back
   * @param second the second confirmation that a drop below half the established dose needs
   * @return a {@link Refusal}
   */
  public int confirm(long sequence, boolean second) {
    return keeper.mend() ? close(programming.confirm(sequence, second)) : Refusal.STATE_LOST;
  }

  /** Ends a programming session; the running prescription stays, and an alarm says so. */
  public void abandonProgram() {
    if (keeper.mend()) {
      programming.abandon();
      close(Refusal.NONE);
    }
  }

  /**
   * The patient asks for a bolus.
   *
   * @return a {@link Refusal}, {@link Refusal#NONE} when it is admitted whole
   */
  public int requestBolus() {
    return keeper.mend() ? close(programming.requestBolus()) : Refusal.STATE_LOST;
  }

  /**
   * Orders a stop with an end.
   *
   * @param durationMs ms; 0 for the policy's default
   * @return {@link Refusal#STOP_TOO_LONG} or {@link Refusal#NONE}
   */
  public int stop(@Milliseconds long durationMs) {
    return keeper.mend() ? close(programming.stop(durationMs)) : Refusal.STATE_LOST;
  }

  /** Ends an ordered stop early. */
  public void resume() {
    if (keeper.mend()) {
      programming.resume();
      close(Refusal.NONE);
    }
  }

  /** Acknowledges every alarm; what is still present stays lit. */
  public void acknowledge() {
    if (keeper.mend()) {
      monitors.acknowledge();
      alarms.acknowledge();
      state.log.append(EventLog.ACKNOWLEDGED);
      close(Refusal.NONE);
    }
  }

  /** Silences every alarm for a while; none for good. */
  public void silence() {
    if (keeper.mend()) {
      alarms.silence();
      state.log.append(EventLog.SILENCED);
      close(Refusal.NONE);
    }
  }

  /**
   * Opens a refill: delivery goes on, ceilings take the higher of the old and this concentration.
   *
   * @param concentration declared, ug/mL
   * @return a {@link Refusal}
   */
  public int beginRefill(@MicrogramsPerMillilitre int concentration) {
    return keeper.mend() ? close(refilling.begin(concentration)) : Refusal.STATE_LOST;
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
    if (!keeper.mend()) {
      return Refusal.STATE_LOST;
    }
    return close(refilling.confirm(aspiratedNl, filledNl, concentration, again));
  }

  /** Closes a refill without a confirmation: an alarm, dosing as before. */
  public void abandonRefill() {
    if (keeper.mend()) {
      refilling.abandon();
      close(Refusal.NONE);
    }
  }

  /**
   * Takes up the state that was saved last. To be called once, before any other call, after every
   * restart of the device.
   *
   * @param cause a {@link ResetCause}
   * @return {@link StateImage#BLANK} for a memory that was never written (a new pump), {@link
   *     StateImage#GOOD}, {@link StateImage#DOUBTFUL} when a newer image may have been damaged, or
   *     {@link StateImage#LOST}
   */
  public int restore(int cause) {
    return keeper.restore(cause);
  }

  /** Saves the state, as before an orderly power-off. */
  public void save() {
    if (keeper.mend()) {
      close(Refusal.NONE);
    }
  }

  /**
   * Tests the guard itself: the state, both saved images (a damaged one is written anew), and the
   * arithmetic against known answers. To be called after a restart and at least every hour.
   *
   * @return true when all is well; else an alarm is raised
   */
  // [impl->dsn~self-test~2]
  public boolean selfTest() {
    boolean whole = keeper.isWhole();
    if (!keeper.mend()) {
      return false;
    }
    boolean well = whole && keeper.scrub() && Clamp.error() == 0L && Crc.known();
    if (!well) {
      alarms.event(SELF_TEST_FAILED);
    }
    keeper.seal();
    return well;
  }

  /**
   * New annunciations of one alarm.
   *
   * @param alarm its id in {@link AlarmTable}
   * @return count since construction
   */
  public int annunciations(int alarm) {
    int told = alarms.annunciations(alarm);
    return alarm == STATE_LOST && !keeper.isWhole() ? told + 1 : told;
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
