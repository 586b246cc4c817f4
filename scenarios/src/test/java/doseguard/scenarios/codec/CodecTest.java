package doseguard.scenarios.codec;

import static doseguard.scenarios.codec.Parts.DAY;
import static doseguard.scenarios.codec.Parts.HOUR;
import static doseguard.scenarios.codec.Parts.MINUTE;
import static doseguard.scenarios.codec.Parts.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.plant.sensor.SensorSuite;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.PumpSpec;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Indication;
import doseguard.engine.therapy.PatientBolus;
import doseguard.engine.therapy.Segment;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.PumpProfile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From words to the engine's types. */
class CodecTest {

  private Parts parts;

  @BeforeEach
  void usual(@TempDir Path folder) {
    parts = new Parts(folder);
  }

  @Test
  void shouldReadWhatIsGiven() {
    Case subject = parts.read();
    assertEquals("x", subject.id());
    assertEquals("X", subject.title());
    assertEquals(42, subject.seed());
    assertEquals(30 * DAY, subject.durationMs());
    assertTrue(subject.established());
    assertSame(subject.intended(), subject.programmed());
    assertEquals(
        new Therapy(
            Indication.SPINAL,
            2000,
            List.of(new Segment(0, 400 * UG)),
            PatientBolus.NONE,
            0,
            0,
            0,
            330_000,
            540_000,
            0,
            0,
            400 * UG),
        subject.programmed());
    assertEquals(List.of(), subject.acts());
    assertEquals(List.of(), subject.faults());
  }

  @Test
  void shouldFillInTheDataSheet() {
    PumpSpec spec = parts.read().pump();
    PumpProfile profile = spec.profile();
    assertEquals(1000, profile.of(PumpProfile.STROKE_NL));
    assertEquals(20_000_000, profile.of(PumpProfile.CAPACITY_NL));
    assertEquals(500_000, profile.of(PumpProfile.MINIMUM_NL));
    assertEquals(145, profile.of(PumpProfile.ACCURACY_PERMILLE));
    assertEquals(30, profile.of(PumpProfile.LEARNED_PERMILLE));
    assertEquals(3333, profile.of(PumpProfile.STEP_PA));
    assertEquals(PumpProfile.SUITE_C, profile.of(PumpProfile.SUITE));
    assertEquals(0, profile.of(PumpProfile.VALVE));
    assertEquals(100_000, profile.of(PumpProfile.LEVEL_SIGMA_NL));
    assertEquals(100, profile.of(PumpProfile.CONCENTRATION_SIGMA_PERMILLE));
    assertEquals(18_000_000, spec.fillNl());
    assertEquals(0, spec.gainError());
    assertEquals(0.02, spec.scatter());
    assertEquals(0.3, spec.complianceNlPerPa());
    assertEquals(360, spec.resistancePaMsPerNl());
    assertEquals(150_000, spec.slipPa());
    assertEquals(420_000, spec.deadVolumeNl());
    assertEquals(1, spec.arrivalFraction());
    assertEquals(PumpSpec.NEVER, spec.batteryMs());
  }

  @Test
  void shouldReadAnUnusualPump() {
    parts.pump =
        "{reservoir: 40 mL, fill: 40 mL, stroke: 0.5 uL, suite: D, valve: true, gain: -14.5 %,"
            + " scatter: 5 %, accuracy: 14.5 %, learned-accuracy: 2 %, minimum: 1 mL,"
            + " level-noise: 0.5 mL, concentration-noise: 5 %, compliance: 1 uL/kPa,"
            + " resistance: 300 Pa s/uL, slip: 100 kPa, dead-volume: 0.54 mL, arrival: 50 %, battery-warns: 2 d}";
    PumpSpec spec = parts.read().pump();
    assertEquals(1, spec.profile().of(PumpProfile.VALVE));
    assertEquals(500, spec.profile().of(PumpProfile.STEP_PA));
    assertEquals(20, spec.profile().of(PumpProfile.LEARNED_PERMILLE));
    assertEquals(-0.145, spec.gainError());
    assertEquals(0.5, spec.arrivalFraction());
    assertEquals(540_000, spec.deadVolumeNl());
    assertEquals(2 * DAY, spec.batteryMs());
  }

