package doseguard.engine.simulation;

import static doseguard.engine.simulation.Cases.DAY;
import static doseguard.engine.simulation.Cases.HOUR;
import static doseguard.engine.simulation.Cases.MINUTE;
import static doseguard.engine.simulation.Cases.ML;
import static doseguard.engine.simulation.Cases.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.EnvironmentFault;
import doseguard.engine.fault.MemoryFault;
import doseguard.engine.fault.ProgramFault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.RefillFault;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.fault.TimeFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.port.Answer;
import doseguard.engine.port.RefusalKind;
import doseguard.engine.port.RuleKind;
import doseguard.engine.port.Sensed;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Therapy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The time line and the story of a run in words. */
class StoryTest {
  private static final Therapy DOSE = Cases.therapy(2000, 1000L * UG);

  private final TraceKeeper trace = new TraceKeeper();
  private final Story story = new Story(trace);

  private Run run(Case subject, OpenGuard guard) {
    return new Simulation().run(subject, (policy, pump) -> guard, trace);
  }

  @Test
  void shouldTellAHoldOnceAndItsEndAfterTwoGrantsInARow() {
    int hold = RuleKind.DELIVERY_HOLD.id();
    story.strokeRefused(0L, hold);
    story.strokeRefused(MINUTE, hold);
    story.strokeGranted(2L * MINUTE);
    story.strokeRefused(3L * MINUTE, hold);
    story.strokeGranted(4L * MINUTE);
    story.strokeGranted(5L * MINUTE);
    story.strokeGranted(6L * MINUTE);
    assertEquals(
        List.of(
            "0 hold Delivery is withheld: an alarm holds delivery",
            "5 flow Strokes flow again after 5 min and 3 refusals: an alarm holds delivery"),
        trace.events);
  }

  @Test
  void shouldTellADelayedFlowAsFreeAfterHalfAnHourWithoutARefusal() {
    int credit = RuleKind.PRESCRIPTION_CREDIT.id();
    story.strokeRefused(0L, credit);
    story.strokeGranted(MINUTE);
    story.strokeGranted(30L * MINUTE - 1L);
    story.strokeGranted(30L * MINUTE);
    assertEquals(
        List.of(
            "0 refusal A stroke is delayed: no more is prescribed so far",
            "30 flow Strokes flow again after 30 min and 1 refusal: no more is prescribed so far"),
        trace.events);
    assertEquals(1L, story.limitedBy().get(RuleKind.PRESCRIPTION_CREDIT));
    assertEquals(1, story.limitedBy().size());
  }

  @Test
  void shouldKeepQuietWhenNobodyReads() {
    Story unread = new Story(TraceSink.NONE);
    assertFalse(unread.read());
    unread.event(0L, "act", "words");
    unread.strokeRefused(0L, RuleKind.STROKE_RATE.id());
    unread.strokeGranted(0L);
    unread.alarm(0L, AlarmKind.STALL);
    unread.alarmsEnd(0L, -1L);
    unread.edge(0L, new PumpFault.MotorStall(Timing.lasting(0L, 1L)));
    assertEquals(1L, unread.limitedBy().get(RuleKind.STROKE_RATE));
  }

  @Test
  void shouldTellActsAndFaultsInWords() {
    List<Act> acts =
        List.of(
            new Act.AskBolus(HOUR),
            new Act.Stop(2L * HOUR, 0L),
            new Act.Resume(3L * HOUR),
            new Act.Acknowledge(3L * HOUR),
            new Act.Refill(4L * HOUR, 18 * ML, 1000),
            new Act.Refill(6L * HOUR, 18 * ML, 1000));
    run(
        Cases.of(
            DAY,
            DOSE,
            acts,
            new RefillFault.MissedRefill(Timing.lasting(5L * HOUR, 7L * HOUR)),
            new ProgramFault.SessionAbandoned(Timing.at(8L * HOUR))),
        new OpenGuard());
    assertEquals(
        List.of(
            "0 act The reservoir is filled with 18 mL at 2000 ug/mL",
            "0 act Programmed: 1000 ug/day at 2000 ug/mL",
            "60 act The patient asks for a bolus",
            "120 act A stop is ordered",
            "180 act Delivery is resumed by order",
            "180 act All alarms are acknowledged",
            "240 act A refill begins",
            "255 act Refilled: 17.9 mL drawn, 18 mL filled, declared as 1000 ug/mL",
            "300 fault refills that are due do not happen",
            "360 act The refill that is due does not happen",
            "420 fault-end Over: refills that are due do not happen",
            "480 fault a session is abandoned while the pump is stopped",
            "480 act The clinician stops the pump, proposes a prescription and leaves"),
        trace.events);
    assertEquals(1440, trace.minutes);
  }

