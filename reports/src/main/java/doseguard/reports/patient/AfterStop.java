package doseguard.reports.patient;

import doseguard.engine.plant.Patient;

/**
 * A time after delivery stopped altogether, as a level of the effect site: a pump that delivers too
 * little has come to the same level when the patient is where that patient was.
 *
 * @param hours time after the stop, h
 * @param words what is known of that time
 * @param share what is left at the effect site, of its steady value
 * @param source where the time comes from
 */
public record AfterStop(int hours, String words, double share, String source) {

  private static final double HOUR_MS = 3_600_000.0;
  private static final double ANY_DOSE_PG = 1e9;

  static AfterStop of(int hours, String words, String source) {
    Patient patient = new Patient(HOUR_MS);
    patient.settle(ANY_DOSE_PG);
    for (int hour = 0; hour < hours; hour++) {
      patient.step(0.0);
    }
    return new AfterStop(hours, words, patient.effectShare(ANY_DOSE_PG), source);
  }
}
