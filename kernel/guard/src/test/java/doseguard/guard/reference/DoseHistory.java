package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.DAY;
import static doseguard.guard.reference.Exact.ZERO;
import static doseguard.guard.reference.Exact.big;

import doseguard.guard.Policy;
import doseguard.guard.Refusal;
import doseguard.guard.program.Prescription;
import java.math.BigInteger;

/** Which doses were in force, day by day, and whether the next may follow. */
final class DoseHistory extends Part {
  /** One day: the least dose in force and the largest that was established. */
  private record Day(BigInteger least, BigInteger established) {}

  private static final Day NOTHING = new Day(ZERO, ZERO);

  private final Setting setting;
  private BigInteger dose = ZERO;
  private long sinceRiseMs;
  private long sinceChangeMs;
  private long dayRestMs = DAY;
  private Trail<Day> days = new Trail<>(NOTHING, null);

  DoseHistory(Setting setting) {
    this.setting = setting;
  }

  @Override
  protected DoseHistory clone() {
    return (DoseHistory) super.clone();
  }

  BigInteger dose() {
    return dose;
  }

  void pass(long ms) {
    long interval = setting.policy(Policy.TITRATION_INTERVAL_MS);
    sinceRiseMs = Math.min(interval, sinceRiseMs + ms);
    sinceChangeMs = Math.min(interval, sinceChangeMs + ms);
    BigInteger settled = sinceChangeMs == interval ? dose : ZERO;
    Day today = days.head();
    days = new Trail<>(new Day(today.least, today.established.max(settled)), days.tail());
    dayRestMs -= ms;
    if (dayRestMs <= 0) {
      dayRestMs += DAY;
      days = new Trail<>(new Day(dose, settled), days);
    }
  }

  /** {@code dsn~confirmation} 3. */
  boolean halvedBy(BigInteger daily) {
    boolean reduced = daily.compareTo(dose) < 0;
    return reduced && daily.shiftLeft(1).compareTo(dose.max(returnDose())) < 0;
  }

  private BigInteger returnDose() {
    BigInteger largest = ZERO;
    Trail<Day> at = days;
    for (int i = 0; i < 7 && at != null; i++) {
      largest = largest.max(at.head().established);
      at = at.tail();
    }
    return largest;
  }

  private BigInteger leastOfTheWeek() {
    BigInteger smallest = dose;
    Trail<Day> at = days;
    for (int i = 0; i < 8; i++) {
      smallest = smallest.min(at == null ? ZERO : at.head().least);
      at = at == null ? null : at.tail();
    }
    return smallest;
  }

  int judge(Programme next) {
    BigInteger daily = next.dailyDose();
    if (daily.compareTo(big(setting.policy(Policy.DOSE_MOST_PG))) > 0) {
      return Refusal.DOSE_ABOVE_MAXIMUM;
    }
    if (dose.signum() == 0) {
      return daily.compareTo(firstDose(next)) > 0 ? Refusal.FIRST_DOSE : Refusal.NONE;
    }
    if (daily.compareTo(dose) <= 0 || daily.compareTo(returnDose()) <= 0) {
      return Refusal.NONE;
    }
    long share =
        setting.policy(
            next.of(Prescription.INDICATION) == 0
                ? Policy.TITRATION_SPINAL_PERMILLE
                : Policy.TITRATION_CEREBRAL_PERMILLE);
    BigInteger rise = daily.subtract(dose).multiply(big(1000));
    if (rise.compareTo(dose.multiply(big(share))) > 0) {
      return Refusal.STEP_TOO_LARGE;
    }
    if (sinceRiseMs < setting.policy(Policy.TITRATION_INTERVAL_MS)) {
      return Refusal.STEP_TOO_SOON;
    }
    BigInteger most =
        leastOfTheWeek().multiply(big(setting.policy(Policy.CUMULATIVE_RISE_PERMILLE)));
    return daily.multiply(big(1000)).compareTo(most) > 0 ? Refusal.CUMULATIVE_RISE : Refusal.NONE;
  }

  private BigInteger firstDose(Programme next) {
    if (next.of(Prescription.CONTINUES_PG) > 0) {
      return next.mass(Prescription.CONTINUES_PG);
    }
    return setting.byScreening(next.of(Prescription.SCREENING_PG), next.of(Prescription.EFFECT_MS));
  }

  void inForce(Programme next) {
    BigInteger daily = next.dailyDose();
    boolean first = dose.signum() == 0;
    if (first || (daily.compareTo(dose) > 0 && daily.compareTo(returnDose()) > 0)) {
      sinceRiseMs = 0;
    }
    if (!daily.equals(dose)) {
      sinceChangeMs = 0;
    }
    if (first) {
      BigInteger established = days.head().established.max(next.mass(Prescription.CONTINUES_PG));
      for (int i = 0; i < 8; i++) {
        days = new Trail<>(new Day(daily, i == 7 ? established : ZERO), days);
      }
    }
    Day today = days.head();
    days = new Trail<>(new Day(today.least.min(daily), today.established), days.tail());
    dose = daily;
  }
}
