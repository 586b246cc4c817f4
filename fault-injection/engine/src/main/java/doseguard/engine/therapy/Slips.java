package doseguard.engine.therapy;

import doseguard.engine.fault.ProgramFault.Slip;
import doseguard.guard.Policy;
import java.util.ArrayList;
import java.util.List;

/** What a slip of the hand makes of a therapy. */
final class Slips {
  private static final long TEN = 10L;
  private static final long THOUSAND = 1000L;
  private static final long MINUTES_PER_HOUR = 60L;

  private Slips() {}

  /**
   * Applies a slip.
   *
   * @param slip which; those of the link leave the therapy as it is
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
      case TITRATION_TOO_SOON, STALE_FRAME, CORRUPTED_FRAME -> meant;
    };
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

  private static Therapy with(Therapy t, List<Segment> basal, PatientBolus bolus) {
    return new Therapy(
        t.indication(),
        t.concentration(),
        basal,
        bolus,
        t.singleBolusPg(),
        t.singleBolusMs(),
        t.ceilingPg(),
        t.deadVolumeLeastNl(),
        t.deadVolumeMostNl(),
        t.screeningPg(),
        t.effectMs(),
        t.continuesPgPerDay());
  }
}
