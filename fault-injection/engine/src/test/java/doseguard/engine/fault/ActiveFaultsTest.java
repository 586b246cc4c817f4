package doseguard.engine.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.ProgramFault.Slip;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Onset, end, intermittency, and what faults come to together. */
class ActiveFaultsTest {

  private static ActiveFaults at(long ms, Fault... faults) {
    ActiveFaults active = new ActiveFaults(List.of(faults));
    active.update(ms);
    return active;
  }

  @Test
  void shouldHoldFromOnsetToJustBeforeEnd() {
    PumpFault.MotorStall stall = new PumpFault.MotorStall(Timing.lasting(10L, 20L));
    assertFalse(at(9L, stall).any(PumpFault.MotorStall.class));
    assertTrue(at(10L, stall).any(PumpFault.MotorStall.class));
    assertTrue(at(19L, stall).any(PumpFault.MotorStall.class));
    assertFalse(at(20L, stall).any(PumpFault.MotorStall.class));
    assertFalse(new LineFaults(at(10L, stall)).disconnected());
  }

  @Test
  void shouldNameTheNextEdge() {
    PumpFault.MotorStall stall = new PumpFault.MotorStall(Timing.lasting(10L, 20L));
    assertEquals(10L, at(0L, stall).nextEdgeMs());
    assertEquals(20L, at(10L, stall).nextEdgeMs());
    assertEquals(Long.MAX_VALUE, at(20L, stall).nextEdgeMs());
    assertEquals(Long.MAX_VALUE, at(0L).nextEdgeMs());
    assertEquals(Fault.NEVER, at(10L, new PumpFault.MotorStall(Timing.from(10L))).nextEdgeMs());
  }

  @Test
  void shouldOpenAndCloseAnIntermittentKink() {
    CatheterFault.Kink kink = new CatheterFault.Kink(new Timing(100L, 200L, 40L, 10L), 5.0);
    assertTrue(at(100L, kink).holds(kink));
    assertEquals(110L, at(100L, kink).nextEdgeMs());
    assertFalse(at(110L, kink).holds(kink));
    assertEquals(140L, at(110L, kink).nextEdgeMs());
    assertEquals(5.0, new LineFaults(at(140L, kink)).kinkFactor(1500.0));
    assertEquals(1.0, new LineFaults(at(150L, kink)).kinkFactor(1500.0));
    assertEquals(200L, at(190L, kink).nextEdgeMs());
  }

  @Test
  void shouldMultiplyAndAddWhatHoldsTogether() {
    ActiveFaults all =
        at(
            5L,
            new CatheterFault.Kink(Timing.lasting(0L, 10L), 2.0),
            new CatheterFault.Kink(Timing.lasting(0L, 10L), 3.0),
            new CatheterFault.Leak(Timing.lasting(0L, 10L), 400.0),
            new CatheterFault.Leak(Timing.lasting(0L, 10L), 400.0),
            new CatheterFault.Disconnect(Timing.lasting(0L, 10L)),
            new PumpFault.HydraulicOverDelivery(Timing.lasting(0L, 10L), 0.1),
            new PumpFault.HydraulicOverDelivery(Timing.lasting(0L, 10L), 0.5),
            new PumpFault.CommandExcess(Timing.lasting(0L, 10L), 2.0),
            new PumpFault.CommandExcess(Timing.lasting(6L, 10L), 3.0),
            new PumpFault.DriverRunaway(Timing.lasting(0L, 10L), 7L),
            new PumpFault.ValveStuck(Timing.lasting(0L, 10L), true),
            new RefillFault.WrongConcentration(Timing.lasting(0L, 10L), 4.0));
    LineFaults line = new LineFaults(all);
    assertEquals(6.0, line.kinkFactor(1500.0));
    assertEquals(200.0, line.holeRatio(1500.0), 1e-9);
    assertTrue(line.disconnected());
    assertEquals(0.6, all.hydraulicFraction(), 1e-12);
    assertEquals(2.0, all.excessFactor());
    assertEquals(7L, all.runawayIntervalMs());
    assertFalse(all.valveOpen(true));
    assertEquals(4.0, all.concentrationFactor());
    assertEquals(12, all.count());
    assertEquals("catheter-disconnect", all.fault(4).family());
  }

  @Test
  void shouldComeToASoundPumpWithoutFaults() {
    ActiveFaults none =
        at(
            0L,
            new PumpFault.DriverRunaway(Timing.lasting(5L, 10L), 7L),
            new PumpFault.ValveStuck(Timing.lasting(5L, 10L), true),
            new PumpFault.HydraulicOverDelivery(Timing.lasting(5L, 10L), 1.0),
            new CatheterFault.Leak(Timing.lasting(5L, 10L), 400.0),
            new RefillFault.WrongConcentration(Timing.lasting(5L, 10L), 4.0));
    LineFaults sound = new LineFaults(none);
    assertEquals(1.0, sound.kinkFactor(1500.0));
    assertEquals(Double.POSITIVE_INFINITY, sound.holeRatio(1500.0));
    assertEquals(0.0, none.hydraulicFraction());
    assertEquals(1.0, none.excessFactor());
    assertEquals(0L, none.runawayIntervalMs());
    assertTrue(none.valveOpen(true));
    assertFalse(none.valveOpen(false));
    assertEquals(1.0, none.concentrationFactor());
  }

  @Test
  void shouldSlipOncePerFault() {
    ActiveFaults active =
        at(
            5L,
            new ProgramFault.ProgrammingError(Timing.lasting(0L, 10L), Slip.FACTOR_TEN),
            new ProgramFault.ProgrammingError(Timing.lasting(0L, 10L), Slip.STALE_FRAME),
            new ProgramFault.ProgrammingError(Timing.lasting(6L, 10L), Slip.MG_FOR_MCG));
    assertEquals(Slip.FACTOR_TEN, active.takeSlip());
    assertEquals(Slip.STALE_FRAME, active.takeSlip());
    assertNull(active.takeSlip());
  }

  @Test
  void shouldHoldTheRotorUntilItHasRecoveredFromTheScan() {
    EnvironmentFault.MriStall scan = new EnvironmentFault.MriStall(Timing.lasting(10L, 20L), 30L);
    assertFalse(at(9L, scan).stalled());
    assertTrue(at(10L, scan).stalled());
    assertTrue(at(49L, scan).stalled());
    assertFalse(at(50L, scan).stalled());
    assertEquals(50L, at(10L, scan).nextEdgeMs());
    assertEquals(50L, scan.endMs());
    assertEquals(10L, scan.onsetMs());
  }

  @Test
  void shouldComeAndGoWhateverTheFamily() {
    Timing timing = new Timing(100L, 200L, 40L, 10L);
    ActiveFaults active =
        new ActiveFaults(
            List.of(new PumpFault.MotorStall(timing), new PumpFault.CommandExcess(timing, 2.0)));
    active.update(105L);
    assertTrue(active.stalled());
    assertEquals(2.0, active.excessFactor());
    assertEquals(110L, active.nextEdgeMs());
    active.update(110L);
    assertFalse(active.stalled());
    assertEquals(1.0, active.excessFactor());
    assertEquals(140L, active.nextEdgeMs());
  }
}
