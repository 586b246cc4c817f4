package doseguard.engine.simulation;

import static doseguard.engine.simulation.Cases.DAY;
import static doseguard.engine.simulation.Cases.HOUR;
import static doseguard.engine.simulation.Cases.ML;
import static doseguard.engine.simulation.Cases.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.EnvironmentFault;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.RefillFault;
import doseguard.engine.fault.RefillFault.Left;
import doseguard.engine.fault.Timing;
import doseguard.engine.port.Answer;
import doseguard.engine.port.Sensed;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.PumpProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the guard is told at a refill, and what truly happened to the reservoir. */
class RefillFaultsTest {
  private static final Therapy DOSE = Cases.therapy(2000, 1000L * UG);
  private static final Timing ALWAYS = Timing.from(0L);
  private static final Act.Refill SAME = new Act.Refill(DAY, 18 * ML, 2000);
  private static final Act.Refill WEAKER = new Act.Refill(DAY, 18 * ML, 1000);

  /** A guard that notes what it is told. */
  private static final class Scribe extends OpenGuard {
    private final List<String> told = new ArrayList<>();
    private final List<Integer> modes = new ArrayList<>();
    private int requests;

    @Override
    public void decide(Sensed sensed, Answer answer) {
      modes.add((sensed.valid & Sensed.MODE) == 0 ? 0 : sensed.mode);
      requests += sensed.request ? 1 : 0;
      super.decide(sensed, answer);
    }

    @Override
    public int beginRefill(int concentration) {
      told.add("begin " + concentration);
      return 0;
    }

    @Override
    public int confirmRefill(int drawnNl, int filledNl, int concentration, int again) {
      told.add("drawn " + drawnNl / 1e6 + " filled " + filledNl / 1e6 + " at " + concentration);
      return 0;
    }
  }

  private final Scribe guard = new Scribe();
  private double levelNl;
  private double tipConcentration;

  private final TraceSink last =
      new TraceSink() {
        @Override
        public void minute(Sample sample) {
          levelNl = sample.reservoirNl;
          tipConcentration = sample.tipConcentration;
        }

        @Override
        public void event(long atMs, String kind, String words) {}
      };

  private Run run(long durationMs, Act.Refill refill, Fault... faults) {
    Case subject = Cases.of(durationMs, DOSE, List.of(refill), faults);
    return new Simulation().run(subject, (policy, pump) -> guard, last);
  }

  private static double tissue(Run run) {
    return run.guarded().tissuePg()[run.guarded().minutes() - 1];
  }

  private static double tip(Run run) {
    return run.guarded().tipPg()[run.guarded().minutes() - 1];
  }

  @Test
  void shouldFillLessThanDeclared() {
    run(DAY + HOUR, SAME, new RefillFault.ShortFill(ALWAYS, 0.5));
    assertEquals("drawn 8.5 filled 18.0 at 2000", guard.told.get(3));
    assertEquals(9.0 * ML, levelNl, 0.03 * ML);
  }

  @Test
  void shouldBeginEmptyWhenNothingWasFilled() {
    Run run = run(DAY + HOUR, SAME, new RefillFault.ShortFill(Timing.lasting(0L, HOUR), 0.0));
    assertEquals("drawn 0.0 filled 18.0 at 2000", guard.told.get(3));
    assertTrue(run.guarded().tipPg()[24 * 60 - 1] < 3L * 2L * UG);
    assertEquals(18.0 * ML, levelNl, 0.03 * ML);
  }

  @Test
  void shouldInjectBesideThePump() {
    Run run = run(DAY + HOUR, SAME, new RefillFault.PocketFill(ALWAYS, false));
    assertEquals("drawn 0.0 filled 18.0 at 2000", guard.told.get(3));
    assertEquals(17.48 * ML, levelNl, 0.03 * ML);
    assertEquals(36_000.0 * UG, tissue(run), UG);
  }

  @Test
  void shouldEmptyThePumpAndInjectBesideIt() {
    Run run = run(2L * DAY, SAME, new RefillFault.PocketFill(ALWAYS, true));
    assertEquals("drawn 17.5 filled 18.0 at 2000", guard.told.get(3));
    assertEquals(0.0, levelNl);
    assertEquals(36_000.0 * UG, tissue(run), UG);
    assertEquals(1000.0 * (24.25 / 24.0) * UG, tip(run), 5.0 * UG);
  }

