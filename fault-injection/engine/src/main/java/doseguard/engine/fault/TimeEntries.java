package doseguard.engine.fault;

import doseguard.engine.fault.CatalogueEntry.Parameter;
import java.util.List;

/** The catalogue of the faults of time. */
final class TimeEntries {

  private TimeEntries() {}

  static List<CatalogueEntry> entries() {
    return List.of(
        new CatalogueEntry(
            "clock-fault",
            TimeFault.WrongCounter.class,
            "One time counter wrong",
            "One of the two time counters stops, drifts or jumps.",
            "The counter runs at a rate and takes a jump each time that the fault begins to "
                + "hold.",
            List.of("design.md 5 (T6)", "domain.md 5.1 (GIP 4.2)"),
            List.of(
                new Parameter("counter", "name", "first, second", "which"),
                new Parameter("rate", "factor", "0 to 10", "ms counted per true ms"),
                new Parameter("jump", "time", "-30 to 30 d", "added when it begins to hold")),
            List.of("stopped", "fast or slow", "a jump")),
        new CatalogueEntry(
            "both-clocks-fault",
            TimeFault.BothCounters.class,
            "Both time counters wrong",
            "Both time counters are wrong alike.",
            "As one counter, for both; the guard's promises need one that is right.",
            List.of("design.md 5 (T6)"),
            List.of(
                new Parameter("rate", "factor", "0 to 10", "ms counted per true ms"),
                new Parameter("jump", "time", "-30 to 30 d", "added when it begins to hold")),
            List.of("stopped", "fast or slow", "a jump")),
        new CatalogueEntry(
            "clock-jitter",
            TimeFault.UnevenCounters.class,
            "Time counters read unevenly",
            "Each reading of each counter is late by a chance of its own.",
            "A delay is drawn for every reading.",
            List.of("design.md 7"),
            List.of(new Parameter("most", "time", "1 ms to 1 d", "longest delay")),
            List.of("below a second", "minutes")),
        new CatalogueEntry(
            "calls-missed",
            TimeFault.MissedCalls.class,
            "Calls missed",
            "The firmware does not call the guard.",
            "Nothing is asked for, nothing is noticed, nobody can program the pump.",
            List.of("design.md 5 (integrator's duties)"),
            List.of(),
            List.of("by how long")),
        new CatalogueEntry(
            "calls-late",
            TimeFault.LateCalls.class,
            "Calls late",
            "The firmware calls the guard late.",
            "Each call is late by a chance of its own.",
            List.of("design.md 7"),
            List.of(new Parameter("most", "time", "1 ms to 1 d", "longest delay")),
            List.of("below a minute", "minutes")));
  }
}
