package doseguard.scenarios.codec;

import doseguard.engine.fault.RefillFault;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the faults of the refill. */
final class RefillFaults {

  private RefillFaults() {}

  /**
   * The families of the group.
   *
   * @return readers by name, in the order of the schema
   */
  static Map<String, FaultCodec.Family> families() {
    Map<String, FaultCodec.Family> map = new LinkedHashMap<>();
    map.put("missed-refill", (event, timing) -> new RefillFault.MissedRefill(timing));
    map.put(
        "wrong-concentration",
        (event, timing) ->
            new RefillFault.WrongConcentration(
                timing, FaultCodec.factor(event, "factor", "0.1", "10", 1)));
    map.put("bridge-omitted", (event, timing) -> new RefillFault.BridgeOmitted(timing));
    return map;
  }
}
