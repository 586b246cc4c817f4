package doseguard.scenarios.codec;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.Timing;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.quantity.Dimension;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a fault: its family by name, when it holds, its parameters. */
final class FaultCodec {

  /** Ms in a day. */
  static final long DAY = 86_400_000L;

  private static final Map<String, Family> FAMILIES = families();

  /** Reads the parameters of one family. */
  @FunctionalInterface
  interface Family {
    /**
     * Reads a fault of the family.
     *
     * @param event the event
     * @param timing when it holds
     * @return the fault
     */
    Fault read(Reading event, Timing timing);
  }

  private FaultCodec() {}

  /**
   * The names of all families.
   *
   * @return in the order of the schema
   */
  static Set<String> names() {
    return FAMILIES.keySet();
  }

  /**
   * Reads a fault.
   *
   * @param event the event
   * @param onsetMs its onset, ms
   * @param durationMs how long the case is, ms
   * @return the fault, empty when its name is unknown
   */
  static Optional<Fault> read(Reading event, long onsetMs, long durationMs) {
    return event
        .choice("fault", "fault", FAMILIES)
        .map(family -> family.read(event, timing(event, onsetMs, durationMs)));
  }

  /**
   * Reads a number without a unit.
   *
   * @param event the event
   * @param key its key
   * @param least least value
   * @param most greatest value
   * @param otherwise the value when it is missing or wrong
   * @return the number
   */
  static double factor(Reading event, String key, String least, String most, double otherwise) {
    return event.number(key, least, most, BigDecimal.valueOf(otherwise)).doubleValue();
  }

  /**
   * Reads a share of a whole.
   *
   * @param event the event
   * @param key its key
   * @param least least value, 0 to 1
   * @param otherwise the value when it is missing or wrong
   * @return the share, at most 1
   */
  static double share(Reading event, String key, double least, double otherwise) {
    return event.real(key, Dimension.SHARE, 1000 * least, 1000, 1000 * otherwise) / 1000;
  }

  /**
   * Reads the time by which something outlasts its cause.
   *
   * @param event the event
   * @return ms, 0 when it does not
   */
  static long recovery(Reading event) {
    return event.whole("recovery", Dimension.TIME, 0, 2 * DAY, 0);
  }

  private static Map<String, Family> families() {
    Map<String, Family> map = new LinkedHashMap<>();
    map.putAll(CatheterFaults.families());
    map.putAll(PumpFaults.families());
    map.putAll(RefillFaults.families());
    map.putAll(ProgramFaults.families());
    map.putAll(SensorFaults.families());
    map.putAll(MemoryFaults.families());
    map.putAll(TimeFaults.families());
    map.putAll(EnvironmentFaults.families());
    return map;
  }

  private static Timing timing(Reading event, long onsetMs, long durationMs) {
    long period = event.whole("period", Dimension.TIME, 1000, 30 * DAY, 0);
    long active = event.whole("active", Dimension.TIME, 1, 30 * DAY, 0);
    long end = Math.max(onsetMs, end(event, onsetMs, durationMs));
    if (period == 0 || active == 0) {
      return Timing.lasting(onsetMs, end);
    }
    if (active >= period) {
      String wrong = "it is active for the whole period";
      event.problems().add(event.place("active"), wrong, "less than " + event.text("period"));
      return Timing.lasting(onsetMs, end);
    }
    return new Timing(onsetMs, end, period, active);
  }

  private static long end(Reading event, long onsetMs, long durationMs) {
    if (event.has("until") && event.has("for")) {
      String wrong = "both 'until' and 'for' say when it ends";
      event.problems().add(event.place("for"), wrong, "one of them");
      return Fault.NEVER;
    }
    String key = event.has("for") ? "for" : "until";
    long wrong = -1;
    long stated = event.whole(key, Dimension.TIME, 1, ScenarioCodec.LONGEST_MS, wrong);
    if (stated == wrong) {
      return Fault.NEVER;
    }
    long end = event.has("for") ? onsetMs + stated : stated;
    if (end <= onsetMs) {
      String text = "the fault ends at " + event.text(key) + ", before it begins";
      event.problems().add(event.place(key), text, "a moment after " + event.text("at"));
    } else if (end > durationMs) {
      event
          .problems()
          .add(
              event.place(key),
              "the fault ends after the case",
              "a moment within the duration, or no end");
    }
    return end;
  }
}
