package doseguard.guard;

import static doseguard.guard.PumpRig.DAY;
import static doseguard.guard.PumpRig.HOUR;
import static doseguard.guard.PumpRig.MINUTE;
import static doseguard.guard.PumpRig.ML;
import static doseguard.guard.PumpRig.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.program.Prescription;
import doseguard.guard.state.AlarmTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stops, sessions, refills and boluses as the face wires them, and the alarms they raise. */
// [utest->dsn~start~1, dsn~reservoir-alarms~1]
class DoseGuardActsTest {
  private final PumpRig pump = PumpRig.running(PumpProfile.SUITE_B);

  @Test
  void shouldStopUntilTheEndAndResumeByItself() {
    pump.run(HOUR, MINUTE);
    assertEquals(Refusal.NONE, pump.guard.stop(2L * HOUR));
    int before = pump.strokes;
    pump.step(2L * HOUR - 1L);
    assertTrue(pump.active(AlarmTable.ORDERED_STOP));
    assertEquals(Rule.ORDERED_STOP, pump.last.rule);
    pump.step(1L);
    assertFalse(pump.active(AlarmTable.ORDERED_STOP));
    assertTrue(pump.latched(AlarmTable.ORDERED_STOP));
    pump.run(HOUR, MINUTE);
    assertTrue(pump.strokes > before);
  }

  @Test
  void shouldSoundAStopEveryHour() {
    pump.run(HOUR, MINUTE);
    pump.guard.stop(5L * HOUR);
    pump.run(4L * HOUR + 2L * MINUTE, MINUTE);
    assertEquals(1, pump.guard.annunciations(AlarmTable.ORDERED_STOP));
    assertEquals(5, pump.guard.soundings(AlarmTable.ORDERED_STOP));
  }

  @Test
  void shouldStopForAnHourWhenNoEndIsStated() {
    pump.run(HOUR, MINUTE);
    assertEquals(Refusal.NONE, pump.guard.stop(0L));
    pump.step(HOUR - 1L);
    assertTrue(pump.active(AlarmTable.ORDERED_STOP));
    pump.step(1L);
    assertFalse(pump.active(AlarmTable.ORDERED_STOP));
  }

  @ParameterizedTest(name = "a stop of {0} ms: refusal {1}")
  @CsvSource({"-1, 22", "1, 0", "86400000, 0", "86400001, 22"})
  void shouldRefuseAStopWithoutAnEndInReach(long durationMs, int refusal) {
    assertEquals(refusal, pump.guard.stop(durationMs));
    pump.step(1L);
    assertFalse(pump.active(AlarmTable.ORDERED_STOP) && refusal != 0);
  }

  @Test
  void shouldResumeOnOrder() {
    pump.guard.stop(DAY);
    pump.step(MINUTE);
    pump.guard.resume();
    pump.step(MINUTE);
    assertFalse(pump.active(AlarmTable.ORDERED_STOP));
    pump.guard.stop(DAY);
    pump.run(HOUR, MINUTE);
    pump.guard.resume();
    pump.asks = false;
    pump.run(9L * HOUR, MINUTE);
    assertTrue(
        pump.active(AlarmTable.THERAPY_INTERRUPTED), "a stop that was ended excuses no more");
  }

  @Test
  void shouldNotCallAnOrderedStopAnInterruption() {
    pump.run(DAY, MINUTE);
    pump.guard.stop(DAY);
    pump.run(DAY, MINUTE);
    assertFalse(pump.latched(AlarmTable.THERAPY_INTERRUPTED));
    pump.run(DAY, MINUTE);
    assertFalse(pump.latched(AlarmTable.THERAPY_INTERRUPTED));
  }

  @Test
  void shouldNotCatchUpWhatAStopLeftOut() {
    pump.run(DAY, MINUTE);
    pump.guard.stop(4L * HOUR);
    pump.run(4L * HOUR, MINUTE);
    long granted = pump.grantedPg;
    pump.run(HOUR, MINUTE);
    assertTrue(pump.grantedPg - granted <= 400L * UG / 24L + 2L * 2000000L);
  }

