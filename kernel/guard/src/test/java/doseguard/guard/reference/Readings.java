package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.big;

import doseguard.guard.Observation;
import doseguard.guard.Policy;
import doseguard.guard.state.AlarmTable;
import java.math.BigInteger;

/** What the sensors say, and what follows from it. */
final class Readings {
  private final Setting setting;
  private final State s;

  Readings(State state) {
    this.setting = state.setting;
    this.s = state;
  }

  /** Step 4 of {@code dsn~decide-order}. */
  void read(Observation seen, long most, boolean aboutToFlow) {
    s.coverage.read(seen.valid, most);
    if (seen.has(Observation.ENCODER)) {
      s.strokes.count(seen.encoderCount, s.granted);
    } else {
      s.strokes.noCount();
    }
    if (s.granted == 1 && s.strokes.moved()) {
      s.therapy.confirm(s.lastMass);
      s.level.moved();
    }
    if (seen.has(Observation.PRESSURE_AFTER)) {
      s.pressure.after(seen.pressureAfterPa);
    }
    if (seen.has(Observation.PRESSURE)) {
      s.pressure.now(seen.pressurePa, aboutToFlow);
    } else {
      s.pressure.none();
    }
    if (seen.has(Observation.PULSATILITY) && !s.pressure.occluded()) {
      s.pulse.read(seen.pulsatilityPa, seen.pulsatilitySession);
    }
    if (seen.has(Observation.LEVEL)) {
      s.level.read(seen.levelNl, s.refills.open());
    }
    if (seen.has(Observation.CONCENTRATION)) {
      s.concentration.read(seen.concentration, s.line.declared(), s.refills.open());
    }
    if (seen.has(Observation.VALVE)) {
      s.valve.read(seen.valveOpen);
    }
  }

  /** {@code dsn~consequences}. */
  void consequences() {
    if (s.granted == 1 && s.strokes.moved()) {
      s.ladder.moved(s.held);
    }
    if (s.strokes.ungrantedNow() > 0) {
      s.ungranted(s.strokes.ungrantedNow());
    }
    if (s.concentration.high()) {
      s.line.readsTooHigh(s.concentration.measured());
    }
    s.reservoir.observe(s.level.readsEmpty());
    boolean inForce = s.running != null;
    AlarmBoard a = s.alarms;
    a.judge(AlarmTable.OCCLUSION, s.pressure.occluded());
    a.judge(AlarmTable.STALL, s.strokes.stall());
    a.judge(AlarmTable.SLIP, s.strokes.slip());
    a.judge(AlarmTable.RUNAWAY, s.strokes.runaway());
    a.judge(AlarmTable.OVER_DELIVERY, s.level.over());
    boolean second = s.strokes.sawUngranted() || s.refills.overDelivered();
    a.judge(AlarmTable.OVER_DELIVERY_CONFIRMED, s.level.byHalf() && second);
    a.judge(AlarmTable.UNDER_DELIVERY, s.level.under());
    a.judge(AlarmTable.PULSATILITY_LOST, s.pulse.lost());
    a.judge(AlarmTable.CONCENTRATION_HIGH, s.concentration.high());
    a.judge(AlarmTable.CONCENTRATION_LOW, s.concentration.low());
    a.judge(AlarmTable.THERAPY_INTERRUPTED, s.therapy.interrupted(s.lastMass));
    a.judge(AlarmTable.EMPTY, inForce && s.reservoir.locked());
    a.judge(AlarmTable.EMPTY_POSSIBLE, inForce && s.reservoir.emptyPossible());
    a.judge(AlarmTable.RESERVOIR_LOW, inForce && reservoirLow());
    a.judge(AlarmTable.FILL_MISMATCH, s.level.mismatch());
    a.judge(AlarmTable.VALVE_FAULT, s.valve.fault());
    a.judge(AlarmTable.CLOCK_DISAGREE, s.clocks.disagree());
    a.judge(AlarmTable.COVERAGE_REDUCED, s.coverage.reduced() || s.pressure.lost());
    a.judge(AlarmTable.ORDERED_STOP, s.stopped());
    a.judge(AlarmTable.TIME_LOST, s.ladder.timeLost());
    a.judge(AlarmTable.RESTART_REDUCED, s.ladder.reduced());
    a.judge(AlarmTable.MODE_SUSPENDS, s.mode.suspends());
    a.judge(AlarmTable.MODE_STUCK, s.mode.stuck());
  }

  /** {@code dsn~reservoir-alarms}. */
  private boolean reservoirLow() {
    long accounted = s.reservoir.accounted();
    BigInteger left =
        Exact.times(accounted - s.reservoir.possiblyEmptyVolume(), s.line.dosedWith());
    BigInteger days = s.running.dailyDose().multiply(big(setting.policy(Policy.LOW_DAYS)));
    return accounted <= setting.policy(Policy.LOW_FLOOR_NL) || left.compareTo(days) <= 0;
  }
}
