package doseguard.scenarios.codec;

import doseguard.engine.fault.RefillFault;
import doseguard.engine.fault.RefillFault.Left;
import doseguard.scenarios.quantity.Dimension;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the faults of the refill. */
final class RefillFaults {

  private static final Map<String, Left> LEFT =
      Map.of("untouched", Left.UNTOUCHED, "emptied", Left.EMPTIED, "filled", Left.FILLED);

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
    map.put(
        "short-fill",
        (event, timing) ->
            new RefillFault.ShortFill(timing, FaultCodec.share(event, "filled", 0, 0)));
    map.put(
        "pocket-fill",
        (event, timing) -> new RefillFault.PocketFill(timing, event.truth("emptied")));
    map.put(
        "overfill",
        (event, timing) ->
            new RefillFault.Overfill(
                timing,
                event.real("volume", Dimension.VOLUME, 1000, 20e6, 1000),
                event.real("flow", Dimension.FLOW, 0, 1e7, 0)));
    map.put(
        "concentration-not-updated",
        (event, timing) -> new RefillFault.ConcentrationNotUpdated(timing));
    map.put("volume-not-reset", (event, timing) -> new RefillFault.VolumeNotReset(timing));
    map.put(
        "refill-abandoned",
        (event, timing) ->
            new RefillFault.RefillAbandoned(
                timing, event.choice("left", "state", LEFT).orElse(Left.UNTOUCHED)));
    return map;
  }
}
