package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.HOUR;
import static doseguard.guard.reference.Exact.MINUTE;
import static doseguard.guard.reference.Exact.big;
import static doseguard.guard.reference.Exact.clamp;
import static doseguard.guard.reference.Exact.less;

import doseguard.guard.Observation;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.Refusal;
import doseguard.guard.ResetCause;
import doseguard.guard.Rule;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.EventLog;
import doseguard.guard.state.StateImage;
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
    this.s = new State(setting, images.journal());
    this.programming = new Programming(setting, images.journal());
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

  /** The order of a decision: {@code dsn~decide-order}. */
  Answer decide(Observation seen) {
    int annunciations = s.alarms.annunciations();
    s.clocks.read(seen.timeAMs, seen.timeBMs);
    long least = s.clocks.leastMs();
    long most = s.clocks.mostMs();
    new Passing(s).pass(least, most);
    s.mode.observe(seen.has(Observation.MODE) ? seen.mode : 0);
    if (seen.has(Observation.BATTERY)) {
      s.alarms.judge(AlarmTable.BATTERY_REPLACE, seen.battery == Observation.BATTERY_REPLACE);
      s.alarms.judge(AlarmTable.BATTERY_END, seen.battery == Observation.BATTERY_END);
    }
    boolean aboutToFlow = seen.request && refusing() == Rule.NONE;
    Readings readings = new Readings(s);
    readings.read(seen, most, aboutToFlow);
    readings.consequences();
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
    if (s.sinceSaveMs >= quarter || s.alarms.annunciations() > annunciations) {
      save();
    }
    return answer;
  }

  /** {@code dsn~rule-order}. */
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

  /** {@code dsn~delivery-hold}. */
  private boolean probeMayFlow() {
    BigInteger most = big(setting.policy(Policy.UNDISSIPATED_MOST_PG));
    return s.probes
        && less(s.pressure.notDissipated(), most)
        && s.sinceProbeMs >= setting.policy(Policy.PROBE_INTERVAL_MS);
  }

  /** {@code dsn~headroom}. */
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

  /** {@code dsn~booking}. */
  private void book() {
    if (s.cover == 0) {
      s.cover = clamp(s.strokesSinceRestart / 4, 1, 16);
      s.granted = 0;
      save();
      s.granted = 1;
    }
    s.cover--;
    s.strokesSinceRestart++;
    BigInteger heaviest = s.heaviestMass();
    s.hour.add(heaviest);
    s.day.add(heaviest);
    s.lastMass = s.strokeMass();
    s.credit.stroke(s.lastMass);
    s.restartIntervals();
    s.reservoir.granted();
    s.line.granted(setting.stroke());
    s.pressure.granted(heaviest);
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
    if (s.pending != null) {
      s.alarms.event(AlarmTable.SESSION_ROLLED_BACK);
    }
    s.pending = null;
    save();
  }

  int requestBolus() {
    int refusal = programming.requestBolus(s);
    log(EventLog.BOLUS_ADMITTED, refusal);
    tell(AlarmTable.BOLUS_REFUSED, refusal);
    save();
    return refusal;
  }

  private void log(int code, int refusal) {
    if (refusal == Refusal.NONE) {
      s.journal.append(code);
    }
  }

  private void tell(int alarm, int refusal) {
    if (refusal != Refusal.NONE) {
      s.alarms.event(alarm);
    }
  }

  /** {@code dsn~ordered-stop}. */
  int stop(long duration) {
    int refusal = Refusal.STOP_TOO_LONG;
    if (duration >= 0 && duration <= setting.policy(Policy.STOP_MOST_MS)) {
      s.stopMs = duration == 0 ? setting.policy(Policy.STOP_DEFAULT_MS) : duration;
      s.excuseMs = s.stopMs;
      refusal = Refusal.NONE;
    }
    log(EventLog.STOPPED, refusal);
    save();
    return refusal;
  }

  void resume() {
    s.journal.append(EventLog.RESUMED);
    s.stopMs = 0;
    s.excuseMs = 0;
    save();
  }

  /** {@code dsn~alarm-latch}. */
  void acknowledge() {
    s.journal.append(EventLog.ACKNOWLEDGED);
    s.strokes.acknowledge();
    s.level.acknowledge();
    s.pressure.acknowledge();
    s.alarms.acknowledge();
    save();
  }

  void silence() {
    s.alarms.silence();
    s.journal.append(EventLog.SILENCED);
    save();
  }

  /** {@code dsn~refill-session}. */
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
    log(EventLog.REFILL_BEGUN, refusal);
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
    log(EventLog.REFILL_CONFIRMED, refusal);
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
      s.closeRefill();
    }
    save();
  }

  /** {@code dsn~power-quota}. */
  void save() {
    s.sinceSaveMs = 0;
    images.save(s);
  }

  /** {@code dsn~self-test}, of a state and a memory that nothing has damaged. */
  boolean selfTest() {
    while (images.anyNotGood()) {
      save();
    }
    return true;
  }

  /** {@code dsn~restore}, of a fresh guard. */
  int restore(int cause) {
    boolean countersRanOn = cause == ResetCause.WATCHDOG || cause == ResetCause.SELF_CHECK;
    boolean known = cause >= ResetCause.POWER_ON && cause <= ResetCause.SELF_CHECK;
    int code = EventLog.RESTARTED + (known ? cause : ResetCause.POWER_ON);
    images.open();
    State saved = images.newest();
    s.journal.goOnFrom(saved == null ? 0 : saved.logMs);
    if (images.blank()) {
      s.journal.append(code);
      return StateImage.BLANK;
    }
    if (saved == null) {
      s.journal.append(code);
      s.alarms.event(AlarmTable.STATE_LOST);
      s.hour.add(s.roomOfTheHour());
      save();
      save();
      return StateImage.LOST;
    }
    s = saved.clone();
    bookCover(s.cover + (images.damaged() ? 16 : 0));
    s.cover = 0;
    s.strokesSinceRestart = 0;
    s.sinceRestartMs = 0;
    if (s.pending != null) {
      s.pending = null;
      s.alarms.event(AlarmTable.SESSION_ROLLED_BACK);
    }
    s.journal.append(code);
    s.granted = 0;
    s.strokes.startAfresh();
    s.pressure.forgetStroke();
    if (!countersRanOn) {
      s.clocks.forgetCounters();
      if (s.running != null) {
        s.ladder.loseTime();
      }
    }
    boolean doubtful = images.damaged();
    if (doubtful) {
      s.alarms.event(AlarmTable.STATE_RESTORED);
    }
    s.alarms.event(AlarmTable.DEVICE_RESET);
    save();
    return doubtful ? StateImage.DOUBTFUL : StateImage.GOOD;
  }

  private void bookCover(long strokes) {
    if (strokes > 0) {
      s.ladder.forgetOwed();
    }
    s.ungranted(strokes);
    BigInteger mass = s.strokeMass();
    for (long i = 0; i < strokes; i++) {
      s.credit.stroke(mass);
      s.reservoir.granted();
    }
    s.level.perhapsMoved(strokes + s.granted);
    s.restartIntervals();
  }
}
