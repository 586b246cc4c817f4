package doseguard.scenarios.codec;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.fault.SensorFault.Mode;
import doseguard.engine.fault.SensorFault.Sensor;
import doseguard.engine.fault.Timing;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.quantity.Dimension;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the faults of the sensors. */
final class SensorFaults {

  private static final Map<Sensor, Dimension> DRIFTS =
      Map.of(
          Sensor.LEVEL, Dimension.VOLUME_DRIFT,
          Sensor.PRESSURE, Dimension.PRESSURE_DRIFT,
          Sensor.CONCENTRATION, Dimension.CONCENTRATION_DRIFT);

  private SensorFaults() {}

  /**
   * The families of the group.
   *
   * @return readers by name, in the order of the schema
   */
  static Map<String, FaultCodec.Family> families() {
    Map<String, FaultCodec.Family> map = new LinkedHashMap<>();
    for (Sensor sensor : Sensor.values()) {
      String name = sensor.name().toLowerCase(Locale.ROOT) + "-fault";
      map.put(name, (event, timing) -> lie(event, timing, sensor, DRIFTS.get(sensor)));
    }
    return map;
  }

  private static Fault lie(Reading event, Timing timing, Sensor sensor, Dimension dimension) {
    Map<String, Mode> modes = new LinkedHashMap<>();
    modes.put("stuck", Mode.STUCK);
    modes.put("off", Mode.OFF);
    if (dimension == null) {
      modes.put("phantom", Mode.PHANTOM);
    } else {
      modes.put("drift", Mode.DRIFT);
    }
    Mode mode = event.choice("mode", "mode", modes).orElse(Mode.STUCK);
    double drift = 0;
    if (dimension != null && event.has("drift") == (mode != Mode.DRIFT)) {
      String wrong =
          event.has("drift") ? "'drift' without mode drift" : "mode drift without 'drift'";
      event.problems().add(event.place("mode"), wrong, "both or none");
    } else if (dimension != null) {
      drift = event.real("drift", dimension, -1e9, 1e9, 0);
    }
    return new SensorFault.Lie(timing, sensor, mode, drift);
  }
}
