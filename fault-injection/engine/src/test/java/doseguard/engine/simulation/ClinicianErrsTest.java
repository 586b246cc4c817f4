package doseguard.engine.simulation;

import static doseguard.engine.simulation.Cases.DAY;
import static doseguard.engine.simulation.Cases.HOUR;
import static doseguard.engine.simulation.Cases.MINUTE;
import static doseguard.engine.simulation.Cases.ML;
import static doseguard.engine.simulation.Cases.UG;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.ProgramFault;
import doseguard.engine.fault.ProgramFault.Slip;
import doseguard.engine.fault.Timing;
import doseguard.engine.port.Answer;
import doseguard.engine.port.PowerLossException;
import doseguard.engine.port.RefusalKind;
import doseguard.engine.port.Sensed;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.program.Prescription;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the clinician's errors send to the guard, and what the patient then gets. */
class ClinicianErrsTest {
  private static final Therapy BEFORE = Cases.therapy(2000, 400L * UG);
  private static final Therapy MEANT = Cases.therapy(2000, 480L * UG);

  /** Keeps every frame and every confirmation. */
  private static class Recorder extends OpenGuard {
    final List<long[]> proposed = new ArrayList<>();
    final List<Long> confirmed = new ArrayList<>();
    final List<String> acts = new ArrayList<>();
    final List<Integer> modes = new ArrayList<>();

    @Override
    public void decide(Sensed sensed, Answer answer) {
      modes.add(sensed.mode);
      super.decide(sensed, answer);
    }

    @Override
    public int propose(long[] words) {
      proposed.add(words.clone());
      return super.propose(words);
    }

    @Override
    public int confirm(long sequence, boolean reductionConfirmed) {
      confirmed.add(sequence);
      return super.confirm(sequence, reductionConfirmed);
    }

    @Override
    public int stop(long durationMs) {
      acts.add("stop " + durationMs);
      return super.stop(durationMs);
    }

    long of(int frame, int word) {
      return proposed.get(frame)[word];
    }
  }

  private static Run run(Recorder guard, Therapy meant, Slip slip) {
    List<Act> acts = List.of(new Act.Program(DAY, meant, meant, false));
    Fault error = new ProgramFault.ProgrammingError(Timing.lasting(HOUR, 2L * DAY), slip);
    return Cases.run(Cases.of(3L * DAY, BEFORE, acts, error), guard);
  }

  @Test
  void shouldTypeTheDeadVolumeInMillilitres() {
    Recorder guard = new Recorder();
    run(guard, MEANT, Slip.ML_FOR_UL);
    assertEquals(330L, guard.of(1, Prescription.DEAD_LEAST_NL));
    assertEquals(510L, guard.of(1, Prescription.DEAD_MOST_NL));
    assertEquals(Prescription.check(guard.proposed.get(1)), guard.of(1, Prescription.CHECK));
  }

  @Test
  void shouldTypeADosePerDayPerHour() {
    Recorder guard = new Recorder();
    run(guard, MEANT, Slip.PER_HOUR_FOR_PER_DAY);
    assertEquals(24L * 480L * UG, guard.of(1, Prescription.RATE_FIRST));
  }

  @Test
  void shouldSendAnotherPatientsProgram() {
    Recorder guard = new Recorder();
    run(guard, MEANT, Slip.WRONG_PATIENT);
    long dose = guard.of(1, Prescription.RATE_FIRST);
    assertTrue(dose >= 90L * UG && dose <= 800L * UG, dose + " pg a day");
    assertNotEquals(480L * UG, dose);
    assertEquals(dose, guard.of(1, Prescription.CONTINUES_PG));
    assertTrue(List.of(500L, 1000L, 2000L).contains(guard.of(1, Prescription.CONCENTRATION)));
  }

  @Test
  void shouldSkipATitration() {
    Recorder guard = new Recorder();
    Run run = run(guard, MEANT, Slip.TITRATION_SKIPPED);
    assertEquals(1, guard.proposed.size());
    assertEquals(1200.0 * UG, run.guarded().tipPg()[3 * 1440 - 1], 10.0 * UG);
    assertEquals(1360.0 * UG, run.twinGain().tipPg()[3 * 1440 - 1], 10.0 * UG);
  }

  @Test
  void shouldPrimeALineThatIsNotThere() {
    Recorder guard = new Recorder();
    run(guard, MEANT, Slip.PRIME_OVERSIZED);
    assertEquals(118L * UG, guard.of(1, Prescription.SINGLE_PG), "domain.md 1.5, oracle C");
    assertTrue(guard.of(1, Prescription.SINGLE_MS) > 0L);
  }

