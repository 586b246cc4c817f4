package doseguard.engine.simulation;

import static doseguard.engine.simulation.Cases.DAY;
import static doseguard.engine.simulation.Cases.HOUR;
import static doseguard.engine.simulation.Cases.MINUTE;
import static doseguard.engine.simulation.Cases.ML;
import static doseguard.engine.simulation.Cases.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.EnvironmentFault;
import doseguard.engine.fault.ProgramFault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.RefillFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.PumpProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults of pump, refill and hand as they reach the patient when the guard grants all. */
class FaultedCaseTest {
  private static final Therapy DOSE = Cases.therapy(2000, 1000L * UG);
  private static final double STROKE_PG = 2e6;

  private static long end(Record record) {
    return record.tipPg()[record.minutes() - 1];
  }

  @Test
  void shouldAskForMoreWhenTheControllerIsFaulty() {
    Run run =
        Cases.run(
            Cases.of(
                2L * DAY,
                DOSE,
                List.of(),
                new PumpFault.CommandExcess(Timing.lasting(DAY, 2L * DAY), 3.0)));
    assertEquals(4000.0 * UG, (double) end(run.guarded()), 10.0 * UG);
    assertEquals(2000.0 * UG, (double) end(run.twinGain()), 10.0 * UG);
  }

  @Test
  void shouldLoseTheStrokesOfAStall() {
    Run run =
        Cases.run(
            Cases.of(
                2L * DAY,
                DOSE,
                List.of(),
                new PumpFault.MotorStall(Timing.lasting(DAY, DAY + 12L * HOUR))));
    assertEquals(1500.0 * UG, (double) end(run.guarded()), 10.0 * UG);
    assertEquals(999.0, (double) run.granted(), 1.0);
  }

  @Test
  void shouldLoseTheStrokesOfAScanAndOfItsRecovery() {
    Timing scan = Timing.lasting(DAY, DAY + HOUR);
    Run run =
        Cases.run(
            Cases.of(2L * DAY, DOSE, List.of(), new EnvironmentFault.MriStall(scan, 11L * HOUR)));
    assertEquals(1500.0 * UG, (double) end(run.guarded()), 10.0 * UG);
  }

  @Test
  void shouldTurnWithoutAGrantWhenTheDriverRunsAway() {
    Run run =
        Cases.run(
            Cases.of(
                2L * DAY,
                Cases.therapy(2000, 0L),
                List.of(),
                new PumpFault.DriverRunaway(Timing.lasting(DAY, DAY + HOUR), MINUTE)));
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
            new PumpFault.DriverRunaway(Timing.lasting(0L, DAY), MINUTE),
            new PumpFault.HydraulicOverDelivery(Timing.lasting(0L, DAY), 1.0),
            new PumpFault.ValveStuck(Timing.from(DAY), false));
    Run run = Cases.run(subject, guard);
    assertTrue(run.guarded().tipPg()[24 * 60 - 2] < 3.0 * STROKE_PG);
    assertEquals(1000.0 * UG, (double) end(run.guarded()), 15.0 * UG);
  }

  @Test
  void shouldRunDryWhenTheRefillIsMissed() {
    Act refill = new Act.Refill(20L * DAY, 18 * ML, 2000);
    Case subject =
        Cases.of(
            40L * DAY,
            DOSE,
            List.of(refill),
            new RefillFault.MissedRefill(Timing.lasting(19L * DAY, 21L * DAY)));
    Run run = Cases.run(subject);
    assertEquals(34_000.0 * UG, (double) end(run.guarded()), 50.0 * UG);
    assertEquals(40_000.0 * UG, (double) end(run.twinGain()), 100.0 * UG);
  }

  @Test
  void shouldFillWhatIsNotDeclared() {
    Act refill = new Act.Refill(DAY, 18 * ML, 2000);
    Case subject =
        Cases.of(
            4L * DAY,
            DOSE,
            List.of(refill),
            new RefillFault.WrongConcentration(Timing.lasting(0L, DAY + HOUR), 2.0));
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
        Cases.run(
            Cases.of(
                4L * DAY, dose, List.of(refill), new RefillFault.BridgeOmitted(Timing.from(0L))));
    int from = 24 * 60 + 15;
    double gap = run.guarded().tipPg()[from + 16 * 60] - run.guarded().tipPg()[from];
    double twin = run.twinGain().tipPg()[from + 16 * 60] - run.twinGain().tipPg()[from];
    assertEquals(4.0, gap / twin, 0.05);
  }

  @Test
  void shouldStayStoppedWhenASessionIsAbandoned() {
    Run run =
        Cases.run(
            Cases.of(2L * DAY, DOSE, List.of(), new ProgramFault.SessionAbandoned(Timing.at(DAY))));
    double lost = end(run.twinGain()) - end(run.guarded());
    assertEquals(1000.0 / 24.0 * UG, lost, 2.0 * STROKE_PG);
  }

  @Test
  void shouldWatchAnOpenSessionMinuteByMinute() {
    Case subject =
        Cases.of(
            2L * DAY,
            Cases.therapy(2000, 100L * UG),
            List.of(),
            new ProgramFault.SessionAbandoned(Timing.at(DAY)));
    Run run = new Simulation().run(subject, InProcessGuards.shipped(), TraceSink.NONE);
    assertEquals(5L * MINUTE, heardMs(run, AlarmKind.SESSION_OPEN) - DAY, (double) MINUTE);
    assertEquals(10L * MINUTE, heardMs(run, AlarmKind.SESSION_ROLLED_BACK) - DAY, (double) MINUTE);
  }

  private static long heardMs(Run run, AlarmKind alarm) {
    for (Annunciation heard : run.annunciations()) {
      if (heard.alarm() == alarm) {
        return heard.atMs();
      }
    }
    throw new AssertionError(alarm + " was not heard");
  }
}
