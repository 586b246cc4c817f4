package doseguard.engine.simulation;

import doseguard.engine.plant.Patient;
import doseguard.engine.plant.Plant;
import doseguard.engine.port.Answer;
import doseguard.engine.therapy.Clinician;
import doseguard.engine.therapy.Schedule;
import doseguard.engine.therapy.Therapy;

/** Writes the minute-by-minute time line of the guarded pump for plots. */
final class TimeLine implements MinuteGrid.Sampler {
  private final TraceSink sink;
  private final Plant plant;
  private final Answer answer;
  private final Clinician clinician;
  private final Record record;
  private final Record twin;
  private final Patient patient = new Patient((double) MinuteGrid.MINUTE_MS);
  private final Patient twinPatient = new Patient((double) MinuteGrid.MINUTE_MS);
  private final TraceSink.Sample sample = new TraceSink.Sample();
  private Therapy intended;
  private Schedule schedule;
  private long dailyPg;

  /**
   * Makes a time line at the start of a case.
   *
   * @param sink who reads it
   * @param plant the guarded pump
   * @param answer the guard's last answer
   * @param clinician who knows what is meant
   * @param record what the guarded pump gave
   * @param twin what the twin with the case's gain gave
   * @param establishedPgPerDay dose to whose steady state the patient has come, 0 for none
   */
  TimeLine(
      TraceSink sink,
      Plant plant,
      Answer answer,
      Clinician clinician,
      Record record,
      Record twin,
      long establishedPgPerDay) {
    this.sink = sink;
    this.plant = plant;
    this.answer = answer;
    this.clinician = clinician;
    this.record = record;
    this.twin = twin;
    patient.settle((double) establishedPgPerDay);
    twinPatient.settle((double) establishedPgPerDay);
  }

  @Override
  public void minuteEnded(int minute) {
    follow();
    patient.step(during(record, minute));
    twinPatient.step(during(twin, minute));
    sample.atMs = (minute + 1) * MinuteGrid.MINUTE_MS;
    sample.prescribedPgPerDay = schedule.rateAt(sample.atMs);
    sample.tipPg = record.tipPg()[minute];
    sample.twinTipPg = twin.tipPg()[minute];
    sample.tissuePg = record.tissuePg()[minute];
    sample.pressurePa = plant.catheter().pressurePa();
    sample.reservoirNl = plant.reservoir().volumeNl();
    sample.accountedNl = answer.accountedNl;
    sample.tipConcentration = plant.tipConcentration();
    sample.effect = patient.effectShare((double) dailyPg);
    sample.csf = patient.csfNgPerMl();
    sample.twinCsf = twinPatient.csfNgPerMl();
    sample.effectSite = patient.effectNgPerMl();
    sample.twinEffectSite = twinPatient.effectNgPerMl();
    sample.steady = Patient.steadyNgPerMl((double) dailyPg);
    sample.activeAlarms = answer.activeAlarms;
    sink.minute(sample);
  }

  private static double during(Record of, int minute) {
    long before = minute == 0 ? 0L : of.tipPg()[minute - 1];
    return (double) (of.tipPg()[minute] - before);
  }

  private void follow() {
    if (!clinician.intended().equals(intended)) {
      intended = clinician.intended();
      schedule = new Schedule(intended.basal());
      dailyPg = schedule.dailyTotalPg();
    }
  }
}
