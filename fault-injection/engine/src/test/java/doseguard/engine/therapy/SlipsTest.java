package doseguard.engine.therapy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.ProgramFault.Slip;
import doseguard.engine.simulation.TestFigures;
import doseguard.guard.Policy;
import doseguard.guard.program.Prescription;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Slips of the hand, frames, bolus admission and words. */
class SlipsTest {
  private static final long UG = Therapies.UG;
  private static final long HOUR = Therapies.HOUR;
  private static final long DAY = Therapies.DAY;

  private final Policy policy = new Policy(TestFigures.policy());
  private final PatientBolus bolus = new PatientBolus(25L * UG, 60_000L, 4L * HOUR, 3);
  private final Therapy meant =
      Therapies.of(
          2000, List.of(new Segment(0, 300L * UG), new Segment(720, 500L * UG)), bolus, 0L);

  private long slipped(Slip slip, Therapy running) {
    return Slips.total(Slips.apply(slip, meant, running, policy));
  }

  @Test
  void shouldMultiplyTheBasal() {
    assertEquals(4000L * UG, slipped(Slip.FACTOR_TEN, null));
    assertEquals(400_000L * UG, slipped(Slip.MG_FOR_MCG, null));
  }

  @Test
  void shouldShortenTheLockoutSixtyfold() {
    Therapy slipped = Slips.apply(Slip.MINUTES_FOR_HOURS, meant, null, policy);
    assertEquals(4L * 60_000L, slipped.patientBolus().lockoutMs());
    assertEquals(3, slipped.patientBolus().maximumPerDay());
  }

  @Test
  void shouldRiseByTwiceTheStepFromWhatRuns() {
    assertEquals(640L * UG, slipped(Slip.TITRATION_TOO_LARGE, null));
    assertEquals(160L * UG, slipped(Slip.TITRATION_TOO_LARGE, Therapies.constant(2000, 100L * UG)));
  }

  @Test
  void shouldRiseByTheSameShareAgain() {
    Therapy before = Therapies.constant(2000, 320L * UG);
    assertEquals(500L * UG, Slips.total(Slips.secondRise(meant, before, policy)));
    assertEquals(520L * UG, Slips.total(Slips.secondRise(meant, null, policy)));
    Therapy none = Therapies.constant(2000, 0L);
    assertEquals(520L * UG, Slips.total(Slips.secondRise(meant, none, policy)));
  }

  @Test
  void shouldRiseByTheCerebralStepWhereThatIsTheOrigin() {
    Therapy cerebral =
        new Therapy(
            Indication.CEREBRAL,
            2000,
            List.of(new Segment(0, 100L * UG)),
            PatientBolus.NONE,
            0L,
            0L,
            0L,
            1,
            2,
            0L,
            0L,
            0L);
    assertEquals(
        130L * UG, Slips.total(Slips.apply(Slip.TITRATION_TOO_LARGE, cerebral, null, policy)));
  }

  @Test
  void shouldLeaveAPrimeAPrime() {
    Therapy primes =
        new Therapy(
            Indication.SPINAL,
            500,
            List.of(new Segment(0, 100L * UG)),
            PatientBolus.NONE,
            70L * UG,
            60_000L,
            true,
            0L,
            330_000,
            540_000,
            0L,
            0L,
            0L);
    for (Slip slip : Slip.values()) {
      assertTrue(Slips.apply(slip, primes, null, policy).prime(), slip::name);
      assertFalse(Slips.apply(slip, meant, null, policy).prime(), slip::name);
    }
  }

  @Test
  void shouldLeaveTheTherapyToSlipsOfTheLink() {
    assertSame(meant, Slips.apply(Slip.CORRUPTED_FRAME, meant, null, policy));
    assertSame(meant, Slips.apply(Slip.STALE_FRAME, meant, null, policy));
    assertSame(meant, Slips.apply(Slip.TITRATION_TOO_SOON, meant, null, policy));
  }

  @Test
  void shouldWriteAWholeFrame() {
    long[] words = new long[Prescription.WORDS];
    Frame.write(meant, 9L, DAY + 5L, words);
    Prescription read = new Prescription();
    read.load(words);
    assertTrue(read.whole());
    assertEquals(9L, read.of(Prescription.SEQUENCE));
    assertEquals(5L, read.of(Prescription.PHASE_MS));
    assertEquals(2L, read.of(Prescription.SEGMENTS));
    assertEquals(720L, read.of(Prescription.START_FIRST + 1));
    assertEquals(500L * UG, read.of(Prescription.RATE_FIRST + 1));
    assertEquals(2000L, read.of(Prescription.CONCENTRATION_AGAIN));
    words[3] ^= 1L;
    read.load(words);
    assertFalse(read.whole());
  }

  @Test
  void shouldAdmitBolusesByLockoutAndDailyMaximum() {
    BolusBook book = new BolusBook();
    assertTrue(book.admit(bolus, 0L));
    assertFalse(book.admit(bolus, 4L * HOUR - 1L));
    assertTrue(book.admit(bolus, 4L * HOUR));
    assertTrue(book.admit(bolus, 8L * HOUR));
    assertFalse(book.admit(bolus, DAY - 1L));
    assertTrue(book.admit(bolus, DAY));
    assertFalse(book.admit(bolus, DAY + 4L * HOUR - 1L));
  }

  @Test
  void shouldAdmitNoBolusThatIsNotPrescribed() {
    BolusBook book = new BolusBook();
    assertFalse(book.admit(PatientBolus.NONE, 0L));
    assertFalse(book.admit(new PatientBolus(UG, 1L, 0L, 0), 0L));
  }

  @Test
  void shouldTellQuantitiesInTheirNaturalUnit() {
    assertEquals("400 ug", Words.mass(400L * UG));
    assertEquals("0.5 mL", Words.volume(500_000.0));
    assertEquals("90 s", Words.span(90_000L));
    assertEquals("30.5 min", Words.span(1_830_000L));
    assertEquals("24 h", Words.span(DAY));
    assertEquals("2 d", Words.span(2L * DAY));
    assertEquals("0.25", Words.number(0.25));
  }

  @Test
  void shouldTellATherapyInWords() {
    assertEquals(
        "400 ug/day in 2 segments at 2000 ug/mL, patient bolus 25 ug every 4 h, at most 3 a day",
        Words.therapy(meant));
    assertEquals(
        "0 ug/day at 500 ug/mL, single bolus 20 ug",
        Words.therapy(Therapies.of(500, List.of(new Segment(0, 0L)), PatientBolus.NONE, 20L * UG)));
  }

  @Test
  void shouldHaveWordsForEveryReason() {
    for (int i = 0; i < doseguard.engine.port.RefusalKind.values().length; i++) {
      assertFalse(Words.refusal(i).isEmpty());
    }
    for (int i = 0; i < doseguard.engine.port.RuleKind.values().length; i++) {
      assertFalse(Words.rule(i).isEmpty());
    }
  }
}
