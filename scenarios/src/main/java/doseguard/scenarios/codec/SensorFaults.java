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

/** Reads the faults of the sensors: the mode, and the one parameter that some modes take. */
final class SensorFaults {

  private static final double PER_MILLE = 1000;

  private static final Map<Mode, String> PARAMETERS =
      Map.of(
          Mode.DRIFT, "drift",
          Mode.OFFSET, "offset",
          Mode.GAIN, "gain",
          Mode.DELAYED, "delay",
          Mode.MISSED, "share",
          Mode.SPURIOUS, "interval");

  private static final Map<Sensor, Unit> UNITS =
      Map.of(
          Sensor.LEVEL, new Unit(Dimension.VOLUME, Dimension.VOLUME_DRIFT, 100_000_000),
          Sensor.PRESSURE, new Unit(Dimension.PRESSURE, Dimension.PRESSURE_DRIFT, 1_000_000),
          Sensor.CONCENTRATION,
              new Unit(Dimension.CONCENTRATION, Dimension.CONCENTRATION_DRIFT, 100_000));

  private SensorFaults() {}

  /**
   * What a sensor measures.
   *
   * @param value dimension of its value
   * @param drift dimension of its drift
   * @param most greatest offset, and drift a day
   */
  private record Unit(Dimension value, Dimension drift, double most) {}

  /**
   * The families of the group.
   *
   * @return readers by name, in the order of the schema
   */
  static Map<String, FaultCodec.Family> families() {
    Map<String, FaultCodec.Family> map = new LinkedHashMap<>();
    for (Sensor sensor : Sensor.values()) {
      String name = sensor.name().toLowerCase(Locale.ROOT) + "-fault";
      map.put(name, (event, timing) -> lie(event, timing, sensor));
    }
    return map;
  }

  private static Fault lie(Reading event, Timing timing, Sensor sensor) {
    Map<String, Mode> modes = new LinkedHashMap<>();
    for (Mode mode : Mode.values()) {
      if (mode.fits(sensor)) {
        modes.put(mode.name().toLowerCase(Locale.ROOT), mode);
      }
    }
    Mode mode = event.choice("mode", "mode", modes).orElse(Mode.STUCK);
    modes.values().forEach(each -> parameter(event, mode, each));
    return new SensorFault.Lie(timing, sensor, mode, amount(event, sensor, mode));
  }

  /** The parameter of a mode must be there with that mode, and only then. */
  private static void parameter(Reading event, Mode mode, Mode each) {
    String key = PARAMETERS.get(each);
    if (key != null && event.has(key) == (mode != each)) {
      String name = "mode " + each.name().toLowerCase(Locale.ROOT);
      String wrong =
          event.has(key) ? "'" + key + "' without " + name : name + " without '" + key + "'";
      event.problems().add(event.place("mode"), wrong, "both or none");
    }
  }

  private static double amount(Reading event, Sensor sensor, Mode mode) {
    Unit unit = UNITS.get(sensor);
    String key = PARAMETERS.getOrDefault(mode, "");
    return switch (mode) {
      case DRIFT -> event.real(key, unit.drift(), -unit.most(), unit.most(), 0);
      case OFFSET ->
          unit == null
              ? FaultCodec.factor(event, key, "-1000000", "1000000", 0)
              : event.real(key, unit.value(), -unit.most(), unit.most(), 0);
      case GAIN -> FaultCodec.factor(event, key, "-100", "100", 1);
      case DELAYED -> event.whole(key, Dimension.TIME, 1000, 7 * FaultCodec.DAY, 1000);
      case MISSED -> event.real(key, Dimension.SHARE, 1, PER_MILLE, 1) / PER_MILLE;
      case SPURIOUS -> event.whole(key, Dimension.TIME, 100, 30 * FaultCodec.DAY, 60_000);
      case STUCK, OFF, PHANTOM, GARBAGE, OUTLANDISH -> 0;
    };
  }
}