  @Test
  void shouldTakeTheSensorsFromTheSuiteUnlessStated() {
    PumpSpec nominal = parts.read().pump();
    assertEquals(SensorSuite.NOMINAL, nominal.sensors());
    parts.pump = "{reservoir: 20 mL, fill: 18 mL, stroke: 1 uL, suite: B-coarse}";
    PumpSpec coarse = parts.read().pump();
    assertEquals(PumpProfile.SUITE_B, coarse.profile().of(PumpProfile.SUITE));
    assertEquals(500_000, coarse.profile().of(PumpProfile.LEVEL_SIGMA_NL));
    assertEquals(500_000, coarse.sensors().level().noise());
    parts.pump =
        "{reservoir: 20 mL, fill: 18 mL, stroke: 1 uL, suite: B-coarse, level-noise: 0.2 mL,"
            + " concentration-noise: 5 %}";
    PumpSpec stated = parts.read().pump();
    assertEquals(200_000, stated.profile().of(PumpProfile.LEVEL_SIGMA_NL));
    assertEquals(200_000, stated.sensors().level().noise());
    assertEquals(50, stated.profile().of(PumpProfile.CONCENTRATION_SIGMA_PERMILLE));
    assertEquals(0.05, stated.sensors().concentration().share());
  }

  @Test
  void shouldStartAnImplantWithOrWithoutItsScreening() {
    parts.start = "{implant: {screening: 50 ug, effect: 6 h}}";
    Case known = parts.read();
    assertFalse(known.established());
    assertEquals(50 * UG, known.programmed().screeningPg());
    assertEquals(6 * HOUR, known.programmed().effectMs());
    assertEquals(0, known.programmed().continuesPgPerDay());
    parts.start = "implant";
    assertFalse(parts.read().established());
    assertEquals(0, parts.read().programmed().screeningPg());
  }

  @Test
  void shouldCarryTheLastStepOfTheDayOverMidnight() {
    parts.prescription =
        "{concentration: 500 ug/mL, basal: [{from: \"06:00\", rate: 300 ug/day}, {from: \"22:30\","
            + " rate: 480 ug/day}]}";
    assertEquals(
        List.of(new Segment(0, 480 * UG), new Segment(360, 300 * UG), new Segment(1350, 480 * UG)),
        parts.read().programmed().basal());
  }

  @Test
  void shouldTakeTheIndicationFromThePolicyUnlessStated() {
    parts.policy = "us-adult-cerebral";
    assertEquals(Indication.CEREBRAL, parts.read().programmed().indication());
    parts.prescription = "{indication: spinal, concentration: 2000 ug/mL, basal: 400 ug/day}";
    assertEquals(Indication.SPINAL, parts.read().programmed().indication());
  }

  @Test
  void shouldTellWhatWasMeantFromWhatIsProgrammed() {
    parts.prescription =
        "{concentration: 2000 ug/mL, basal: 4000 ug/day, ceiling: 800 ug,"
            + " dead-volume: {least: 0.4 mL, most: 0.5 mL}, single-bolus: {amount: 20 ug, over: 30 min},"
            + " patient-bolus: {amount: 25 ug, over: 10 min, lockout: 4 h, maximum: 4 per day}}";
    parts.more = "  intended: {basal: 400 ug/day}\n";
    Case subject = parts.read();
    assertEquals(4000 * UG, subject.programmed().basal().get(0).ratePgPerDay());
    assertEquals(400 * UG, subject.intended().basal().get(0).ratePgPerDay());
    assertEquals(20 * UG, subject.programmed().singleBolusPg());
    assertEquals(30 * MINUTE, subject.programmed().singleBolusMs());
    assertEquals(0, subject.intended().singleBolusPg());
    assertEquals(
        new PatientBolus(25 * UG, 10 * MINUTE, 4 * HOUR, 4), subject.intended().patientBolus());
    assertEquals(800 * UG, subject.programmed().ceilingPg());
    assertEquals(400_000, subject.programmed().deadVolumeLeastNl());
    assertEquals(500_000, subject.programmed().deadVolumeMostNl());
  }