  @Test
  void shouldWarnAtFiveAndRollBackAtTenMinutesOfAnOpenSession() {
    pump.run(HOUR, MINUTE);
    long[] words = pump.frame(350, 0);
    words[Prescription.CHECK] = Prescription.check(words);
    assertEquals(Refusal.NONE, pump.guard.propose(words));
    pump.step(5L * MINUTE - 1L);
    assertFalse(pump.active(AlarmTable.SESSION_OPEN));
    pump.step(1L);
    assertTrue(pump.active(AlarmTable.SESSION_OPEN));
    pump.step(5L * MINUTE - 1L);
    assertEquals(0, pump.guard.annunciations(AlarmTable.SESSION_ROLLED_BACK));
    pump.step(1L);
    assertFalse(pump.active(AlarmTable.SESSION_OPEN));
    assertEquals(1, pump.guard.annunciations(AlarmTable.SESSION_ROLLED_BACK));
    assertTrue(pump.latched(AlarmTable.SESSION_ROLLED_BACK));
    assertEquals(Refusal.NOTHING_PENDING, pump.guard.confirm(words[Prescription.SEQUENCE], false));
    assertEquals(1, pump.guard.annunciations(AlarmTable.PROGRAM_REFUSED));
  }

  @Test
  void shouldForgetAnAbandonedSession() {
    long[] words = pump.frame(350, 0);
    words[Prescription.CHECK] = Prescription.check(words);
    assertEquals(Refusal.NONE, pump.guard.propose(words));
    assertEquals(350L * UG, pump.guard.readBackPg());
    pump.guard.abandonProgram();
    assertEquals(0L, pump.guard.readBackPg());
    assertEquals(1, pump.guard.annunciations(AlarmTable.SESSION_ROLLED_BACK));
    pump.guard.abandonProgram();
    pump.run(HOUR, MINUTE);
    assertEquals(1, pump.guard.annunciations(AlarmTable.SESSION_ROLLED_BACK), "it was over");
    assertEquals(0, pump.guard.annunciations(AlarmTable.SESSION_OPEN));
  }

  @Test
  void shouldAbandonARefillAfterHalfAnHour() {
    pump.run(HOUR, MINUTE);
    assertEquals(Refusal.NONE, pump.guard.beginRefill(2000));
    pump.step(30L * MINUTE - 1L);
    assertEquals(0, pump.guard.annunciations(AlarmTable.REFILL_ABANDONED));
    pump.step(1L);
    assertEquals(1, pump.guard.annunciations(AlarmTable.REFILL_ABANDONED));
    assertEquals(Refusal.REFILL_STATE, pump.guard.confirmRefill(0, 18 * ML, 2000, 2000));
    pump.guard.abandonRefill();
    assertEquals(1, pump.guard.annunciations(AlarmTable.REFILL_ABANDONED));
  }

  @Test
  void shouldSayThatARefillWasAbandoned() {
    assertEquals(Refusal.NONE, pump.guard.beginRefill(2000));
    pump.guard.abandonRefill();
    assertEquals(1, pump.guard.annunciations(AlarmTable.REFILL_ABANDONED));
  }

  @Test
  void shouldNotJudgeTheLevelWhileTheReservoirIsBeingFilled() {
    pump.run(DAY - 10L * MINUTE, MINUTE);
    pump.guard.beginRefill(2000);
    pump.levelNl = 0.0;
    pump.run(20L * MINUTE, MINUTE);
    pump.guard.confirmRefill(17800000, 18 * ML, 2000, 2000);
    pump.levelNl = 18.0 * ML;
    pump.run(5L * HOUR, MINUTE);
    assertEquals(0L, pump.last.latchedAlarms);
  }

