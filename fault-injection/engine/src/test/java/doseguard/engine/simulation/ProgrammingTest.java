package doseguard.engine.simulation;

import static doseguard.engine.simulation.Cases.DAY;
import static doseguard.engine.simulation.Cases.HOUR;
import static doseguard.engine.simulation.Cases.ML;
import static doseguard.engine.simulation.Cases.UG;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.ProgramFault;
import doseguard.engine.fault.ProgramFault.Slip;
import doseguard.engine.fault.Timing;
import doseguard.engine.port.RefusalKind;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Therapy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programming slips, and what becomes of what the guard refuses. */
class ProgrammingTest {
  private static final Therapy DOSE = Cases.therapy(2000, 1000L * UG);
  private static final double STROKE_PG = 2e6;

  private static long end(Record record) {
    return record.tipPg()[record.minutes() - 1];
  }

  @Test
  void shouldFollowAWrongProgramThatTheGuardLetsPass() {
    Case subject =
        Cases.of(
            2L * DAY,
            Cases.therapy(2000, 100L * UG),
            List.of(),
            new ProgramFault.ProgrammingError(Timing.lasting(0L, HOUR), Slip.FACTOR_TEN));
    assertEquals(2000.0 * UG, (double) end(Cases.run(subject).guarded()), 10.0 * UG);
  }

  @Test
  void shouldCorrectAProgramThatWasRefused() {
    OpenGuard guard =
        new OpenGuard() {
          @Override
          public int propose(long[] words) {
            return words[doseguard.guard.program.Prescription.SEQUENCE] == 1L
                ? RefusalKind.DOSE_ABOVE_MAXIMUM.id()
                : 0;
          }
        };
    Case subject =
        Cases.of(
            DAY,
            Cases.therapy(2000, 500L * UG),
            List.of(),
            new ProgramFault.ProgrammingError(Timing.lasting(0L, HOUR), Slip.MG_FOR_MCG));
    Run run = Cases.run(subject, guard);
    assertEquals(List.of(new Refused(0L, RefusalKind.DOSE_ABOVE_MAXIMUM)), run.refusals());
    double late = 5.0 / 1440.0 * 500.0 * UG;
    assertEquals(end(run.twinGain()) - late, (double) end(run.guarded()), 2.0 * STROKE_PG);
  }

  @Test
  void shouldRiseTwiceWhenTitratedTooSoon() {
    Therapy next = Cases.therapy(2000, 600L * UG);
    Case subject =
        Cases.of(
            3L * DAY,
            Cases.therapy(2000, 500L * UG),
            List.of(new Act.Program(DAY, next, next, false)),
            new ProgramFault.ProgrammingError(
                Timing.lasting(DAY, DAY + HOUR), Slip.TITRATION_TOO_SOON));
    double given = end(Cases.run(subject).guarded());
    assertEquals((500.0 + 300.0 + 1.5 * 720.0) * UG, given, 10.0 * UG);
  }

  @Test
  void shouldDamageOneBitOfAFrameAndSendAnOldOneAgain() {
    List<long[]> frames = new ArrayList<>();
    OpenGuard guard =
        new OpenGuard() {
          @Override
          public int propose(long[] words) {
            frames.add(words.clone());
            return super.propose(words);
          }
        };
    List<Act> acts =
        List.of(
            new Act.Program(HOUR, DOSE, DOSE, false),
            new Act.Program(3L * HOUR, DOSE, DOSE, false));
    Cases.run(
        Cases.of(
            5L * HOUR,
            DOSE,
            acts,
            new ProgramFault.ProgrammingError(Timing.lasting(HOUR, 2L * HOUR), Slip.STALE_FRAME),
            new ProgramFault.ProgrammingError(
                Timing.lasting(3L * HOUR, 4L * HOUR), Slip.CORRUPTED_FRAME)),
        guard);
    assertArrayEquals(frames.get(0), frames.get(1));
    int check = doseguard.guard.program.Prescription.CHECK;
    long[] damaged = frames.get(2);
    assertNotEquals(doseguard.guard.program.Prescription.check(damaged), damaged[check]);
  }

