package doseguard.guard.guide;

import doseguard.guard.Decision;
import doseguard.guard.DoseGuard;
import doseguard.guard.Observation;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.Rule;
import doseguard.guard.state.NonVolatile;

/** The main loop of a pump's firmware around the guard: the example of the embedding guide. */
final class PumpFirmware {
  /** What the firmware needs of its hardware. */
  interface Hardware {
    void read(Observation into);

    void moveOneStroke();

    void setValve(boolean open);

    void annunciate(long latchedAlarms, int annunciations);

    int resetCause();

    void restart();
  }

  private static final long HOUR_MS = 3600000L;

  private final Hardware hardware;
  private final DoseGuard guard;
  private final Observation seen = new Observation();
  private long testedMs;

  PumpFirmware(Hardware hardware, long[] policy, long[] pump, NonVolatile memory) {
    this.hardware = hardware;
    this.guard = new DoseGuard(new Policy(policy), new PumpProfile(pump), memory);
    guard.restore(hardware.resetCause());
    guard.selfTest();
  }

  /** To be called whenever a stroke is wanted, and at least every 10 minutes. */
  void turn(boolean strokeWanted) {
    hardware.read(seen);
    seen.request = strokeWanted;
    Decision decision = guard.decide(seen);
    hardware.setValve(decision.openValve);
    if (decision.granted == 1) {
      hardware.moveOneStroke();
    }
    hardware.annunciate(decision.latchedAlarms, decision.annunciations);
    if (decision.rule == Rule.STATE_LOST) {
      hardware.restart();
    }
    if (seen.timeAMs - testedMs >= HOUR_MS) {
      testedMs = seen.timeAMs;
      guard.selfTest();
    }
  }

  DoseGuard guard() {
    return guard;
  }
}
