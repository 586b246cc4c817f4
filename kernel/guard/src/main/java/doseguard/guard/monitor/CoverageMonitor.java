package doseguard.guard.monitor;

import doseguard.guard.Clamp;
import doseguard.guard.Observation;
import doseguard.guard.PumpProfile;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Milliseconds;

/**
 * Whether every sensor of the suite still speaks. Each may be silent for twice its interval and a
 * little (project choice), then what it watched counts as unwatched.
 */
// [impl->dsn~coverage-monitor~1]
public final class CoverageMonitor {
  private static final @Milliseconds long HOUR_MS = 3600000L;
  private static final int SENSORS = 7;

  private static final int B = Observation.ENCODER | Observation.LEVEL;
  private static final int C = B | Observation.PRESSURE | Observation.PULSATILITY;
  private static final int D = C | Observation.CONCENTRATION;

  /**
   * Longest silence by bit number of {@link Observation}: the front end's intervals doubled, ms.
   */
  private static final @Milliseconds long[] SILENCE_MS = {
    HOUR_MS, 3L * HOUR_MS, HOUR_MS, 2L * Clamp.DAY_MS, 13L * HOUR_MS, 3L * HOUR_MS, HOUR_MS,
  };

  private static final int[] BY_SUITE = {Observation.ENCODER, B, C, D};

  private final int expected;
  private final @Milliseconds long[] silentMs;
  private boolean reduced;
  private long seal;

  /**
   * Makes a monitor.
   *
   * @param pump the pump's data sheet
   */
  public CoverageMonitor(PumpProfile pump) {
    int valve = pump.of(PumpProfile.VALVE) == 1L ? Observation.VALVE : 0;
    this.expected = BY_SUITE[(int) pump.of(PumpProfile.SUITE)] | valve;
    this.silentMs = new long[SENSORS];
  }

  /**
   * Notes which readings were valid.
   *
   * @param valid bits of {@link Observation}
   * @param elapsedMs ms since the call before
   */
  public void observe(int valid, @Milliseconds long elapsedMs) {
    reduced = false;
    seal = 0L;
    for (int i = 0; i < SENSORS; i++) {
      boolean unheard = ((valid | ~expected) >>> i & 1) == 0;
      silentMs[i] = unheard ? Clamp.least(SILENCE_MS[i] + 1L, silentMs[i] + elapsedMs) : 0L;
      reduced |= silentMs[i] > SILENCE_MS[i];
      seal ^= silentMs[i];
    }
  }

  /**
   * Whether a sensor of the suite is lost.
   *
   * @return true while one is silent for too long
   */
  public boolean reduced() {
    return reduced;
  }

  /**
   * Whether the arrays are as they were left.
   *
   * @return 0 when they are
   */
  public long drift() {
    return seal ^ Fold.of(silentMs);
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(expected, seal, Fold.of(reduced, false, false, false), 0L);
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    tape.pass(silentMs);
    reduced = tape.pass(reduced);
    seal = Fold.of(silentMs);
  }
}
