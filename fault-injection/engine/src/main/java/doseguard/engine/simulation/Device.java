package doseguard.engine.simulation;

import doseguard.engine.fault.ActiveFaults;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.MemoryFault;
import doseguard.engine.fault.MemoryFault.Cause;
import doseguard.engine.fault.TimeFault;
import doseguard.engine.plant.RandomStream;
import doseguard.engine.port.Answer;
import doseguard.engine.port.GuardPort;
import doseguard.engine.port.ResetKind;
import doseguard.engine.port.Restored;
import doseguard.engine.port.RuleKind;
import doseguard.engine.therapy.Controller;
import java.util.List;

/**
 * The device that the guard runs on: whether it has power, whether its firmware calls the guard and
 * how late, and how it restarts, as the embedding guide asks (restore, self-test, and a self-test
 * every hour).
 */
final class Device {
  private static final long TEST_MS = 3_600_000L;
  private static final Restored[] FOUND = Restored.values();

  private final GuardPort guard;
  private final Controller controller;
  private final FrontEnd frontEnd;
  private final Annunciator annunciator;
  private final ActiveFaults faults;
  private final Story story;
  private final Lateness lateness;
  private boolean powered = true;
  private boolean hung;
  private Cause cause = Cause.POWER_OFF;
  private long tornAwayMs;
  private long backMs = Long.MAX_VALUE;
  private long testMs = TEST_MS;
  private long lateMs;

  /**
   * Makes a device that runs.
   *
   * @param seed seed of the case
   * @param guard its guard, on
   * @param controller its controller
   * @param frontEnd its sensors
   * @param annunciator listens to the guard
   * @param faults what goes wrong
   * @param story where it is told
   */
  Device(
      long seed,
      GuardPort guard,
      Controller controller,
      FrontEnd frontEnd,
      Annunciator annunciator,
      ActiveFaults faults,
      Story story) {
    this.guard = guard;
    this.controller = controller;
    this.frontEnd = frontEnd;
    this.annunciator = annunciator;
    this.faults = faults;
    this.story = story;
    this.lateness = new Lateness(seed, RandomStream.Purpose.CALLS);
  }

  /** Whether the guard is called, and who programs the pump is answered. */
  boolean runs() {
    return powered && !hung;
  }

  /** Whether it has power. */
  boolean powered() {
    return powered;
  }

  /** When power comes back after a torn save, ms since the case began. */
  long backMs() {
    return backMs;
  }

  /** How late the next call is, ms. */
  long lateMs() {
    return lateMs;
  }

  /**
   * The guard was called. One that has lost its state hears nothing until the device restarts (duty
   * 8 of the embedding guide), so the firmware restarts it.
   *
   * @param answer what it answered
   * @param nowMs ms since the case began
   */
  void called(Answer answer, long nowMs) {
    lateMs = lateness.late();
    if (answer.rule == RuleKind.STATE_LOST.id()) {
      off(Cause.WATCHDOG, nowMs);
      restart(nowMs);
      return;
    }
    if (nowMs >= testMs) {
      testMs = nowMs + TEST_MS;
      guard.selfTest();
    }
  }

  /**
   * A fault begins or ends: power goes or comes, bits flip, a save is to be torn.
   *
   * @param nowMs ms since the case began
   */
  void edge(long nowMs) {
    hung = faults.any(TimeFault.MissedCalls.class);
    List<TimeFault.LateCalls> late = faults.holding(TimeFault.LateCalls.class);
    lateness.most(late.isEmpty() ? 0L : late.get(0).mostMs());
    lateMs = late.isEmpty() ? 0L : lateMs;
    for (int i = 0; i < faults.count(); i++) {
      Fault fault = faults.fault(i);
      if (fault instanceof MemoryFault memory && memory.acts().beginsAt(nowMs)) {
        strike(memory, nowMs);
      }
    }
    if (!powered && backMs == Long.MAX_VALUE && !faults.any(MemoryFault.Reset.class)) {
      restart(nowMs);
    }
  }

  /**
   * The power failed within a save.
   *
   * @param nowMs ms since the case began
   */
  void torn(long nowMs) {
    off(Cause.BROWN_OUT, nowMs);
    backMs = nowMs + tornAwayMs;
  }

  /**
   * Power is back after a torn save.
   *
   * @param nowMs ms since the case began
   */
  void back(long nowMs) {
    backMs = Long.MAX_VALUE;
    if (!faults.any(MemoryFault.Reset.class)) {
      restart(nowMs);
    }
  }

  private void strike(MemoryFault fault, long nowMs) {
    if (fault instanceof MemoryFault.Reset reset && powered) {
      off(reset.cause(), nowMs);
    } else if (fault instanceof MemoryFault.BitFlipImage flip) {
      flipSaved(flip);
    } else if (fault instanceof MemoryFault.BitFlipLive flip && powered) {
      guard.flipLive(bit(flip.place(), guard.liveBits()));
    } else if (fault instanceof MemoryFault.TornWrite tear) {
      tornAwayMs = tear.awayMs();
      guard.cutBeforeWrite(tear.word());
    }
  }

  private void flipSaved(MemoryFault.BitFlipImage flip) {
    long bit = bit(flip.place(), guard.savedBits());
    guard.flipSaved(bit);
    if (flip.stuck()) {
      guard.stickSaved(bit);
    }
  }

  private static long bit(double place, long bits) {
    return Math.min(bits - 1L, (long) (place * bits));
  }

  private void off(Cause why, long nowMs) {
    powered = false;
    cause = why;
    guard.powerOff();
    story.event(nowMs, "power", "The device has no power");
  }

  private void restart(long nowMs) {
    ResetKind kind = kind(cause);
    powered = true;
    Restored found = FOUND[guard.powerOn(kind.id())];
    testMs = nowMs + TEST_MS;
    frontEnd.restart(!kind.timeKnown(), nowMs);
    controller.restart(nowMs);
    annunciator.restarted(found);
    story.event(nowMs, "power", "The device restarts: " + words(found));
  }

  private static ResetKind kind(Cause cause) {
    return switch (cause) {
      case POWER_OFF -> ResetKind.POWER_ON;
      case BROWN_OUT -> ResetKind.BROWN_OUT;
      case LOW_BATTERY -> ResetKind.LOW_BATTERY;
      case WATCHDOG -> ResetKind.WATCHDOG;
    };
  }

  private static String words(Restored found) {
    return switch (found) {
      case BLANK -> "the guard's memory is blank";
      case GOOD -> "the guard takes up what it saved";
      case DOUBTFUL -> "the guard takes up an older state, a newer one may be damaged";
      case LOST -> "the guard finds no good state";
    };
  }
}
