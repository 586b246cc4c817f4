package doseguard.scenarios.codec;

import static doseguard.scenarios.codec.Parts.DAY;
import static doseguard.scenarios.codec.Parts.HOUR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.engine.fault.Fault;
import doseguard.engine.simulation.Case;
import java.nio.file.Path;
import java.util.List;
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
        parts.read("{at: 2 d, fault: " + words + ", for: 1 h}").faults().get(0).toString());
  }

  @Test
  void shouldEndAFaultByAMomentALengthOrNever() {
    assertEquals(
        List.of(
            new Fault.MotorStall(DAY, 3 * DAY),
            new Fault.MotorStall(0, Fault.NEVER),
            new Fault.MotorStall(DAY, 30 * DAY),
            new Fault.SessionAbandoned(DAY, DAY)),
        parts
            .read(
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
      Case subject = parts.read("{at: 1 d, fault: " + name + parameters + "}");
      assertEquals(name, subject.faults().get(0).family());
    }
  }
}
