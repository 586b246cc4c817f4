package doseguard.scenarios.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.Fault;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.PumpSpec;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Indication;
import doseguard.engine.therapy.PatientBolus;
import doseguard.engine.therapy.Segment;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.PumpProfile;
import doseguard.scenarios.Loaded;
import doseguard.scenarios.ScenarioFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From words to the engine's types. */
class CodecTest {

  private static final long MINUTE = 60_000L;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long UG = 1_000_000L;

  @TempDir private Path folder;

  private String policy = "us-adult-spinal";
  private String pump = "{reservoir: 20 mL, fill: 18 mL, stroke: 1 uL, suite: C}";
  private String start = "{established: {dose: 400 ug/day, for: 90 d}}";
  private String prescription = "{concentration: 2000 ug/mL, basal: 400 ug/day}";
  private String more = "";

  private Case read(String... events) {
    String text =
        "id: x\ntitle: X\ngiven:\n  policy: %s\n  pump: %s\n  start: %s\n  prescription: %s\n%s"
                .formatted(policy, pump, start, prescription, more)
            + "  duration: 30 d\n  seed: 42\nwhen:\n"
            + (events.length == 0 ? "  []\n" : "  - " + String.join("\n  - ", events) + "\n")
            + "then:\n  - no unsafe delivery\n";
    try {
      Loaded loaded =
          ScenarioFiles.load(List.of(Files.writeString(folder.resolve("x.yaml"), text)));
      assertEquals(List.of(), loaded.problems());
      return loaded.scenarios().get(0).subject();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void shouldReadWhatIsGiven() {
    Case subject = read();
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
    PumpSpec spec = read().pump();
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
  }

  @Test
  void shouldReadAnUnusualPump() {
    pump =
        "{reservoir: 40 mL, fill: 40 mL, stroke: 0.5 uL, suite: D, valve: true, gain: -14.5 %,"
            + " scatter: 5 %, accuracy: 14.5 %, learned-accuracy: 2 %, minimum: 1 mL,"
            + " level-noise: 0.5 mL, concentration-noise: 5 %, compliance: 1 uL/kPa,"
            + " resistance: 300 Pa s/uL, slip: 100 kPa, dead-volume: 0.54 mL, arrival: 50 %}";
    PumpSpec spec = read().pump();
    assertEquals(1, spec.profile().of(PumpProfile.VALVE));
    assertEquals(500, spec.profile().of(PumpProfile.STEP_PA));
    assertEquals(20, spec.profile().of(PumpProfile.LEARNED_PERMILLE));
    assertEquals(-0.145, spec.gainError());
    assertEquals(0.5, spec.arrivalFraction());
    assertEquals(540_000, spec.deadVolumeNl());
  }

  @Test
  void shouldStartAnImplantWithOrWithoutItsScreening() {
    start = "{implant: {screening: 50 ug, effect: 6 h}}";
    Case known = read();
    assertFalse(known.established());
    assertEquals(50 * UG, known.programmed().screeningPg());
    assertEquals(6 * HOUR, known.programmed().effectMs());
    assertEquals(0, known.programmed().continuesPgPerDay());
    start = "implant";
    assertFalse(read().established());
    assertEquals(0, read().programmed().screeningPg());
  }

  @Test
  void shouldCarryTheLastStepOfTheDayOverMidnight() {
    prescription =
        "{concentration: 500 ug/mL, basal: [{from: \"06:00\", rate: 300 ug/day}, {from: \"22:30\","
            + " rate: 480 ug/day}]}";
    assertEquals(
        List.of(new Segment(0, 480 * UG), new Segment(360, 300 * UG), new Segment(1350, 480 * UG)),
        read().programmed().basal());
  }

  @Test
  void shouldTakeTheIndicationFromThePolicyUnlessStated() {
    policy = "us-adult-cerebral";
    assertEquals(Indication.CEREBRAL, read().programmed().indication());
    prescription = "{indication: spinal, concentration: 2000 ug/mL, basal: 400 ug/day}";
    assertEquals(Indication.SPINAL, read().programmed().indication());
  }

  @Test
  void shouldTellWhatWasMeantFromWhatIsProgrammed() {
    prescription =
        "{concentration: 2000 ug/mL, basal: 4000 ug/day, ceiling: 800 ug,"
            + " dead-volume: {least: 0.4 mL, most: 0.5 mL}, single-bolus: {amount: 20 ug, over: 30 min},"
            + " patient-bolus: {amount: 25 ug, over: 10 min, lockout: 4 h, maximum: 4 per day}}";
    more = "  intended: {basal: 400 ug/day}\n";
    Case subject = read();
    assertEquals(4000 * UG, subject.programmed().basal().get(0).ratePgPerDay());
    assertEquals(400 * UG, subject.intended().basal().get(0).ratePgPerDay());
    assertEquals(20 * UG, subject.intended().singleBolusPg());
    assertEquals(30 * MINUTE, subject.intended().singleBolusMs());
    assertEquals(
        new PatientBolus(25 * UG, 10 * MINUTE, 4 * HOUR, 4), subject.intended().patientBolus());
    assertEquals(800 * UG, subject.programmed().ceilingPg());
    assertEquals(400_000, subject.programmed().deadVolumeLeastNl());
    assertEquals(500_000, subject.programmed().deadVolumeMostNl());
  }

  @Test
  void shouldBuildEachPrescriptionOnWhatWasMeantBeforeAndOnTheLastRefill() {
    prescription =
        "{concentration: 2000 ug/mL, basal: 400 ug/day, single-bolus: {amount: 20 ug, over: 30 min}}";
    Case subject =
        read(
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
        read(
                "{at: 1 d, stop: 2 h}",
                "{at: 1 d 01:00, do: resume}",
                "{at: 2 d, do: acknowledge}",
                "{at: 3 d, stop: default}",
                "{at: 4 d, do: bolus, every: 6 h, until: 4 d 17:59}",
                "{at: 5 d, do: bolus}")
            .acts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "catheter-kink, severity: complete | CatheterKink[X, resistanceFactor=Infinity, periodMs=0, closedMs=0]",
        "catheter-kink, severity: partial | CatheterKink[X, resistanceFactor=101.0, periodMs=0, closedMs=0]",
        "catheter-kink, severity: partial, factor: 5, period: 1 h, closed: 20 min"
            + " | CatheterKink[X, resistanceFactor=5.0, periodMs=3600000, closedMs=1200000]",
        "catheter-disconnect | CatheterDisconnect[X]",
        "catheter-leak, severity: pinhole | CatheterLeak[X, resistanceRatio=9600.0]",
        "catheter-leak, severity: small | CatheterLeak[X, resistanceRatio=2400.0]",
        "catheter-leak, severity: large | CatheterLeak[X, resistanceRatio=480.0]",
        "catheter-leak, severity: gross | CatheterLeak[X, resistanceRatio=1.0]",
        "catheter-leak, ratio: 960 | CatheterLeak[X, resistanceRatio=960.0]",
        "motor-stall | MotorStall[X]",
        "command-excess, factor: 1.1 | CommandExcess[X, factor=1.1]",
        "driver-runaway, interval: 60 s | DriverRunaway[X, intervalMs=60000]",
        "hydraulic-over-delivery, extra: 1000 % | HydraulicOverDelivery[X, fraction=10.0]",
        "valve-stuck, position: open | ValveStuck[X, closed=false]",
        "valve-stuck, position: closed | ValveStuck[X, closed=true]",
        "missed-refill | MissedRefill[X]",
        "wrong-concentration, factor: 0.25 | WrongConcentration[X, factor=0.25]",
        "bridge-omitted | BridgeOmitted[X]",
        "programming-error, error: mg-for-mcg | ProgrammingError[X, error=MG_FOR_MCG]",
        "encoder-fault, mode: phantom | SensorFault[X, sensor=ENCODER, mode=PHANTOM, driftPerDay=0.0]",
        "level-fault, mode: drift, drift: -0.1 mL/day"
            + " | SensorFault[X, sensor=LEVEL, mode=DRIFT, driftPerDay=-100000.0]",
        "pressure-fault, mode: drift, drift: 0.5 kPa/day"
            + " | SensorFault[X, sensor=PRESSURE, mode=DRIFT, driftPerDay=500.0]",
        "concentration-fault, mode: off"
            + " | SensorFault[X, sensor=CONCENTRATION, mode=OFF, driftPerDay=0.0]",
        "concentration-fault, mode: drift, drift: 50 ug/mL/day"
            + " | SensorFault[X, sensor=CONCENTRATION, mode=DRIFT, driftPerDay=50.0]",
        "clock-fault, counter: second, rate: 0, jump: -2 h"
            + " | ClockFault[X, second=true, rate=0.0, jumpMs=-7200000]",
        "clock-fault, counter: first | ClockFault[X, second=false, rate=1.0, jumpMs=0]",
      })
  void shouldReadEveryFault(String words, String fault) {
    String lasting = "onsetMs=" + 2 * DAY + ", endMs=" + (2 * DAY + HOUR);
    assertEquals(
        fault.replace("X", lasting),
        read("{at: 2 d, fault: " + words + ", for: 1 h}").faults().get(0).toString());
  }

  @Test
  void shouldEndAFaultByAMomentALengthOrNever() {
    assertEquals(
        List.of(
            new Fault.MotorStall(DAY, 3 * DAY),
            new Fault.MotorStall(0, Fault.NEVER),
            new Fault.MotorStall(DAY, 30 * DAY),
            new Fault.SessionAbandoned(DAY, DAY)),
        read(
                "{at: 1 d, fault: motor-stall, until: 3 d}",
                "{at: 00:00, fault: motor-stall}",
                "{at: 1 d, fault: motor-stall, for: 29 d}",
                "{at: 1 d, fault: session-abandoned}")
            .faults());
  }

  @Test
  void shouldNameEveryFamilyOfTheEngine() {
    assertEquals(
        Fault.class.getPermittedSubclasses().length + Fault.Sensor.values().length - 1,
        FaultCodec.names().size());
    for (String name : FaultCodec.names()) {
      String parameters =
          switch (name) {
            case "catheter-kink" -> ", severity: complete";
            case "catheter-leak" -> ", severity: small";
            case "command-excess", "wrong-concentration" -> ", factor: 2";
            case "driver-runaway" -> ", interval: 1 min";
            case "hydraulic-over-delivery" -> ", extra: 50 %";
            case "valve-stuck" -> ", position: open";
            case "programming-error" -> ", error: factor-ten";
            case "clock-fault" -> ", counter: first";
            default -> name.matches("(enc|lev|pres|conc).*") ? ", mode: stuck" : "";
          };
      Case subject = read("{at: 1 d, fault: " + name + parameters + "}");
      assertEquals(name, subject.faults().get(0).family());
    }
  }
}
