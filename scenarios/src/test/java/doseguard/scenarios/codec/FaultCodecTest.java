package doseguard.scenarios.codec;

import static doseguard.scenarios.codec.Parts.DAY;
import static doseguard.scenarios.codec.Parts.HOUR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.MemoryFault;
import doseguard.engine.fault.ProgramFault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.simulation.Case;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault by its name, its span and its parameters. */
class FaultCodecTest {

  private Parts parts;

  @BeforeEach
  void usual(@TempDir Path folder) {
    parts = new Parts(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "catheter-kink, severity: complete | Kink[X, resistanceFactor=Infinity, postures=Postures[leastPa=0.0, mostPa=Infinity]]",
        "catheter-kink, severity: partial | Kink[X, resistanceFactor=101.0, postures=Postures[leastPa=0.0, mostPa=Infinity]]",
        "catheter-kink, severity: partial, factor: 5, period: 1 h, active: 20 min"
            + " | Kink[Y, resistanceFactor=5.0, postures=Postures[leastPa=0.0, mostPa=Infinity]]",
        "catheter-disconnect | Disconnect[X]",
        "catheter-leak, severity: pinhole | Leak[X, resistanceRatio=9600.0]",
        "catheter-leak, severity: small | Leak[X, resistanceRatio=2400.0]",
        "catheter-leak, severity: large | Leak[X, resistanceRatio=480.0]",
        "catheter-leak, severity: gross | Leak[X, resistanceRatio=1.0]",
        "catheter-leak, ratio: 960 | Leak[X, resistanceRatio=960.0]",
        "motor-stall | MotorStall[X, recoveryMs=0]",
        "command-excess, factor: 1.1 | CommandExcess[X, factor=1.1]",
        "driver-runaway, interval: 60 s | DriverRunaway[X, intervalMs=60000]",
        "hydraulic-over-delivery, extra: 1000 % | HydraulicOverDelivery[X, fraction=10.0]",
        "valve-stuck, position: open | ValveStuck[X, closed=false]",
        "valve-stuck, position: closed | ValveStuck[X, closed=true]",
        "missed-refill | MissedRefill[X]",
        "wrong-concentration, factor: 0.25 | WrongConcentration[X, factor=0.25]",
        "bridge-omitted | BridgeOmitted[X]",
        "programming-error, error: mg-for-mcg | ProgrammingError[X, error=MG_FOR_MCG]",
        "encoder-fault, mode: phantom | Lie[X, sensor=ENCODER, mode=PHANTOM, amount=0.0]",
        "encoder-fault, mode: missed, share: 20 %"
            + " | Lie[X, sensor=ENCODER, mode=MISSED, amount=0.2]",
        "encoder-fault, mode: spurious, interval: 2 h"
            + " | Lie[X, sensor=ENCODER, mode=SPURIOUS, amount=7200000.0]",
        "encoder-fault, mode: offset, offset: -3"
            + " | Lie[X, sensor=ENCODER, mode=OFFSET, amount=-3.0]",
        "encoder-fault, mode: gain, gain: 2 | Lie[X, sensor=ENCODER, mode=GAIN, amount=2.0]",
        "encoder-fault, mode: garbage | Lie[X, sensor=ENCODER, mode=GARBAGE, amount=0.0]",
        "level-fault, mode: delayed, delay: 6 h"
            + " | Lie[X, sensor=LEVEL, mode=DELAYED, amount=2.16E7]",
        "level-fault, mode: offset, offset: -1 mL"
            + " | Lie[X, sensor=LEVEL, mode=OFFSET, amount=-1000000.0]",
        "pressure-fault, mode: offset, offset: 5 kPa"
            + " | Lie[X, sensor=PRESSURE, mode=OFFSET, amount=5000.0]",
        "pressure-fault, mode: outlandish | Lie[X, sensor=PRESSURE, mode=OUTLANDISH, amount=0.0]",
        "pulsatility-fault, mode: gain, gain: 0.2"
            + " | Lie[X, sensor=PULSATILITY, mode=GAIN, amount=0.2]",
        "concentration-fault, mode: offset, offset: 200 ug/mL"
            + " | Lie[X, sensor=CONCENTRATION, mode=OFFSET, amount=200.0]",
        "level-fault, mode: drift, drift: -0.1 mL/day"
            + " | Lie[X, sensor=LEVEL, mode=DRIFT, amount=-100000.0]",
        "pressure-fault, mode: drift, drift: 0.5 kPa/day"
            + " | Lie[X, sensor=PRESSURE, mode=DRIFT, amount=500.0]",
        "concentration-fault, mode: off" + " | Lie[X, sensor=CONCENTRATION, mode=OFF, amount=0.0]",
        "concentration-fault, mode: drift, drift: 50 ug/mL/day"
            + " | Lie[X, sensor=CONCENTRATION, mode=DRIFT, amount=50.0]",
        "clock-fault, counter: second, rate: 0, jump: -2 h"
            + " | WrongCounter[X, second=true, rate=0.0, jumpMs=-7200000]",
        "clock-fault, counter: first | WrongCounter[X, second=false, rate=1.0, jumpMs=0]",
        "catheter-kink, severity: complete, posture-least: 2 kPa"
            + " | Kink[X, resistanceFactor=Infinity, postures=Postures[leastPa=2000.0, mostPa=Infinity]]",
        "tip-migration, amplitude: 30 %, tissue: 50 %"
            + " | TipMigration[X, amplitude=0.3, tissueShare=0.5]",
        "tip-occlusion, growth: 30 d | TipOcclusion[X, growthMs=2592000000]",
        "microfracture, severity: gross, opens-above: 2 kPa"
            + " | Microfracture[X, resistanceRatio=1.0, opensAbovePa=2000.0, postures=Postures[leastPa=0.0, mostPa=Infinity]]",
        "microfracture, ratio: 40, posture-least: 1 kPa, posture-most: 3 kPa"
            + " | Microfracture[X, resistanceRatio=40.0, opensAbovePa=0.0, postures=Postures[leastPa=1000.0, mostPa=3000.0]]",
        "motor-stall, recovery: 4 h | MotorStall[X, recoveryMs=14400000]",
        "hydraulic-over-delivery, severity: free-flow"
            + " | HydraulicOverDelivery[X, fraction=Infinity]",
        "rotor-slip, turned: 90 % | RotorSlip[X, turned=0.9, slipPa=Infinity]",
        "rotor-slip, slip: 6 kPa | RotorSlip[X, turned=1.0, slipPa=6000.0]",
        "air-in-reservoir, bubble: 50 uL | AirInReservoir[X, bubbleNl=50000.0, share=1.0]",
        "air-in-reservoir, bubble: 50 uL, share: 25 %"
            + " | AirInReservoir[X, bubbleNl=50000.0, share=0.25]",
        "dump-after-refill, volume: 1 mL | DumpAfterRefill[X, volumeNl=1000000.0]",
        "reservoir-leak, flow: 10 uL/h | ReservoirLeak[X, nlPerHour=10000.0]",
        "short-fill, filled: 50 % | ShortFill[X, share=0.5]",
        "pocket-fill | PocketFill[X, emptied=false]",
        "pocket-fill, emptied: true | PocketFill[X, emptied=true]",
        "overfill, volume: 3 mL, flow: 1 uL/h"
            + " | Overfill[X, volumeNl=3000000.0, nlPerHour=1000.0]",
        "overfill, volume: 3 mL | Overfill[X, volumeNl=3000000.0, nlPerHour=0.0]",
        "concentration-not-updated | ConcentrationNotUpdated[X]",
        "volume-not-reset | VolumeNotReset[X]",
        "refill-abandoned, left: emptied | RefillAbandoned[X, left=EMPTIED]",
        "emi-telemetry | EmiTelemetry[X, pauses=true]",
        "emi-telemetry, controller: asks | EmiTelemetry[X, pauses=false]",
        "posture, most: 9.8 kPa | Posture[X, mostPa=9800.0]",
        "altitude, change: -25 kPa, ramp: 30 min"
            + " | Altitude[X, changePa=-25000.0, rampMs=1800000]",
        "frame-replayed | FrameReplayed[Z]",
        "frame-replayed, every: 10 min | FrameReplayed[W]",
        "mode-forgotten | ModeForgotten[X]",
        "bit-flip-live, place: 37 % | BitFlipLive[Z, place=0.37]",
        "bit-flip-live, place: 0 %, every: 10 min | BitFlipLive[W, place=0.0]",
        "bit-flip-image, place: 12.5 % | BitFlipImage[Z, place=0.125, stuck=false]",
        "bit-flip-image, place: 10 %, stuck: false | BitFlipImage[Z, place=0.1, stuck=false]",
        "torn-write, word: 120 | TornWrite[Z, word=120, awayMs=1000]",
        "torn-write, word: 0, away: 2 h, every: 10 min | TornWrite[W, word=0, awayMs=7200000]",
        "power-off | Reset[X, cause=POWER_OFF]",
        "brown-out, period: 1 h, active: 20 min | Reset[Y, cause=BROWN_OUT]",
        "low-battery-reset | Reset[X, cause=LOW_BATTERY]",
        "watchdog-reset | Reset[X, cause=WATCHDOG]",
        "both-clocks-fault, rate: 2, jump: 1 d | BothCounters[X, rate=2.0, jumpMs=86400000]",
        "clock-jitter, most: 0.5 s | UnevenCounters[X, mostMs=500]",
        "calls-missed, period: 1 h, active: 20 min | MissedCalls[Y]",
        "calls-late, most: 5 min | LateCalls[X, mostMs=300000]",
        "mri-stall | MriStall[X, recoveryMs=0]",
        "mri-stall, recovery: 4 h, period: 1 h, active: 20 min | MriStall[Y, recoveryMs=14400000]",
      })
  void shouldReadEveryFault(String words, String fault) {
    Timing always = Timing.lasting(2 * DAY, 2 * DAY + HOUR);
    Timing intermittent = new Timing(2 * DAY, 2 * DAY + HOUR, HOUR, HOUR / 3);
    Timing again = new Timing(2 * DAY, 2 * DAY + HOUR, HOUR / 6, 1L);
    assertEquals(
        fault
            .replace("[X", "[timing=" + always)
            .replace("[Y", "[timing=" + intermittent)
            .replace("[Z", "[timing=" + Timing.at(2 * DAY))
            .replace("[W", "[timing=" + again),
        parts.read("{at: 2 d, fault: " + words + ", for: 1 h}").faults().get(0).toString());
  }

