package doseguard.reports.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reported doses through the patient model, against closed forms. */
class ReportedTest {

  private static ReportedDose dose(String words) {
    return Reported.OVERDOSES.stream()
        .filter(dose -> dose.words().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private static double left(double hours) {
    double half = StrictMath.pow(0.5, hours / 3.0);
    return 2.0 * half - half * half;
  }

  @Test
  void shouldGiveABolusItsPeakInTheVolumeAndAQuarterAtTheEffectSite() {
    double peak = 50e3 / (30.0 * 1.5 / StrictMath.log(2.0));
    assertEquals(peak, dose("50 µg bolus").csfNgPerMl(), 0.005 * peak);
    assertEquals(peak / 4.0, dose("50 µg bolus").effectNgPerMl(), 0.005 * peak);
  }

  @Test
  void shouldBringAnInfusionToDoseOverClearance() {
    for (int ugPerDay : List.of(800, 1920, 2400)) {
      double steady = ugPerDay * 1000.0 / 24.0 / 30.0;
      assertEquals(steady, dose(ugPerDay + " µg/day").csfNgPerMl(), 1e-6 * steady);
      assertEquals(steady, dose(ugPerDay + " µg/day").effectNgPerMl(), 1e-6 * steady);
    }
  }

  @Test
  void shouldBringARestartToNineSixteenthsOfSteadyAfterTwoHalfLivesOfTheEffectSite() {
    double steady = 27.0 * 1000.0 / 30.0;
    assertEquals(9.0 / 16.0 * steady, dose("27 µg/h for 6 h").effectNgPerMl(), 1e-6 * steady);
    assertEquals(15.0 / 16.0 * steady, dose("27 µg/h for 6 h").csfNgPerMl(), 1e-6 * steady);
  }

  @Test
  void shouldLeaveLessThanAThirdAfterEightHoursAndUnderOnePercentAfterADay() {
    assertEquals(List.of(8, 24), Reported.WITHDRAWAL.stream().map(AfterStop::hours).toList());
    assertEquals(left(8.0), Reported.WITHDRAWAL.get(0).share(), 1e-9);
    assertEquals(left(24.0), Reported.WITHDRAWAL.get(1).share(), 1e-9);
    assertEquals(0.29, left(8.0), 0.005);
    assertEquals(0.0078, left(24.0), 0.0001);
  }

  @Test
  void shouldListEveryReportedDoseWithASourceTheLeastFirstOfEachKind() {
    assertEquals(8, Reported.OVERDOSES.size());
    for (ReportedDose.Kind kind : ReportedDose.Kind.values()) {
      List<Double> levels =
          Reported.OVERDOSES.stream()
              .filter(dose -> dose.kind() == kind)
              .map(ReportedDose::effectNgPerMl)
              .toList();
      assertEquals(levels.stream().sorted().toList(), levels);
      assertTrue(levels.size() >= 2);
    }
    assertTrue(Reported.OVERDOSES.stream().noneMatch(dose -> dose.source().isBlank()));
  }
}
