package doseguard.engine.simulation;

import static doseguard.engine.simulation.Cases.DAY;
import static doseguard.engine.simulation.Cases.HOUR;
import static doseguard.engine.simulation.Cases.MINUTE;
import static doseguard.engine.simulation.Cases.ML;
import static doseguard.engine.simulation.Cases.UG;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.Fault.BridgeOmitted;
import doseguard.engine.fault.Fault.CommandExcess;
import doseguard.engine.fault.Fault.DriverRunaway;
import doseguard.engine.fault.Fault.MissedRefill;
import doseguard.engine.fault.Fault.MotorStall;
import doseguard.engine.fault.Fault.ProgrammingError;
import doseguard.engine.fault.Fault.SessionAbandoned;
import doseguard.engine.fault.Fault.Slip;
import doseguard.engine.fault.Fault.ValveStuck;
import doseguard.engine.fault.Fault.WrongConcentration;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.port.RefusalKind;
import doseguard.engine.port.RuleKind;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.PatientBolus;
import doseguard.engine.therapy.Segment;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.PumpProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole cases: twins, faults and acts as they reach the patient, with a guard that grants all. */
class SimulationTest {
  private static final Therapy DOSE = Cases.therapy(2000, 1000L * UG);
  private static final PatientBolus BOLUS =
      new PatientBolus(24L * UG, 10L * MINUTE, 4L * HOUR, 4);
  private static final double STROKE_PG = 2e6;

  private static long end(Record record) {
    return record.tipPg()[record.minutes() - 1];
  }

  private static Case varied() {
    Therapy nights =
        Cases.therapy(
            2000,
            List.of(new Segment(0, 900L * UG), new Segment(360, 300L * UG)),
            BOLUS,
            20L * UG);
    List<Act> acts = new ArrayList<>();
    acts.add(new Act.AskBolus(9L * HOUR));
    acts.add(new Act.AskBolus(20L * HOUR));
    acts.add(new Act.Stop(30L * HOUR, 0L));
    acts.add(new Act.Refill(2L * DAY, 18 * ML, 1000));
    acts.add(new Act.Stop(3L * DAY, 5L * HOUR));
    acts.add(new Act.Resume(3L * DAY + HOUR));
    acts.add(new Act.Acknowledge(3L * DAY + HOUR));
    acts.add(new Act.Program(4L * DAY, Cases.therapy(1000, 500L * UG), DOSE, false));
    return Cases.of(7L * DAY, Cases.pump().withGain(0.05), nights, acts);
  }

  private static Case meantAsProgrammed() {
    Case c = varied();
    List<Act> acts = new ArrayList<>(c.acts().subList(0, c.acts().size() - 1));
    Therapy next = Cases.therapy(1000, 500L * UG);
    acts.add(new Act.Program(4L * DAY, next, next, false));
    return Cases.of(c.durationMs(), c.pump(), c.intended(), acts);
  }

  @Test
  void shouldGiveExactlyWhatTheTwinGivesWhenNothingIsWrong() {
    Run run = Cases.run(meantAsProgrammed());
    assertArrayEquals(run.twinGain().tipPg(), run.guarded().tipPg());
    assertArrayEquals(run.twinGain().tissuePg(), run.guarded().tissuePg());
    assertTrue(end(run.guarded()) > 3000L * UG);
    assertEquals(0L, run.refused());
    assertTrue(run.annunciations().isEmpty());
  }

  @Test
  void shouldGiveThePrescribedDoseADay() {
    Run run = Cases.run(Cases.of(10L * DAY, DOSE, List.of()));
    assertEquals(10_000.0 * UG, (double) end(run.guarded()), 40.0 * UG);
    assertSame(run.twinExact(), run.twinGain());
    assertSame(run.twinExact(), run.twinExactBasal());
    assertSame(run.twinGain(), run.twinGainBasal());
  }

