package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.DAY;
import static doseguard.guard.reference.Exact.HOUR;
import static doseguard.guard.reference.Exact.MINUTE;
import static doseguard.guard.reference.Exact.ZERO;
import static doseguard.guard.reference.Exact.big;
import static doseguard.guard.reference.Exact.clamp;
import static doseguard.guard.reference.Exact.less;

import doseguard.guard.Observation;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.Refusal;
import doseguard.guard.Rule;
import doseguard.guard.state.AlarmTable;
import java.math.BigInteger;

/**
 * The guard once more, from REQUIREMENTS.md alone: each method names the item that it follows. Slow
 * and simple on purpose.
 */
final class ReferenceGuard {
  private final Setting setting;
  private final Images images;
  private final Programming programming;
  private State s;

  ReferenceGuard(Setting setting, Images images) {
    this.setting = setting;
    this.images = images;
    this.s = new State(setting);
    this.programming = new Programming(setting);
  }

  State state() {
    return s;
  }

  int told(int alarm) {
    return s.alarms.told(alarm);
  }

  int sounded(int alarm) {
    return s.alarms.sounded(alarm);
  }

  /** The order of a decision: {@code dsn~decide-order~1}. */
  Answer decide(Observation seen) {
    s.clocks.read(seen.timeAMs, seen.timeBMs);
    long least = s.clocks.leastMs();
    long most = s.clocks.mostMs();
    pass(least, most);
    s.mode.observe(seen.has(Observation.MODE) ? seen.mode : 0);
    if (seen.has(Observation.BATTERY)) {
      s.alarms.judge(AlarmTable.BATTERY_REPLACE, seen.battery == Observation.BATTERY_REPLACE);
      s.alarms.judge(AlarmTable.BATTERY_END, seen.battery == Observation.BATTERY_END);
    }
    boolean aboutToFlow = seen.request && refusing() == Rule.NONE;
    read(seen, most, aboutToFlow);
    consequences();
    s.held = (s.alarms.active() & AlarmBoard.STOPS) != 0;
    s.probes = (s.alarms.active() & AlarmBoard.STOPS & ~AlarmBoard.PROBES) == 0;
    if (s.boluses.runs() && (s.held || s.stopped() || s.mode.suspends())) {
      s.endBolus();
    }
    int refusing = refusing();
    s.granted = seen.request && refusing == Rule.NONE ? 1 : 0;
    boolean ceiling = refusing == Rule.CEILING_1H || refusing == Rule.CEILING_24H;
    if (seen.request && ceiling && s.credit.sum().signum() >= 0) {
      s.alarms.judge(AlarmTable.CEILING_REACHED, true);
      s.sinceCeilingMs = 0;
    }
    Answer answer = answer(refusing);
    if (s.granted == 1) {
      book();
    }
    long quarter = clamp(s.sinceRestartMs / 4, MINUTE, HOUR);
    if (s.sinceSaveMs >= quarter) {
      save();
    }
    return answer;
  }

  /** {@code dsn~passing-time~1}. */
  private void pass(long least, long most) {
    passSessions(most);
    s.sinceRestartMs += most;
    s.sinceSaveMs += most;
    s.mode.pass(most);
    long stopped = Math.min(s.stopMs, least);
    s.stopMs -= stopped;
    s.hour.pass(least);
    s.day.pass(least);
    s.passOnes(least);
    BigInteger accrued = s.boluses.pass(least);
    s.credit.addBolus(accrued);
    if (s.boluses.isOver()) {
      s.endBolus();
    }
    s.creditPlace.skip(stopped);
    BigInteger given = ZERO;
    BigInteger cap = ZERO;
    if (s.running != null) {
      BigInteger prescribed = s.creditPlace.pass(s.running, least - stopped);
      given = s.ladder.given(prescribed, least - stopped, s.running.dailyDose());
      long rate = s.running.rateAt(s.creditPlace.timeOfDay());
      BigInteger byTime =
          Exact.floor(big(rate).multiply(big(setting.policy(Policy.CATCH_UP_MS))), big(DAY));
      cap = byTime.min(big(setting.policy(Policy.CATCH_UP_PG)));
    }
    s.credit.addBasal(given, cap);
    s.history.pass(least);
    passTherapy(least, most, accrued);
  }

