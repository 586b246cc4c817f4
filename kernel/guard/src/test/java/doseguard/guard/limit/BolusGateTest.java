package doseguard.guard.limit;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Frame;
import doseguard.guard.Refusal;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.Schedule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lock-out, maximum a day, accrual, lapse and room of a bolus, each at its edge. */
// [utest->dsn~bolus-course~1, dsn~bolus-room~1]
class BolusGateTest {
  private BolusGate gate;

  @BeforeEach
  void start() {
    gate = new BolusGate();
  }

  private static Prescription bolus(long pg, long lockoutMs, long most) {
    return new Frame().basal(DAY).bolus(pg, MINUTE, lockoutMs, most).prescription();
  }

  private void give() {
    gate.start(60, MINUTE);
    gate.count();
    gate.end();
  }

  @Test
  void shouldRefuseABolusThatIsNotPrescribed() {
    assertEquals(Refusal.BOLUS_NOT_PRESCRIBED, gate.patientRefusal(bolus(0, HOUR, 4)));
    assertEquals(Refusal.NONE, gate.patientRefusal(bolus(1, DAY, 1)));
  }

  @Test
  void shouldRefuseASecondBolusWhileOneRuns() {
    gate.start(60, MINUTE);
    assertTrue(gate.running());
    assertEquals(Refusal.BOLUS_HELD, gate.patientRefusal(bolus(1, HOUR, 4)));
    gate.end();
    assertFalse(gate.running());
    assertEquals(Refusal.NONE, gate.patientRefusal(bolus(1, HOUR, 4)));
  }

  @Test
  void shouldRefuseABolusOneMillisecondWithinTheLockout() {
    give();
    gate.advance(HOUR - 1);
    assertEquals(Refusal.BOLUS_LOCKOUT, gate.patientRefusal(bolus(1, HOUR, 4)));
    gate.advance(1);
    assertEquals(Refusal.NONE, gate.patientRefusal(bolus(1, HOUR, 4)));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "4", "23", "24"})
  void shouldRefuseOneMoreThanTheMaximumInAnyDay(int most) {
    for (int i = 0; i < most; i++) {
      assertEquals(Refusal.NONE, gate.patientRefusal(bolus(1, 1, most)));
      give();
      gate.advance(1000);
    }
    gate.advance(DAY - most * 1000L - 1);
    assertEquals(Refusal.BOLUS_MAXIMUM, gate.patientRefusal(bolus(1, 1, most)));
    gate.advance(1);
    assertEquals(Refusal.NONE, gate.patientRefusal(bolus(1, 1, most)));
    give();
    gate.advance(1);
    assertEquals(
        Refusal.BOLUS_MAXIMUM,
        gate.patientRefusal(bolus(1, 1, most)),
        "only the oldest was a day ago");
  }

  @Test
  void shouldAccrueLinearlyAndNeverMoreThanTheWhole() {
    gate.start(100, MINUTE);
    assertEquals(100, gate.outstandingPg());
    assertEquals(16, gate.advance(10000), "rounded down");
    assertEquals(17, gate.advance(10000), "the fraction is carried");
    assertEquals(67, gate.outstandingPg());
    assertEquals(67, gate.advance(100000));
    assertEquals(0, gate.outstandingPg());
    assertEquals(0, gate.advance(1));
    gate.end();
    assertEquals(0, gate.advance(MINUTE));
  }

  @Test
  void shouldAccrueASecondBolusAfresh() {
    gate.start(100, MINUTE);
    gate.advance(30000);
    gate.end();
    assertEquals(0, gate.outstandingPg());
    gate.start(100, MINUTE);
    assertEquals(100, gate.outstandingPg());
    assertEquals(50, gate.advance(30000));
  }

  @Test
  void shouldBeOverOneMinuteAfterItsEnd() {
    gate.start(100, MINUTE);
    gate.advance(2 * MINUTE);
    assertFalse(gate.over());
    gate.advance(1);
    assertTrue(gate.over());
    gate.end();
    assertFalse(gate.over());
  }

  /** 1 pg a millisecond of basal; buckets of 10 ms. */
  private static boolean fits(MassWindow window, long pg, long highest, long dosing) {
    Schedule schedule = new Frame().basal(DAY).schedule();
    return BolusGate.fits(window, window.headroomPg(), schedule, 0, pg, highest, dosing);
  }

  @ParameterizedTest
  @CsvSource({"59, true", "60, true", "61, false"})
  void shouldFitAnEmptyWindowWithAllBasalThatComesWithin(long pg, boolean fit) {
    MassWindow window = new MassWindow(3, 10);
    window.limitTo(100);
    assertEquals(fit, fits(window, pg, 1, 1), "40 pg of basal until all positions have passed");
  }

  @ParameterizedTest
  @CsvSource({"29, true", "30, true", "31, false"})
  void shouldFitTheEarliestPositionWhileNothingHasLeft(long pg, boolean fit) {
    MassWindow window = new MassWindow(3, 10);
    window.limitTo(100);
    window.add(30);
    window.advance(30);
    window.add(30);
    assertEquals(fit, fits(window, pg, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({"9, true", "10, true", "11, false"})
  void shouldFitAMiddlePosition(long pg, boolean fit) {
    MassWindow window = new MassWindow(3, 10);
    window.limitTo(100);
    window.advance(20);
    window.add(60);
    window.advance(17);
    assertEquals(fit, fits(window, pg + 7, 1, 1), "3 + 20 pg of basal before the 60 pg leave");
  }

  @ParameterizedTest
  @CsvSource({"9, true", "10, true", "11, false"})
  void shouldWeighWhatIsToComeAtTheHighestConcentration(long pg, boolean fit) {
    MassWindow window = new MassWindow(3, 10);
    window.limitTo(100);
    assertEquals(fit, fits(window, pg, 2, 1));
  }
}
