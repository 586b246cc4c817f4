package doseguard.engine.oracle;

import static doseguard.engine.oracle.Scene.MINUTE;
import static doseguard.engine.oracle.Scene.STROKE;
import static doseguard.engine.oracle.Scene.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.fault.TimeFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.oracle.Finding.Question;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Too little although nothing is wrong. 85 % of 144 ug less two strokes is 118.4 ug over 8 h. */
class FalseStopTest {

  private static Finding stop(Scene scene) {
    return scene.on(Question.FALSE_STOP);
  }

  private static Scene onePerWindow(long guarded) {
    Scene scene = Scene.still(2880);
    for (int minute = 0; minute < 2880; minute += 480) {
      scene.all(minute, minute + 1, 144 * UG);
      scene.guarded[minute] = guarded;
    }
    return scene;
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void shouldJudgeToThePicogram(long more) {
    Finding finding = stop(onePerWindow(118_400_000L + more));
    assertEquals(more < 0, finding.violated());
    assertEquals(more / 118.4e6, finding.margin(), 1e-15);
    assertEquals(MINUTE, finding.atMs());
    assertEquals(
        "118.40 ug left the tip in the 8.0 h up to 0.0 h;"
            + " 85 % of the smaller twin less two strokes is 118.40 ug.",
        finding.words());
  }

  @Test
  void shouldCompareWithTheSmallerTwin() {
    Scene scene = onePerWindow(110 * UG);
    assertTrue(stop(scene).violated());
    Arrays.setAll(scene.gain, i -> scene.exact[i] * 9 / 10);
    assertFalse(stop(scene).violated());
  }

  @Test
  void shouldExpectWhatThePatientMayAskFor() {
    Scene scene = new Scene(1440);
    scene.exactBasal = scene.exact.clone();
    scene.gainBasal = scene.gain.clone();
    scene.exact[800] += 50 * UG;
    scene.gain[800] += 50 * UG;
    assertTrue(stop(scene).violated());
    scene.guarded[830] += 50 * UG;
    assertFalse(stop(scene).margin() < -0.5);
  }

  @Test
  void shouldExcuseNoSensorFault() {
    Scene scene = new Scene(2880).guarded(1000, 1400, 0);
    scene.fault(
        new SensorFault.Lie(
            Timing.lasting(0, 1), SensorFault.Sensor.ENCODER, SensorFault.Mode.STUCK, 0));
    scene.fault(new TimeFault.WrongCounter(Timing.lasting(0, 1), true, 0, 0));
    scene.fault(new PumpFault.CommandExcess(Timing.lasting(0, 1), 10));
    assertTrue(stop(scene).violated());
  }

  @Test
  void shouldJudgeOnlyUpToTheFirstDeliveryFault() {
    Scene scene = new Scene(2880).guarded(1000, 2880, 0);
    scene.fault(new PumpFault.MotorStall(Timing.from(2000 * MINUTE)));
    scene.fault(new PumpFault.MotorStall(Timing.from(1000 * MINUTE)));
    Finding finding = stop(scene);
    assertFalse(finding.violated());
    assertEquals(1 * 144 / 118.4 - 1, finding.margin(), 1e-12);
    scene.guarded(900, 1000, 0);
    assertTrue(stop(scene).violated());
    assertEquals(1000 * MINUTE, stop(scene).atMs());
  }

  @Test
  void shouldHaveNothingToJudgeWhenTheFaultIsThereFromTheStart() {
    Scene scene = new Scene(2880);
    scene.fault(new PumpFault.MotorStall(Timing.from(0)));
    Finding finding = stop(scene);
    assertFalse(finding.violated());
    assertEquals(1, finding.margin());
    assertEquals(-1, finding.atMs());
    assertEquals("Nothing to judge in the 0.0 h without a delivery fault.", finding.words());
  }

  @Test
  void shouldCountTheDoseBeforeAnEstablishedTherapyBegan() {
    // 25.6 ug of 144 may be missing: 85.33 min of basal.
    Scene scene = new Scene(2880).guarded(0, 85, 0);
    assertFalse(stop(scene).violated());
    assertTrue(stop(scene.guarded(0, 86, 0)).violated());
  }

  @Test
  void shouldAllowTwoStrokesWhenLittleIsDue() {
    Scene scene = Scene.still(600);
    scene.exact[10] = 2 * STROKE * 100 / 85;
    scene.gain[10] = 2 * STROKE * 100 / 85;
    assertFalse(stop(scene).violated());
    scene.exact[10] += 2;
    scene.gain[10] += 2;
    assertTrue(stop(scene).violated());
  }
}