  @Test
  void shouldLeaveAStuckBitStuckForGood() {
    assertEquals(
        List.of(new MemoryFault.BitFlipImage(Timing.from(DAY), 0.1, true)),
        parts.read("{at: 1 d, fault: bit-flip-image, place: 10 %, stuck: true}").faults());
  }

  @Test
  void shouldEndAFaultByAMomentALengthOrNever() {
    assertEquals(
        List.of(
            new PumpFault.MotorStall(Timing.lasting(DAY, 3 * DAY)),
            new PumpFault.MotorStall(Timing.from(0)),
            new PumpFault.MotorStall(Timing.lasting(DAY, 30 * DAY)),
            new ProgramFault.SessionAbandoned(Timing.at(DAY)),
            new ProgramFault.ProposalLeft(Timing.at(DAY)),
            new ProgramFault.StopForgotten(Timing.at(DAY), 5 * HOUR),
            new ProgramFault.StopForgotten(Timing.at(DAY), DAY)),
        parts
            .read(
                "{at: 1 d, fault: motor-stall, until: 3 d}",
                "{at: 00:00, fault: motor-stall}",
                "{at: 1 d, fault: motor-stall, for: 29 d}",
                "{at: 1 d, fault: session-abandoned}",
                "{at: 1 d, fault: proposal-left}",
                "{at: 1 d, fault: stop-forgotten, lasts: 5 h}",
                "{at: 1 d, fault: stop-forgotten}")
            .faults());
  }