  @Test
  void shouldDoNothingThatTheGuardRefuses() {
    OpenGuard guard = new OpenGuard();
    guard.refusal = RefusalKind.REFILL_STATE.id();
    List<Act> acts =
        List.of(
            new Act.AskBolus(HOUR),
            new Act.Stop(2L * HOUR, 0L),
            new Act.Refill(3L * HOUR, 18 * ML, 500));
    Run run = Cases.run(Cases.of(DAY, DOSE, acts), guard);
    assertEquals(0L, run.granted());
    assertEquals(6, run.refusals().size());
    assertEquals(3L * HOUR, run.refusals().get(5).atMs());
  }

  @Test
  void shouldLeaveTheRefillOpenedWhenItsEndIsRefused() {
    boolean[] abandoned = new boolean[1];
    OpenGuard guard =
        new OpenGuard() {
          @Override
          public int confirmRefill(int drawn, int filled, int concentration, int again) {
            return drawn == 0 ? 0 : RefusalKind.VOLUME.id();
          }

          @Override
          public void abandonRefill() {
            abandoned[0] = true;
          }
        };
    Run run = Cases.run(Cases.of(DAY, DOSE, List.of(new Act.Refill(HOUR, 18 * ML, 500))), guard);
    assertTrue(abandoned[0]);
    assertEquals(HOUR + Act.Refill.DURATION_MS, run.refusals().get(0).atMs());
  }

  /** Refuses volumes above 20 mL, and everything at a refill when told to. */
  private static final class Syringe extends OpenGuard {
    private final List<Integer> filled = new ArrayList<>();
    private boolean abandoned;
    private boolean open;

    @Override
    public int confirmRefill(int drawn, int filledNl, int concentration, int again) {
      filled.add(filledNl);
      if (drawn > 0 && !open) {
        return RefusalKind.REFILL_STATE.id();
      }
      return filledNl > 20 * ML ? RefusalKind.VOLUME.id() : 0;
    }

    @Override
    public void abandonRefill() {
      abandoned = true;
    }
  }

  @Test
  void shouldEnterWhatWasFilledWhenTheVolumeEnteredDoesNotFit() {
    Syringe guard = new Syringe();
    guard.open = true;
    List<Act> acts = List.of(new Act.Refill(HOUR, 18 * ML, 2000, 40 * ML));
    Run run = Cases.run(Cases.of(DAY, DOSE, acts), guard);
    assertEquals(List.of(18 * ML, 40 * ML, 18 * ML), guard.filled);
    assertEquals(
        List.of(new Refused(HOUR + Act.Refill.DURATION_MS, RefusalKind.VOLUME)), run.refusals());
    assertFalse(guard.abandoned);
  }

  @Test
  void shouldLeaveARefillWhoseOwnVolumeDoesNotFit() {
    Syringe guard = new Syringe();
    guard.open = true;
    Run run = Cases.run(Cases.of(DAY, DOSE, List.of(new Act.Refill(HOUR, 30 * ML, 2000))), guard);
    assertEquals(List.of(18 * ML, 30 * ML), guard.filled);
    assertEquals(1, run.refusals().size());
    assertTrue(guard.abandoned);
  }

  @Test
  void shouldEnterTheSameWhenARefillIsPutOff() {
    Act.Refill refill = new Act.Refill(HOUR, 18 * ML, 2000, 40 * ML);
    assertEquals(new Act.Refill(2L * HOUR, 18 * ML, 2000, 40 * ML), refill.at(2L * HOUR));
  }

  @Test
  void shouldNotEnterAnotherVolumeWhenTheRefillIsRefusedForAnotherReason() {
    Syringe guard = new Syringe();
    List<Act> acts = List.of(new Act.Refill(HOUR, 18 * ML, 2000, 40 * ML));
    Run run = Cases.run(Cases.of(DAY, DOSE, acts), guard);
    assertEquals(List.of(18 * ML, 40 * ML), guard.filled);
    assertEquals(RefusalKind.REFILL_STATE, run.refusals().get(0).kind());
    assertTrue(guard.abandoned);
  }

  @Test
  void shouldAbandonAProgramThatIsNotConfirmed() {
    boolean[] abandoned = new boolean[1];
    OpenGuard guard =
        new OpenGuard() {
          @Override
          public int confirm(long sequence, boolean reductionConfirmed) {
            return RefusalKind.NEEDS_SECOND_CONFIRMATION.id();
          }

          @Override
          public void abandonProgram() {
            abandoned[0] = true;
          }
        };
    Run run = Cases.run(Cases.of(DAY, DOSE, List.of()), guard);
    assertTrue(abandoned[0]);
    assertEquals(0L, run.granted());
  }
}