  @Test
  void shouldNotJudgeTheConcentrationWhileTheReservoirIsBeingFilled() {
    PumpRig full = PumpRig.running(PumpProfile.SUITE_D);
    full.run(DAY - 90L * MINUTE, MINUTE);
    full.guard.beginRefill(500);
    full.concentration = 500;
    full.run(25L * MINUTE, MINUTE);
    full.guard.confirmRefill((int) full.levelNl, 18 * ML, 500, 500);
    full.levelNl = 18.0 * ML;
    full.run(5L * HOUR, MINUTE);
    assertFalse(full.latched(AlarmTable.CONCENTRATION_LOW));
  }

  @Test
  void shouldFindAFillThatIsNotWhatWasDeclared() {
    pump.levelNl -= 2.0 * ML;
    pump.run(2L * HOUR + 2L * MINUTE, MINUTE);
    assertTrue(pump.active(AlarmTable.FILL_MISMATCH));
    pump.run(3L * DAY, MINUTE);
    assertFalse(pump.latched(AlarmTable.OVER_DELIVERY));
  }

  @Test
  void shouldNoticeUnderDeliveryByTheLevel() {
    pump.run(2L * DAY, MINUTE);
    for (int i = 0; i < 3 * 1440; i++) {
      pump.levelNl = 17600000.0;
      pump.step(MINUTE);
    }
    assertTrue(pump.active(AlarmTable.UNDER_DELIVERY));
  }

  @Test
  void shouldLockWhenEmptyUntilARefill() {
    pump.run(DAY, MINUTE);
    pump.guard.beginRefill(2000);
    pump.guard.confirmRefill((int) pump.levelNl, 1200000, 2000, 2000);
    pump.levelNl = 1200000.0;
    pump.step(MINUTE);
    assertTrue(pump.active(AlarmTable.RESERVOIR_LOW));
    assertFalse(pump.active(AlarmTable.EMPTY));
    pump.run(3L * DAY, MINUTE);
    assertTrue(pump.active(AlarmTable.EMPTY));
    assertTrue(pump.active(AlarmTable.EMPTY_POSSIBLE));
    assertEquals(Rule.RESERVOIR_LOCKOUT, pump.last.rule);
    int before = pump.strokes;
    pump.guard.acknowledge();
    pump.run(DAY, MINUTE);
    assertEquals(before, pump.strokes);
    pump.refill(1000000, 18 * ML, 2000);
    pump.run(HOUR, MINUTE);
    assertTrue(pump.strokes > before);
    assertFalse(pump.active(AlarmTable.EMPTY));
  }

  @Test
  void shouldSayInTurnThatTheReservoirIsLowMayBeEmptyAndIsEmpty() {
    PumpRig blind = PumpRig.running(PumpProfile.SUITE_A);
    int[] raised = new int[3];
    while (blind.nowMs < 100L * DAY && raised[2] == 0) {
      blind.step(6L * MINUTE);
      int[] kinds = {
        AlarmTable.RESERVOIR_LOW, AlarmTable.EMPTY_POSSIBLE, AlarmTable.EMPTY,
      };
      for (int i = 0; i < kinds.length; i++) {
        raised[i] = raised[i] == 0 && blind.active(kinds[i]) ? blind.last.accountedNl : raised[i];
      }
    }
    assertEquals(4552000, raised[0], "the margin below and 7 days of 0.2 mL");
    assertEquals(3152000, raised[1], "18 mL - 17 mL / 1.145");
    assertEquals(ML, raised[2]);
    assertTrue(blind.active(AlarmTable.RESERVOIR_LOW) && blind.active(AlarmTable.EMPTY_POSSIBLE));
  }

  @Test
  void shouldSayThatTheReservoirMayBeEmptyWhenItReadsSoAndGoOn() {
    pump.run(DAY, MINUTE);
    pump.levelNl = 900000.0;
    pump.run(2L * HOUR, MINUTE);
    assertTrue(pump.active(AlarmTable.EMPTY_POSSIBLE));
    assertFalse(pump.active(AlarmTable.EMPTY));
    int before = pump.strokes;
    pump.run(HOUR, MINUTE);
    assertTrue(pump.strokes > before);
  }

