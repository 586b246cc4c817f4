package doseguard.engine.therapy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.port.RuleKind;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the controller asks, to the millisecond; what it forgets; how it bridges. */
class ControllerTest {
  private static final long MINUTE = Therapies.MINUTE;
  private static final long HOUR = Therapies.HOUR;
  private static final long DAY = Therapies.DAY;
  private static final long UG = Therapies.UG;

  /** 1000 ug a day in strokes of 2 ug. */
  private static final long INTERVAL = 172_800L;

  private final Controller controller = controller();

  private static Controller controller() {
    long[] policy = doseguard.engine.simulation.TestFigures.policy();
    long[] pump = doseguard.engine.simulation.TestFigures.profile();
    Controller made = new Controller(new Policy(policy), new PumpProfile(pump));
    made.filled(2000);
    return made;
  }

  private void program(Therapy therapy) {
    controller.program(0L, Therapies.frame(therapy));
  }

  /** Grants every stroke until a time and counts them. */
  private int grantUntil(long untilMs) {
    int strokes = 0;
    for (long at = controller.wakeMs(); at < untilMs; at = controller.wakeMs()) {
      controller.accrue(at);
      if (controller.wants(at)) {
        controller.granted(at);
        strokes++;
      }
    }
    return strokes;
  }

  @Test
  void shouldNeverWakeWithoutAPrescription() {
    assertEquals(Long.MAX_VALUE, controller.wakeMs());
    controller.accrue(DAY);
    assertFalse(controller.wants(DAY));
  }

  @Test
  void shouldAskToTheMillisecondWhenAStrokeHasAccrued() {
    program(Therapies.constant(2000, 1000L * UG));
    assertEquals(INTERVAL, controller.wakeMs());
    controller.accrue(INTERVAL - 1L);
    assertFalse(controller.wants(INTERVAL - 1L));
    controller.accrue(INTERVAL);
    assertTrue(controller.wants(INTERVAL));
    controller.granted(INTERVAL);
    assertEquals(2L * INTERVAL, controller.wakeMs());
  }

  @Test
  void shouldWakeAtTheFirstMillisecondOfEveryStrokeAtUnevenRates() {
    for (long rate : new long[] {333_333_333L, 86_400_001L, 700_000_007L, 999_999_937L}) {
      Controller uneven = controller();
      uneven.program(0L, Therapies.frame(Therapies.constant(2000, rate)));
      for (long stroke = 1L; stroke <= 500L; stroke++) {
        long massDue = stroke * 2L * UG * DAY;
        long at = (massDue + rate - 1L) / rate;
        assertEquals(at, uneven.wakeMs());
        uneven.accrue(at);
        assertTrue(uneven.wants(at));
        uneven.granted(at);
      }
    }
  }

  @Test
  void shouldWakeAtOnceWhenARateOfAWholeStrokeAMillisecondIsAskedFor() {
    program(Therapies.constant(2000, 1000L * UG));
    controller.excess(0L, 200_000.0);
    assertEquals(1L, controller.wakeMs());
    controller.accrue(1L);
    assertTrue(controller.wants(1L));
  }

  @Test
  void shouldCarryTheRemainder() {
    program(Therapies.constant(2000, 700L * UG));
    assertEquals(7L * 350L, grantUntil(7L * DAY + 1L));
  }

  @Test
  void shouldFollowTheScheduleOverItsEdges() {
    program(
        Therapies.of(
            2000,
            List.of(new Segment(0, 0L), new Segment(720, 1000L * UG)),
            PatientBolus.NONE,
            0L));
    assertEquals(12L * HOUR, controller.wakeMs());
    assertEquals(250, grantUntil(DAY + 1L));
    assertEquals(250, grantUntil(2L * DAY + 1L));
  }

  @Test
  void shouldAskAgainAMinuteAfterARefusal() {
    program(Therapies.constant(2000, 1000L * UG));
    controller.accrue(INTERVAL);
    controller.refused(INTERVAL, RuleKind.DELIVERY_HOLD.id());
    assertEquals(INTERVAL + MINUTE, controller.wakeMs());
    controller.accrue(INTERVAL + MINUTE - 1L);
    assertFalse(controller.wants(INTERVAL + MINUTE - 1L));
    controller.accrue(INTERVAL + MINUTE);
    assertTrue(controller.wants(INTERVAL + MINUTE));
    controller.granted(INTERVAL + MINUTE);
    assertEquals(2L * INTERVAL, controller.wakeMs());
  }

