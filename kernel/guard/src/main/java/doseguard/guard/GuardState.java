package doseguard.guard;

import doseguard.guard.limit.Admission;
import doseguard.guard.limit.Limits;
import doseguard.guard.limit.PowerQuota;
import doseguard.guard.monitor.Monitors;
import doseguard.guard.program.DeadVolume;
import doseguard.guard.program.DeviceMode;
import doseguard.guard.program.OrderedStop;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.program.Refill;
import doseguard.guard.program.ScheduleCursor;
import doseguard.guard.program.StepChange;
import doseguard.guard.state.Alarms;
import doseguard.guard.state.EventLog;
import doseguard.guard.state.Fold;
import doseguard.guard.state.NonVolatile;
import doseguard.guard.state.Tape;
import doseguard.units.PerMille;

/** The parts that a guard is made of, and their state as a whole. */
final class GuardState {
  final Policy policy;
  final PumpProfile pump;
  final EventLog log;
  final Alarms alarms;
  final ProgramGate gate;
  final StepChange steps;
  final OrderedStop stop;

  /** The stop as the therapy monitor sees it: by the faster clock. */
  final OrderedStop excuse;

  /** Time until a ceiling counts as left. */
  final OrderedStop capped;

  /** Where the therapy monitor is in the schedule: by the faster clock. */
  final ScheduleCursor expected;

  final DeadVolume line;
  final Refill refill;
  final Limits limits;
  final Admission admission;
  final Monitors monitors;
  final DeviceMode mode;
  final PowerQuota quota;

  GuardState(Policy policy, PumpProfile pump, NonVolatile memory) {
    @PerMille long accuracy = pump.of(PumpProfile.ACCURACY_PERMILLE);
    this.policy = policy;
    this.pump = pump;
    this.log = new EventLog(memory);
    this.alarms = new Alarms(log);
    this.gate = new ProgramGate(policy);
    this.steps = new StepChange(policy);
    this.stop = new OrderedStop();
    this.excuse = new OrderedStop();
    this.capped = new OrderedStop();
    this.expected = new ScheduleCursor();
    this.line = new DeadVolume(accuracy);
    this.refill = new Refill(policy, accuracy);
    this.limits = new Limits(policy, pump, gate, line, refill);
    this.admission = new Admission(gate, line, limits);
    this.monitors = new Monitors(policy, pump);
    this.mode = new DeviceMode(policy.of(Policy.MODE_MOST_MS));
    this.quota = new PowerQuota();
  }

  /** The rule of an ordered stop or of a mode that suspends delivery. */
  int ordered() {
    if (stop.inForce()) {
      return Rule.ORDERED_STOP;
    }
    return mode.suspends() ? Rule.MODE_SUSPENDS : Rule.NONE;
  }

  /** 0 when every array is as it was left. */
  long drift() {
    long data = policy.drift() | pump.drift() | gate.drift() | steps.drift();
    long parts = limits.drift() | monitors.drift() | line.drift() | refill.drift();
    return data | parts | alarms.drift();
  }

  /** Everything but the arrays, whose seals stand for them. */
  long fold() {
    long data = Fold.of(policy.fold(), pump.fold(), gate.fold(), steps.fold());
    long times = Fold.of(stop.fold(), excuse.fold(), capped.fold(), expected.fold());
    long parts = Fold.of(line.fold(), refill.fold(), limits.fold(), monitors.fold());
    return Fold.of(data, times, parts, Fold.of(alarms.fold(), mode.fold(), quota.fold(), 0L));
  }

  void exchange(Tape tape) {
    gate.exchange(tape);
    steps.exchange(tape);
    stop.exchange(tape);
    excuse.exchange(tape);
    capped.exchange(tape);
    expected.exchange(tape);
    line.exchange(tape);
    refill.exchange(tape);
    limits.exchange(tape);
    monitors.exchange(tape);
    mode.exchange(tape);
    quota.exchange(tape);
    alarms.exchange(tape);
    log.exchange(tape);
  }
}