  @Test
  void shouldBuildEachPrescriptionOnWhatWasMeantBeforeAndOnTheLastRefill() {
    parts.prescription =
        "{concentration: 2000 ug/mL, basal: 400 ug/day, single-bolus: {amount: 20 ug, over: 30 min}}";
    Case subject =
        parts.read(
            "{at: 9 d, program: {basal: 480 ug/day}, confirm-reduction: true}",
            "{at: 3 d, program: {basal: 4400 ug/day}, intended: {basal: 440 ug/day}}",
            "{at: 6 d, refill: 18 mL, concentration: 1000 ug/mL}",
            "{at: 7 d, refill: 17 mL}");
    Act.Program first = (Act.Program) subject.acts().get(0);
    assertEquals(3 * DAY, first.atMs());
    assertEquals(4400 * UG, first.programmed().basal().get(0).ratePgPerDay());
    assertEquals(440 * UG, first.intended().basal().get(0).ratePgPerDay());
    assertEquals(2000, first.programmed().concentration());
    assertEquals(0, first.programmed().singleBolusPg());
    assertFalse(first.reductionConfirmed());
    assertEquals(new Act.Refill(6 * DAY, 18_000_000, 1000), subject.acts().get(1));
    assertEquals(new Act.Refill(7 * DAY, 17_000_000, 1000), subject.acts().get(2));
    Act.Program second = (Act.Program) subject.acts().get(3);
    assertEquals(1000, second.programmed().concentration());
    assertSame(second.programmed(), second.intended());
    assertTrue(second.reductionConfirmed());
  }

  @Test
  void shouldReadAPrimeAndNotCarryItOver() {
    parts.start = "implant";
    parts.prescription =
        "{concentration: 500 ug/mL, basal: 100 ug/day,"
            + " single-bolus: {amount: 70 ug, over: 20 min, prime: true}}";
    Case subject =
        parts.read(
            "{at: 3 d, program: {basal: 120 ug/day}}",
            "{at: 5 d, program: {single-bolus: {amount: 20 ug, over: 20 min}}}");
    assertTrue(subject.programmed().prime());
    assertFalse(((Act.Program) subject.acts().get(0)).programmed().prime());
    assertFalse(((Act.Program) subject.acts().get(1)).programmed().prime());
  }

  @Test
  void shouldReadTheVolumeEnteredAtARefill() {
    assertEquals(
        List.of(
            new Act.Refill(DAY, 18_000_000, 2000, 18_000_000),
            new Act.Refill(2 * DAY, 18_000_000, 2000, 40_000_000),
            new Act.Refill(3 * DAY, 18_000_000, 2000, 20_000_001),
            new Act.Refill(4 * DAY, 18_000_000, 2000, 0)),
        parts
            .read(
                "{at: 1 d, refill: 18 mL}",
                "{at: 2 d, refill: 18 mL, entered: 40 mL}",
                "{at: 3 d, refill: 18 mL, entered: 20.000001 mL}",
                "{at: 4 d, refill: 18 mL, entered: 0 mL}")
            .acts());
  }

  @Test
  void shouldReadActs() {
    assertEquals(
        List.of(
            new Act.Stop(DAY, 2 * HOUR),
            new Act.Resume(DAY + HOUR),
            new Act.Acknowledge(2 * DAY),
            new Act.Stop(3 * DAY, 0),
            new Act.AskBolus(4 * DAY),
            new Act.AskBolus(4 * DAY + 6 * HOUR),
            new Act.AskBolus(4 * DAY + 12 * HOUR),
            new Act.AskBolus(5 * DAY)),
        parts
            .read(
                "{at: 1 d, stop: 2 h}",
                "{at: 1 d 01:00, do: resume}",
                "{at: 2 d, do: acknowledge}",
                "{at: 3 d, stop: default}",
                "{at: 4 d, do: bolus, every: 6 h, until: 4 d 17:59}",
                "{at: 5 d, do: bolus}")
            .acts());
  }
}