  @Test
  void shouldCountABolusAsPrescribedSoThatItHidesNoInterruption() {
    PumpRig bolus = new PumpRig(PumpProfile.SUITE_A);
    bolus.refill(0, 18 * ML, 2000);
    long[] words = bolus.frame(100, 100);
    words[Prescription.BOLUS_PG] = 40L * UG;
    words[Prescription.BOLUS_MS] = 30L * MINUTE;
    words[Prescription.BOLUS_LOCKOUT_MS] = 4L * HOUR;
    words[Prescription.BOLUS_MOST] = 4;
    bolus.accept(words);
    bolus.run(DAY, MINUTE);
    assertEquals(Refusal.NONE, bolus.guard.requestBolus());
    bolus.run(31L * MINUTE, MINUTE);
    bolus.asks = false;
    bolus.run(7L * HOUR, MINUTE);
    assertFalse(bolus.active(AlarmTable.THERAPY_INTERRUPTED), "the bolus was delivered");
    bolus.run(2L * HOUR, MINUTE);
    assertTrue(bolus.active(AlarmTable.THERAPY_INTERRUPTED));
  }

  @Test
  void shouldLetABolusLapseWhenAStopIsOrdered() {
    PumpRig bolus = new PumpRig(PumpProfile.SUITE_A);
    bolus.refill(0, 18 * ML, 2000);
    long[] words = bolus.frame(100, 100);
    words[Prescription.BOLUS_PG] = 40L * UG;
    words[Prescription.BOLUS_MS] = 30L * MINUTE;
    words[Prescription.BOLUS_LOCKOUT_MS] = 4L * HOUR;
    words[Prescription.BOLUS_MOST] = 4;
    bolus.accept(words);
    bolus.run(HOUR, MINUTE);
    assertEquals(Refusal.NONE, bolus.guard.requestBolus());
    bolus.guard.stop(10L * MINUTE);
    bolus.run(10L * MINUTE, MINUTE);
    long granted = bolus.grantedPg;
    bolus.run(HOUR, MINUTE);
    assertTrue(bolus.grantedPg - granted <= 100L * UG / 24L + 2L * 2000000L);
    assertFalse(bolus.latched(AlarmTable.THERAPY_INTERRUPTED));
  }

  @Test
  void shouldRefuseABolusThatNobodyPrescribed() {
    assertEquals(Refusal.BOLUS_NOT_PRESCRIBED, pump.guard.requestBolus());
    assertEquals(1, pump.guard.annunciations(AlarmTable.BOLUS_REFUSED));
  }

  @Test
  void shouldGrantNothingAndAlarmNothingBeforeAnythingIsPrescribed() {
    PumpRig fresh = new PumpRig(PumpProfile.SUITE_D);
    fresh.run(30L * MINUTE, MINUTE);
    assertEquals(0, fresh.strokes);
    assertEquals(Rule.NO_PRESCRIPTION, fresh.last.rule);
    assertFalse(fresh.active(AlarmTable.EMPTY));
    assertFalse(fresh.active(AlarmTable.EMPTY_POSSIBLE));
    assertFalse(fresh.active(AlarmTable.RESERVOIR_LOW));
    assertFalse(fresh.latched(AlarmTable.CONCENTRATION_HIGH));
  }

  @Test
  void shouldAnswerWithoutARequestAndGrantNothing() {
    pump.run(HOUR, MINUTE);
    pump.asks = false;
    int before = pump.strokes;
    pump.run(HOUR, MINUTE);
    assertEquals(before, pump.strokes);
    assertEquals(0, pump.last.granted);
    assertEquals(Rule.PRESCRIPTION_CREDIT, pump.last.rule);
    assertTrue(pump.last.headroomPg > 0L);
    assertEquals(18 * ML - before * 1000, pump.last.accountedNl);
    assertEquals(pump.guard.annunciations(AlarmTable.RESERVOIR_LOW), pump.last.annunciations);
  }
}
