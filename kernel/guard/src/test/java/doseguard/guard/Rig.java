package doseguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.state.NonVolatile;

/** A guard with a pump whose encoder shows every granted stroke, driven by hand. */
public final class Rig {
  /** The guard under test. */
  public final DoseGuard guard;

  /** What it is shown; a test may change it between calls. */
  public final Observation seen = new Observation();

  /** What it answered last. */
  public Decision answer = new Decision();

  /** What survives a restart. */
  public final NonVolatile memory;

  /** What {@link DoseGuard#restore} said, when this is a guard after a restart. */
  public int restored = -1;

  private final Policy policy;
  private final PumpProfile pump;
  private boolean moving;

  /**
   * Makes a guard.
   *
   * @param policy its limits
   * @param pump its pump
   */
  public Rig(Policy policy, PumpProfile pump) {
    this(policy, pump, new NonVolatile());
  }

  /**
   * Makes a guard on a memory that may have been written before.
   *
   * @param policy its limits
   * @param pump its pump
   * @param memory what survived
   */
  public Rig(Policy policy, PumpProfile pump, NonVolatile memory) {
    this.policy = policy;
    this.pump = pump;
    this.memory = memory;
    guard = new DoseGuard(policy, pump, memory);
    seen.valid = Observation.ENCODER;
  }

  /**
   * The device restarts: a new guard on the same memory. The counters ran on where the cause says
   * so, and begin anew where not; the encoder counts from power-on.
   *
   * @param cause a {@link ResetCause}
   * @return the rig after the restart, before its first call
   */
  public Rig restart(int cause) {
    Rig after = new Rig(policy, pump, memory);
    if (ResetCause.timeKnown(cause)) {
      after.seen.timeAMs = seen.timeAMs;
      after.seen.timeBMs = seen.timeBMs;
    }
    after.answer = answer;
    after.restored = after.guard.restore(cause);
    return after;
  }

  /**
   * Whether an alarm's condition is present.
   *
   * @param alarm its id
   * @return true when it is
   */
  public boolean active(int alarm) {
    return (answer.activeAlarms >>> alarm & 1L) == 1L;
  }

  /**
   * Whether an alarm waits for acknowledgement.
   *
   * @param alarm its id
   * @return true when it does
   */
  public boolean latched(int alarm) {
    return (answer.latchedAlarms >>> alarm & 1L) == 1L;
  }

  /** Makes a guard with the figures of {@link Figures}. */
  public Rig() {
    this(Figures.policyWith(), Figures.pumpWith());
  }

  /**
   * Fills the reservoir.
   *
   * @param concentration ug/mL
   * @param volumeNl nL
   * @return this
   */
  public Rig fill(int concentration, long volumeNl) {
    int left = answer.accountedNl;
    assertEquals(Refusal.NONE, guard.beginRefill(concentration));
    assertEquals(
        Refusal.NONE, guard.confirmRefill(left, (int) volumeNl, concentration, concentration));
    return this;
  }

  /**
   * Offers and confirms a prescription.
   *
   * @param frame the prescription
   * @return the first refusal
   */
  public int program(Frame frame) {
    long[] words = frame.words();
    int refusal = guard.propose(words);
    return refusal == Refusal.NONE ? guard.confirm(words[0], true) : refusal;
  }

  /**
   * A pump of 18 mL at 500 ug/mL with a prescription in force.
   *
   * @param frame the prescription
   * @return this
   */
  public Rig started(Frame frame) {
    fill(500, 18 * Figures.ML);
    assertEquals(Refusal.NONE, program(frame));
    ask(0);
    return this;
  }

  /**
   * Lets time pass on both clocks and asks for a stroke.
   *
   * @param elapsedMs ms
   * @return strokes granted
   */
  public int ask(long elapsedMs) {
    return call(elapsedMs, elapsedMs, true);
  }

  /**
   * Lets time pass on both clocks without asking.
   *
   * @param elapsedMs ms
   */
  public void pass(long elapsedMs) {
    call(elapsedMs, elapsedMs, false);
  }

  /**
   * One call.
   *
   * @param byA ms that passed on the first clock
   * @param byB ms that passed on the second clock
   * @param request a stroke is asked for
   * @return strokes granted
   */
  public int call(long byA, long byB, boolean request) {
    seen.timeAMs += byA;
    seen.timeBMs += byB;
    seen.request = request;
    if (moving) {
      seen.encoderCount++;
    }
    answer = guard.decide(seen);
    moving = answer.granted == 1;
    return answer.granted;
  }

  /**
   * Asks at a fixed pace.
   *
   * @param spanMs for how long
   * @param everyMs pace
   * @return strokes granted
   */
  public long askFor(long spanMs, long everyMs) {
    long granted = 0;
    for (long at = everyMs; at <= spanMs; at += everyMs) {
      granted += ask(everyMs);
    }
    return granted;
  }

  /**
   * Asserts that two whole numbers are close to each other.
   *
   * @param expected what is expected
   * @param actual what is there
   * @param most largest difference
   */
  public static void assertNear(long expected, long actual, long most) {
    assertTrue(Math.abs(expected - actual) <= most, actual + " is not near " + expected);
  }
}
