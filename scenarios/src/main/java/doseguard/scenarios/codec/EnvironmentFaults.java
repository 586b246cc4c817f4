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
        (event, timing) ->
            new EnvironmentFault.MriStall(
                timing, event.whole("recovery", Dimension.TIME, 0, FaultCodec.DAY, 0)));
    return map;
  }
}
