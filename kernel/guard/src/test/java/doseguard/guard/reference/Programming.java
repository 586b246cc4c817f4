package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.DAY;
import static doseguard.guard.reference.Exact.HOUR;
import static doseguard.guard.reference.Exact.MINUTE;
import static doseguard.guard.reference.Exact.ZERO;
import static doseguard.guard.reference.Exact.atLeastZero;
import static doseguard.guard.reference.Exact.big;
import static doseguard.guard.reference.Exact.ceil;
import static doseguard.guard.reference.Exact.less;
import static doseguard.guard.reference.Exact.overAccuracy;

import doseguard.guard.Policy;
import doseguard.guard.Refusal;
import doseguard.guard.program.Prescription;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.EventLog;
import java.math.BigInteger;

/** Proposals, confirmations and boluses. It keeps nothing: the state does. */
final class Programming {
  private static final long BUCKET_OF_THE_DAY = 30 * MINUTE;
  private static final long HOUR_AND_BUCKET = HOUR + 5 * MINUTE;

  private final Setting setting;
  private final Journal journal;

  Programming(Setting setting, Journal journal) {
    this.journal = journal;
    this.setting = setting;
  }

  /** {@code dsn~proposal}. */
  int propose(State s, long[] words) {
    if (words.length != Prescription.WORDS) {
      return Refusal.MALFORMED;
    }
    s.pending = null;
    int refusal = Programme.judge(words);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    Programme next = new Programme(words);
    long last = s.running == null ? 0 : s.running.of(Prescription.SEQUENCE);
    if (next.of(Prescription.SEQUENCE) <= last) {
      return Refusal.STALE;
    }
    refusal = judge(s, next);
    if (refusal == Refusal.NONE) {
      s.pending = next;
      s.sessionMs = 0;
    }
    return refusal;
  }

  /** {@code dsn~judgement}. */
  private int judge(State s, Programme next) {
    long concentration = next.of(Prescription.CONCENTRATION);
    if (!s.refills.any()) {
      return Refusal.NOT_FILLED;
    }
    if (!setting.approves(concentration)) {
      return Refusal.CONCENTRATION_NOT_APPROVED;
    }
    if (concentration != next.of(Prescription.CONCENTRATION_AGAIN)
        || concentration != s.line.declared()) {
      return Refusal.CONCENTRATION_DISAGREES;
    }
    int dose = s.history.judge(next);
    if (dose != Refusal.NONE) {
      return dose;
    }
    BigInteger most = big(setting.policy(Policy.BOLUS_MOST_PG));
    boolean prime = next.of(Prescription.PRIME) == 1;
    if (less(most, next.mass(Prescription.BOLUS_PG))
        || (!prime && less(most, next.mass(Prescription.SINGLE_PG)))) {
      return Refusal.BOLUS_TOO_LARGE;
    }
    if (prime && !primes(s, next)) {
      return Refusal.PRIME;
    }
    return fitsTheCeilings(s, next) ? Refusal.NONE : Refusal.ABOVE_CEILING;
  }

  /** {@code dsn~prime}. */
  private boolean primes(State s, Programme next) {
    BigInteger dead = next.mass(Prescription.DEAD_LEAST_NL).multiply(big(s.line.declared()));
    BigInteger most = overAccuracy(dead, setting.accuracy());
    return s.running == null
        && next.of(Prescription.CONTINUES_PG) == 0
        && !less(most, next.mass(Prescription.SINGLE_PG).shiftLeft(1));
  }

  /** {@code dsn~ceilings-fit}. */
  private boolean fitsTheCeilings(State s, Programme next) {
    BigInteger bolus = next.mass(Prescription.BOLUS_PG);
    BigInteger once = next.mass(Prescription.SINGLE_PG).add(s.strokeMass());
    long most = next.of(Prescription.BOLUS_MOST);
    long lockout = Math.max(1, next.of(Prescription.BOLUS_LOCKOUT_MS));
    BigInteger day =
        next.dailyDose()
            .add(next.worst(BUCKET_OF_THE_DAY))
            .add(bolus.multiply(big(most)))
            .add(once);
    BigInteger hour =
        next.worst(HOUR_AND_BUCKET)
            .add(bolus.multiply(big(Math.min(most, 1 + HOUR_AND_BUCKET / lockout))))
            .add(once);
    return !less(setting.ceilingOfADay(next.of(Prescription.CEILING_PG)), day)
        && !less(setting.ceilingOfAnHour(), hour);
  }

