package doseguard.engine.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.CatheterFault.Kink;
import doseguard.engine.fault.CatheterFault.Microfracture;
import doseguard.engine.fault.CatheterFault.TipMigration;
import doseguard.engine.fault.CatheterFault.TipOcclusion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What families mean by themselves: postures, growth, courses of pressure. */
class FamiliesTest {
  private static final Timing SPAN = Timing.lasting(0L, 10L);
  private static final double INF = Double.POSITIVE_INFINITY;

  private static LineFaults line(Fault... faults) {
    ActiveFaults active = new ActiveFaults(List.of(faults));
    active.update(5L);
    return new LineFaults(active);
  }

  @Test
  void shouldKinkOnlyInItsPostures() {
    LineFaults line = line(new Kink(SPAN, 5.0, new Postures(2000.0, 3000.0)));
    assertEquals(1.0, line.kinkFactor(Math.nextDown(2000.0)));
    assertEquals(5.0, line.kinkFactor(2000.0));
    assertEquals(5.0, line.kinkFactor(3000.0));
    assertEquals(1.0, line.kinkFactor(Math.nextUp(3000.0)));
    assertThrows(IllegalArgumentException.class, () -> new Postures(2.0, 1.0));
  }

  @Test
  void shouldOpenCracksByPostureOrUnderPressure() {
    LineFaults line =
        line(
            new Microfracture(SPAN, 10.0, 0.0, new Postures(2000.0, INF)),
            new Microfracture(SPAN, 4.0, 3000.0, Postures.ALL),
            new Microfracture(SPAN, 4.0, 1000.0, new Postures(0.0, 1500.0)));
    assertEquals(10.0, line.holeRatio(2000.0));
    assertEquals(INF, line.holeRatio(1500.0));
    assertEquals(2.0, line.crackRatio(1500.0));
    assertEquals(1000.0, line.crackOpensAbovePa(1500.0));
    assertEquals(4.0, line.crackRatio(2000.0));
    assertEquals(3000.0, line.crackOpensAbovePa(2000.0));
    assertEquals(INF, line().crackOpensAbovePa(2000.0));
    assertEquals(INF, line().crackRatio(2000.0));
  }

  @Test
  void shouldJoinMigrationsOfTheTip() {
    LineFaults line = line(new TipMigration(SPAN, 0.5, 0.5), new TipMigration(SPAN, 0.6, 0.2));
    assertEquals(0.3, line.pulse(), 1e-12);
    assertEquals(0.6, line.tissueShare(), 1e-12);
    assertEquals(1.0, line().pulse());
    assertEquals(0.0, line().tissueShare());
  }

  @Test
  void shouldGrowShutByTheFourthPowerOfTheRadius() {
    TipOcclusion tip = new TipOcclusion(Timing.from(100L), 25_600L);
    assertEquals(1.0, tip.resistanceFactor(100L));
    assertEquals(1.0, tip.resistanceFactor(199L));
    assertEquals(16.0, tip.resistanceFactor(100L + 12_800L), 1e-9);
    assertEquals(4.294967296e9, tip.resistanceFactor(100L + 25_599L), 1.0);
    assertEquals(INF, tip.resistanceFactor(100L + 25_600L));
    assertEquals(200L, tip.nextChangeAfter(100L));
    assertEquals(25_700L, tip.nextChangeAfter(25_650L));
    assertEquals(Fault.NEVER, tip.nextChangeAfter(25_700L));
    assertEquals(100L, tip.nextChangeAfter(0L));
    LineFaults line = line(new TipOcclusion(Timing.from(0L), 10L));
    assertEquals(16.0, line.kinkFactor(1500.0), 1e-9);
  }

  @Test
  void shouldGrowInStepsEvenWhereTheyDoNotDivideTheTime() {
    TipOcclusion tip = new TipOcclusion(Timing.from(7L), 1001L);
    long at = 7L;
    double before = tip.resistanceFactor(at);
    for (int step = 1; step <= TipOcclusion.STEPS; step++) {
      at = tip.nextChangeAfter(at);
      assertTrue(tip.resistanceFactor(at) > before, "step " + step);
      assertEquals(before, tip.resistanceFactor(at - 1L), "step " + step);
      before = tip.resistanceFactor(at);
    }
    assertEquals(INF, before);
  }

