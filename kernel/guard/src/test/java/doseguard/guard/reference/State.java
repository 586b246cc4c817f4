package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.HOUR;
import static doseguard.guard.reference.Exact.MINUTE;
import static doseguard.guard.reference.Exact.ZERO;
import static doseguard.guard.reference.Exact.big;

import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.state.AlarmTable;
import java.math.BigInteger;

/** Everything that the reference guard remembers; a saved image is a copy of it. */
final class State extends Part {
  final Setting setting;
  final Journal journal;
  Clocks clocks = new Clocks();
  Window hour = new Window(12, 5 * MINUTE);
  Window day = new Window(48, 30 * MINUTE);
  Credit credit = new Credit();
  Boluses boluses = new Boluses();
  Reservoir reservoir;
  Line line;
  Cursor creditPlace = new Cursor();
  Cursor therapyPlace = new Cursor();
  DoseHistory history;
  Refills refills;
  Ladder ladder;
  Mode mode;
  StrokeWatch strokes = new StrokeWatch();
  TherapyWatch therapy = new TherapyWatch();
  ConcentrationWatch concentration;
  LevelWatch level;
  PressureWatch pressure;
  PulseWatch pulse;
  ValveWatch valve = new ValveWatch();
  CoverageWatch coverage;
  AlarmBoard alarms;
  Programme running;
  BigInteger ceilingOfADay;
  Programme pending;
  long sessionMs;
  long stopMs;
  long excuseMs;
  boolean held;
  boolean probes;
  boolean anyStroke;
  long sinceStrokeMs;
  long sinceProbeMs;
  long sinceCeilingMs;
  int granted;
  BigInteger lastMass = ZERO;
  long cover;
  long strokesSinceRestart;
  long sinceRestartMs;
  long sinceSaveMs;
  long logMs;

  State(Setting setting, Journal journal) {
    this.setting = setting;
    this.journal = journal;
    alarms = new AlarmBoard(journal);
    ceilingOfADay = setting.ceilingOfADay(0);
    reservoir = new Reservoir(setting);
    line = new Line(setting.accuracy());
    history = new DoseHistory(setting);
    refills = new Refills(setting);
    ladder = new Ladder(setting);
    mode = new Mode(setting.policy(Policy.MODE_MOST_MS));
    concentration = new ConcentrationWatch(setting.pump(PumpProfile.CONCENTRATION_SIGMA_PERMILLE));
    level = new LevelWatch(setting);
    pressure =
        new PressureWatch(
            setting.pump(PumpProfile.STEP_PA), setting.pump(PumpProfile.OCCLUDED_AFTER));
    pulse = new PulseWatch(setting);
    coverage = new CoverageWatch(setting);
  }

  @Override
  protected State clone() {
    State copy = (State) super.clone();
    copy.clocks = clocks.clone();
    copy.hour = hour.clone();
    copy.day = day.clone();
    copy.credit = credit.clone();
    copy.boluses = boluses.clone();
    copy.reservoir = reservoir.clone();
    copy.line = line.clone();
    copy.creditPlace = creditPlace.clone();
    copy.therapyPlace = therapyPlace.clone();
    copy.history = history.clone();
    copy.refills = refills.clone();
    copy.ladder = ladder.clone();
    copy.mode = mode.clone();
    copy.strokes = strokes.clone();
    copy.therapy = therapy.clone();
    copy.concentration = concentration.clone();
    copy.level = level.clone();
    copy.pressure = pressure.clone();
    copy.pulse = pulse.clone();
    copy.valve = valve.clone();
    copy.coverage = coverage.clone();
    copy.alarms = alarms.clone();
    return copy;
  }

  BigInteger strokeMass() {
    return big(setting.stroke()).multiply(big(line.dosedWith()));
  }

  long highest() {
    return Math.max(line.highest(), refills.unconfirmed());
  }

  BigInteger heaviestMass() {
    return big(setting.stroke()).multiply(big(highest()));
  }

  BigInteger roomOfTheHour() {
    return setting.ceilingOfAnHour().subtract(hour.sum());
  }

  BigInteger roomOfTheDay() {
    return ceilingOfADay.subtract(day.sum());
  }

  boolean stopped() {
    return stopMs > 0;
  }

  /** Delivery is withheld by lock, hold, stop or mode. */
  boolean withheld() {
    return reservoir.locked() || held || stopped() || mode.suspends();
  }

  /** Motion that nobody granted: {@code dsn~ungranted-motion}. */
  void ungranted(long strokes) {
    line.ungranted(strokes * setting.stroke());
    BigInteger mass = heaviestMass().multiply(big(strokes));
    hour.add(mass);
    day.add(mass);
  }

  void closeRefill() {
    refills.abandon();
    alarms.event(AlarmTable.REFILL_ABANDONED);
  }

  void restartIntervals() {
    anyStroke = true;
    sinceStrokeMs = 0;
    sinceProbeMs = 0;
  }

  void endBolus() {
    boluses.end();
    credit.dropBolus();
  }

  /** What a stroke may be asked for every so often, whatever else holds. */
  boolean intervalPassed() {
    return !anyStroke || sinceStrokeMs >= setting.strokeIntervalMs();
  }

  void passOnes(long leastMs) {
    sinceStrokeMs += leastMs;
    sinceProbeMs += leastMs;
  }

  /** An hour without a ceiling in the way. */
  boolean ceilingLongAgo() {
    return sinceCeilingMs >= HOUR;
  }
}
