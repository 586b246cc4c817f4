package doseguard.scenarios.codec;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.Timing;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.quantity.Dimension;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the faults of the pump. */
final class PumpFaults {

  private PumpFaults() {}

  /**
   * The families of the group.
   *
   * @return readers by name, in the order of the schema
   */
  static Map<String, FaultCodec.Family> families() {
    Map<String, FaultCodec.Family> map = new LinkedHashMap<>();
    map.put(
        "motor-stall",
        (event, timing) -> new PumpFault.MotorStall(timing, FaultCodec.recovery(event)));
    map.put(
        "command-excess",
        (event, timing) ->
            new PumpFault.CommandExcess(
                timing, FaultCodec.factor(event, "factor", "1.1", "10", 2)));
    map.put(
        "driver-runaway",
        (event, timing) ->
            new PumpFault.DriverRunaway(
                timing, event.whole("interval", Dimension.TIME, 100, FaultCodec.DAY, 60_000)));
    map.put("hydraulic-over-delivery", PumpFaults::hydraulic);
    map.put(
        "valve-stuck",
        (event, timing) ->
            new PumpFault.ValveStuck(timing, event.text("position").equals("closed")));
    map.put("rotor-slip", PumpFaults::slip);
    map.put(
        "air-in-reservoir",
        (event, timing) ->
            new PumpFault.AirInReservoir(
                timing,
                event.real("bubble", Dimension.VOLUME, 1000, 5e6, 1000),
                FaultCodec.share(event, "share", 0.01, 1)));
    map.put(
        "dump-after-refill",
        (event, timing) ->
            new PumpFault.DumpAfterRefill(
                timing, event.real("volume", Dimension.VOLUME, 1000, 40e6, 1000)));
    map.put(
        "reservoir-leak",
        (event, timing) ->
            new PumpFault.ReservoirLeak(timing, event.real("flow", Dimension.FLOW, 1, 1e7, 1)));
    return map;
  }

  private static Fault hydraulic(Reading event, Timing timing) {
    boolean free = event.text("severity").equals("free-flow");
    if (free == event.has("extra")) {
      String wrong =
          free
              ? "both 'severity' and 'extra' are stated"
              : "neither 'severity' nor 'extra' is stated";
      event.problems().add(event.place("fault"), wrong, "one of them");
    }
    double extra = event.real("extra", Dimension.SHARE, 10, 10_000, 100) / 1000;
    return new PumpFault.HydraulicOverDelivery(timing, free ? Double.POSITIVE_INFINITY : extra);
  }

  private static Fault slip(Reading event, Timing timing) {
    if (!event.has("turned") && !event.has("slip")) {
      String wrong = "neither 'turned' nor 'slip' is stated";
      event.problems().add(event.place("fault"), wrong, "one of them, or both");
    }
    double slipPa =
        event.has("slip")
            ? event.real("slip", Dimension.PRESSURE, 1000, 300_000, 300_000)
            : Double.POSITIVE_INFINITY;
    return new PumpFault.RotorSlip(timing, FaultCodec.share(event, "turned", 0.01, 1), slipPa);
  }
}
