package doseguard.engine.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.EnvironmentFault;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.RefillFault;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.fault.SensorFault.Mode;
import doseguard.engine.fault.Timing;
import doseguard.engine.plant.Catheter;
import doseguard.engine.simulation.PumpSpec;
import doseguard.guard.PumpProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reference delays against every figure of physics.md 2.1 to 2.3. The tables there are rounded
 * to two or three digits, so 3 % unless stated.
 */
class PhysicalLimitTest {
  private static final double HOUR = 3_600_000.0;
  private static final double MINUTE = 60_000.0;
  private static final double ML = 1_000_000.0;
  private static final double NO_HOLE = Double.POSITIVE_INFINITY;

  private static Conditions at(int suite, double millilitresPerDay, double sigmaMillilitres) {
    return Conditions.ofTheTable(suite, millilitresPerDay * ML, sigmaMillilitres * ML);
  }

  private static void near(double expected, double actual, double tolerance) {
    assertEquals(expected, actual, expected * tolerance);
  }

  @ParameterizedTest(name = "KL {0}: {1} samples")
  @CsvSource({"0.01, 579", "0.05, 148", "0.1, 81", "0.5, 19.4", "1, 10.4", "5, 2.4"})
  void shouldBeSiegmundsDelayAtOneFalseAlarmIn87600Samples(double kl, double samples) {
    near(samples, Cusum.delay(StrictMath.sqrt(2.0 * kl), 87_600.0), 0.02);
  }

  @ParameterizedTest(name = "slope {0} sigma a sample: {1} samples")
  @CsvSource({
    "0.417, 7.3",
    "0.208, 11.6",
    "0.083, 21.4",
    "0.042, 34.0",
    "0.0083, 99.5",
    "0.0042, 158"
  })
  void shouldBeTheRampWithoutTheInnerCorrectionOfTheDetectorTable(double slope, double samples) {
    double uncorrected = StrictMath.cbrt(6.0 * StrictMath.log(87_600.0) / (slope * slope));
    near(samples, uncorrected, 0.01);
    Conditions c = at(PumpProfile.SUITE_B, 0.1, 0.1);
    double corrected = LevelLimit.rampMs(slope * 24.0 * 0.1 * ML, c) / HOUR;
    assertTrue(corrected < uncorrected && corrected > 0.78 * uncorrected);
  }

  @ParameterizedTest(name = "{0} sigma {1} mL, gain +-{2}: {3}, {4}, {5} h")
  @CsvSource({
    "-1, 0.1, 0, 30, 11, 6.9", "-1, 0.5, 0, 84, 30, 19",
    "0.1, 0.1, 0, 131, 47, 30", "0.1, 0.5, 0, 362, 131, 84",
    "0.1, 0.1, 0.03, 164, 59, 38", "0.1, 0.5, 0.03, 453, 164, 106",
    "0.5, 0.1, 0, 47, 17, 11", "0.5, 0.5, 0, 131, 47, 30",
    "10, 0.1, 0, 6.9, 2.4, 1.6", "10, 0.5, 0, 19, 6.9, 4.4",
  })
  void shouldNoticeAWrongFlowByTheLevel(
      double share, double sigma, double gain, double slow, double middle, double fast) {
    for (int suite = PumpProfile.SUITE_B; suite <= PumpProfile.SUITE_D; suite++) {
      near(slow, hours(share, sigma, gain, suite, 0.1), 0.03);
      near(middle, hours(share, sigma, gain, suite, 0.5), 0.03);
      near(fast, hours(share, sigma, gain, suite, 1.0), 0.03);
    }
  }

  private static double hours(double share, double sigma, double gain, int suite, double flow) {
    Conditions c = at(suite, flow, sigma).withGainUncertainty(gain);
    return PhysicalLimit.flow(share, c).delayMs() / HOUR;
  }

  @ParameterizedTest(name = "{0} sigma {1} mL, once a day: {2}, {3}, {4} d")
  @CsvSource({
    "-1, 0.1, 3.5, 1.2, 1.0", "-1, 0.5, 9.6, 3.5, 2.2", "0.1, 0.1, 14.9, 5.4, 3.5",
    "0.1, 0.5, 41, 15, 9.6", "0.5, 0.1, 5.4, 1.9, 1.2", "0.5, 0.5, 15, 5.4, 3.5",
  })
  void shouldTakeLongerWithOneSampleADay(
      double share, double sigma, double slow, double middle, double fast) {
    double day = 24.0 * HOUR;
    near(slow, daily(share, sigma, 0.1) / day, 0.03);
    near(middle, daily(share, sigma, 0.5) / day, 0.05);
    assertTrue(fast == 1.0 || StrictMath.abs(daily(share, sigma, 1.0) / day - fast) < 0.05 * fast);
  }

