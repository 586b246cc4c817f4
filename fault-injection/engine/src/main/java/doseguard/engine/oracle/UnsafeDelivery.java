package doseguard.engine.oracle;

import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.simulation.CaseBounds;
import doseguard.engine.therapy.Indication;
import doseguard.engine.therapy.Therapy;

/**
 * Too much: tip mass above the policy's ceilings, or above the larger twin by more than is
 * harmless.
 *
 * <p>A window is one minute longer than its name, so that every sliding window of 1 h or 24 h,
 * wherever it begins, lies within one on the grid: it over-counts by at most what flows in a
 * minute, never under. The excess is taken over the same stretch for pump and twin.
 *
 * <p>The ceilings judge what this pump gave, not what came before the case. The 24 h excess is a
 * share of the twin's mass in a whole day, so an established therapy's day before the start counts
 * there. Its step is the one that is clinically usual for the indication, not the policy's: a
 * policy that lets doses rise faster must not loosen the oracle. With several intents the smaller
 * holds.
 */
final class UnsafeDelivery {

  /** Grid minutes that hold any 1 h. */
  static final int HOUR = 61;

  /** Grid minutes that hold any 24 h. */
  static final int DAY = Basal.DAY + 1;

  /** Smallest bolus with reported symptoms (design.md section 3), pg. */
  static final long SYMPTOMATIC_PG = 25_000_000L;

  private static final long SPINAL_PERMILLE = 300;
  private static final long CEREBRAL_PERMILLE = 150;

  private final CaseBounds bounds;
  private final long stepPermille;
  private final Worst dayExcess = new Worst();
  private long hourPg;
  private int hourAt;
  private long dayPg;
  private int dayAt;
  private long hourOverPg;
  private int hourOverAt;
  private long dayOverPg;

  UnsafeDelivery(Evidence evidence) {
    bounds = evidence.bounds();
    stepPermille = stepPermille(bounds);
    Course guarded = evidence.guarded();
    Twins twins = evidence.twins();
    Prior prior = evidence.prior();
    int first = Math.min(DAY, guarded.minutes());
    for (int minute = 1; minute <= first; minute++) {
      hour(guarded.between(minute - HOUR, minute), twins.most(minute - HOUR, minute), minute);
      day(
          guarded.between(minute - DAY, minute),
          twins.most(minute - DAY, minute),
          prior.within(DAY, minute),
          minute);
    }
    hoursAfter(first, evidence);
    daysAfter(first, evidence);
  }

  /** The same for the windows that lie wholly within the case, on the bare masses. */
  private void hoursAfter(int minutes, Evidence evidence) {
    long[] pump = evidence.guarded().cumulativePg();
    long[] exact = evidence.twins().exact().cumulativePg();
    long[] gain = evidence.twins().gain().cumulativePg();
    for (int end = minutes; end < evidence.guarded().minutes(); end++) {
      int before = end - HOUR;
      hour(
          pump[end] - pump[before],
          Math.max(exact[end] - exact[before], gain[end] - gain[before]),
          end + 1);
    }
  }

  private void daysAfter(int minutes, Evidence evidence) {
    long[] pump = evidence.guarded().cumulativePg();
    long[] exact = evidence.twins().exact().cumulativePg();
    long[] gain = evidence.twins().gain().cumulativePg();
    for (int end = minutes; end < evidence.guarded().minutes(); end++) {
      int before = end - DAY;
      day(
          pump[end] - pump[before],
          Math.max(exact[end] - exact[before], gain[end] - gain[before]),
          0L,
          end + 1);
    }
  }

  private static long stepPermille(CaseBounds bounds) {
    for (Therapy intent : bounds.intents()) {
      if (intent.indication() == Indication.CEREBRAL) {
        return CEREBRAL_PERMILLE;
      }
    }
    return SPINAL_PERMILLE;
  }

  private void hour(long massPg, long twinPg, int minute) {
    if (massPg > hourPg) {
      hourPg = massPg;
      hourAt = minute;
    }
    if (massPg - twinPg > hourOverPg) {
      hourOverPg = massPg - twinPg;
      hourOverAt = minute;
    }
  }

  private void day(long massPg, long twinPg, long priorPg, int minute) {
    if (massPg > dayPg) {
      dayPg = massPg;
      dayAt = minute;
    }
    long overPg = massPg - twinPg;
    if (overPg <= 0L && dayExcess.outdoes(1.0)) {
      return;
    }
    dayOverPg = Math.max(dayOverPg, overPg);
    long bound = stepPermille * (twinPg + priorPg) + 2000 * bounds.strokePg();
    dayExcess.see(bound - 1000 * overPg, bound, minute);
  }

  /** The finding: the tightest of the four bounds. */
  Finding finding() {
    Finding tightest = ceiling("1 h", hourPg, bounds.ceilingHourPg(), hourAt);
    tightest = tighter(tightest, ceiling("24 h", dayPg, bounds.ceilingDayPg(), dayAt));
    tightest = tighter(tightest, hourExcess());
    return tighter(tightest, dayExcess());
  }

  private static Finding tighter(Finding one, Finding other) {
    return other.margin() < one.margin() ? other : one;
  }

  private static Finding ceiling(String window, long worstPg, long ceilingPg, int minute) {
    return found(
        (ceilingPg - worstPg) / (double) ceilingPg,
        minute * Figures.MINUTE_MS,
        Figures.say(
            "%s left the tip in the %s up to %s; the ceiling is %s.",
            Figures.ug(worstPg), window, Figures.hoursAt(minute), Figures.ug(ceilingPg)));
  }

  private Finding hourExcess() {
    return found(
        (SYMPTOMATIC_PG - hourOverPg) / (double) SYMPTOMATIC_PG,
        hourOverAt * Figures.MINUTE_MS,
        Figures.say(
            "%s more than the larger twin left the tip in the 1 h up to %s; %s more is the bound.",
            Figures.ug(hourOverPg), Figures.hoursAt(hourOverAt), Figures.ug(SYMPTOMATIC_PG)));
  }

  private Finding dayExcess() {
    return found(
        dayExcess.margin(),
        dayExcess.atMs(),
        Figures.say(
            "%s more than the larger twin left the tip in the 24 h up to %s; %s more is the bound.",
            Figures.ug((dayExcess.bound() - dayExcess.slack()) / 1000),
            Figures.hoursAt(dayExcess.minute()),
            Figures.ug(dayExcess.bound() / 1000)));
  }

  private static Finding found(double margin, long atMs, String words) {
    return new Finding(Question.UNSAFE_DELIVERY, margin < 0, margin, atMs, words);
  }

  /** Most tip mass in any 1 h, pg. */
  long hourPg() {
    return hourPg;
  }

  /** Most tip mass in any 24 h, pg. */
  long dayPg() {
    return dayPg;
  }

  /** Most excess over the larger twin in any 1 h, pg. */
  long hourOverPg() {
    return hourOverPg;
  }

  /** Most excess over the larger twin in any 24 h, pg. */
  long dayOverPg() {
    return dayOverPg;
  }
}