  @Test
  void shouldTellAlarmsTheirEndsAndRefusedActs() {
    OpenGuard guard =
        new OpenGuard() {
          @Override
          public void decide(Sensed sensed, Answer answer) {
            annunciated = sensed.timeAMs >= HOUR ? 1 : 0;
            active = sensed.timeAMs >= HOUR && sensed.timeAMs < 2L * HOUR ? 2L : 0L;
            super.decide(sensed, answer);
          }

          @Override
          public int requestBolus() {
            return 15;
          }
        };
    run(Cases.of(3L * HOUR, Cases.therapy(2000, 0L), List.of(new Act.AskBolus(0L))), guard);
    assertEquals(
        List.of(
            "0 act The patient asks for a bolus",
            "0 refusal The bolus is refused: no bolus is prescribed",
            "60 alarm Alarm OCCLUSION",
            "120 alarm-end The cause of alarm OCCLUSION is gone"),
        trace.events.subList(2, 6));
  }

  @Test
  void shouldShowTheStateOfEveryMinute() {
    Run run = run(Cases.of(2L * DAY, DOSE, List.of()), new OpenGuard());
    int end = run.guarded().minutes() - 1;
    assertEquals(2880, trace.minutes);
    assertEquals(2L * DAY, trace.last.atMs);
    assertEquals(run.guarded().tipPg()[end], trace.last.tipPg);
    assertEquals(run.twinGain().tipPg()[end], trace.last.twinTipPg);
    assertEquals(0L, trace.last.tissuePg);
    assertEquals(1000L * UG, trace.last.prescribedPgPerDay);
    assertEquals(17.0 * ML, trace.last.reservoirNl, 5000.0);
    assertEquals(1.0, trace.last.effect, 0.02);
    assertTrue(trace.last.pressurePa > 600.0);
    assertTrue(trace.last.tipConcentration >= 0.0);
    assertEquals(0, trace.last.accountedNl);
    assertEquals(0L, trace.last.activeAlarms);
  }

  @Test
  void shouldFollowTheIntentAndBeginANewImplantWithoutEffect() {
    Therapy next = Cases.therapy(2000, 500L * UG);
    Case old = Cases.of(DAY, DOSE, List.of(new Act.Program(HOUR, next, next, false)));
    Case fresh =
        new Case(
            "implant",
            "A new implant",
            42L,
            DAY,
            old.policy(),
            old.pump(),
            false,
            DOSE,
            DOSE,
            old.acts(),
            List.of());
    run(fresh, new OpenGuard());
    assertEquals(500L * UG, trace.last.prescribedPgPerDay);
    assertEquals(0.0, trace.last.effect);
  }

  @Test
  void shouldHaveWordsForEveryFault() {
    assertEquals(
        "the catheter is kinked completely",
        FaultWords.of(new CatheterFault.Kink(Timing.lasting(0L, 1L), Double.POSITIVE_INFINITY)));
    assertEquals(
        "the catheter is kinked, its distal resistance x5, for 10 min of every 60 min",
        FaultWords.of(new CatheterFault.Kink(new Timing(0L, 1L, HOUR, 10L * MINUTE), 5.0)));
    assertEquals(
        "the catheter leaks through a hole of 480 times its own resistance",
        FaultWords.of(new CatheterFault.Leak(Timing.lasting(0L, 1L), 480.0)));
    assertEquals(
        "the catheter is off the pump",
        FaultWords.of(new CatheterFault.Disconnect(Timing.lasting(0L, 1L))));
    assertEquals(
        "the rotor does not move when driven",
        FaultWords.of(new PumpFault.MotorStall(Timing.lasting(0L, 1L))));
    assertEquals(
        "the controller asks for x2 of what is prescribed",
        FaultWords.of(new PumpFault.CommandExcess(Timing.lasting(0L, 1L), 2.0)));
    assertEquals(
        "the driver turns the rotor without a grant every 30 s",
        FaultWords.of(new PumpFault.DriverRunaway(Timing.lasting(0L, 1L), 30_000L)));
    assertEquals(
        "drug passes the rotor besides its strokes, 10 % of the prescribed flow",
        FaultWords.of(new PumpFault.HydraulicOverDelivery(Timing.lasting(0L, 1L), 0.1)));
    assertEquals(
        "the shut-off valve is stuck closed",
        FaultWords.of(new PumpFault.ValveStuck(Timing.lasting(0L, 1L), true)));
    assertEquals(
        "the shut-off valve is stuck open",
        FaultWords.of(new PumpFault.ValveStuck(Timing.lasting(0L, 1L), false)));
    assertEquals(
        "what is filled is x0.25 of what is declared",
        FaultWords.of(new RefillFault.WrongConcentration(Timing.lasting(0L, 1L), 0.25)));
    assertEquals(
        "a change of concentration is not bridged",
        FaultWords.of(new RefillFault.BridgeOmitted(Timing.lasting(0L, 1L))));
    assertEquals(
        "the next prescription suffers a slip: mg for mcg",
        FaultWords.of(
            new ProgramFault.ProgrammingError(
                Timing.lasting(0L, 1L), ProgramFault.Slip.MG_FOR_MCG)));
    assertEquals(
        "the level sensor lies: it wanders by -2 nL a day",
        FaultWords.of(
            new SensorFault.Lie(
                Timing.lasting(0L, 1L), SensorFault.Sensor.LEVEL, SensorFault.Mode.DRIFT, -2.0)));
    assertEquals(
        "the encoder sensor lies: its last value stays",
        FaultWords.of(
            new SensorFault.Lie(
                Timing.lasting(0L, 1L), SensorFault.Sensor.ENCODER, SensorFault.Mode.STUCK, 0.0)));
    assertEquals(
        "the first clock jumps by 60 s and runs at x0.5",
        FaultWords.of(new TimeFault.WrongCounter(Timing.lasting(0L, 1L), false, 0.5, MINUTE)));
    assertEquals(
        "the second clock jumps by 0 s and runs at x0",
        FaultWords.of(new TimeFault.WrongCounter(Timing.lasting(0L, 1L), true, 0.0, 0L)));
    assertEquals(
        "a scanner holds the rotor, which moves again 3 h after the scan",
        FaultWords.of(new EnvironmentFault.MriStall(Timing.lasting(0L, 1L), 3L * HOUR)));
  }

