package doseguard.engine.simulation;

import static doseguard.engine.simulation.Cases.DAY;
import static doseguard.engine.simulation.Cases.HOUR;
import static doseguard.engine.simulation.Cases.ML;
import static doseguard.engine.simulation.Cases.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.EnvironmentFault;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.Postures;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.simulation.FixedStep.Extra;
import doseguard.engine.simulation.FixedStep.Setting;
import doseguard.engine.therapy.Act;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The event-driven simulation against the fixed-step one. Steps of 5 ms (20 ms for the bridge)
 * place a stroke up to one step late and leave Euler's error in the decay. Tolerances: tip and
 * tissue one stroke (2 ug) plus 0.1 %, pressure 1 % or 20 Pa, level 2 nL.
 */
class FixedStepTest {
  private static final long RATE = 1000L * UG;
  private static final long NEVER = Long.MAX_VALUE;
  private static final double SOUND = Double.POSITIVE_INFINITY;
  private static final long FOUR_HOURS = 4L * HOUR + 100_000L;

  private static Setting setting(
      long from, double kink, double hole, boolean off, double rotorNlPerMs) {
    return new Setting(from, kink, hole, off, rotorNlPerMs);
  }

  private static final class Last implements TraceSink {
    private double pressurePa;
    private double reservoirNl;

    @Override
    public void minute(Sample sample) {
      pressurePa = sample.pressurePa;
      reservoirNl = sample.reservoirNl;
    }

    @Override
    public void event(long atMs, String kind, String words) {}
  }

  private static void agree(Case subject, FixedStep steps) {
    agree(subject, steps, 2.0);
  }

  private static void agree(Case subject, FixedStep steps, double levelNl) {
    Last last = new Last();
    Run run = new Simulation().run(subject, (policy, pump) -> new OpenGuard(), last);
    int end = run.guarded().minutes() - 1;
    double tip = run.guarded().tipPg()[end];
    double tissue = run.guarded().tissuePg()[end];
    assertEquals(steps.tipPg(), tip, 2.0 * UG + 0.001 * tip, "tip");
    assertEquals(steps.tissuePg(), tissue, 2.0 * UG + 0.001 * tissue, "tissue");
    double pa = steps.pressurePa();
    assertEquals(pa, last.pressurePa, Math.max(20.0, 0.01 * pa), "pressure");
    assertEquals(steps.levelNl(), last.reservoirNl, levelNl, "level");
    assertTrue(tip + tissue > 0.0);
  }

  private static void agree(long durationMs, Setting[] settings, Fault... faults) {
    long whole = durationMs / 60_000L * 60_000L;
    Case subject = Cases.of(whole, Cases.therapy(2000, RATE), List.of(), faults);
    FixedStep steps = new FixedStep(subject, 5L);
    steps.run(whole, RATE, settings, NEVER, 0.0, 0L);
    agree(subject, steps);
  }

  @Test
  void shouldAgreeOnNominalDelivery() {
    agree(FOUR_HOURS, new Setting[] {setting(0L, 1.0, SOUND, false, 0.0)});
  }

  @Test
  void shouldAgreeOnAPartialKink() {
    agree(
        FOUR_HOURS,
        new Setting[] {
          setting(0L, 1.0, SOUND, false, 0.0), setting(HOUR, 101.0, SOUND, false, 0.0)
        },
        new CatheterFault.Kink(Timing.from(HOUR), 101.0));
  }

  @Test
  void shouldAgreeOnACompleteKinkAndItsRelease() {
    agree(
        FOUR_HOURS,
        new Setting[] {
          setting(0L, 1.0, SOUND, false, 0.0),
          setting(HOUR, SOUND, SOUND, false, 0.0),
          setting(3L * HOUR, 1.0, SOUND, false, 0.0)
        },
        new CatheterFault.Kink(Timing.lasting(HOUR, 3L * HOUR), Double.POSITIVE_INFINITY));
  }

