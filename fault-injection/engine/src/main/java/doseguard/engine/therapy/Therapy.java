package doseguard.engine.therapy;

import java.util.List;

/**
 * One prescription, as meant or as programmed.
 *
 * @param indication origin of the spasticity
 * @param concentration concentration in the reservoir, ug/mL
 * @param basal daily schedule, 1 to 24 segments in order, the first at minute 0
 * @param patientBolus what the patient may ask for
 * @param singleBolusPg a single bolus given once when it comes into force, pg; 0 for none
 * @param singleBolusMs over how long, ms
 * @param prime whether the single bolus fills a new catheter
 * @param ceilingPg per-patient 24 h ceiling, pg; 0 when the policy's alone applies
 * @param deadVolumeLeastNl least volume between reservoir and catheter tip, nL
 * @param deadVolumeMostNl most volume between reservoir and catheter tip, nL
 * @param screeningPg effective screening dose, pg (needed for a first prescription)
 * @param effectMs how long its effect lasted, ms
 * @param continuesPgPerDay daily dose this pump takes over from an established therapy, pg; 0 for a
 *     new patient
 */
public record Therapy(
    Indication indication,
    int concentration,
    List<Segment> basal,
    PatientBolus patientBolus,
    long singleBolusPg,
    long singleBolusMs,
    boolean prime,
    long ceilingPg,
    int deadVolumeLeastNl,
    int deadVolumeMostNl,
    long screeningPg,
    long effectMs,
    long continuesPgPerDay) {

  /** Copies the schedule. */
  public Therapy {
    basal = List.copyOf(basal);
  }

  /**
   * A prescription whose single bolus is no prime.
   *
   * @param indication origin of the spasticity
   * @param concentration concentration in the reservoir, ug/mL
   * @param basal daily schedule, 1 to 24 segments in order, the first at minute 0
   * @param patientBolus what the patient may ask for
   * @param singleBolusPg a single bolus given once when it comes into force, pg; 0 for none
   * @param singleBolusMs over how long, ms
   * @param ceilingPg per-patient 24 h ceiling, pg; 0 when the policy's alone applies
   * @param deadVolumeLeastNl least volume between reservoir and catheter tip, nL
   * @param deadVolumeMostNl most volume between reservoir and catheter tip, nL
   * @param screeningPg effective screening dose, pg
   * @param effectMs how long its effect lasted, ms
   * @param continuesPgPerDay daily dose this pump takes over, pg; 0 for a new patient
   */
  public Therapy(
      Indication indication,
      int concentration,
      List<Segment> basal,
      PatientBolus patientBolus,
      long singleBolusPg,
      long singleBolusMs,
      long ceilingPg,
      int deadVolumeLeastNl,
      int deadVolumeMostNl,
      long screeningPg,
      long effectMs,
      long continuesPgPerDay) {
    this(
        indication,
        concentration,
        basal,
        patientBolus,
        singleBolusPg,
        singleBolusMs,
        false,
        ceilingPg,
        deadVolumeLeastNl,
        deadVolumeMostNl,
        screeningPg,
        effectMs,
        continuesPgPerDay);
  }
}