  @Test
  void shouldFillMoreThanItHoldsAndPressTheRestPastTheRotor() {
    RefillFault over = new RefillFault.Overfill(Timing.lasting(DAY, 2L * DAY), 3.0 * ML, 1e6);
    run(DAY + 15L * 60_000L + 60_000L, SAME, over);
    assertEquals(21.0 * ML, levelNl, 0.03 * ML);
    run(DAY + 6L * HOUR, SAME, over);
    assertEquals(20.0 * ML, levelNl, 0.15 * ML);
  }

  @Test
  void shouldKeepTheOldStrengthEntered() {
    Run run = run(4L * DAY, WEAKER, new RefillFault.ConcentrationNotUpdated(ALWAYS));
    assertEquals("begin 2000", guard.told.get(2));
    assertEquals("drawn 17.5 filled 18.0 at 2000", guard.told.get(3));
    assertEquals(1005.5, tipConcentration, 1.0);
    double lastDay = tip(run) - run.guarded().tipPg()[3 * 24 * 60];
    assertEquals(500.0 * UG, lastDay, 10.0 * UG);
  }

  @Test
  void shouldRefillWithoutAWord() {
    run(DAY + HOUR, SAME, new RefillFault.VolumeNotReset(ALWAYS));
    assertEquals(2, guard.told.size());
    assertEquals(18.0 * ML, levelNl, 0.03 * ML);
  }

  @Test
  void shouldLeaveARefillOpenAsFarAsItCame() {
    double[] levels = {17.48 * ML, 0.0, 18.0 * ML};
    for (Left left : Left.values()) {
      guard.told.clear();
      run(DAY + HOUR, SAME, new RefillFault.RefillAbandoned(ALWAYS, left));
      assertEquals(3, guard.told.size(), left.name());
      assertEquals("begin 2000", guard.told.get(2));
      assertEquals(levels[left.ordinal()], levelNl, 0.03 * ML, left.name());
    }
  }

  @Test
  void shouldDumpAfterTheRefill() {
    PumpFault dump = new PumpFault.DumpAfterRefill(Timing.lasting(DAY, 2L * DAY), ML);
    Run run = run(DAY + HOUR, SAME, dump);
    assertEquals(17.0 * ML, levelNl, 0.03 * ML);
    long before = run.guarded().tipPg()[24 * 60 + 14];
    assertEquals(2000.0 * UG, (double) run.guarded().tipPg()[24 * 60 + 16] - before, 5.0 * UG);
  }

  @Test
  void shouldAskForNothingInTelemetryModeUnlessItsControllerDoes() {
    Timing mode = Timing.lasting(HOUR, DAY);
    run(DAY, SAME, new EnvironmentFault.EmiTelemetry(mode, true));
    assertEquals(20.0, guard.requests, 1.0);
    assertTrue(guard.modes.contains(2));
    assertEquals(0, guard.modes.get(0));
    guard.requests = 0;
    run(DAY, SAME, new EnvironmentFault.EmiTelemetry(mode, false));
    assertEquals(499.0, guard.requests, 1.0);
  }

  @Test
  void shouldShowAirAsLevel() {
    List<Integer> levels = new ArrayList<>();
    OpenGuard seeing =
        new OpenGuard() {
          @Override
          public void decide(Sensed sensed, Answer answer) {
            if ((sensed.valid & Sensed.LEVEL) != 0) {
              levels.add(sensed.levelNl);
            }
            super.decide(sensed, answer);
          }
        };
    PumpSpec pump = PumpSpec.nominal(Cases.profile(PumpProfile.SUITE_B, false), 10 * ML);
    Timing second = Timing.lasting(12L * HOUR, DAY);
    PumpFault air = new PumpFault.AirInReservoir(second, 3e6, 0.01);
    Cases.run(Cases.of(2L * DAY, pump, DOSE, List.of(), air), seeing);
    assertEquals(10.0 * ML, levels.get(6), 0.6 * ML);
    assertEquals(12.7 * ML, levels.get(18), 0.6 * ML);
    assertEquals(9.4 * ML, levels.get(30), 0.6 * ML);
  }
}
