package doseguard.guard.monitor;

import doseguard.guard.Clamp;
import doseguard.guard.PumpProfile;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.FixedPoint;
import doseguard.units.Pascals;
import doseguard.units.Product;

/**
 * The cardiac pulse seen through the catheter: lost when the catheter comes off or its tip leaves
 * the canal. Logarithms of the amplitudes, because a session varies by a factor; their running mean
 * is the reference, and two integer CUSUMs gather what is missing from it.
 */
// [impl->dsn~pulsatility-monitor~2]
public final class PulsatilityMonitor {
  /** An octave: logarithms are in thousandths of it. */
  private static final @FixedPoint long OCTAVE = 1000L;

  /** Octaves that an amplitude can have. */
  private static final int OCTAVES = 31;

  /** What a straight line lacks of the logarithm in the middle of an octave, times four. */
  private static final @FixedPoint long BEND = 344L;

  /** The least amplitude that has a logarithm, Pa. */
  private static final @Pascals long LEAST_PA = 1L;

  /** Fixed-point scale of the mean. */
  private static final @FixedPoint long SCALE = 1024L;

  private final PumpProfile pump;
  private int session;
  private boolean started;
  private int learned;
  private @Product({FixedPoint.class, FixedPoint.class}) long mean;
  private @FixedPoint long fast;
  private @FixedPoint long slow;

  /**
   * Makes a monitor without a reference.
   *
   * @param pump the pump's data sheet
   */
  public PulsatilityMonitor(PumpProfile pump) {
    this.pump = pump;
  }

  /**
   * Takes a reading; a session counts once.
   *
   * @param number session number
   * @param amplitudePa Pa
   */
  public void observe(int number, @Pascals int amplitudePa) {
    if (started && number == session) {
      return;
    }
    started = true;
    session = number;
    @FixedPoint long log = logarithm(amplitudePa);
    if (learned > 0) {
      @FixedPoint long missing = mean / SCALE - log;
      fast = sum(fast + missing - pump.of(PumpProfile.PULSE_FAST_SLACK), fastLimit());
      slow = sum(slow + missing - pump.of(PumpProfile.PULSE_SLOW_SLACK), slowLimit());
    }
    if (!lost()) {
      learned = (int) Clamp.least(pump.of(PumpProfile.PULSE_MEMORY), learned + 1L);
      mean += (log * SCALE - mean) / learned;
    }
  }

  private @FixedPoint long sum(@FixedPoint long gathered, @FixedPoint long limit) {
    return Clamp.within(gathered - limit / (2L * learned), 0L, limit);
  }

  private @FixedPoint long fastLimit() {
    return pump.of(PumpProfile.PULSE_FAST_LIMIT);
  }

  private @FixedPoint long slowLimit() {
    return pump.of(PumpProfile.PULSE_SLOW_LIMIT);
  }

  private static @FixedPoint long logarithm(@Pascals int amplitudePa) {
    @FixedPoint long rest = Clamp.most(amplitudePa, LEAST_PA) * OCTAVE / LEAST_PA;
    @FixedPoint long log = 0L;
    for (int octave = 0; octave < OCTAVES; octave++) {
      if (rest >= 2L * OCTAVE) {
        rest /= 2L;
        log += OCTAVE;
      }
    }
    @FixedPoint long part = rest - OCTAVE;
    return log + part + part * (OCTAVE - part) / OCTAVE * BEND / OCTAVE;
  }

  /**
   * Whether the pulse is lost.
   *
   * @return true until a session shows it again
   */
  public boolean lost() {
    return fast >= fastLimit() || slow >= slowLimit();
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(session, learned, mean, Fold.of(fast, slow, started ? 1L : 0L, 0L));
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    session = tape.pass(session);
    learned = tape.pass(learned);
    mean = tape.pass(mean);
    fast = tape.pass(fast);
    slow = tape.pass(slow);
    started = tape.pass(started);
  }
}
