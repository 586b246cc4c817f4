package doseguard.engine.oracle;

import static doseguard.engine.oracle.Scene.MINUTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.TimeFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.therapy.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Alarms that no fault explains. */
class FalseAlarmTest {

  private static Finding alarm(Scene scene) {
    return scene.on(Question.FALSE_ALARM);
  }

  @ParameterizedTest
  @EnumSource(AlarmKind.class)
  void shouldCallEveryDeliveryAlarmFalseWithoutAFault(AlarmKind kind) {
    Scene scene = new Scene(60).alarm(30 * MINUTE, kind);
    scene.act(new Act.Refill(10 * MINUTE, 18_000_000, 1000));
    scene.act(new Act.Stop(20 * MINUTE, 0));
    assertEquals(!kind.advisory(), alarm(scene).violated());
  }

  @Test
  void shouldCountFalseAlarmsAndNameTheFirst() {
    Scene scene = new Scene(600);
    scene.fault(new PumpFault.MotorStall(Timing.from(0)));
    scene.alarm(60 * MINUTE, AlarmKind.STALL);
    scene.alarm(90 * MINUTE, AlarmKind.OCCLUSION);
    scene.alarm(120 * MINUTE, AlarmKind.CLOCK_DISAGREE);
    Finding finding = alarm(scene);
    assertTrue(finding.violated());
    assertEquals(-2, finding.margin());
    assertEquals(90 * MINUTE, finding.atMs());
    assertEquals(
        "OCCLUSION at 1.5 h is explained by no fault; 2 of 3 delivery alarms were false.",
        finding.words());
  }

  @Test
  void shouldFindNothingWhenEveryAlarmIsExplained() {
    Scene scene = new Scene(600);
    scene.fault(new PumpFault.MotorStall(Timing.from(0)));
    scene.alarm(60 * MINUTE, AlarmKind.STALL).alarm(61 * MINUTE, AlarmKind.RESERVOIR_LOW);
    Finding finding = alarm(scene);
    assertFalse(finding.violated());
    assertEquals(1, finding.margin());
    assertEquals(-1, finding.atMs());
    assertEquals("None of 1 delivery alarms was false.", finding.words());
  }

  @Test
  void shouldUniteTheRowsOfACombination() {
    Scene scene = new Scene(600);
    scene.fault(new PumpFault.MotorStall(Timing.from(0)));
    scene.fault(new TimeFault.WrongCounter(Timing.from(0), true, 0, 0));
    scene.alarm(60 * MINUTE, AlarmKind.STALL).alarm(60 * MINUTE, AlarmKind.CLOCK_DISAGREE);
    assertFalse(alarm(scene).violated());
    scene.alarm(60 * MINUTE, AlarmKind.VALVE_FAULT);
    assertTrue(alarm(scene).violated());
  }

  @Test
  void shouldCallAnAlarmBeforeTheOnsetFalse() {
    Scene scene = new Scene(600).alarm(60 * MINUTE, AlarmKind.STALL);
    scene.fault(new PumpFault.MotorStall(Timing.from(60 * MINUTE + 1)));
    assertTrue(alarm(scene).violated());
    scene.faults.clear();
    scene.fault(new PumpFault.MotorStall(Timing.from(60 * MINUTE)));
    assertFalse(alarm(scene).violated());
  }
}
