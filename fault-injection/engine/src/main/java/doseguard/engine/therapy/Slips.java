package doseguard.engine.therapy;

import doseguard.engine.fault.ProgramFault.Slip;
import doseguard.engine.plant.RandomStream;
import doseguard.guard.Policy;
import java.util.ArrayList;
import java.util.List;

/** What a slip of the hand makes of a therapy. */
final class Slips {
  private static final long TEN = 10L;
  private static final long THOUSAND = 1000L;
  private static final long MINUTES_PER_HOUR = 60L;
  private static final long HOURS_PER_DAY = 24L;

  /** Volume by which a prime was too large, nL (domain.md 1.5, oracle C: 0.059 mL). */
  private static final long PRIME_NL = 59_000L;

  /** Time of a prime for which none is stated, ms (project choice: the shortest bolus in use). */
  private static final long PRIME_MS = 10L * 60_000L;

  /** Least and most of the doses of other patients, pg/day (domain.md 1.1, maintenance). */
  private static final double DOSE_LEAST_PG = 90e6;

  private static final double DOSE_MOST_PG = 800e6;

  /** Marketed strengths, ug/mL (domain.md 1.1). */
  private static final int[] STRENGTHS = {500, 1000, 2000};

  private Slips() {}

  /**
   * Applies a slip.
   *
   * @param slip which; those of the link and of the order of acts leave the therapy as it is
   * @param meant what was to be programmed
   * @param running what runs now, null for nothing
   * @param policy for the titration step
   * @return what is programmed
   */
  static Therapy apply(Slip slip, Therapy meant, Therapy running, Policy policy) {
    return switch (slip) {
      case FACTOR_TEN -> scaled(meant, TEN, 1L);
      case MG_FOR_MCG -> scaled(meant, THOUSAND, 1L);
      case MINUTES_FOR_HOURS -> shortLockout(meant);
      case TITRATION_TOO_LARGE ->
          scaled(running == null ? meant : running, THOUSAND + 2L * step(meant, policy), THOUSAND);
      case ML_FOR_UL -> thousandthOfTheLine(meant);
      case PER_HOUR_FOR_PER_DAY -> scaled(meant, HOURS_PER_DAY, 1L);
      case PRIME_OVERSIZED -> primed(meant);
      case TITRATION_TOO_SOON,
          STALE_FRAME,
          CORRUPTED_FRAME,
          WRONG_PATIENT,
          TITRATION_SKIPPED,
          BOLUS_REPEATED,
          REORDERED_FRAMES,
          TWO_CLINICIANS ->
          meant;
    };
  }

  /**
   * The program of another patient.
   *
   * @param mine what was to be programmed
   * @param chance draws dose and strength
   * @return an established therapy without boluses
   */
  static Therapy stranger(Therapy mine, RandomStream chance) {
    double spread = StrictMath.log(DOSE_MOST_PG / DOSE_LEAST_PG);
    long dose = (long) (DOSE_LEAST_PG * StrictMath.exp(chance.uniform() * spread));
    int strength = STRENGTHS[(int) (chance.uniform() * STRENGTHS.length)];
    return new Therapy(
        mine.indication(),
        strength,
        List.of(new Segment(0, dose)),
        PatientBolus.NONE,
        0L,
        0L,
        0L,
        mine.deadVolumeLeastNl(),
        mine.deadVolumeMostNl(),
        mine.screeningPg(),
        mine.effectMs(),
        dose);
  }

  /**
   * A rise by the titration step of what runs.
   *
   * @param meant gives the indication, and the dose when nothing runs
   * @param running what runs now, null for nothing
   * @param policy for the step
   * @return the risen therapy
   */
  static Therapy risen(Therapy meant, Therapy running, Policy policy) {
    return scaled(running == null ? meant : running, THOUSAND + step(meant, policy), THOUSAND);
  }

  /**
   * The same rise once more.
   *
   * @param meant what was programmed
   * @param before what ran before, null for nothing
   * @param policy for the titration step when nothing ran before
   * @return the dose risen again by the same share
   */
  static Therapy secondRise(Therapy meant, Therapy before, Policy policy) {
    if (before == null || total(before) == 0L) {
      return scaled(meant, THOUSAND + step(meant, policy), THOUSAND);
    }
    return scaled(meant, total(meant), total(before));
  }

  /**
   * The dose of a whole day.
   *
   * @param therapy any
   * @return pg
   */
  static long total(Therapy therapy) {
    return new Schedule(therapy.basal()).dailyTotalPg();
  }

  private static long step(Therapy meant, Policy policy) {
    return policy.of(
        meant.indication() == Indication.SPINAL
            ? Policy.TITRATION_SPINAL_PERMILLE
            : Policy.TITRATION_CEREBRAL_PERMILLE);
  }

  private static Therapy scaled(Therapy t, long above, long below) {
    List<Segment> basal = new ArrayList<>();
    for (Segment s : t.basal()) {
      basal.add(
          new Segment(
              s.startMinute(), (long) StrictMath.rint((double) s.ratePgPerDay() * above / below)));
    }
    return with(t, basal, t.patientBolus());
  }

  private static Therapy shortLockout(Therapy t) {
    PatientBolus b = t.patientBolus();
    return with(
        t,
        t.basal(),
        new PatientBolus(
            b.amountPg(), b.durationMs(), b.lockoutMs() / MINUTES_PER_HOUR, b.maximumPerDay()));
  }

  private static Therapy thousandthOfTheLine(Therapy t) {
    return new Therapy(
        t.indication(),
        t.concentration(),
        t.basal(),
        t.patientBolus(),
        t.singleBolusPg(),
        t.singleBolusMs(),
        t.prime(),
        t.ceilingPg(),
        t.deadVolumeLeastNl() / (int) THOUSAND,
        t.deadVolumeMostNl() / (int) THOUSAND,
        t.screeningPg(),
        t.effectMs(),
        t.continuesPgPerDay());
  }

  private static Therapy primed(Therapy t) {
    return new Therapy(
        t.indication(),
        t.concentration(),
        t.basal(),
        t.patientBolus(),
        t.singleBolusPg() + PRIME_NL * t.concentration(),
        t.singleBolusMs() == 0L ? PRIME_MS : t.singleBolusMs(),
        t.prime(),
        t.ceilingPg(),
        t.deadVolumeLeastNl(),
        t.deadVolumeMostNl(),
        t.screeningPg(),
        t.effectMs(),
        t.continuesPgPerDay());
  }

  private static Therapy with(Therapy t, List<Segment> basal, PatientBolus bolus) {
    return new Therapy(
        t.indication(),
        t.concentration(),
        basal,
        bolus,
        t.singleBolusPg(),
        t.singleBolusMs(),
        t.prime(),
        t.ceilingPg(),
        t.deadVolumeLeastNl(),
        t.deadVolumeMostNl(),
        t.screeningPg(),
        t.effectMs(),
        t.continuesPgPerDay());
  }
}