  @Test
  void shouldReadEveryLieOfEverySensor() {
    Map<SensorFault.Mode, String> parameters =
        Map.of(
            SensorFault.Mode.GAIN, ", gain: 2",
            SensorFault.Mode.DELAYED, ", delay: 1 h",
            SensorFault.Mode.MISSED, ", share: 20 %",
            SensorFault.Mode.SPURIOUS, ", interval: 1 h");
    Map<SensorFault.Sensor, String> units =
        Map.of(
            SensorFault.Sensor.LEVEL, " mL",
            SensorFault.Sensor.PRESSURE, " kPa",
            SensorFault.Sensor.CONCENTRATION, " ug/mL");
    int read = 0;
    for (SensorFault.Sensor sensor : SensorFault.Sensor.values()) {
      for (SensorFault.Mode mode : SensorFault.Mode.values()) {
        if (!mode.fits(sensor)) {
          continue;
        }
        String unit = units.getOrDefault(sensor, "");
        String parameter =
            switch (mode) {
              case DRIFT -> ", drift: 2" + unit + "/day";
              case OFFSET -> ", offset: 2" + unit;
              default -> parameters.getOrDefault(mode, "");
            };
        String words = sensor + "-fault, mode: " + mode;
        Case subject =
            parts.read("{at: 1 d, fault: " + words.toLowerCase(Locale.ROOT) + parameter + "}");
        SensorFault.Lie lie = (SensorFault.Lie) subject.faults().get(0);
        assertEquals(sensor, lie.sensor());
        assertEquals(mode, lie.mode());
        assertEquals(parameter.isEmpty(), lie.amount() == 0, words);
        read++;
      }
    }
    assertEquals(40, read);
  }

