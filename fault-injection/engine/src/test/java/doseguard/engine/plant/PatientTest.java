package doseguard.engine.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The times of physics.md 1.3, PK/PD. */
class PatientTest {
  private static final double MINUTE = 60_000.0;
  private static final double DOSE = 400e6;

  private final Patient patient = new Patient(MINUTE);

  private double hoursUntil(double share, double factor) {
    patient.settle(DOSE);
    boolean falls = factor < share;
    int minutes = 0;
    while (falls == patient.effectShare(DOSE) > share) {
      patient.step(factor * DOSE / 1440.0);
      minutes++;
    }
    return minutes / 60.0;
  }

  @ParameterizedTest
  @CsvSource({"0.5,5.3", "0.3,7.9", "0.1,12.9", "0.05,15.9"})
  void shouldFallAfterAStopAsTabled(double share, double hours) {
    assertEquals(hours, hoursUntil(share, 0.0), 0.1);
  }

  @ParameterizedTest
  @CsvSource({"4,1.5,2.3", "4,2,3.7", "4,3,7.4", "10,1.5,1.2", "10,2,1.8", "10,3,2.8", "2,1.5,5.3"})
  void shouldRiseAfterAStepAsTabled(double factor, double share, double hours) {
    assertEquals(hours, hoursUntil(share, factor), 0.1);
  }

  @Test
  void shouldStayAtTheSteadyState() {
    patient.settle(DOSE);
    for (int i = 0; i < 1440; i++) {
      patient.step(DOSE / 1440.0);
    }
    assertEquals(1.0, patient.effectShare(DOSE), 1e-9);
  }

  @Test
  void shouldCutOffBeforeItDecaysIntoDenormals() {
    patient.settle(DOSE);
    for (int i = 0; i < 200 * 1440; i++) {
      patient.step(0.0);
    }
    assertEquals(0.0, patient.effectShare(DOSE));
  }

  @Test
  void shouldHaveNoShareOfNoDose() {
    patient.step(1e6);
    assertEquals(0.0, patient.effectShare(0.0));
    assertTrue(patient.effectShare(DOSE) > 0.0);
  }
}
