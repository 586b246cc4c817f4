package doseguard.guard;

import static doseguard.guard.state.AlarmTable.CEILING_REACHED;
import static doseguard.guard.state.AlarmTable.EMPTY;
import static doseguard.guard.state.AlarmTable.EMPTY_POSSIBLE;
import static doseguard.guard.state.AlarmTable.ORDERED_STOP;
import static doseguard.guard.state.AlarmTable.REFILL_ABANDONED;
import static doseguard.guard.state.AlarmTable.RESERVOIR_LOW;
import static doseguard.guard.state.AlarmTable.SESSION_OPEN;
import static doseguard.guard.state.AlarmTable.SESSION_ROLLED_BACK;

import doseguard.guard.limit.Limits;
import doseguard.guard.limit.ReservoirLockout;
import doseguard.guard.monitor.Monitors;
import doseguard.guard.program.DeadVolume;
import doseguard.guard.program.OrderedStop;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.program.Refill;
import doseguard.guard.program.ScheduleCursor;
import doseguard.guard.program.StepChange;
import doseguard.guard.state.Alarms;
import doseguard.units.Milliseconds;

/** Lets time pass in every part, and turns what the parts notice into alarms. */
final class Supervision {
  /** Time without basal held back after which a ceiling counts as left (project choice), ms. */
  private static final long FREE_MS = 3600000L;

  private static final long WATCHED =
      Monitors.WATCHED
          | (1L << EMPTY)
          | (1L << EMPTY_POSSIBLE)
          | (1L << RESERVOIR_LOW)
          | (1L << ORDERED_STOP);

  private final Policy policy;
  private final ProgramGate gate;
  private final StepChange steps;
  private final OrderedStop stop;
  private final DeadVolume line;
  private final Refill refill;
  private final Limits limits;
  private final Monitors monitors;
  private final ScheduleCursor expected;
  private final OrderedStop excuse;
  private @Milliseconds long freeMs;
  private final Alarms alarms;

  Supervision(
      Policy policy,
      ProgramGate gate,
      StepChange steps,
      OrderedStop stop,
      DeadVolume line,
      Refill refill,
      Limits limits,
      Monitors monitors,
      ScheduleCursor expected,
      Alarms alarms) {
    this.policy = policy;
    this.gate = gate;
    this.steps = steps;
    this.stop = stop;
    this.line = line;
    this.refill = refill;
    this.limits = limits;
    this.monitors = monitors;
    this.expected = expected;
    this.alarms = alarms;
    this.excuse = new OrderedStop();
  }

  /** A ceiling held back basal that the prescription covers. */
  void ceilingReached() {
    freeMs = 0L;
    alarms.follow(1L << CEILING_REACHED, 1L << CEILING_REACHED);
  }

  /** Excuses the therapy monitor's view for as long as a stop lasts by the faster clock. */
  void excuse(@Milliseconds long durationMs) {
    excuse.order(durationMs);
  }

  void pass(@Milliseconds long least, @Milliseconds long most) {
    int session = gate.advance(most);
    alarms.follow(1L << SESSION_OPEN, session == ProgramGate.WARNS ? 1L << SESSION_OPEN : 0L);
    if (session == ProgramGate.ROLLED_BACK) {
      alarms.event(SESSION_ROLLED_BACK);
    }
    if (refill.abandonedBy(most)) {
      alarms.event(REFILL_ABANDONED);
    }
    long due = limits.advance(least, stop.advance(least));
    steps.advance(least);
    long excused = excuse.advance(most);
    if (gate.prescribed()) {
      expected.skip(excused);
      due += expected.accrue(gate.schedule(), most - excused);
    }
    monitors.advance(most, due);
    alarms.advance(most);
    freeMs = Clamp.least(FREE_MS, freeMs + most);
    if (freeMs >= FREE_MS) {
      alarms.follow(1L << CEILING_REACHED, 0L);
    }
  }

  void notice() {
    limits.bookUngranted(monitors.strokes().ungrantedNow());
    if (monitors.concentration().tooHigh()) {
      line.raise(monitors.concentration().measured());
    }
    ReservoirLockout reservoir = limits.reservoir();
    reservoir.levelReads(monitors.level().readsEmpty());
    long present = monitors.present(refill.overDelivered());
    present |= stop.inForce() ? 1L << ORDERED_STOP : 0L;
    if (gate.prescribed()) {
      long days = policy.of(Policy.LOW_DAYS);
      long reservePg = days * gate.schedule().dailyPg();
      boolean low = reservoir.low(policy.of(Policy.LOW_FLOOR_NL), reservePg, line.dosing());
      present |= low ? 1L << RESERVOIR_LOW : 0L;
      boolean possible = reservoir.emptyPossible() || reservoir.hasReadEmpty();
      present |= possible ? 1L << EMPTY_POSSIBLE : 0L;
      present |= reservoir.locked() ? 1L << EMPTY : 0L;
    }
    alarms.follow(WATCHED, present);
  }
}
