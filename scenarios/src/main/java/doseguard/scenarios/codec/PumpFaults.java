package doseguard.scenarios.codec;

import doseguard.engine.fault.PumpFault;
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
    map.put("motor-stall", (event, timing) -> new PumpFault.MotorStall(timing));
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
    map.put(
        "hydraulic-over-delivery",
        (event, timing) ->
            new PumpFault.HydraulicOverDelivery(
                timing, event.real("extra", Dimension.SHARE, 10, 10_000, 100) / 1000));
    map.put(
        "valve-stuck",
        (event, timing) ->
            new PumpFault.ValveStuck(timing, event.text("position").equals("closed")));
    return map;
  }
}
