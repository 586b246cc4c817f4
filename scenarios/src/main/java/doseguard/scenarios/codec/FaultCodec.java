package doseguard.scenarios.codec;

import doseguard.engine.fault.Fault;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.quantity.Dimension;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a fault: its family by name, its onset and end, its parameters. */
final class FaultCodec {

  /** Resistance factor of a partial kink without a factor: 99 % over 10 mm (physics.md 1.5). */
  static final double PARTIAL_KINK = 101;

  private static final long DAY = 86_400_000L;

  private static final Map<String, Double> LEAKS =
      Map.of("pinhole", 9600.0, "small", 2400.0, "large", 480.0, "gross", 1.0);

  private static final Map<String, Dimension> DRIFTS =
      Map.of(
          "level", Dimension.VOLUME_DRIFT,
          "pressure", Dimension.PRESSURE_DRIFT,
          "concentration", Dimension.CONCENTRATION_DRIFT);

  private static final Map<String, Family> FAMILIES = families();

  /** Reads the parameters of one family. */
  private interface Family {
    Fault read(Reading event, long onsetMs, long endMs);
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
        .map(family -> family.read(event, onsetMs, end(event, onsetMs, durationMs)));
  }

  private static Map<String, Family> families() {
    Map<String, Family> map = new LinkedHashMap<>();
    map.put("catheter-kink", FaultCodec::kink);
    map.put("catheter-disconnect", (e, on, end) -> new Fault.CatheterDisconnect(on, end));
    map.put("catheter-leak", FaultCodec::leak);
    map.put("motor-stall", (e, on, end) -> new Fault.MotorStall(on, end));
    map.put(
        "command-excess",
        (e, on, end) -> new Fault.CommandExcess(on, end, factor(e, "factor", "1.1", "10", 2)));
    map.put(
        "driver-runaway",
        (e, on, end) ->
            new Fault.DriverRunaway(
                on, end, e.whole("interval", Dimension.TIME, 100, DAY, 60_000)));
    map.put(
        "hydraulic-over-delivery",
        (e, on, end) ->
            new Fault.HydraulicOverDelivery(
                on, end, e.real("extra", Dimension.SHARE, 10, 10_000, 100) / 1000));
    map.put(
        "valve-stuck",
        (e, on, end) -> new Fault.ValveStuck(on, end, e.text("position").equals("closed")));
    map.put("missed-refill", (e, on, end) -> new Fault.MissedRefill(on, end));
    map.put(
        "wrong-concentration",
        (e, on, end) -> new Fault.WrongConcentration(on, end, factor(e, "factor", "0.1", "10", 1)));
    map.put("bridge-omitted", (e, on, end) -> new Fault.BridgeOmitted(on, end));
    map.put("programming-error", FaultCodec::slip);
    map.put("session-abandoned", (e, on, end) -> new Fault.SessionAbandoned(on, on));
    for (Fault.Sensor sensor : Fault.Sensor.values()) {
      String name = sensor.name().toLowerCase(Locale.ROOT);
      map.put(name + "-fault", (e, on, end) -> sensor(e, on, end, sensor, DRIFTS.get(name)));
    }
    map.put("clock-fault", FaultCodec::clock);
    return map;
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

  private static double factor(Reading e, String key, String least, String most, double otherwise) {
    return e.number(key, least, most, BigDecimal.valueOf(otherwise)).doubleValue();
  }

  private static Fault kink(Reading e, long onsetMs, long endMs) {
    boolean complete = e.text("severity").equals("complete");
    if (complete && e.has("factor")) {
      e.problems().add(e.place("factor"), "a complete kink has no factor", "severity: partial");
    }
    double factor =
        complete ? Double.POSITIVE_INFINITY : factor(e, "factor", "1", "1000000", PARTIAL_KINK);
    long period = e.whole("period", Dimension.TIME, 1000, 30 * DAY, 0);
    long closed = e.whole("closed", Dimension.TIME, 1, 30 * DAY, 0);
    if (e.has("period") && closed >= period) {
      String wrong = "it is kinked for the whole period";
      e.problems().add(e.place("closed"), wrong, "less than " + e.text("period"));
    }
    return new Fault.CatheterKink(onsetMs, endMs, factor, period, closed);
  }

  private static Fault leak(Reading e, long onsetMs, long endMs) {
    if (e.has("severity") == e.has("ratio")) {
      String wrong =
          e.has("ratio")
              ? "both 'severity' and 'ratio' are stated"
              : "neither 'severity' nor 'ratio' is stated";
      e.problems().add(e.place("fault"), wrong, "one of them");
    }
    double ratio = e.choice("severity", "severity", LEAKS).orElse(1.0);
    return new Fault.CatheterLeak(onsetMs, endMs, factor(e, "ratio", "0.01", "1000000", ratio));
  }

  private static Fault slip(Reading e, long onsetMs, long endMs) {
    Map<String, Fault.Slip> slips = new LinkedHashMap<>();
    for (Fault.Slip slip : Fault.Slip.values()) {
      slips.put(slip.name().toLowerCase(Locale.ROOT).replace('_', '-'), slip);
    }
    Fault.Slip slip = e.choice("error", "error", slips).orElse(Fault.Slip.FACTOR_TEN);
    return new Fault.ProgrammingError(onsetMs, endMs, slip);
  }

  private static Fault sensor(
      Reading e, long onsetMs, long endMs, Fault.Sensor sensor, Dimension dimension) {
    Map<String, Fault.Mode> modes = new LinkedHashMap<>();
    modes.put("stuck", Fault.Mode.STUCK);
    modes.put("off", Fault.Mode.OFF);
    if (dimension == null) {
      modes.put("phantom", Fault.Mode.PHANTOM);
    } else {
      modes.put("drift", Fault.Mode.DRIFT);
    }
    Fault.Mode mode = e.choice("mode", "mode", modes).orElse(Fault.Mode.STUCK);
    double drift = 0;
    if (dimension != null && e.has("drift") == (mode != Fault.Mode.DRIFT)) {
      String wrong = e.has("drift") ? "'drift' without mode drift" : "mode drift without 'drift'";
      e.problems().add(e.place("mode"), wrong, "both or none");
    } else if (dimension != null) {
      drift = e.real("drift", dimension, -1e9, 1e9, 0);
    }
    return new Fault.SensorFault(onsetMs, endMs, sensor, mode, drift);
  }

  private static Fault clock(Reading e, long onsetMs, long endMs) {
    return new Fault.ClockFault(
        onsetMs,
        endMs,
        e.text("counter").equals("second"),
        factor(e, "rate", "0", "10", 1),
        e.whole("jump", Dimension.TIME, -30 * DAY, 30 * DAY, 0));
  }
}
