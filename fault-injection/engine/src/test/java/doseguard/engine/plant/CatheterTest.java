package doseguard.engine.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of physics.md 1.2 to 1.5 for the catheter. */
class CatheterTest {
  private static final double CSF = 1500.0;
  private static final double C = 0.3;
  private static final double R = 360.0;
  private static final double STROKE = 1000.0;

  private final Catheter catheter = new Catheter(C, R, CSF);

  @Test
  void shouldRiseByThreePointThreeKilopascalsAStroke() {
    catheter.push(STROKE);
    assertEquals(CSF + 3333.3, catheter.pressurePa(), 0.1);
  }

  @Test
  void shouldDecayWithATimeConstantOfElevenHundredthsOfASecond() {
    catheter.push(STROKE);
    catheter.advance(108.0);
    assertEquals(3333.3 / StrictMath.E, catheter.pressurePa() - CSF, 0.1);
    assertFalse(catheter.settled());
  }

  @Test
  void shouldPassEveryStrokeToTheTipAndThenSettle() {
    catheter.push(STROKE);
    catheter.advance(60_000.0);
    assertEquals(STROKE, catheter.farNl(), 1e-9);
    assertEquals(STROKE, catheter.nearNl(), 1e-9);
    assertTrue(catheter.settled());
    assertEquals(CSF, catheter.pressurePa());
  }

  @ParameterizedTest
  @CsvSource({"1.12", "5", "101"})
  void shouldLoseNothingInAPartialKink(double factor) {
    catheter.kink(factor);
    catheter.push(STROKE);
    catheter.advance(600_000.0);
    assertEquals(STROKE, catheter.farNl(), 1e-9);
  }

  @Test
  void shouldHoldThePressureBehindACompleteKink() {
    catheter.kink(Double.POSITIVE_INFINITY);
    catheter.push(STROKE);
    catheter.push(STROKE);
    assertTrue(catheter.settled());
    catheter.advance(1e9);
    assertEquals(CSF + 6666.7, catheter.pressurePa(), 0.1);
    assertEquals(0.0, catheter.nearNl());
    assertEquals(catheter.pressurePa(), catheter.pressureAfterPa(1000.0), 1e-9);
  }

  @Test
  void shouldNotFeelThePostureBehindACompleteKink() {
    catheter.kink(Double.POSITIVE_INFINITY);
    catheter.csf(4000.0);
    assertTrue(catheter.settled());
    assertEquals(CSF, catheter.pressurePa());
  }

  @ParameterizedTest
  @CsvSource({"9600,0.05", "4800,0.1", "2400,0.2", "960,0.5", "480,1"})
  void shouldLoseTheTabledShareOfHalfAMillilitreADayThroughAHole(double ratio, double share) {
    Catheter holed = new Catheter(C, R, Catheter.TISSUE_PA + 1000.0);
    holed.hole(ratio);
    holed.advance(86_400_000.0);
    double lost = holed.nearNl() - holed.farNl();
    assertEquals(share * 500_000.0, lost, 0.01 * share * 500_000.0);
  }

  @Test
  void shouldShowLittleOfAHoleInThePressure() {
    Catheter holed = new Catheter(C, R, Catheter.TISSUE_PA + 1000.0);
    holed.hole(480.0);
    holed.advance(60_000.0);
    double fall = Catheter.TISSUE_PA + 1000.0 - holed.pressurePa();
    assertTrue(fall > 0.05 && fall < 1.05, () -> "fall " + fall);
  }

  @Test
  void shouldFindTheMomentWhenTheFlowAtTheTipTurns() {
    catheter.hole(480.0);
    catheter.advance(60_000.0);
    catheter.push(STROKE);
    double turn = catheter.turnsWithin(60_000.0);
    assertTrue(turn > 0.0 && turn < 5000.0, () -> "turn " + turn);
    catheter.advance(turn);
    double out = catheter.farNl();
    catheter.advance(60_000.0 - turn);
    assertTrue(out > 0.99 * STROKE);
    assertTrue(catheter.farNl() < 0.0);
    assertEquals(60_000.0, catheter.turnsWithin(60_000.0));
  }

  @Test
  void shouldNotTurnBehindAKinkWithAHole() {
    catheter.hole(480.0);
    catheter.kink(Double.POSITIVE_INFINITY);
    catheter.push(STROKE);
    assertEquals(100.0, catheter.turnsWithin(100.0));
    catheter.advance(1e9);
    assertEquals(0.0, catheter.farNl());
    assertEquals(Catheter.TISSUE_PA, catheter.pressurePa(), 1e-6);
  }

  @Test
  void shouldFallToThePocketWhenOff() {
    catheter.disconnect(true);
    catheter.push(STROKE);
    catheter.advance(60_000.0);
    assertEquals(Catheter.POCKET_PA, catheter.pressurePa());
    assertTrue(catheter.farNl() < 0.0);
    assertFalse(catheter.settled());
    assertFalse(catheter.tight());
    catheter.disconnect(false);
    catheter.advance(60_000.0);
    assertEquals(CSF, catheter.pressurePa());
    assertTrue(catheter.tight());
  }

  @Test
  void shouldLeakThroughTheRotorAtTheStatedFlow() {
    double flow = 0.005787;
    Catheter leaking = new Catheter(C, R, CsfPressure.MEDIAN_PA);
    leaking.rotorLeak(flow);
    leaking.advance(3_600_000.0);
    assertEquals(flow * 3_600_000.0, leaking.rotorNl(), 0.001 * flow * 3_600_000.0);
    assertEquals(leaking.rotorNl(), leaking.farNl(), 10.0);
  }

  @Test
  void shouldComeToTheReservoirsPressureWhenItLeaksIntoAKink() {
    catheter.kink(Double.POSITIVE_INFINITY);
    catheter.rotorLeak(0.05);
    catheter.advance(1e9);
    assertEquals(Reservoir.GAUGE_PA, catheter.pressurePa());
    assertTrue(catheter.settled());
  }

  @ParameterizedTest
  @CsvSource({"0.1,0.99", "0.3,0.93", "1.0,0.59"})
  void shouldPassTheTabledShareOfThePulse(double compliance, double share) {
    Catheter line = new Catheter(compliance, R, CSF);
    assertEquals(share, line.transmission(1.2), 0.005);
  }

  @Test
  void shouldPassLessOfThePulseWhenHalfTheConductanceIsLost() {
    double sound = catheter.transmission(1.2);
    catheter.kink(3.0);
    assertEquals(0.84, catheter.transmission(1.2) / sound, 0.01);
  }

  @Test
  void shouldPassNoPulseWhenKinkedOrOff() {
    catheter.kink(Double.POSITIVE_INFINITY);
    assertEquals(0.0, catheter.transmission(1.2));
    catheter.kink(1.0);
    catheter.disconnect(true);
    assertEquals(0.0, catheter.transmission(1.2));
  }

  @Test
  void shouldForeseeThePressureWithoutMoving() {
    catheter.push(STROKE);
    double foreseen = catheter.pressureAfterPa(200.0);
    assertEquals(foreseen, catheter.pressureAfterPa(200.0));
    catheter.advance(200.0);
    assertEquals(catheter.pressurePa(), foreseen, 1e-9);
  }

  @Test
  void shouldStoreAndGiveBackByCompliance() {
    assertEquals(C * CSF, catheter.storedNl(), 1e-9);
    catheter.shortOf(300.0);
    assertEquals(CSF - 1000.0, catheter.pressurePa(), 1e-9);
  }
}