  @Test
  void shouldNameEveryFamilyOfTheEngine() {
    Set<Class<?>> seen = new HashSet<>();
    for (String name : FaultCodec.names()) {
      String parameters =
          switch (name) {
            case "catheter-kink" -> ", severity: complete";
            case "catheter-leak" -> ", severity: small";
            case "command-excess", "wrong-concentration" -> ", factor: 2";
            case "driver-runaway" -> ", interval: 1 min";
            case "hydraulic-over-delivery" -> ", extra: 50 %";
            case "valve-stuck" -> ", position: open";
            case "tip-migration" -> ", amplitude: 30 %, tissue: 50 %";
            case "tip-occlusion" -> ", growth: 30 d";
            case "microfracture" -> ", ratio: 5, opens-above: 1 kPa";
            case "rotor-slip" -> ", turned: 90 %";
            case "air-in-reservoir" -> ", bubble: 50 uL";
            case "dump-after-refill" -> ", volume: 1 mL";
            case "reservoir-leak" -> ", flow: 1 uL/h";
            case "short-fill" -> ", filled: 50 %";
            case "overfill" -> ", volume: 1 mL";
            case "refill-abandoned" -> ", left: filled";
            case "posture" -> ", most: 8 kPa";
            case "altitude" -> ", change: -25 kPa, ramp: 30 min";
            case "programming-error" -> ", error: factor-ten";
            case "clock-fault" -> ", counter: first";
            case "bit-flip-live", "bit-flip-image" -> ", place: 1 %";
            case "torn-write" -> ", word: 1";
            case "clock-jitter", "calls-late" -> ", most: 1 s";
            default ->
                name.matches("(encoder|level|pressure|pulsatility|concentration)-fault")
                    ? ", mode: stuck"
                    : "";
          };
      Case subject = parts.read("{at: 1 d, fault: " + name + parameters + "}");
      assertEquals(name, subject.faults().get(0).family());
      seen.add(subject.faults().get(0).getClass());
    }
    Set<Class<?>> families = new HashSet<>();
    for (Class<?> group : Fault.class.getPermittedSubclasses()) {
      families.addAll(Set.of(group.getPermittedSubclasses()));
    }
    assertEquals(families, seen);
  }
}
