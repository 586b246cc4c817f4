package doseguard.scenarios.codec;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.ProgramFault;
import doseguard.engine.fault.ProgramFault.Slip;
import doseguard.engine.fault.Timing;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.quantity.Dimension;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the faults of programming. */
final class ProgramFaults {

  private ProgramFaults() {}

  /**
   * The families of the group.
   *
   * @return readers by name, in the order of the schema
   */
  static Map<String, FaultCodec.Family> families() {
    Map<String, FaultCodec.Family> map = new LinkedHashMap<>();
    map.put("programming-error", ProgramFaults::slip);
    map.put(
        "session-abandoned",
        (event, timing) -> new ProgramFault.SessionAbandoned(Timing.at(timing.onsetMs())));
    map.put(
        "frame-replayed",
        (event, timing) -> new ProgramFault.FrameReplayed(MemoryFaults.moments(event, timing)));
    map.put(
        "proposal-left",
        (event, timing) -> new ProgramFault.ProposalLeft(Timing.at(timing.onsetMs())));
    map.put(
        "stop-forgotten",
        (event, timing) ->
            new ProgramFault.StopForgotten(
                Timing.at(timing.onsetMs()),
                event.whole("lasts", Dimension.TIME, 1000, FaultCodec.DAY, FaultCodec.DAY)));
    map.put("mode-forgotten", (event, timing) -> new ProgramFault.ModeForgotten(timing));
    return map;
  }

  private static Fault slip(Reading event, Timing timing) {
    Map<String, Slip> slips = new LinkedHashMap<>();
    for (Slip slip : Slip.values()) {
      slips.put(slip.name().toLowerCase(Locale.ROOT).replace('_', '-'), slip);
    }
    Slip slip = event.choice("error", "error", slips).orElse(Slip.FACTOR_TEN);
    return new ProgramFault.ProgrammingError(timing, slip);
  }
}