  @Test
  void shouldProgramASingleBolusTwice() {
    Recorder guard = new Recorder();
    Therapy bolus = Cases.therapy(2000, MEANT.basal(), MEANT.patientBolus(), 30L * UG);
    Run run = run(guard, bolus, Slip.BOLUS_REPEATED);
    assertEquals(3, guard.proposed.size());
    assertEquals(30L * UG, guard.of(2, Prescription.SINGLE_PG));
    assertNotEquals(guard.of(1, Prescription.SEQUENCE), guard.of(2, Prescription.SEQUENCE));
    long more = run.guarded().tipPg()[3 * 1440 - 1] - run.twinGain().tipPg()[3 * 1440 - 1];
    assertEquals(15.0 * UG, more, 4.0 * UG, "after five of its ten minutes it begins anew");
  }

  @Test
  void shouldSendAFrameAfterItsRepetition() {
    Recorder guard = new Recorder();
    run(guard, MEANT, Slip.REORDERED_FRAMES);
    assertEquals(3L, guard.of(1, Prescription.SEQUENCE));
    assertEquals(2L, guard.of(2, Prescription.SEQUENCE));
    assertEquals(guard.of(1, Prescription.RATE_FIRST), guard.of(2, Prescription.RATE_FIRST));
  }

  @Test
  void shouldConfirmWhatASecondClinicianProposed() {
    Recorder guard = new Recorder();
    Run run = run(guard, MEANT, Slip.TWO_CLINICIANS);
    assertEquals(480L * UG, guard.of(1, Prescription.RATE_FIRST));
    assertEquals(520L * UG, guard.of(2, Prescription.RATE_FIRST), "what ran, and the step");
    assertEquals(List.of(1L, 2L), guard.confirmed, "one confirmation for both proposals");
    assertEquals(guard.of(1, Prescription.SEQUENCE), guard.of(2, Prescription.SEQUENCE));
    assertEquals((400.0 + 2.0 * 520.0) * UG, run.guarded().tipPg()[3 * 1440 - 1], 10.0 * UG);
  }

  private static Run errs(Recorder guard, Fault fault) {
    return Cases.run(Cases.of(2L * DAY, BEFORE, List.of(), fault), guard);
  }

  @Test
  void shouldReplayTheFirstFrame() {
    Recorder guard = new Recorder();
    errs(guard, new ProgramFault.FrameReplayed(new Timing(HOUR, 5L * HOUR, 2L * HOUR, 1L)));
    assertEquals(3, guard.proposed.size());
    assertArrayEquals(guard.proposed.get(0), guard.proposed.get(1));
    assertArrayEquals(guard.proposed.get(0), guard.proposed.get(2));
    assertEquals(List.of(1L, 1L, 1L), guard.confirmed);
  }

  @Test
  void shouldReplayTheConfirmationOfAFrameThatIsRefused() {
    Recorder guard =
        new Recorder() {
          @Override
          public int propose(long[] words) {
            super.propose(words);
            return proposed.size() > 2 ? RefusalKind.STALE.id() : 0;
          }

          @Override
          public int confirm(long sequence, boolean reductionConfirmed) {
            super.confirm(sequence, reductionConfirmed);
            return confirmed.size() > 2 ? RefusalKind.NOTHING_PENDING.id() : 0;
          }
        };
    List<Act> acts = List.of(new Act.Program(HOUR, MEANT, MEANT, false));
    Fault replayed = new ProgramFault.FrameReplayed(Timing.at(DAY));
    Run run = Cases.run(Cases.of(3L * DAY, BEFORE, acts, replayed), guard);
    assertEquals(List.of(1L, 2L, 1L), guard.confirmed);
    assertEquals(
        List.of(new Refused(DAY, RefusalKind.STALE), new Refused(DAY, RefusalKind.NOTHING_PENDING)),
        run.refusals());
    assertEquals(480.0 * UG, given(run.guarded(), 2L * DAY, 3L * DAY), 6.0 * UG);
  }

  @Test
  void shouldFollowAReplayedFrameThatTheGuardLetsPass() {
    Recorder guard = new Recorder();
    List<Act> acts = List.of(new Act.Program(HOUR, MEANT, MEANT, false));
    Fault replayed = new ProgramFault.FrameReplayed(Timing.at(DAY));
    Run run = Cases.run(Cases.of(3L * DAY, BEFORE, acts, replayed), guard);
    assertEquals(400.0 * UG, given(run.guarded(), 2L * DAY, 3L * DAY), 6.0 * UG);
  }

  @Test
  void shouldSayThatASingleBolusIsAPrime() {
    Recorder guard = new Recorder();
    Therapy prime =
        new Therapy(
            BEFORE.indication(),
            BEFORE.concentration(),
            BEFORE.basal(),
            BEFORE.patientBolus(),
            70L * UG,
            10L * MINUTE,
            true,
            0L,
            BEFORE.deadVolumeLeastNl(),
            BEFORE.deadVolumeMostNl(),
            BEFORE.screeningPg(),
            BEFORE.effectMs(),
            0L);
    Cases.run(Cases.of(DAY, BEFORE, List.of(new Act.Program(HOUR, prime, prime, false))), guard);
    assertEquals(0L, guard.of(0, Prescription.PRIME));
    assertEquals(1L, guard.of(1, Prescription.PRIME));
    assertEquals(70L * UG, guard.of(1, Prescription.SINGLE_PG));
  }

