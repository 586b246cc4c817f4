package doseguard.engine.therapy;

import doseguard.guard.program.Prescription;

/** Writes a therapy into the words of a telemetry frame. */
public final class Frame {

  private Frame() {}

  /**
   * Writes a frame, check word included.
   *
   * @param therapy what it says
   * @param sequence its sequence number
   * @param nowMs ms since the case began, which was at midnight
   * @param words {@link Prescription#WORDS} words, all overwritten
   */
  public static void write(Therapy therapy, long sequence, long nowMs, long[] words) {
    java.util.Arrays.fill(words, 0L);
    words[Prescription.SEQUENCE] = sequence;
    words[Prescription.INDICATION] = therapy.indication().ordinal();
    words[Prescription.CONCENTRATION] = therapy.concentration();
    words[Prescription.CONCENTRATION_AGAIN] = therapy.concentration();
    words[Prescription.CEILING_PG] = therapy.ceilingPg();
    words[Prescription.DEAD_LEAST_NL] = therapy.deadVolumeLeastNl();
    words[Prescription.DEAD_MOST_NL] = therapy.deadVolumeMostNl();
    words[Prescription.SCREENING_PG] = therapy.screeningPg();
    words[Prescription.EFFECT_MS] = therapy.effectMs();
    words[Prescription.CONTINUES_PG] = therapy.continuesPgPerDay();
    words[Prescription.BOLUS_PG] = therapy.patientBolus().amountPg();
    words[Prescription.BOLUS_MS] = therapy.patientBolus().durationMs();
    words[Prescription.BOLUS_LOCKOUT_MS] = therapy.patientBolus().lockoutMs();
    words[Prescription.BOLUS_MOST] = therapy.patientBolus().maximumPerDay();
    words[Prescription.SINGLE_PG] = therapy.singleBolusPg();
    words[Prescription.SINGLE_MS] = therapy.singleBolusMs();
    words[Prescription.PRIME] = therapy.prime() ? 1L : 0L;
    words[Prescription.PHASE_MS] = nowMs % Schedule.DAY_MS;
    words[Prescription.SEGMENTS] = therapy.basal().size();
    for (int i = 0; i < therapy.basal().size(); i++) {
      words[Prescription.START_FIRST + i] = therapy.basal().get(i).startMinute();
      words[Prescription.RATE_FIRST + i] = therapy.basal().get(i).ratePgPerDay();
    }
    words[Prescription.CHECK] = Prescription.check(words);
  }
}