  private static double daily(double share, double sigma, double flow) {
    Conditions c = at(PumpProfile.SUITE_B, flow, sigma).withLevelEvery(24.0 * HOUR);
    return PhysicalLimit.flow(share, c).delayMs();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.145, 0.1, 0.0, -0.145})
  void shouldNotNoticeWhatTheGainExplains(double share) {
    Conditions c = at(PumpProfile.SUITE_D, 0.5, 0.1).withGainUncertainty(0.145);
    assertFalse(PhysicalLimit.flow(share, c).detectable());
    assertEquals(Reference.NEVER, PhysicalLimit.flow(share, c).delayMs());
    assertTrue(PhysicalLimit.flow(0.146, c).detectable());
    assertTrue(PhysicalLimit.flow(-0.146, c).detectable());
  }

  @ParameterizedTest(name = "{0} mL/d: {1} min")
  @CsvSource({"0.1, 43", "0.5, 8.7", "1, 4.4"})
  void shouldNoticeACompleteKinkAndAStallAfterThreeStrokes(double flow, double minutes) {
    Conditions c = at(PumpProfile.SUITE_C, flow, 0.1);
    near(minutes, PhysicalLimit.blocked(c).delayMs() / MINUTE, 0.03);
    near(minutes, PhysicalLimit.stall(c).delayMs() / MINUTE, 0.03);
    near(minutes / 3.0, PhysicalLimit.ungranted(c).delayMs() / MINUTE, 0.03);
  }

  @ParameterizedTest(name = "stroke {0} nL, {1} uL/kPa at {2} mL/d: {3} min")
  @CsvSource({
    "1000, 1, 0.1, 62, 0.2", "1000, 1, 0.5, 16, 0.2", "1000, 1, 1, 8, 0.2",
    "500, 0.3, 0.1, 22, 0.03", "500, 0.3, 0.5, 4.4, 0.03", "500, 0.3, 1, 2.9, 0.3",
  })
  void shouldNeedMoreStrokesInASofterLine(
      double stroke, double compliance, double flow, double minutes, double tolerance) {
    Conditions c = at(PumpProfile.SUITE_C, flow, 0.1).withStroke(stroke, compliance);
    near(minutes, PhysicalLimit.blocked(c).delayMs() / MINUTE, tolerance);
  }

  @Test
  void shouldFallBackToTheLevelWhenAStrokeRaisesThePressureTooLittle() {
    Conditions c = at(PumpProfile.SUITE_C, 0.5, 0.1).withStroke(250.0, 0.3);
    Conditions b = at(PumpProfile.SUITE_B, 0.5, 0.1).withStroke(250.0, 0.3);
    assertEquals(PhysicalLimit.blocked(b), PhysicalLimit.blocked(c));
  }

  @ParameterizedTest(name = "{0} mL/d: {1} h to the slip, then {2} or {3} h")
  @CsvSource({"0.1, 10.8, 30, 84", "0.5, 2.2, 11, 30", "1, 1.1, 6.9, 19"})
  void shouldNoticeAKinkByTheLevelAfterTheSlip(
      double flow, double toSlip, double fine, double coarse) {
    Conditions b = at(PumpProfile.SUITE_B, flow, 0.1);
    near(toSlip + fine, PhysicalLimit.blocked(b).delayMs() / HOUR, 0.03);
    Conditions noisy = at(PumpProfile.SUITE_B, flow, 0.5);
    near(toSlip + coarse, PhysicalLimit.blocked(noisy).delayMs() / HOUR, 0.03);
    assertFalse(PhysicalLimit.blocked(at(PumpProfile.SUITE_A, flow, 0.1)).detectable());
  }

  @ParameterizedTest(name = "amplitude x{0}: {1} h")
  @CsvSource({"0.0, 6", "0.035, 6", "0.3, 12", "0.7, 69.6"})
  void shouldNoticeAChangedPulseBySessions(double ratio, double hours) {
    Conditions c = at(PumpProfile.SUITE_C, 0.5, 0.1);
    near(hours, PhysicalLimit.pulse(ratio, c).delayMs() / HOUR, 0.04);
    assertFalse(PhysicalLimit.pulse(ratio, at(PumpProfile.SUITE_B, 0.5, 0.1)).detectable());
  }

  @ParameterizedTest(name = "conductance over {0}: {1} sessions")
  @CsvSource({"2, 40, 0.05", "5, 3.0, 0.1", "1.25, 400, 0.2"})
  void shouldNoticeDampingBySessions(double factor, double sessions, double tolerance) {
    Conditions c = at(PumpProfile.SUITE_C, 0.5, 0.1);
    double ratio = PressureLimit.changed(2.0 * factor - 1.0, NO_HOLE, c);
    near(sessions, PressureLimit.sessions(ratio, c), tolerance);
  }

  @Test
  void shouldCallDampingOfAHundredDaysNoUse() {
    Conditions c = at(PumpProfile.SUITE_C, 0.5, 0.1);
    assertFalse(PhysicalLimit.damped(1.5, NO_HOLE, c).detectable());
    assertFalse(PhysicalLimit.damped(1.0, NO_HOLE, c).detectable());
    assertTrue(PhysicalLimit.damped(3.0, NO_HOLE, c).detectable());
  }

  @ParameterizedTest(name = "concentration x{0}, noise {1}: {2} samples")
  @CsvSource({
    "0.25, 0.05, 1",
    "0.5, 0.05, 1",
    "2, 0.05, 1",
    "4, 0.05, 1",
    "0.25, 0.2, 1",
    "0.5, 0.2, 2",
    "2, 0.2, 2",
    "4, 0.2, 1",
  })
  void shouldNoticeAWrongDrugInOneOrTwoSamples(double factor, double noise, double samples) {
    Conditions c = at(PumpProfile.SUITE_D, 0.5, 0.1);
    Conditions noisy =
        new Conditions(
            c.suite(),
            c.flowNlPerDay(),
            c.strokeNl(),
            c.complianceNlPerPa(),
            c.resistancePaMsPerNl(),
            c.slipPa(),
            c.deadVolumeNl(),
            c.fillNl(),
            c.levelSigmaNl(),
            c.levelSampleMs(),
            0.0,
            c.sessionMs(),
            c.sessionLogSd(),
            noise,
            HOUR);
    near(samples, PhysicalLimit.concentration(factor, noisy).delayMs() / HOUR, 0.03);
    assertFalse(
        PhysicalLimit.concentration(factor, at(PumpProfile.SUITE_C, 0.5, 0.1)).detectable());
    assertFalse(PhysicalLimit.concentration(1.0, noisy).detectable());
  }

  @ParameterizedTest(name = "{0} mL/d: {1} h")
  @CsvSource({"0.1, 101", "0.5, 20.2", "1, 10.1"})
  void shouldHaveTheTransitTimeAsTheOnlyMechanicalBarrier(double flow, double hours) {
    Conditions c = at(PumpProfile.SUITE_A, flow, 0.1);
    near(hours, PhysicalLimit.transitMs(1.0, c) / HOUR, 0.01);
    near(hours / 2.0, PhysicalLimit.transitMs(0.5, c) / HOUR, 0.01);
  }

  @ParameterizedTest(name = "sigma {0} mL: {1} mL")
  @CsvSource({"0.1, 0.46", "0.5, 2.3"})
  void shouldSeeARefillErrorFromThisVolumeOn(double sigma, double millilitres) {
    Conditions c = at(PumpProfile.SUITE_B, 0.5, sigma);
    near(millilitres, PhysicalLimit.smallestRefillErrorNl(c) / ML, 0.01);
  }

  @ParameterizedTest(name = "a hole of {0} x R")
  @ValueSource(doubles = {9600, 4800, 2400, 960, 480})
  void shouldNotNoticeALeakThatTakesTheFlow(double ratio) {
    Conditions c = at(PumpProfile.SUITE_D, 0.5, 0.1);
    double changed = PressureLimit.changed(1.0, ratio, c);
    assertTrue(changed < 1.0 && changed > 0.999, "physics.md 1.5: at most 0.1 %");
    assertFalse(PhysicalLimit.damped(1.0, ratio, c).detectable());
    assertTrue(PhysicalLimit.damped(1.0, 0.5, c).detectable(), "a gross break");
  }

  @Test
  void shouldBeTheTransmissionOfThePlant() {
    Conditions c = at(PumpProfile.SUITE_C, 0.5, 0.1);
    for (double kink : new double[] {1.0, 3.0, 9.0, 101.0}) {
      Catheter plant = new Catheter(c.complianceNlPerPa(), c.resistancePaMsPerNl(), 1500.0);
      plant.kink(kink);
      assertEquals(plant.transmission(1.2), PressureLimit.transmission(kink, NO_HOLE, c), 1e-12);
    }
  }

  private static Reference limit(Fault fault, Conditions c) {
    return PhysicalLimit.of(fault, c).orElseThrow();
  }

  @Test
  void shouldHaveTheLimitOfEachFault() {
    Timing t = Timing.from(0L);
    Conditions c = at(PumpProfile.SUITE_D, 0.5, 0.1);
    Reference stall = PhysicalLimit.stall(c);
    Reference blocked = PhysicalLimit.blocked(c);
    assertEquals(blocked, limit(new CatheterFault.Kink(t, Double.POSITIVE_INFINITY), c));
    assertEquals(PhysicalLimit.damped(3.0, NO_HOLE, c), limit(new CatheterFault.Kink(t, 3.0), c));
    assertFalse(limit(new CatheterFault.Leak(t, 480.0), c).detectable());
    assertEquals(PhysicalLimit.pulse(0.0, c), limit(new CatheterFault.Disconnect(t), c));
    assertEquals(PhysicalLimit.pulse(0.3, c), limit(new CatheterFault.TipMigration(t, 0.3, 1), c));
    long grown = limit(new CatheterFault.TipOcclusion(t, 1000L), c).delayMs();
    assertEquals(blocked.delayMs() + 1000L, grown);
    assertEquals(stall, limit(new PumpFault.MotorStall(t), c));
    assertEquals(stall, limit(new EnvironmentFault.MriStall(t, 0L), c));
    assertEquals(7000L, limit(new PumpFault.DriverRunaway(t, 7000L), c).delayMs());
    assertEquals(PhysicalLimit.flow(0.5, c), limit(new PumpFault.HydraulicOverDelivery(t, 0.5), c));
    double free = Double.POSITIVE_INFINITY;
    assertEquals(
        (long) (HOUR / 2.0), limit(new PumpFault.HydraulicOverDelivery(t, free), c).delayMs());
    assertEquals(PhysicalLimit.flow(0.48, c), limit(new PumpFault.ReservoirLeak(t, 10_000.0), c));
    assertEquals(blocked, limit(new PumpFault.ValveStuck(t, true), c));
    assertTrue(PhysicalLimit.of(new PumpFault.ValveStuck(t, false), c).isEmpty());
    assertEquals(
        PhysicalLimit.concentration(2.0, c), limit(new RefillFault.WrongConcentration(t, 2.0), c));
    assertTrue(limit(new RefillFault.ShortFill(t, 0.97), c).detectable(), "0.54 mL of 18");
    assertFalse(limit(new RefillFault.ShortFill(t, 0.98), c).detectable(), "0.36 mL of 18");
    assertTrue(limit(new RefillFault.PocketFill(t, true), c).detectable());
    Conditions a = at(PumpProfile.SUITE_A, 0.5, 0.1);
    assertFalse(limit(new RefillFault.PocketFill(t, true), a).detectable());
    assertEquals(
        PhysicalLimit.flow(-1.0, c), limit(lie(SensorFault.Sensor.LEVEL, Mode.STUCK, 0.0), c));
    assertEquals(
        PhysicalLimit.flow(0.2, c), limit(lie(SensorFault.Sensor.LEVEL, Mode.DRIFT, 1e5), c));
    assertEquals(stall, limit(lie(SensorFault.Sensor.ENCODER, Mode.STUCK, 0.0), c));
    assertTrue(PhysicalLimit.of(new RefillFault.BridgeOmitted(t), c).isEmpty());
  }

  private static SensorFault lie(SensorFault.Sensor sensor, Mode mode, double amount) {
    return new SensorFault.Lie(Timing.from(0L), sensor, mode, amount);
  }

  @Test
  void shouldTakeTheConditionsOfAPump() {
    PumpSpec pump = doseguard.engine.simulation.TestFigures.pump();
    Conditions c = Conditions.of(pump, 0.5 * ML, true);
    assertEquals(PumpProfile.SUITE_D, c.suite());
    assertEquals(0.03, c.gainUncertainty());
    assertEquals(0.145, Conditions.of(pump, 0.5 * ML, false).gainUncertainty());
    assertEquals(
        at(PumpProfile.SUITE_D, 0.5, 0.1).withGainUncertainty(0.03).levelSampleMs(),
        c.levelSampleMs());
    near(59.0, PhysicalLimit.flow(0.1, c).delayMs() / HOUR, 0.03);
  }

  @Test
  void shouldRefuseConditionsThatDivideByNothing() {
    assertThrows(IllegalArgumentException.class, () -> at(PumpProfile.SUITE_B, 0.0, 0.1));
    assertThrows(IllegalArgumentException.class, () -> at(PumpProfile.SUITE_B, 0.5, 0.0));
    Conditions c = at(PumpProfile.SUITE_B, 0.5, 0.1);
    assertThrows(IllegalArgumentException.class, () -> c.withGainUncertainty(-0.1));
    assertThrows(IllegalArgumentException.class, () -> c.withLevelEvery(0.0));
  }
}