  @Test
  void shouldDropTheBacklogWhenNoMoreIsPrescribed() {
    program(Therapies.constant(2000, 1000L * UG));
    controller.accrue(INTERVAL);
    controller.refused(INTERVAL, RuleKind.PRESCRIPTION_CREDIT.id());
    controller.accrue(INTERVAL + MINUTE);
    controller.granted(INTERVAL + MINUTE);
    assertEquals(INTERVAL + MINUTE + INTERVAL, controller.wakeMs());
  }

  @Test
  void shouldCatchUpNoMoreThanTheCapAndNoFasterThanThePump() {
    program(Therapies.constant(2000, 1000L * UG));
    controller.accrue(DAY);
    assertTrue(controller.wants(DAY));
    controller.granted(DAY);
    assertEquals(DAY + 3600L, controller.wakeMs());
    assertEquals(6, grantUntil(DAY + MINUTE));
  }

  @Test
  void shouldGiveAPatientBolusWithinItsDurationAndToThePicogram() {
    program(
        Therapies.of(
            2000,
            List.of(new Segment(0, 0L)),
            new PatientBolus(25L * UG + 1L, 7L * MINUTE, 0L, 4),
            0L));
    controller.bolus(HOUR);
    assertTrue(controller.bolusRunning());
    assertEquals(12, grantUntil(HOUR + 8L * MINUTE));
    assertFalse(controller.bolusRunning());
    controller.bolus(2L * HOUR);
    assertEquals(13, grantUntil(3L * HOUR));
  }

  @Test
  void shouldGiveASingleBolusOnceWithThePrescription() {
    program(Therapies.of(2000, List.of(new Segment(0, 0L)), PatientBolus.NONE, 20L * UG));
    assertEquals(10, grantUntil(DAY));
  }

  @Test
  void shouldAccrueNothingWhileStopped() {
    program(Therapies.constant(2000, 1000L * UG));
    controller.stop(0L, HOUR);
    assertTrue(controller.stopped());
    assertEquals(HOUR, controller.wakeMs());
    controller.accrue(HOUR);
    assertFalse(controller.stopped());
    assertEquals(HOUR + INTERVAL, controller.wakeMs());
    controller.stop(HOUR, DAY);
    controller.stop(2L * HOUR, 2L * HOUR);
    assertEquals(2L * HOUR + INTERVAL, controller.wakeMs());
  }

  @Test
  void shouldAskForTwiceAsMuchWhenFaulty() {
    program(Therapies.constant(2000, 1000L * UG));
    controller.excess(0L, 2.0);
    assertEquals(1000, grantUntil(DAY + 1L));
    controller.excess(DAY + 1L, 1.0);
    assertEquals(500, grantUntil(2L * DAY + 1L));
  }

  @Test
  void shouldBridgeUpwardsAtTheOldVolumetricRate() {
    program(Therapies.constant(2000, 300L * UG));
    controller.filled(500);
    controller.refilled(2000, true);
    long hours = bridgeMs() / HOUR;
    assertEquals(16L, hours);
  }

  @Test
  void shouldBridgeDownwardsAtTheOldVolumetricRate() {
    program(Therapies.constant(2000, 300L * UG));
    controller.refilled(500, true);
    assertEquals(67L, bridgeMs() / HOUR);
    assertEquals(500, controller.dosingConcentration());
  }

  private long bridgeMs() {
    int before = controller.dosingConcentration();
    long at = 0L;
    while (controller.dosingConcentration() == before) {
      at = controller.wakeMs();
      grantUntil(at + 1L);
    }
    return at;
  }

  @Test
  void shouldDoseWithTheFreshDrugAtOnceWhenTheBridgeIsOmitted() {
    program(Therapies.constant(2000, 300L * UG));
    controller.refilled(500, false);
    assertEquals(500, controller.dosingConcentration());
  }

  @Test
  void shouldBridgeTwoChangesOneAfterTheOther() {
    Bridge bridge = new Bridge();
    bridge.fill(2000);
    bridge.refilled(2000, 10L);
    assertFalse(bridge.pumped(100L));
    bridge.refilled(1000, 10L);
    assertFalse(bridge.pumped(5L));
    bridge.refilled(500, 10L);
    assertTrue(bridge.pumped(5L));
    assertEquals(1000, bridge.dosing());
    assertTrue(bridge.pumped(5L));
    assertEquals(500, bridge.dosing());
  }

  @Test
  void shouldKeepTheLatestOfTooManyChanges() {
    Bridge bridge = new Bridge();
    bridge.fill(1);
    for (int i = 2; i < 20; i++) {
      bridge.refilled(i, 10L);
    }
    for (int i = 0; i < 10; i++) {
      bridge.pumped(10L);
    }
    assertEquals(19, bridge.dosing());
  }
}
