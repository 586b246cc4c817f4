package doseguard.scenarios.codec;

import doseguard.engine.fault.EnvironmentFault;
import doseguard.scenarios.quantity.Dimension;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the faults that come from outside. */
final class EnvironmentFaults {

  private EnvironmentFaults() {}

  /**
   * The families of the group.
   *
   * @return readers by name, in the order of the schema
   */
  static Map<String, FaultCodec.Family> families() {
    Map<String, FaultCodec.Family> map = new LinkedHashMap<>();
    map.put(
        "mri-stall",
        (event, timing) -> new EnvironmentFault.MriStall(timing, FaultCodec.recovery(event)));
    map.put(
        "emi-telemetry",
        (event, timing) ->
            new EnvironmentFault.EmiTelemetry(timing, !event.text("controller").equals("asks")));
    map.put(
        "posture",
        (event, timing) ->
            new EnvironmentFault.Posture(
                timing, event.real("most", Dimension.PRESSURE, 4000, 10_000, 4000)));
    map.put(
        "altitude",
        (event, timing) ->
            new EnvironmentFault.Altitude(
                timing,
                event.real("change", Dimension.PRESSURE, -50_000, 50_000, 0),
                event.whole("ramp", Dimension.TIME, 60_000, 7 * FaultCodec.DAY, 60_000)));
    return map;
  }
}