  @Test
  void shouldTellOfAVolumeThatIsEnteredAgainAndOfAPrime() {
    Therapy primes =
        new Therapy(
            DOSE.indication(),
            DOSE.concentration(),
            DOSE.basal(),
            DOSE.patientBolus(),
            70_000_000L,
            600_000L,
            true,
            0L,
            DOSE.deadVolumeLeastNl(),
            DOSE.deadVolumeMostNl(),
            DOSE.screeningPg(),
            DOSE.effectMs(),
            0L);
    OpenGuard guard =
        new OpenGuard() {
          @Override
          public int confirmRefill(int drawn, int filledNl, int concentration, int again) {
            return filledNl > 20 * ML ? RefusalKind.VOLUME.id() : 0;
          }
        };
    List<Act> acts =
        List.of(
            new Act.Refill(4L * HOUR, 18 * ML, 2000, 40 * ML),
            new Act.Program(6L * HOUR, primes, primes, false));
    run(Cases.of(DAY, DOSE, acts), guard);
    assertEquals(
        List.of(
            "240 act A refill begins",
            "255 act Refilled: 17.9 mL drawn, 18 mL filled, declared as 40 mL at 2000 ug/mL",
            "255 refusal The volume entered is refused: the volume does not fit the reservoir",
            "360 act Programmed: 1000 ug/day at 2000 ug/mL, prime 70 ug"),
        trace.events.subList(2, 6));
  }

  @Test
  void shouldTellWhatHappensToTheGuardItselfAndToItsTime() {
    Timing span = Timing.lasting(0L, 1L);
    assertEquals(
        List.of(
            "a bit of the guard's live state flips, at 37 % of the way through",
            "a bit of the guard's saved memory flips, at 12.5 % of the way through",
            "a bit of the guard's saved memory flips and stays so, at 10 % of the way through",
            "the power fails within the next save, after 120 words",
            "the device has no power (brown out)",
            "each clock jumps by 60 s and runs at x2",
            "the clocks are read up to 0.5 s late",
            "the guard is called up to 5 min late",
            "the firmware does not call the guard",
            "an old frame is sent again",
            "a proposal is left without a confirmation",
            "a stop of 5 h is forgotten",
            "nobody ends the mode of the device"),
        Stream.of(
                new MemoryFault.BitFlipLive(span, 0.37),
                new MemoryFault.BitFlipImage(span, 0.125),
                new MemoryFault.BitFlipImage(span, 0.1, true),
                new MemoryFault.TornWrite(span, 120, 1000L),
                new MemoryFault.Reset(span, MemoryFault.Cause.BROWN_OUT),
                new TimeFault.BothCounters(span, 2.0, MINUTE),
                new TimeFault.UnevenCounters(span, 500L),
                new TimeFault.LateCalls(span, 5L * MINUTE),
                new TimeFault.MissedCalls(span),
                new ProgramFault.FrameReplayed(span),
                new ProgramFault.ProposalLeft(span),
                new ProgramFault.StopForgotten(span, 5L * HOUR),
                new ProgramFault.ModeForgotten(span))
            .map(FaultWords::of)
            .toList());
  }
}