  @Test
  void shouldHaveTwinsWithAndWithoutGainAndBoluses() {
    Run run = Cases.run(meantAsProgrammed());
    assertNotSame(run.twinExact(), run.twinGain());
    assertEquals(1.05, (double) end(run.twinGain()) / end(run.twinExact()), 0.01);
    double boluses = end(run.twinExact()) - end(run.twinExactBasal());
    assertEquals(48.0 * UG, boluses, 4.0 * UG);
    assertEquals(1.05 * boluses, end(run.twinGain()) - end(run.twinGainBasal()), 4.0 * UG);
  }

  @Test
  void shouldShareTheBasalTwinWhenTheGainIsExact() {
    List<Act> acts = List.of(new Act.AskBolus(HOUR));
    Therapy therapy = Cases.therapy(2000, List.of(new Segment(0, 400L * UG)), BOLUS, 0L);
    Run run = Cases.run(Cases.of(DAY, therapy, acts));
    assertSame(run.twinExactBasal(), run.twinGainBasal());
    assertNotSame(run.twinExact(), run.twinExactBasal());
  }

  @Test
  void shouldGiveTheSameRunTwiceAndAnotherForAnotherSeed() {
    Simulation simulation = new Simulation();
    Case subject = varied();
    long[] first = simulation.run(subject, (a, b) -> new OpenGuard(), TraceSink.NONE).guarded()
        .tipPg().clone();
    simulation.run(Cases.of(DAY, DOSE, List.of()), (a, b) -> new OpenGuard(), TraceSink.NONE);
    Run again = simulation.run(subject, (a, b) -> new OpenGuard(), TraceSink.NONE);
    assertArrayEquals(first, again.guarded().tipPg());
    Case other =
        new Case(
            "other",
            "Another seed",
            43L,
            subject.durationMs(),
            subject.policy(),
            subject.pump(),
            true,
            subject.intended(),
            subject.programmed(),
            subject.acts(),
            subject.faults());
    assertNotEquals(first[first.length - 1], end(Cases.run(other).guarded()));
  }

  @Test
  void shouldGiveTheSameRunWithAndWithoutATrace() {
    Run bare = Cases.run(varied());
    Run traced =
        new Simulation().run(varied(), (a, b) -> new OpenGuard(), new TraceKeeper());
    assertArrayEquals(bare.guarded().tipPg(), traced.guarded().tipPg());
  }

  @Test
  void shouldGiveNothingWithoutGrants() {
    OpenGuard guard = new OpenGuard();
    guard.refuseRule = RuleKind.DELIVERY_HOLD.id();
    Run run = Cases.run(Cases.of(DAY, DOSE, List.of()), guard);
    assertEquals(0L, run.granted());
    assertEquals(1438L, run.refused(), 2L);
    assertEquals(run.refused(), run.limitedBy().get(RuleKind.DELIVERY_HOLD));
    assertTrue(end(run.guarded()) < 3.0 * STROKE_PG);
  }

  @Test
  void shouldCallTheGuardAtLeastEveryTenMinutes() {
    OpenGuard guard = new OpenGuard();
    Cases.run(Cases.of(DAY, Cases.therapy(2000, 0L), List.of()), guard);
    assertEquals(144, guard.calls, 1);
  }

  @Test
  void shouldDeliverNothingBeforeTheLineOfANewImplantIsFull() {
    Case old = Cases.of(2L * DAY, DOSE, List.of());
    Case fresh =
        new Case(
            "implant",
            "A new implant",
            42L,
            2L * DAY,
            old.policy(),
            old.pump(),
            false,
            DOSE,
            DOSE,
            List.of(),
            List.of());
    Run run = Cases.run(fresh);
    assertEquals(0L, run.guarded().tipPg()[19 * 60]);
    assertTrue(run.guarded().tipPg()[22 * 60] > 0L);
  }

