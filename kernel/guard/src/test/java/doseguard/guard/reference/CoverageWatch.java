package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.HOUR;

import doseguard.guard.Observation;
import doseguard.guard.PumpProfile;
import java.util.List;

/** Sensors that should speak and do not. */
final class CoverageWatch extends Part {
  private static final int[] SENSORS = {
    Observation.ENCODER,
    Observation.LEVEL,
    Observation.PRESSURE,
    Observation.PULSATILITY,
    Observation.CONCENTRATION,
    Observation.VALVE
  };
  private static final long[] MOST_MS = {HOUR, 3 * HOUR, HOUR, 13 * HOUR, 3 * HOUR, HOUR};
  private static final long[] SUITES = {
    PumpProfile.SUITE_A,
    PumpProfile.SUITE_B,
    PumpProfile.SUITE_C,
    PumpProfile.SUITE_C,
    PumpProfile.SUITE_D
  };

  private final Setting setting;
  private List<Long> silentMs = List.of(0L, 0L, 0L, 0L, 0L, 0L);

  CoverageWatch(Setting setting) {
    this.setting = setting;
  }

  @Override
  protected CoverageWatch clone() {
    return (CoverageWatch) super.clone();
  }

  void read(int valid, long ms) {
    Long[] next = new Long[SENSORS.length];
    for (int i = 0; i < SENSORS.length; i++) {
      next[i] = (valid & SENSORS[i]) == 0 ? silentMs.get(i) + ms : 0L;
    }
    silentMs = List.of(next);
  }

  boolean reduced() {
    boolean reduced = false;
    for (int i = 0; i < SENSORS.length; i++) {
      reduced |= expected(i) && silentMs.get(i) > MOST_MS[i];
    }
    return reduced;
  }

  private boolean expected(int sensor) {
    return sensor < SUITES.length
        ? setting.pump(PumpProfile.SUITE) >= SUITES[sensor]
        : setting.pump(PumpProfile.VALVE) == 1;
  }
}