  @Test
  void shouldAgreeOnThePressureBehindAKinkThatHolds() {
    agree(
        FOUR_HOURS,
        new Setting[] {
          setting(0L, 1.0, SOUND, false, 0.0), setting(HOUR, SOUND, SOUND, false, 0.0)
        },
        new CatheterFault.Kink(Timing.from(HOUR), Double.POSITIVE_INFINITY));
  }

  @Test
  void shouldAgreeOnALeak() {
    for (double ratio : new double[] {9600.0, 960.0, 240.0}) {
      agree(
          FOUR_HOURS,
          new Setting[] {
            setting(0L, 1.0, SOUND, false, 0.0), setting(HOUR, 1.0, ratio, false, 0.0)
          },
          new CatheterFault.Leak(Timing.from(HOUR), ratio));
    }
  }

  @Test
  void shouldAgreeOnADisconnect() {
    agree(
        FOUR_HOURS,
        new Setting[] {setting(0L, 1.0, SOUND, false, 0.0), setting(HOUR, 1.0, SOUND, true, 0.0)},
        new CatheterFault.Disconnect(Timing.from(HOUR)));
  }

  @Test
  void shouldAgreeOnHydraulicOverDelivery() {
    double flow = 0.5 * 500_000.0 / DAY;
    agree(
        FOUR_HOURS,
        new Setting[] {setting(0L, 1.0, SOUND, false, 0.0), setting(HOUR, 1.0, SOUND, false, flow)},
        new PumpFault.HydraulicOverDelivery(Timing.from(HOUR), 0.5));
  }

  @Test
  void shouldAgreeOnALeakingRotorBehindAKink() {
    double flow = 500_000.0 / DAY;
    agree(
        FOUR_HOURS,
        new Setting[] {
          setting(0L, 1.0, SOUND, false, 0.0),
          setting(HOUR, SOUND, SOUND, false, flow),
          setting(3L * HOUR, 1.0, SOUND, false, 0.0)
        },
        new CatheterFault.Kink(Timing.lasting(HOUR, 3L * HOUR), Double.POSITIVE_INFINITY),
        new PumpFault.HydraulicOverDelivery(Timing.lasting(HOUR, 3L * HOUR), 1.0));
  }

  private static Setting[] fromOneHour(double kink, double rotorNlPerMs, Extra extra) {
    return new Setting[] {
      setting(0L, 1.0, SOUND, false, 0.0),
      new Setting(HOUR, kink, SOUND, false, rotorNlPerMs, extra)
    };
  }

  private static Extra cracked(double ratio, double opensPa) {
    return new Extra(ratio, opensPa, 0L, 1.0, SOUND, 0.0, 0.0, 0.0);
  }

  @Test
  void shouldAgreeOnACrackThatStrokesOpen() {
    agree(
        FOUR_HOURS,
        fromOneHour(1.0, 0.0, cracked(1.0, 1000.0)),
        new CatheterFault.Microfracture(Timing.from(HOUR), 1.0, 1000.0, Postures.ALL));
  }

  @Test
  void shouldAgreeOnACrackBehindACompleteKink() {
    agree(
        FOUR_HOURS,
        fromOneHour(SOUND, 0.0, cracked(5.0, 20_000.0)),
        new CatheterFault.Kink(Timing.from(HOUR), SOUND),
        new CatheterFault.Microfracture(Timing.from(HOUR), 5.0, 20_000.0, Postures.ALL));
  }

  @Test
  void shouldAgreeOnACrackThatALeakingRotorKeepsOpen() {
    agree(
        FOUR_HOURS,
        fromOneHour(SOUND, 500_000.0 / DAY, cracked(5.0, 5000.0)),
        new CatheterFault.Kink(Timing.from(HOUR), SOUND),
        new PumpFault.HydraulicOverDelivery(Timing.from(HOUR), 1.0),
        new CatheterFault.Microfracture(Timing.from(HOUR), 5.0, 5000.0, Postures.ALL));
  }