  @Test
  void shouldAskForMoreWhenTheControllerIsFaulty() {
    Run run =
        Cases.run(Cases.of(2L * DAY, DOSE, List.of(), new CommandExcess(DAY, 2L * DAY, 3.0)));
    assertEquals(4000.0 * UG, (double) end(run.guarded()), 10.0 * UG);
    assertEquals(2000.0 * UG, (double) end(run.twinGain()), 10.0 * UG);
  }

  @Test
  void shouldLoseTheStrokesOfAStall() {
    Run run =
        Cases.run(Cases.of(2L * DAY, DOSE, List.of(), new MotorStall(DAY, DAY + 12L * HOUR)));
    assertEquals(1500.0 * UG, (double) end(run.guarded()), 10.0 * UG);
    assertEquals(999L, run.granted(), 1L);
  }

  @Test
  void shouldTurnWithoutAGrantWhenTheDriverRunsAway() {
    Run run =
        Cases.run(
            Cases.of(
                2L * DAY,
                Cases.therapy(2000, 0L),
                List.of(),
                new DriverRunaway(DAY, DAY + HOUR, MINUTE)));
    assertEquals(59.0 * STROKE_PG, (double) end(run.guarded()), 3.0 * STROKE_PG);
  }

  @Test
  void shouldHoldBackWithTheValve() {
    PumpSpec pump = PumpSpec.nominal(Cases.profile(PumpProfile.SUITE_C, true), 18 * ML);
    OpenGuard guard = new OpenGuard();
    guard.openValve = false;
    Case subject =
        Cases.of(
            2L * DAY,
            pump,
            DOSE,
            List.of(),
            new DriverRunaway(0L, DAY, MINUTE),
            new Fault.HydraulicOverDelivery(0L, DAY, 1.0),
            new ValveStuck(DAY, Fault.NEVER, false));
    Run run = Cases.run(subject, guard);
    assertTrue(run.guarded().tipPg()[24 * 60 - 2] < 3.0 * STROKE_PG);
    assertEquals(1000.0 * UG, (double) end(run.guarded()), 15.0 * UG);
  }

  @Test
  void shouldRunDryWhenTheRefillIsMissed() {
    Act refill = new Act.Refill(20L * DAY, 18 * ML, 2000);
    Case subject =
        Cases.of(40L * DAY, DOSE, List.of(refill), new MissedRefill(19L * DAY, 21L * DAY));
    Run run = Cases.run(subject);
    assertEquals(34_000.0 * UG, (double) end(run.guarded()), 50.0 * UG);
    assertEquals(40_000.0 * UG, (double) end(run.twinGain()), 100.0 * UG);
  }

  @Test
  void shouldFillWhatIsNotDeclared() {
    Act refill = new Act.Refill(DAY, 18 * ML, 2000);
    Case subject =
        Cases.of(4L * DAY, DOSE, List.of(refill), new WrongConcentration(0L, DAY + HOUR, 2.0));
    Run run = Cases.run(subject);
    double transit = 0.42 / 0.5 * 1000.0 * UG;
    assertEquals(2.0 * 4000.0 * UG - transit, (double) end(run.guarded()), 20.0 * UG);
    assertEquals(4000.0 * UG, (double) end(run.twinGain()), 10.0 * UG);
  }

  @Test
  void shouldOverdoseWhenTheBridgeIsOmitted() {
    Therapy dose = Cases.therapy(2000, 300L * UG);
    Act refill = new Act.Refill(DAY, 18 * ML, 500);
    Run run =
        Cases.run(Cases.of(4L * DAY, dose, List.of(refill), new BridgeOmitted(0L, Fault.NEVER)));
    int from = 24 * 60 + 15;
    double gap = run.guarded().tipPg()[from + 16 * 60] - run.guarded().tipPg()[from];
    double twin = run.twinGain().tipPg()[from + 16 * 60] - run.twinGain().tipPg()[from];
    assertEquals(4.0, gap / twin, 0.05);
  }

