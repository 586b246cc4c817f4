package doseguard.scenarios.codec;

import doseguard.engine.fault.TimeFault;
import doseguard.scenarios.quantity.Dimension;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the faults of the time counters. */
final class TimeFaults {

  private TimeFaults() {}

  /**
   * The families of the group.
   *
   * @return readers by name, in the order of the schema
   */
  static Map<String, FaultCodec.Family> families() {
    Map<String, FaultCodec.Family> map = new LinkedHashMap<>();
    map.put(
        "clock-fault",
        (event, timing) ->
            new TimeFault.WrongCounter(
                timing,
                event.text("counter").equals("second"),
                FaultCodec.factor(event, "rate", "0", "10", 1),
                event.whole("jump", Dimension.TIME, -30 * FaultCodec.DAY, 30 * FaultCodec.DAY, 0)));
    map.put(
        "both-clocks-fault",
        (event, timing) ->
            new TimeFault.BothCounters(
                timing,
                FaultCodec.factor(event, "rate", "0", "10", 1),
                event.whole("jump", Dimension.TIME, -30 * FaultCodec.DAY, 30 * FaultCodec.DAY, 0)));
    map.put(
        "clock-jitter",
        (event, timing) ->
            new TimeFault.UnevenCounters(
                timing, event.whole("most", Dimension.TIME, 1, FaultCodec.DAY, 100)));
    map.put("calls-missed", (event, timing) -> new TimeFault.MissedCalls(timing));
    map.put(
        "calls-late",
        (event, timing) ->
            new TimeFault.LateCalls(
                timing, event.whole("most", Dimension.TIME, 1, FaultCodec.DAY, 60_000)));
    return map;
  }
}
