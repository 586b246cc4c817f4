package doseguard.scenarios.codec;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.Postures;
import doseguard.engine.fault.Timing;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.quantity.Dimension;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the faults of the catheter. */
final class CatheterFaults {

  /** Resistance factor of a partial kink without a factor: 99 % over 10 mm (physics.md 1.5). */
  private static final double PARTIAL_KINK = 101;

  private static final Map<String, Double> LEAKS =
      Map.of("pinhole", 9600.0, "small", 2400.0, "large", 480.0, "gross", 1.0);

  private CatheterFaults() {}

  /**
   * The families of the group.
   *
   * @return readers by name, in the order of the schema
   */
  static Map<String, FaultCodec.Family> families() {
    Map<String, FaultCodec.Family> map = new LinkedHashMap<>();
    map.put("catheter-kink", CatheterFaults::kink);
    map.put("catheter-disconnect", (event, timing) -> new CatheterFault.Disconnect(timing));
    map.put("catheter-leak", CatheterFaults::leak);
    map.put(
        "tip-migration",
        (event, timing) ->
            new CatheterFault.TipMigration(
                timing,
                FaultCodec.share(event, "amplitude", 0, 1),
                FaultCodec.share(event, "tissue", 0, 1)));
    map.put(
        "tip-occlusion",
        (event, timing) ->
            new CatheterFault.TipOcclusion(
                timing,
                event.whole(
                    "growth", Dimension.TIME, 60_000, 400 * FaultCodec.DAY, FaultCodec.DAY)));
    map.put("microfracture", CatheterFaults::microfracture);
    return map;
  }

  private static Fault kink(Reading event, Timing timing) {
    boolean complete = event.text("severity").equals("complete");
    if (complete && event.has("factor")) {
      String wrong = "a complete kink has no factor";
      event.problems().add(event.place("factor"), wrong, "severity: partial");
    }
    double factor =
        complete
            ? Double.POSITIVE_INFINITY
            : FaultCodec.factor(event, "factor", "1", "1000000", PARTIAL_KINK);
    return new CatheterFault.Kink(timing, factor, postures(event));
  }

  private static Fault leak(Reading event, Timing timing) {
    return new CatheterFault.Leak(timing, ratio(event));
  }

  private static Fault microfracture(Reading event, Timing timing) {
    Postures postures = postures(event);
    double opens = event.real("opens-above", Dimension.PRESSURE, 100, 200_000, 0);
    if (!event.has("opens-above") && postures.equals(Postures.ALL)) {
      String wrong = "nothing says when it is open";
      String wanted = "'opens-above', 'posture-least' or 'posture-most'";
      event.problems().add(event.place("fault"), wrong, wanted);
    }
    return new CatheterFault.Microfracture(timing, ratio(event), opens, postures);
  }

  private static Postures postures(Reading event) {
    double least = event.real("posture-least", Dimension.PRESSURE, 0, 10_000, 0);
    double most =
        event.has("posture-most")
            ? event.real("posture-most", Dimension.PRESSURE, 0, 10_000, 10_000)
            : Double.POSITIVE_INFINITY;
    if (most < least) {
      String wrong = "the highest posture is below the lowest";
      event.problems().add(event.place("posture-most"), wrong, "at least 'posture-least'");
      return Postures.ALL;
    }
    return new Postures(least, most);
  }

  private static double ratio(Reading event) {
    if (event.has("severity") == event.has("ratio")) {
      String wrong =
          event.has("ratio")
              ? "both 'severity' and 'ratio' are stated"
              : "neither 'severity' nor 'ratio' is stated";
      event.problems().add(event.place("fault"), wrong, "one of them");
    }
    double ratio = event.choice("severity", "severity", LEAKS).orElse(1.0);
    return FaultCodec.factor(event, "ratio", "0.01", "1000000", ratio);
  }
}
