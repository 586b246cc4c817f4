package doseguard.guard;

import static doseguard.guard.state.AlarmTable.BATTERY_END;
import static doseguard.guard.state.AlarmTable.BATTERY_REPLACE;
import static doseguard.guard.state.AlarmTable.CEILING_REACHED;
import static doseguard.guard.state.AlarmTable.EMPTY;
import static doseguard.guard.state.AlarmTable.EMPTY_POSSIBLE;
import static doseguard.guard.state.AlarmTable.MODE_STUCK;
import static doseguard.guard.state.AlarmTable.MODE_SUSPENDS;
import static doseguard.guard.state.AlarmTable.ORDERED_STOP;
import static doseguard.guard.state.AlarmTable.REFILL_ABANDONED;
import static doseguard.guard.state.AlarmTable.RESERVOIR_LOW;
import static doseguard.guard.state.AlarmTable.RESTART_REDUCED;
import static doseguard.guard.state.AlarmTable.SESSION_OPEN;
import static doseguard.guard.state.AlarmTable.SESSION_ROLLED_BACK;
import static doseguard.guard.state.AlarmTable.TIME_LOST;
import static doseguard.guard.state.AlarmTable.bit;

import doseguard.guard.limit.Limits;
import doseguard.guard.limit.ReservoirLockout;
import doseguard.guard.monitor.Monitors;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.program.RestartLadder;
import doseguard.guard.state.Alarms;
import doseguard.units.Milliseconds;
import doseguard.units.NanoLitres;
import doseguard.units.Picograms;

/** Lets time pass in every part, and turns what the parts notice into alarms. */
final class Supervision {
  /** Time without basal held back after which a ceiling counts as left (project choice), ms. */
  private static final @Milliseconds long FREE_MS = 3600000L;

  /**
   * Longest time between two calls that one source alone is believed, ms (project choice: the guard
   * is called at least every 10 min; a source that jumps is no interruption, one that stops is).
   */
  private static final @Milliseconds long CALL_MOST_MS = 3600000L;

  private static final long WATCHED =
      Monitors.WATCHED
          | (1L << EMPTY)
          | (1L << EMPTY_POSSIBLE)
          | (1L << RESERVOIR_LOW)
          | (1L << ORDERED_STOP)
          | (1L << MODE_SUSPENDS)
          | (1L << MODE_STUCK)
          | (1L << TIME_LOST)
          | (1L << RESTART_REDUCED);

  private final GuardState state;
  private final Alarms alarms;
  private final Limits limits;
  private final Monitors monitors;

  Supervision(GuardState state) {
    this.state = state;
    this.alarms = state.alarms;
    this.limits = state.limits;
    this.monitors = state.monitors;
  }

  /** A ceiling held back basal that the prescription covers. */
  // [impl->dsn~ceiling-reached~1]
  void ceilingReached() {
    state.capped.order(FREE_MS);
    alarms.follow(1L << CEILING_REACHED, 1L << CEILING_REACHED);
  }

  // [impl->dsn~passing-time~1]
  void pass(@Milliseconds long least, @Milliseconds long most) {
    int session = state.gate.advance(most);
    alarms.follow(1L << SESSION_OPEN, session == ProgramGate.WARNS ? 1L << SESSION_OPEN : 0L);
    if (session == ProgramGate.ROLLED_BACK) {
      alarms.event(SESSION_ROLLED_BACK);
    }
    if (state.refill.abandonedBy(most)) {
      alarms.event(REFILL_ABANDONED);
    }
    state.log.advance(most);
    state.quota.advance(most);
    state.mode.advance(most);
    @Picograms long due = limits.advance(least, state.stop.advance(least));
    state.steps.advance(least);
    @Milliseconds long excused = state.excuse.advance(most);
    if (state.gate.prescribed()) {
      state.expected.skip(excused);
      @Picograms long basal = state.expected.accrue(state.gate.schedule(), most - excused);
      boolean withheld = state.admission.withheld(state.ordered());
      @Milliseconds long gapMs = Clamp.most(least, Clamp.least(most, CALL_MOST_MS));
      limits.ladder().advance(gapMs, basal, withheld, limits.strokePg());
      due += basal;
    }
    monitors.advance(most, due);
    alarms.advance(most);
    state.capped.advance(most);
    if (!state.capped.inForce()) {
      alarms.follow(1L << CEILING_REACHED, 0L);
    }
  }

  /** Takes what the device says of itself. */
  // [impl->dsn~battery~1]
  void sense(Observation o) {
    state.mode.observe(o.has(Observation.MODE) ? o.mode : 0);
    if (o.has(Observation.BATTERY)) {
      long present = bit(BATTERY_REPLACE, o.battery == Observation.BATTERY_REPLACE);
      present |= bit(BATTERY_END, o.battery == Observation.BATTERY_END);
      alarms.follow(1L << BATTERY_REPLACE | 1L << BATTERY_END, present);
    }
  }

  // [impl->dsn~consequences~1, dsn~reservoir-alarms~1]
  void notice() {
    if (monitors.confirmed()) {
      limits.ladder().confirm(limits.hold().holding());
    }
    limits.bookUngranted(monitors.strokes().ungrantedNow());
    if (monitors.concentration().tooHigh()) {
      state.line.raise(monitors.concentration().measured());
    }
    ReservoirLockout reservoir = limits.reservoir();
    reservoir.levelReads(monitors.level().readsEmpty());
    RestartLadder ladder = limits.ladder();
    long present = monitors.present(state.refill.overDelivered());
    present |= bit(ORDERED_STOP, state.stop.inForce());
    present |= bit(MODE_SUSPENDS, state.mode.suspends());
    present |= bit(MODE_STUCK, state.mode.stuck());
    present |= bit(TIME_LOST, ladder.phaseLost()) | bit(RESTART_REDUCED, ladder.reduced());
    if (state.gate.prescribed()) {
      @Picograms
      long reservePg = state.policy.of(Policy.LOW_DAYS) * state.gate.schedule().dailyPg();
      @NanoLitres long floorNl = state.policy.of(Policy.LOW_FLOOR_NL);
      present |= bit(RESERVOIR_LOW, reservoir.low(floorNl, reservePg, state.line.dosing()));
      present |= bit(EMPTY_POSSIBLE, reservoir.emptyPossible() || reservoir.hasReadEmpty());
      present |= bit(EMPTY, reservoir.locked());
    }
    alarms.follow(WATCHED, present);
  }
}