  @Test
  void shouldAgreeOnATipThatGrowsShut() {
    long whole = FOUR_HOURS / 60_000L * 60_000L;
    Case subject =
        Cases.of(
            whole,
            Cases.therapy(2000, RATE),
            List.of(),
            new CatheterFault.TipOcclusion(Timing.from(HOUR), 2L * HOUR));
    FixedStep steps = new FixedStep(subject, 5L);
    Extra grows = new Extra(SOUND, 0.0, 2L * HOUR, 1.0, SOUND, 0.0, 0.0, 0.0);
    steps.run(whole, RATE, fromOneHour(1.0, 0.0, grows), NEVER, 0.0, 0L);
    // It closes up to a step of 28 s later, which the slip of the strokes behind it shows.
    agree(subject, steps, 20.0);
  }

  @Test
  void shouldAgreeOnARotorThatTurnsLessAndHoldsLess() {
    agree(
        FOUR_HOURS,
        fromOneHour(101.0, 0.0, new Extra(SOUND, 0.0, 0L, 0.7, 6000.0, 0.0, 0.0, 0.0)),
        new CatheterFault.Kink(Timing.from(HOUR), 101.0),
        new PumpFault.RotorSlip(Timing.from(HOUR), 0.7, 6000.0));
  }

  @Test
  void shouldAgreeOnDrugAstrayAndALeakingReservoir() {
    double leak = 10_000.0 / HOUR;
    agree(
        FOUR_HOURS,
        fromOneHour(1.0, 0.0, new Extra(SOUND, 0.0, 0L, 1.0, SOUND, 0.4, leak, 0.0)),
        new CatheterFault.TipMigration(Timing.from(HOUR), 0.3, 0.4),
        new PumpFault.ReservoirLeak(Timing.from(HOUR), 10_000.0));
  }

  @Test
  void shouldAgreeOnALeakingRotorInAnAeroplane() {
    long ramp = 60_000L;
    agree(
        FOUR_HOURS,
        fromOneHour(
            1.0, 500_000.0 / DAY, new Extra(SOUND, 0.0, 0L, 1.0, SOUND, 0.0, 0.0, -25_000.0)),
        new PumpFault.HydraulicOverDelivery(Timing.from(HOUR), 1.0),
        new EnvironmentFault.Altitude(Timing.from(HOUR - ramp), -25_000.0, ramp));
  }

  @Test
  void shouldAgreeOnAirInTheReservoir() {
    long whole = FOUR_HOURS / 60_000L * 60_000L;
    PumpFault air = new PumpFault.AirInReservoir(Timing.from(0L), 30_000.0, 0.8);
    Case subject = Cases.of(whole, Cases.therapy(2000, RATE), List.of(), air);
    FixedStep steps = new FixedStep(subject, 5L).air(30_000.0, 0.8);
    steps.run(whole, RATE, fromOneHour(1.0, 0.0, Extra.NONE), NEVER, 0.0, 0L);
    agree(subject, steps);
  }

  @Test
  void shouldAgreeOnADumpAfterTheFirstFill() {
    long whole = 30L * 60_000L;
    PumpFault dump = new PumpFault.DumpAfterRefill(Timing.from(0L), 500_000.0);
    Case subject = Cases.of(whole, Cases.therapy(2000, RATE), List.of(), dump);
    FixedStep steps = new FixedStep(subject, 1L).dump(500_000.0);
    steps.run(whole, RATE, fromOneHour(1.0, 0.0, Extra.NONE), NEVER, 0.0, 0L);
    agree(subject, steps, 80.0); // A step of free flow is 79 nL.
  }

  @Test
  void shouldAgreeOnABridge() {
    long refill = 2L * HOUR;
    long duration = 30L * HOUR;
    Case subject =
        Cases.of(
            duration,
            Cases.therapy(2000, RATE),
            List.of(new Act.Refill(refill - Act.Refill.DURATION_MS, 18 * ML, 1000)));
    FixedStep steps = new FixedStep(subject, 20L);
    steps.run(
        duration,
        RATE,
        new Setting[] {setting(0L, 1.0, SOUND, false, 0.0)},
        refill,
        1000.0,
        420_000L);
    agree(subject, steps);
  }
}
