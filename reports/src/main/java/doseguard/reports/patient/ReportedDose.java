package doseguard.reports.patient;

import doseguard.engine.plant.Patient;

/**
 * A dose after which an overdose was reported, and what the patient model makes of it in somebody
 * who had no drug before. For timing and ranking only: patients differ in tolerance, so that a dose
 * listed here keeps another patient well.
 *
 * @param words what was given, short enough for a label in a plot
 * @param kind how it was given
 * @param csfNgPerMl highest drug in the CSF, ng/mL
 * @param effectNgPerMl highest drug at the effect site, ng/mL
 * @param source where it was reported
 */
public record ReportedDose(
    String words, Kind kind, double csfNgPerMl, double effectNgPerMl, String source) {

  /** The ways of giving a dose. */
  public enum Kind {
    /** At once. */
    BOLUS,
    /** At a constant rate for days. */
    INFUSION,
    /** At a constant rate for some hours after a drug holiday. */
    RESTART
  }

  private static final double MINUTE_MS = 60_000.0;
  private static final double PG_PER_UG = 1e6;
  private static final int MINUTES_PER_HOUR = 60;
  private static final int MINUTES_PER_DAY = 1440;

  /** Days after which an infusion counts as steady: the effect site is within 1e-12 of its end. */
  private static final int STEADY_DAYS = 6;

  static ReportedDose bolus(int ug, String source) {
    return run(ug + " µg bolus", Kind.BOLUS, ug, 1, MINUTES_PER_DAY, source);
  }

  static ReportedDose infusion(int ugPerDay, String source) {
    int minutes = STEADY_DAYS * MINUTES_PER_DAY;
    double ug = (double) ugPerDay * STEADY_DAYS;
    return run(ugPerDay + " µg/day", Kind.INFUSION, ug, minutes, minutes, source);
  }

  static ReportedDose restart(int ugPerHour, int hours, String source) {
    int minutes = hours * MINUTES_PER_HOUR;
    String words = ugPerHour + " µg/h for " + hours + " h";
    return run(words, Kind.RESTART, (double) ugPerHour * hours, minutes, minutes, source);
  }

  private static ReportedDose run(
      String words, Kind kind, double ug, int givenMinutes, int watchedMinutes, String source) {
    Patient patient = new Patient(MINUTE_MS);
    double csf = 0.0;
    double effect = 0.0;
    for (int minute = 0; minute < watchedMinutes; minute++) {
      patient.step(minute < givenMinutes ? ug * PG_PER_UG / givenMinutes : 0.0);
      csf = Math.max(csf, patient.csfNgPerMl());
      effect = Math.max(effect, patient.effectNgPerMl());
    }
    return new ReportedDose(words, kind, csf, effect, source);
  }
}
