package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.HOUR;

import doseguard.guard.Observation;
import doseguard.guard.PumpProfile;

/** The pump around the two guards: what its sensors show, right or wrong. */
final class World {
  final Observation seen = new Observation();
  private final int all;
  private final long stroke;
  private final int stepPa;
  private long nowMs;
  private int count;
  private long levelNl;
  private long storedPa;
  private int concentration = 500;
  private int steps;
  private int strokes;
  private boolean valveOpen = true;
  private boolean moved;
  int masked;
  int extra;
  boolean stalled;
  int slipOf;
  boolean slipsMostly;
  boolean kinked;
  boolean valveSticks;
  boolean pressureStuck;
  long levelOffset;
  long levelDriftPerHour;
  int wrongConcentrationPermille = 1000;
  int pulse = 200;
  int mode;
  int battery;

  World(Setting setting) {
    stroke = setting.stroke();
    stepPa = (int) setting.pump(PumpProfile.STEP_PA);
    int expected = Observation.ENCODER | Observation.MODE | Observation.BATTERY;
    long suite = setting.pump(PumpProfile.SUITE);
    expected |= suite >= PumpProfile.SUITE_B ? Observation.LEVEL : 0;
    expected |= suite >= PumpProfile.SUITE_C ? Observation.PRESSURE | Observation.PULSATILITY : 0;
    expected |= suite >= PumpProfile.SUITE_D ? Observation.CONCENTRATION : 0;
    expected |= setting.pump(PumpProfile.VALVE) == 1 ? Observation.VALVE : 0;
    all = expected;
  }

  void clear() {
    masked = 0;
    extra = 0;
    stalled = false;
    slipOf = 0;
    kinked = false;
    valveSticks = false;
    pressureStuck = false;
    levelDriftPerHour = 0;
    wrongConcentrationPermille = 1000;
    pulse = 200;
    mode = 0;
    battery = 0;
  }

  void fill(long volume, int strength) {
    levelNl = volume;
    levelOffset = 0;
    concentration = strength;
  }

  void turn(int strokes) {
    count += strokes;
    levelNl -= stroke * strokes;
  }

  /** The readings after some time, taken from what the last answer set in motion. */
  void observe(long byA, long byB, boolean request) {
    nowMs += Math.max(0, byA);
    seen.timeAMs += byA;
    seen.timeBMs += byB;
    levelOffset += levelDriftPerHour * Math.max(0, byA) / HOUR;
    int jitter = pressureStuck ? 0 : steps % 7;
    steps++;
    seen.request = request;
    seen.encoderCount = count;
    seen.levelNl = (int) (levelNl + levelOffset);
    seen.pressurePa = (int) (1500 + storedPa) + jitter;
    seen.pressureAfterPa = seen.pressurePa + 1;
    seen.pulsatilityPa = pulse;
    seen.pulsatilitySession = (int) (nowMs / (6 * HOUR));
    seen.concentration = (int) ((long) concentration * wrongConcentrationPermille / 1000);
    seen.valveOpen = valveOpen;
    seen.battery = battery;
    seen.mode = mode;
    seen.valid = (all | extra) & ~masked;
    boolean after = (seen.valid & Observation.PRESSURE) != 0 && moved && steps % 13 != 0;
    seen.valid |= after ? Observation.PRESSURE_AFTER : 0;
    moved = false;
  }

  void act(Answer answer) {
    valveOpen = valveSticks ? valveOpen : answer.openValve();
    if (answer.granted() == 1) {
      moved = true;
      strokes++;
      boolean turns = !stalled && !slips();
      storedPa = turns && kinked ? storedPa + stepPa : kinked ? storedPa : 0;
      count += turns ? 1 : 0;
      levelNl -= turns ? stroke : 0;
    } else if (!kinked) {
      storedPa = 0;
    }
  }

  private boolean slips() {
    return slipOf > 0 && (strokes % slipOf == 0) != slipsMostly;
  }

  void pumpFault(int which, int b) {
    switch (which) {
      case 0 -> stalled = !stalled;
      case 1 -> {
        slipOf = slipOf == 0 ? 2 + b % 4 : 0;
        slipsMostly = b / 4 % 2 == 1;
      }
      case 2, 3 -> kinked = !kinked;
      default -> valveSticks = !valveSticks;
    }
  }

  void sensorFault(int which, int b) {
    switch (which) {
      case 0 -> levelOffset += (b - 500) * 10_000L;
      case 1 -> levelDriftPerHour = (b - 500) * 1000L;
      case 2 -> wrongConcentrationPermille = b % 2 == 0 ? 250 : 1000 + 3 * b;
      case 3 -> pulse = b;
      case 4 -> pressureStuck = !pressureStuck;
      case 5 -> levelOffset = -30_000_000;
      default -> pulse = 1 + b % 20;
    }
  }
}