  @Test
  void shouldStayStoppedWhenASessionIsAbandoned() {
    Run run = Cases.run(Cases.of(2L * DAY, DOSE, List.of(), new SessionAbandoned(DAY, DAY)));
    double lost = end(run.twinGain()) - end(run.guarded());
    assertEquals(1000.0 / 24.0 * UG, lost, 2.0 * STROKE_PG);
  }

  @Test
  void shouldFollowAWrongProgramThatTheGuardLetsPass() {
    Case subject =
        Cases.of(
            2L * DAY,
            Cases.therapy(2000, 100L * UG),
            List.of(),
            new ProgrammingError(0L, HOUR, Slip.FACTOR_TEN));
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
            new ProgrammingError(0L, HOUR, Slip.MG_FOR_MCG));
    Run run = Cases.run(subject, guard);
    assertEquals(
        List.of(new Refused(0L, RefusalKind.DOSE_ABOVE_MAXIMUM)), run.refusals());
    double late = 5.0 / 1440.0 * 500.0 * UG;
    assertEquals(
        end(run.twinGain()) - late, (double) end(run.guarded()), 2.0 * STROKE_PG);
  }

  @Test
  void shouldRiseTwiceWhenTitratedTooSoon() {
    Therapy next = Cases.therapy(2000, 600L * UG);
    Case subject =
        Cases.of(
            3L * DAY,
            Cases.therapy(2000, 500L * UG),
            List.of(new Act.Program(DAY, next, next, false)),
            new ProgrammingError(DAY, DAY + HOUR, Slip.TITRATION_TOO_SOON));
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
            new ProgrammingError(HOUR, 2L * HOUR, Slip.STALE_FRAME),
            new ProgrammingError(3L * HOUR, 4L * HOUR, Slip.CORRUPTED_FRAME)),
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
    Run run =
        Cases.run(
            Cases.of(DAY, DOSE, List.of(new Act.Refill(HOUR, 18 * ML, 500))), guard);
    assertTrue(abandoned[0]);
    assertEquals(HOUR + Act.Refill.DURATION_MS, run.refusals().get(0).atMs());
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

  @Test
  void shouldHearEveryNewAnnunciation() {
    OpenGuard guard =
        new OpenGuard() {
          @Override
          public void decide(
              doseguard.engine.port.Sensed sensed, doseguard.engine.port.Answer answer) {
            annunciated = sensed.timeAMs >= HOUR ? 1 : 0;
            active = annunciated << AlarmKind.OCCLUSION.id();
            super.decide(sensed, answer);
          }
        };
    Run run = Cases.run(Cases.of(DAY, DOSE, List.of()), guard);
    assertEquals(1, run.annunciations().size());
    assertEquals(AlarmKind.OCCLUSION, run.annunciations().get(0).alarm());
    assertEquals(HOUR, run.annunciations().get(0).atMs(), 172_800L);
  }

  @Test
  void shouldNotStopTheTwinForLongerThanThePolicyAllows() {
    Run run = Cases.run(Cases.of(3L * DAY, DOSE, List.of(new Act.Stop(HOUR, 2L * DAY))));
    assertEquals(3000.0 * UG, (double) end(run.twinGain()), 10.0 * UG);
  }

  @Test
  void shouldAdmitNoBolusToAStoppedTwin() {
    Therapy therapy = Cases.therapy(2000, List.of(new Segment(0, 0L)), BOLUS, 0L);
    List<Act> acts =
        List.of(
            new Act.Stop(HOUR, 0L),
            new Act.AskBolus(HOUR + MINUTE),
            new Act.AskBolus(3L * HOUR),
            new Act.AskBolus(3L * HOUR + MINUTE));
    Run run = Cases.run(Cases.of(DAY, therapy, acts));
    assertEquals(24.0 * UG, (double) end(run.twinGain()), 3.0 * STROKE_PG);
  }
}
