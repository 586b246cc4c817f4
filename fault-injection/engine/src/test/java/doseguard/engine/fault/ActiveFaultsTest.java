package doseguard.engine.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.Fault.CatheterDisconnect;
import doseguard.engine.fault.Fault.CatheterKink;
import doseguard.engine.fault.Fault.CatheterLeak;
import doseguard.engine.fault.Fault.CommandExcess;
import doseguard.engine.fault.Fault.DriverRunaway;
import doseguard.engine.fault.Fault.HydraulicOverDelivery;
import doseguard.engine.fault.Fault.MotorStall;
import doseguard.engine.fault.Fault.ProgrammingError;
import doseguard.engine.fault.Fault.SessionAbandoned;
import doseguard.engine.fault.Fault.Slip;
import doseguard.engine.fault.Fault.ValveStuck;
import doseguard.engine.fault.Fault.WrongConcentration;
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
    MotorStall stall = new MotorStall(10L, 20L);
    assertFalse(at(9L, stall).any(MotorStall.class));
    assertTrue(at(10L, stall).any(MotorStall.class));
    assertTrue(at(19L, stall).any(MotorStall.class));
    assertFalse(at(20L, stall).any(MotorStall.class));
    assertFalse(at(10L, stall).disconnected());
  }

  @Test
  void shouldNameTheNextEdge() {
    MotorStall stall = new MotorStall(10L, 20L);
    assertEquals(10L, at(0L, stall).nextEdgeMs());
    assertEquals(20L, at(10L, stall).nextEdgeMs());
    assertEquals(Long.MAX_VALUE, at(20L, stall).nextEdgeMs());
    assertEquals(Long.MAX_VALUE, at(0L).nextEdgeMs());
    assertEquals(Fault.NEVER, at(10L, new MotorStall(10L, Fault.NEVER)).nextEdgeMs());
  }

  @Test
  void shouldOpenAndCloseAnIntermittentKink() {
    CatheterKink kink = new CatheterKink(100L, 200L, 5.0, 40L, 10L);
    assertTrue(at(100L, kink).holds(kink));
    assertEquals(110L, at(100L, kink).nextEdgeMs());
    assertFalse(at(110L, kink).holds(kink));
    assertEquals(140L, at(110L, kink).nextEdgeMs());
    assertEquals(5.0, at(140L, kink).kinkFactor());
    assertEquals(1.0, at(150L, kink).kinkFactor());
    assertEquals(200L, at(190L, kink).nextEdgeMs());
  }

  @Test
  void shouldMultiplyAndAddWhatHoldsTogether() {
    ActiveFaults all =
        at(
            5L,
            new CatheterKink(0L, 10L, 2.0, 0L, 0L),
            new CatheterKink(0L, 10L, 3.0, 0L, 0L),
            new CatheterLeak(0L, 10L, 400.0),
            new CatheterLeak(0L, 10L, 400.0),
            new CatheterDisconnect(0L, 10L),
            new HydraulicOverDelivery(0L, 10L, 0.1),
            new HydraulicOverDelivery(0L, 10L, 0.5),
            new CommandExcess(0L, 10L, 2.0),
            new CommandExcess(6L, 10L, 3.0),
            new DriverRunaway(0L, 10L, 7L),
            new ValveStuck(0L, 10L, true),
            new WrongConcentration(0L, 10L, 4.0));
    assertEquals(6.0, all.kinkFactor());
    assertEquals(200.0, all.holeRatio(), 1e-9);
    assertTrue(all.disconnected());
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
            new DriverRunaway(5L, 10L, 7L),
            new ValveStuck(5L, 10L, true),
            new HydraulicOverDelivery(5L, 10L, 1.0),
            new CatheterLeak(5L, 10L, 400.0),
            new WrongConcentration(5L, 10L, 4.0));
    assertEquals(1.0, none.kinkFactor());
    assertEquals(Double.POSITIVE_INFINITY, none.holeRatio());
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
            new ProgrammingError(0L, 10L, Slip.FACTOR_TEN),
            new ProgrammingError(0L, 10L, Slip.STALE_FRAME),
            new ProgrammingError(6L, 10L, Slip.MG_FOR_MCG));
    assertEquals(Slip.FACTOR_TEN, active.takeSlip());
    assertEquals(Slip.STALE_FRAME, active.takeSlip());
    assertNull(active.takeSlip());
  }

  @Test
  void shouldAbandonASessionAtItsOnsetOnly() {
    SessionAbandoned gone = new SessionAbandoned(5L, 5L);
    assertEquals(5L, at(0L, gone).nextEdgeMs());
    assertFalse(at(4L, gone).sessionAbandonedNow());
    assertTrue(at(5L, gone).sessionAbandonedNow());
    assertFalse(at(6L, gone).sessionAbandonedNow());
  }
}