  @Test
  void shouldClimbStayAndComeBackBeforeItsEnd() {
    EnvironmentFault.Altitude flight =
        new EnvironmentFault.Altitude(Timing.lasting(1000L, 11_000L), -25_000.0, 3200L);
    assertEquals(0.0, flight.changePa(999L), 1e-9);
    assertEquals(0.0, flight.changePa(1000L), 1e-9);
    assertEquals(-12_500.0, flight.changePa(2600L));
    assertEquals(-25_000.0, flight.changePa(4200L));
    assertEquals(-25_000.0, flight.changePa(7800L));
    assertEquals(-12_500.0, flight.changePa(9400L));
    assertEquals(0.0, flight.changePa(11_000L), 1e-9);
    assertEquals(1100L, flight.nextChangeAfter(1000L));
    assertEquals(7800L, flight.nextChangeAfter(4200L));
    assertEquals(7900L, flight.nextChangeAfter(7800L));
    assertEquals(11_000L, flight.nextChangeAfter(10_999L));
    assertEquals(Fault.NEVER, flight.nextChangeAfter(11_000L));
    EnvironmentFault.Altitude moved = new EnvironmentFault.Altitude(Timing.from(0L), 1.0, 3200L);
    assertEquals(3200L, moved.nextChangeAfter(3199L));
    assertEquals(Fault.NEVER, moved.nextChangeAfter(3200L));
    assertEquals(Fault.NEVER, moved.nextChangeAfter(5000L));
  }

  @Test
  void shouldAddWeatherToAFlight() {
    ActiveFaults active =
        new ActiveFaults(
            List.of(
                new EnvironmentFault.Altitude(Timing.from(0L), -25_000.0, 100L),
                new EnvironmentFault.Altitude(Timing.from(0L), 3000.0, 1000L)));
    assertEquals(-25_000.0 + 1500.0, active.ambientChangePa(500L));
  }

  @Test
  void shouldStretchPosturesFromTheLowestOneOn() {
    ActiveFaults active = new ActiveFaults(List.of(new EnvironmentFault.Posture(SPAN, 9800.0)));
    active.update(5L);
    assertEquals(700.0, active.posturePa(700.0, 700.0, 4000.0));
    assertEquals(9800.0, active.posturePa(4000.0, 700.0, 4000.0), 1e-9);
    assertEquals(700.0 + 800.0 * 9100.0 / 3300.0, active.posturePa(1500.0, 700.0, 4000.0), 1e-9);
    active.update(10L);
    assertEquals(1500.0, active.posturePa(1500.0, 700.0, 4000.0));
  }

  @Test
  void shouldStallForLongerThanTheCause() {
    PumpFault.MotorStall stall = new PumpFault.MotorStall(Timing.lasting(10L, 20L), 15L);
    assertEquals(35L, stall.endMs());
    assertTrue(stall.acts().holdsAt(34L));
    assertFalse(stall.timing().holdsAt(34L));
    assertEquals(20L, new PumpFault.MotorStall(Timing.lasting(10L, 20L)).endMs());
  }

  @Test
  void shouldJoinWhatIsWrongWithThePump() {
    ActiveFaults active =
        new ActiveFaults(
            List.of(
                new PumpFault.RotorSlip(SPAN, 0.5, 9000.0),
                new PumpFault.RotorSlip(SPAN, 0.8, INF),
                new PumpFault.ReservoirLeak(SPAN, 10.0),
                new PumpFault.ReservoirLeak(SPAN, 5.0),
                new PumpFault.HydraulicOverDelivery(SPAN, 0.5),
                new PumpFault.HydraulicOverDelivery(SPAN, INF),
                new EnvironmentFault.EmiTelemetry(SPAN, false)));
    active.update(5L);
    assertEquals(0.4, active.turnedShare(), 1e-12);
    assertEquals(9000.0, active.slipPa());
    assertEquals(15.0, active.reservoirLeakNlPerHour());
    assertEquals(INF, active.hydraulicFraction());
    assertTrue(active.inTelemetry());
    assertFalse(active.pauses());
    active.update(10L);
    assertEquals(1.0, active.turnedShare());
    assertEquals(INF, active.slipPa());
    assertEquals(0.0, active.reservoirLeakNlPerHour());
    assertFalse(active.inTelemetry());
  }
}
