package doseguard.scenarios.codec;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.MemoryFault;
import doseguard.engine.fault.MemoryFault.Cause;
import doseguard.engine.fault.Timing;
import doseguard.guard.state.NonVolatile;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.quantity.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the faults of memory and power. */
final class MemoryFaults {
  private static final double PER_MILLE = 1000.0;

  private MemoryFaults() {}

  /**
   * The families of the group.
   *
   * @return readers by name, in the order of the schema
   */
  static Map<String, FaultCodec.Family> families() {
    Map<String, FaultCodec.Family> map = new LinkedHashMap<>();
    map.put(
        "bit-flip-live",
        (event, timing) -> new MemoryFault.BitFlipLive(moments(event, timing), place(event)));
    map.put("bit-flip-image", MemoryFaults::image);
    map.put("torn-write", MemoryFaults::torn);
    map.put("power-off", (event, timing) -> new MemoryFault.Reset(timing, Cause.POWER_OFF));
    map.put("brown-out", (event, timing) -> new MemoryFault.Reset(timing, Cause.BROWN_OUT));
    map.put(
        "low-battery-reset", (event, timing) -> new MemoryFault.Reset(timing, Cause.LOW_BATTERY));
    map.put("watchdog-reset", (event, timing) -> new MemoryFault.Reset(timing, Cause.WATCHDOG));
    return map;
  }

  /** What happens in a moment happens once, or at the begin of each period. */
  static Timing moments(Reading event, Timing timing) {
    long every = event.whole("every", Dimension.TIME, 1000, 30 * FaultCodec.DAY, 0);
    return every == 0L
        ? Timing.at(timing.onsetMs())
        : new Timing(timing.onsetMs(), timing.endMs(), every, 1L);
  }

  /** A stuck bit stays flipped to the end of the case. */
  private static Fault image(Reading event, Timing timing) {
    if (!event.truth("stuck")) {
      return new MemoryFault.BitFlipImage(moments(event, timing), place(event), false);
    }
    for (String key : List.of("every", "until", "for")) {
      if (event.has(key)) {
        event.problems().add(event.place(key), "a stuck bit stays", "no '" + key + "' here");
      }
    }
    return new MemoryFault.BitFlipImage(Timing.from(timing.onsetMs()), place(event), true);
  }

  private static double place(Reading event) {
    return event.real("place", Dimension.SHARE, 0, 1000, 0) / PER_MILLE;
  }

  private static Fault torn(Reading event, Timing timing) {
    double word = FaultCodec.factor(event, "word", "0", String.valueOf(2 * NonVolatile.WORDS), 0);
    long away = event.whole("away", Dimension.TIME, 1, FaultCodec.DAY, 1000);
    return new MemoryFault.TornWrite(moments(event, timing), (int) word, away);
  }
}