  private void passSessions(long most) {
    s.sessionMs += most;
    if (s.pending != null && s.sessionMs >= setting.policy(Policy.SESSION_END_MS)) {
      s.pending = null;
      s.alarms.event(AlarmTable.SESSION_ROLLED_BACK);
    }
    s.alarms.judge(
        AlarmTable.SESSION_OPEN,
        s.pending != null && s.sessionMs >= setting.policy(Policy.SESSION_WARN_MS));
    if (s.refills.pass(most)) {
      closeRefill();
    }
  }

  private void passTherapy(long least, long most, BigInteger accrued) {
    long excused = Math.min(s.excuseMs, most);
    s.excuseMs -= excused;
    BigInteger expected = ZERO;
    if (s.running != null) {
      s.therapyPlace.skip(excused);
      expected = s.therapyPlace.pass(s.running, most - excused);
      long callGap = Math.max(least, Math.min(most, HOUR));
      s.ladder.pass(callGap, expected, s.strokeMass(), s.withheld(), s.running);
    }
    s.strokes.pass(most);
    s.level.pass(most);
    s.concentration.pass(most);
    s.therapy.pass(most, expected.add(accrued));
    s.alarms.pass(most);
    s.sinceCeilingMs += most;
    if (s.ceilingLongAgo()) {
      s.alarms.judge(AlarmTable.CEILING_REACHED, false);
    }
  }

  /** {@code dsn~rule-order~1}. */
  private int refusing() {
    BigInteger heaviest = s.heaviestMass();
    if (s.running == null) {
      return Rule.NO_PRESCRIPTION;
    }
    if (s.reservoir.locked()) {
      return Rule.RESERVOIR_LOCKOUT;
    }
    if (s.held && !probeMayFlow()) {
      return Rule.DELIVERY_HOLD;
    }
    if (s.stopped()) {
      return Rule.ORDERED_STOP;
    }
    if (s.mode.suspends()) {
      return Rule.MODE_SUSPENDS;
    }
    if (less(s.roomOfTheDay(), heaviest)) {
      return Rule.CEILING_24H;
    }
    if (less(s.roomOfTheHour(), heaviest)) {
      return Rule.CEILING_1H;
    }
    if (!s.intervalPassed()) {
      return Rule.STROKE_RATE;
    }
    return s.credit.sum().signum() < 0 ? Rule.PRESCRIPTION_CREDIT : Rule.NONE;
  }

  /** {@code dsn~delivery-hold~1}. */
  private boolean probeMayFlow() {
    BigInteger most = big(setting.policy(Policy.UNDISSIPATED_MOST_PG));
    return s.probes
        && less(s.pressure.notDissipated(), most)
        && s.sinceProbeMs >= setting.policy(Policy.PROBE_INTERVAL_MS);
  }