  /** {@code dsn~confirmation}. */
  int confirm(State s, long sequence, boolean second) {
    Programme next = s.pending;
    if (next == null || next.of(Prescription.SEQUENCE) != sequence) {
      return Refusal.NOTHING_PENDING;
    }
    int refusal = judge(s, next);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    boolean halved = s.history.halvedBy(next.dailyDose());
    if (halved && !second) {
      return Refusal.NEEDS_SECOND_CONFIRMATION;
    }
    long timeOfDay = (next.of(Prescription.PHASE_MS) + s.sessionMs) % DAY;
    BigInteger single = next.mass(Prescription.SINGLE_PG);
    if (single.signum() > 0) {
      if (s.boluses.runs() || s.withheld()) {
        return Refusal.BOLUS_HELD;
      }
      if (!fits(s, single, next, timeOfDay)) {
        return Refusal.BOLUS_CEILING;
      }
    }
    putInForce(s, next, timeOfDay);
    journal.append(EventLog.PROGRAM_CONFIRMED);
    if (halved) {
      s.alarms.event(AlarmTable.DOSE_REDUCED);
    }
    return Refusal.NONE;
  }

  private void putInForce(State s, Programme next, long timeOfDay) {
    boolean first = s.running == null;
    s.running = next;
    s.ceilingOfADay = setting.ceilingOfADay(next.of(Prescription.CEILING_PG));
    s.pending = null;
    s.history.inForce(next);
    s.ladder.confirmed();
    if (first) {
      BigInteger continues = next.mass(Prescription.CONTINUES_PG);
      for (Window window : new Window[] {s.hour, s.day}) {
        window.addToAllButTheNewest(
            Exact.floor(continues.multiply(big(window.lengthMs())), big(DAY)));
      }
    }
    s.creditPlace.goTo(timeOfDay);
    s.therapyPlace.goTo(timeOfDay);
    s.line.bracket(next.of(Prescription.DEAD_LEAST_NL), next.of(Prescription.DEAD_MOST_NL));
    s.therapy.prescribe(next, s.strokeMass(), setting.policy(Policy.INTERRUPTION_MS), first);
    if (next.of(Prescription.SINGLE_PG) > 0) {
      s.boluses.start(next.mass(Prescription.SINGLE_PG), next.of(Prescription.SINGLE_MS));
    }
  }

  /** {@code dsn~bolus-admission}. */
  int requestBolus(State s) {
    if (s.running == null) {
      return Refusal.BOLUS_NOT_PRESCRIBED;
    }
    if (s.withheld() || s.ladder.reduced()) {
      return Refusal.BOLUS_HELD;
    }
    BigInteger bolus = s.running.mass(Prescription.BOLUS_PG);
    if (bolus.signum() == 0) {
      return Refusal.BOLUS_NOT_PRESCRIBED;
    }
    if (s.boluses.runs()) {
      return Refusal.BOLUS_HELD;
    }
    if (s.boluses.lockedOut(s.running.of(Prescription.BOLUS_LOCKOUT_MS))) {
      return Refusal.BOLUS_LOCKOUT;
    }
    if (s.boluses.ofTheDay() >= s.running.of(Prescription.BOLUS_MOST)) {
      return Refusal.BOLUS_MAXIMUM;
    }
    if (!fits(s, bolus, s.running, s.creditPlace.timeOfDay())) {
      return Refusal.BOLUS_CEILING;
    }
    s.boluses.start(bolus, s.running.of(Prescription.BOLUS_MS));
    s.boluses.admit();
    return Refusal.NONE;
  }

  /** {@code dsn~bolus-room}. */
  private boolean fits(State s, BigInteger bolus, Programme p, long timeOfDay) {
    BigInteger dayRoom = setting.ceilingOfADay(p.of(Prescription.CEILING_PG)).subtract(s.day.sum());
    return fits(s, bolus, p, timeOfDay, s.hour, s.roomOfTheHour())
        && fits(s, bolus, p, timeOfDay, s.day, dayRoom);
  }

  private static boolean fits(
      State s, BigInteger bolus, Programme p, long timeOfDay, Window window, BigInteger room) {
    BigInteger fixed =
        bolus.add(s.boluses.outstanding()).add(atLeastZero(s.credit.sum())).add(s.strokeMass());
    BigInteger gone = ZERO;
    BigInteger[] counting = window.counting();
    for (int i = 0; i <= window.n(); i++) {
      BigInteger basal = p.prescribed(timeOfDay, window.restMs() + i * window.lengthMs());
      BigInteger mass = fixed.add(basal).multiply(big(s.highest()));
      if (less(room.add(gone), ceil(mass, big(s.line.dosedWith())))) {
        return false;
      }
      gone = gone.add(counting[window.n() - i]);
    }
    return true;
  }
}