  @Test
  void shouldLeaveAProposal() {
    Recorder guard = new Recorder();
    errs(guard, new ProgramFault.ProposalLeft(Timing.at(HOUR)));
    assertEquals(2, guard.proposed.size());
    assertEquals(List.of(1L), guard.confirmed);
    assertEquals(List.of(), guard.acts);
  }

  @Test
  void shouldStopWithALongEndAndForget() {
    Recorder guard = new Recorder();
    Run run = errs(guard, new ProgramFault.StopForgotten(Timing.at(DAY), 12L * HOUR));
    assertEquals(List.of("stop " + 12L * HOUR), guard.acts);
    assertEquals(600.0 * UG, run.guarded().tipPg()[2 * 1440 - 1], 8.0 * UG);
    assertEquals(800.0 * UG, run.twinGain().tipPg()[2 * 1440 - 1], 8.0 * UG);
  }

  @Test
  void shouldStopAndProposeWhenASessionIsAbandoned() {
    Recorder guard = new Recorder();
    errs(guard, new ProgramFault.SessionAbandoned(Timing.at(HOUR)));
    assertEquals(List.of("stop 0"), guard.acts);
    assertEquals(2, guard.proposed.size());
    assertEquals(List.of(1L), guard.confirmed);
  }

  private static double given(Record record, long fromMs, long toMs) {
    return record.tipPg()[(int) (toMs / MINUTE) - 1] - record.tipPg()[(int) (fromMs / MINUTE) - 1];
  }

  @Test
  void shouldPauseForAPlannedScanAsTheTwinDoes() {
    for (Act.Kind kind : Act.Kind.values()) {
      Recorder guard = new Recorder();
      List<Act> acts = List.of(new Act.Mode(DAY, kind, 2L * HOUR));
      Run run = Cases.run(Cases.of(2L * DAY, BEFORE, acts), guard);
      assertTrue(guard.modes.contains(kind.id()));
      assertEquals(0, guard.modes.get(0));
      assertEquals(0, guard.modes.get(guard.modes.size() - 1));
      assertEquals(0.0, given(run.guarded(), DAY + MINUTE, DAY + 2L * HOUR), 1e6);
      assertArrayEquals(run.twinGain().tipPg(), run.guarded().tipPg());
    }
  }

  @Test
  void shouldLeaveTheModeOnWhenNobodyEndsIt() {
    Recorder guard = new Recorder();
    List<Act> acts = List.of(new Act.Mode(DAY, Act.Kind.MRI, HOUR));
    Fault forgotten = new ProgramFault.ModeForgotten(Timing.lasting(HOUR, DAY + 6L * HOUR));
    Run run = Cases.run(Cases.of(2L * DAY, BEFORE, acts, forgotten), guard);
    int first = guard.modes.indexOf(1);
    int last = guard.modes.lastIndexOf(1);
    assertTrue(last - first > 5 * 6, "it stays on for hours");
    assertEquals(0, guard.modes.get(guard.modes.size() - 1));
    double open = given(run.guarded(), DAY + HOUR, DAY + 6L * HOUR);
    assertEquals(5.0 / 24.0 * 400.0 * UG, open, 6.0 * UG, "the rotor moves outside the field");
  }

  @Test
  void shouldOpenAndConfirmARefillAgainThatThePowerCut() {
    List<String> told = new ArrayList<>();
    OpenGuard guard =
        new OpenGuard() {
          @Override
          public int beginRefill(int concentration) {
            told.add("begin");
            return answer(2, RefusalKind.REFILL_STATE.id());
          }

          @Override
          public int confirmRefill(int drawn, int filled, int concentration, int again) {
            told.add("confirm " + drawn);
            return answer(4, RefusalKind.REFILL_STATE.id());
          }

          /** Power goes in the call of that number; the next one gets an answer of its own. */
          private int answer(int cut, int next) {
            if (told.size() == cut + 1) {
              throw new PowerLossException();
            }
            return told.size() == cut + 2 ? next : 0;
          }
        };
    List<Act> acts = List.of(new Act.Refill(DAY, 18 * ML, 1000));
    Run run = Cases.run(Cases.of(3L * DAY, BEFORE, acts), guard);
    assertEquals(
        List.of("begin", "confirm 0", "begin", "begin", "confirm 17800000", "confirm 17800000"),
        told);
    assertEquals(List.of(), run.refusals());
    assertEquals(400.0 * UG, given(run.guarded(), 2L * DAY, 3L * DAY), 20.0 * UG);
  }
}