  private void read(Observation seen, long most, boolean aboutToFlow) {
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

  /** {@code dsn~consequences~1}. */
  private void consequences() {
    if (s.granted == 1 && s.strokes.moved()) {
      s.ladder.moved(s.held);
    }
    if (s.strokes.ungrantedNow() > 0) {
      ungranted(s.strokes.ungrantedNow());
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

  /** {@code dsn~reservoir-alarms~1}. */
  private boolean reservoirLow() {
    long accounted = s.reservoir.accounted();
    BigInteger left =
        Exact.times(accounted - s.reservoir.possiblyEmptyVolume(), s.line.dosedWith());
    BigInteger days = s.running.dailyDose().multiply(big(setting.policy(Policy.LOW_DAYS)));
    return accounted <= setting.policy(Policy.LOW_FLOOR_NL) || left.compareTo(days) <= 0;
  }

  /** {@code dsn~ungranted-motion~1}. */
  private void ungranted(long strokes) {
    s.line.ungranted(strokes * setting.stroke());
    BigInteger mass = s.heaviestMass().multiply(big(strokes));
    s.hour.add(mass);
    s.day.add(mass);
  }

  /** {@code dsn~headroom~1}. */
  private Answer answer(int refusing) {
    BigInteger hour = s.roomOfTheHour();
    BigInteger day = s.roomOfTheDay();
    BigInteger headroom = hour.min(day).min(s.credit.sum().add(s.strokeMass()));
    long aboveMinimum = Math.max(0, s.reservoir.accounted() - setting.pump(PumpProfile.MINIMUM_NL));
    int rule = refusing;
    if (rule == Rule.NONE) {
      rule = Rule.PRESCRIPTION_CREDIT;
      if (less(Exact.times(aboveMinimum, s.line.dosedWith()), headroom)) {
        rule = Rule.RESERVOIR_LOCKOUT;
      } else if (hour.min(day).equals(headroom)) {
        rule = less(day, hour) ? Rule.CEILING_24H : Rule.CEILING_1H;
      }
    }
    boolean open = (s.alarms.active() & AlarmBoard.BY_HAND) == 0;
    s.valve.command(open);
    return new Answer(
        s.granted,
        rule,
        s.alarms.active(),
        s.alarms.latched(),
        s.alarms.annunciations(),
        open,
        headroom.longValueExact(),
        s.reservoir.accounted());
  }

  /** {@code dsn~booking~1}. */
  private void book() {
    if (s.cover == 0) {
      s.cover = clamp(s.strokesSinceRestart / 4, 1, 16);
      save();
    }
    s.cover--;
    s.strokesSinceRestart++;
    BigInteger heaviest = s.heaviestMass();
    s.hour.add(heaviest);
    s.day.add(heaviest);
    s.lastMass = s.strokeMass();
    s.credit.stroke(s.lastMass);
    restartIntervals();
    s.reservoir.granted();
    s.line.granted(setting.stroke());
    s.pressure.granted(heaviest);
  }

  private void restartIntervals() {
    s.anyStroke = true;
    s.sinceStrokeMs = 0;
    s.sinceProbeMs = 0;
  }

  int propose(long[] words) {
    int refusal = programming.propose(s, words);
    tell(AlarmTable.PROGRAM_REFUSED, refusal);
    save();
    return refusal;
  }

  long readBackPg() {
    return s.pending == null ? 0 : s.pending.dailyDose().longValueExact();
  }

  int confirm(long sequence, boolean second) {
    int refusal = programming.confirm(s, sequence, second);
    tell(AlarmTable.PROGRAM_REFUSED, refusal);
    save();
    return refusal;
  }

  void abandonProgram() {
    s.pending = null;
  }

  int requestBolus() {
    int refusal = programming.requestBolus(s);
    tell(AlarmTable.BOLUS_REFUSED, refusal);
    save();
    return refusal;
  }

  private void tell(int alarm, int refusal) {
    if (refusal != Refusal.NONE) {
      s.alarms.event(alarm);
    }
  }

  /** {@code dsn~ordered-stop~1}. */
  int stop(long duration) {
    int refusal = Refusal.STOP_TOO_LONG;
    if (duration >= 0 && duration <= setting.policy(Policy.STOP_MOST_MS)) {
      s.stopMs = duration == 0 ? setting.policy(Policy.STOP_DEFAULT_MS) : duration;
      s.excuseMs = s.stopMs;
      refusal = Refusal.NONE;
    }
    save();
    return refusal;
  }

  void resume() {
    s.stopMs = 0;
    s.excuseMs = 0;
    save();
  }

  /** {@code dsn~alarm-latch~1}. */
  void acknowledge() {
    s.strokes.acknowledge();
    s.level.acknowledge();
    s.pressure.acknowledge();
    s.alarms.acknowledge();
    save();
  }

  void silence() {
    s.alarms.silence();
  }

  /** {@code dsn~refill-session~1}. */
  int beginRefill(int concentration) {
    int refusal = Refusal.NONE;
    if (s.refills.open()) {
      refusal = Refusal.REFILL_STATE;
    } else if (!setting.approves(concentration)) {
      refusal = Refusal.CONCENTRATION_NOT_APPROVED;
    } else {
      if (s.refills.unconfirmed() == 0) {
        s.line.refillOpened();
      }
      s.refills.begin(concentration);
    }
    save();
    return refusal;
  }

  int confirmRefill(int aspirated, int filled, int concentration, int again) {
    int refusal = Refusal.NONE;
    long capacity = setting.pump(PumpProfile.CAPACITY_NL);
    if (!s.refills.open()) {
      refusal = Refusal.REFILL_STATE;
    } else if (concentration != again || concentration != s.refills.declared()) {
      refusal = Refusal.CONCENTRATION_DISAGREES;
    } else if (aspirated < 0 || aspirated > capacity || filled <= 0 || filled > capacity) {
      refusal = Refusal.VOLUME;
    } else {
      refill(aspirated, filled, concentration);
    }
    save();
    return refusal;
  }

  private void refill(long aspirated, long filled, long concentration) {
    s.line.refillConfirmed(concentration, s.refills.doubted());
    Refills.Finding found =
        s.refills.confirm(aspirated, s.reservoir.accounted(), s.reservoir.filled());
    if (found.discrepant()) {
      s.alarms.event(AlarmTable.REFILL_DISCREPANCY);
    }
    if (found.investigate()) {
      s.alarms.event(AlarmTable.REFILL_INVESTIGATE);
    }
    if (found.trend()) {
      s.alarms.event(AlarmTable.REFILL_TREND);
    }
    s.level.refilled(filled, found.usedNl());
    s.concentration.startAfresh();
    s.reservoir.fill(filled);
  }

  void abandonRefill() {
    if (s.refills.open()) {
      closeRefill();
    }
    save();
  }

  private void closeRefill() {
    s.refills.abandon();
    s.alarms.event(AlarmTable.REFILL_ABANDONED);
  }

  /** {@code dsn~power-quota~1}. */
  void save() {
    s.sinceSaveMs = 0;
    images.save(s);
  }

  /** {@code dsn~self-test~1}, of a state and a memory that nothing has damaged. */
  boolean selfTest() {
    while (images.anyNotGood()) {
      save();
    }
    return true;
  }

  /** {@code dsn~restore~1}. */
  void restore(int cause) {
    boolean countersRanOn = cause == 3 || cause == 4;
    boolean sessionWasOpen = s.pending != null;
    if (images.blank()) {
      s = new State(setting);
      return;
    }
    State saved = images.newest();
    if (saved == null) {
      s = new State(setting);
      s.alarms.event(AlarmTable.STATE_LOST);
      save();
      return;
    }
    s = saved.clone();
    long strokes = s.cover + (images.damaged() ? 16 : 0);
    bookCover(strokes);
    s.cover = 0;
    s.strokesSinceRestart = 0;
    s.sinceRestartMs = 0;
    s.sinceSaveMs = 0;
    s.pending = null;
    if (sessionWasOpen || saved.pending != null) {
      s.alarms.event(AlarmTable.SESSION_ROLLED_BACK);
    }
    s.granted = 0;
    s.strokes.startAfresh();
    s.pressure.forgetStroke();
    if (!countersRanOn) {
      s.clocks.forgetCounters();
      if (s.running != null) {
        s.ladder.loseTime();
      }
    }
    if (images.damaged()) {
      s.alarms.event(AlarmTable.STATE_RESTORED);
    }
    s.alarms.event(AlarmTable.DEVICE_RESET);
    save();
  }

  private void bookCover(long strokes) {
    if (strokes > 0) {
      s.ladder.forgetOwed();
    }
    ungranted(strokes);
    BigInteger mass = s.strokeMass();
    for (long i = 0; i < strokes; i++) {
      s.credit.stroke(mass);
      s.reservoir.granted();
    }
    restartIntervals();
  }
}
