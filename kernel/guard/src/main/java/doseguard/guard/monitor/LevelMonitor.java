package doseguard.guard.monitor;

import doseguard.guard.Clamp;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.FixedPoint;
import doseguard.units.Milliseconds;
import doseguard.units.NanoLitres;
import doseguard.units.PerMille;
import doseguard.units.Product;

/**
 * Reservoir level against dead reckoning, once an hour, by integer CUSUMs of both signs (physics.md
 * 2.3). The fast ones watch the residual against its own running mean, so that a constant gain
 * error within the accuracy is no news; the slow ones watch it against the declared fill. The gain
 * is learned over the first confirmed refill that used enough volume, then frozen.
 */
// [impl->dsn~level-monitor~1]
public final class LevelMonitor {
  /** Time between two samples, ms (physics.md 2.2: hourly). */
  private static final @Milliseconds long SAMPLE_MS = 3600000L;

  /** Samples that the running mean remembers (project choice: 64 h, above the hazard time). */
  private static final long MEMORY = 64L;

  /** Samples that make the level after a refill. */
  private static final int FILL_SAMPLES = 2;

  /** Difference in sigma that the mean of two samples shows by chance once in 40 000 fills. */
  private static final long FILL_SIGMAS = 3L;

  /** Samples in a row that read empty before it is believed. */
  private static final int EMPTY_AFTER = 2;

  /** Volume used between two refills from which the gain can be learned within 3 %, nL. */
  private static final @NanoLitres long LEARN_NL = 10000000L;

  /** Fast alarm limit in sigma: 9.55 gives one false alarm in ten years, 12 in over a hundred. */
  private static final long FAST = 12L;

  /** Slow alarm limit in sigma: 17.4 gives one false alarm in ten years, 22 in over a hundred. */
  private static final long SLOW = 22L;

  /** Fixed-point scale of the running means. */
  private static final @FixedPoint long SCALE = 1024L;

  private final @NanoLitres long sigmaNl;
  private final @NanoLitres long minimumNl;
  private final @NanoLitres long toleranceNl;
  private final @NanoLitres long mismatchNl;
  private final @PerMille long learnedAccuracy;
  private @PerMille long accuracy;
  private @PerMille long gain = Clamp.WHOLE;
  private boolean learned;
  private @NanoLitres long anchorNl;
  private @NanoLitres long commandedNl;
  private @Milliseconds long sinceMs;
  private long samples;
  private int fillSamples;
  private @NanoLitres long fillSumNl;
  private @Product({FixedPoint.class, NanoLitres.class}) long meanResidual;
  private @Product({FixedPoint.class, NanoLitres.class}) long meanCommanded;
  private @NanoLitres long overFastNl;
  private @NanoLitres long underFastNl;
  private @NanoLitres long overSlowNl;
  private @NanoLitres long underSlowNl;
  private boolean mismatch;
  private boolean half;
  private int emptyReads;

  /**
   * Makes a monitor of an empty reservoir.
   *
   * @param policy the limits in force
   * @param pump the pump's data sheet
   */
  public LevelMonitor(Policy policy, PumpProfile pump) {
    this.sigmaNl = pump.of(PumpProfile.LEVEL_SIGMA_NL);
    this.minimumNl = pump.of(PumpProfile.MINIMUM_NL);
    this.accuracy = pump.of(PumpProfile.ACCURACY_PERMILLE);
    this.learnedAccuracy = pump.of(PumpProfile.LEARNED_PERMILLE);
    this.toleranceNl = policy.of(Policy.REFILL_TOLERANCE_NL);
    this.mismatchNl =
        Clamp.most(
            Clamp.permille(
                pump.of(PumpProfile.CAPACITY_NL), policy.of(Policy.FILL_MISMATCH_PERMILLE)),
            FILL_SIGMAS * sigmaNl);
  }

  /**
   * Takes a confirmed refill, and the gain from what the last one used.
   *
   * @param filledNl volume declared, nL
   * @param usedNl volume that really left since the refill before, nL; 0 when it is not known
   */
  public void refill(@NanoLitres long filledNl, @NanoLitres long usedNl) {
    if (!learned && commandedNl >= LEARN_NL && usedNl > 0L) {
      @PerMille long slowest = Clamp.WHOLE - accuracy;
      @PerMille long fastest = Clamp.WHOLE + accuracy;
      gain = Clamp.within(usedNl * Clamp.WHOLE / commandedNl, slowest, fastest);
      accuracy = learnedAccuracy;
      learned = true;
    }
    anchorNl = filledNl;
    commandedNl = 0L;
    sinceMs = 0L;
    samples = 0L;
    fillSamples = 0;
    fillSumNl = 0L;
    mismatch = false;
    half = false;
    emptyReads = 0;
    overFastNl = 0L;
    underFastNl = 0L;
    overSlowNl = 0L;
    underSlowNl = 0L;
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, at least 0
   */
  public void advance(@Milliseconds long elapsedMs) {
    sinceMs = Clamp.least(2L * SAMPLE_MS - 1L, sinceMs + elapsedMs);
  }

  /**
   * Books strokes that left the reservoir.
   *
   * @param volumeNl nL
   */
  public void stroke(@NanoLitres long volumeNl) {
    commandedNl += volumeNl;
  }

  /**
   * Takes a reading when one is due.
   *
   * @param levelNl nL
   */
  public void observe(@NanoLitres long levelNl) {
    if (sinceMs < SAMPLE_MS) {
      return;
    }
    sinceMs -= SAMPLE_MS;
    emptyReads = levelNl <= minimumNl ? (int) Clamp.least(EMPTY_AFTER, emptyReads + 1L) : 0;
    @NanoLitres long expectedNl = Clamp.permille(commandedNl, gain);
    if (fillSamples < FILL_SAMPLES) {
      fillSamples++;
      fillSumNl += levelNl + expectedNl;
      anchorAfterFill();
    }
    residual(anchorNl - levelNl - expectedNl);
  }

  private void anchorAfterFill() {
    if (fillSamples == FILL_SAMPLES) {
      @NanoLitres long foundNl = fillSumNl / FILL_SAMPLES;
      @NanoLitres long apartNl = Clamp.most(foundNl - anchorNl, anchorNl - foundNl);
      mismatch = apartNl > mismatchNl;
      anchorNl = mismatch ? foundNl : anchorNl;
      samples = 0L;
    }
  }

  private void residual(@NanoLitres long residualNl) {
    if (samples > 0L) {
      @NanoLitres long newsNl = residualNl - meanResidual / SCALE;
      @NanoLitres long lagNl = commandedNl - meanCommanded / SCALE;
      @NanoLitres long slackNl = Clamp.permille(lagNl, accuracy) + sigmaNl / 2L;
      overFastNl = sum(overFastNl, newsNl - slackNl, FAST);
      underFastNl = sum(underFastNl, -newsNl - slackNl, FAST);
      half = overFastNl >= FAST * sigmaNl && 2L * newsNl >= lagNl;
    }
    @NanoLitres
    long slowSlackNl = Clamp.permille(commandedNl, accuracy) + toleranceNl + sigmaNl / 4L;
    overSlowNl = sum(overSlowNl, residualNl - slowSlackNl, SLOW);
    underSlowNl = sum(underSlowNl, -residualNl - slowSlackNl, SLOW);
    samples = Clamp.least(MEMORY, samples + 1L);
    meanResidual += (residualNl * SCALE - meanResidual) / samples;
    meanCommanded += (commandedNl * SCALE - meanCommanded) / samples;
  }

  private @NanoLitres long sum(@NanoLitres long before, @NanoLitres long step, long limit) {
    return Clamp.within(before + step, 0L, 2L * limit * sigmaNl);
  }

  /** Forgets evidence of over-delivery after an acknowledgement; it gathers anew if it persists. */
  public void acknowledge() {
    overFastNl = 0L;
    overSlowNl = 0L;
    half = false;
  }

  /**
   * Whether more leaves the reservoir than dead reckoning says.
   *
   * @return true while the evidence stands
   */
  public boolean over() {
    return overFastNl >= FAST * sigmaNl || overSlowNl >= SLOW * sigmaNl;
  }

  /**
   * Whether it is at least half as much again.
   *
   * @return true while the evidence stands
   */
  public boolean overByHalf() {
    return half;
  }

  /**
   * Whether less leaves the reservoir than dead reckoning says.
   *
   * @return true while the evidence stands
   */
  public boolean under() {
    return underFastNl >= FAST * sigmaNl || underSlowNl >= SLOW * sigmaNl;
  }

  /**
   * Whether the level after the last refill was not what was declared.
   *
   * @return true until the next refill
   */
  public boolean mismatch() {
    return mismatch;
  }

  /**
   * Whether the level reads empty.
   *
   * @return true while it does
   */
  public boolean readsEmpty() {
    return emptyReads >= EMPTY_AFTER;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    long figures = Fold.of(sigmaNl, minimumNl, toleranceNl, mismatchNl);
    long gains = Fold.of(learnedAccuracy, accuracy, gain, anchorNl);
    long counts = Fold.of(commandedNl, sinceMs, samples, fillSamples);
    long means = Fold.of(fillSumNl, meanResidual, meanCommanded, emptyReads);
    long sums = Fold.of(overFastNl, underFastNl, overSlowNl, underSlowNl);
    return Fold.of(figures, gains, counts, means ^ sums ^ Fold.of(learned, mismatch, half, false));
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    accuracy = tape.pass(accuracy);
    gain = tape.pass(gain);
    anchorNl = tape.pass(anchorNl);
    commandedNl = tape.pass(commandedNl);
    sinceMs = tape.pass(sinceMs);
    samples = tape.pass(samples);
    fillSamples = tape.pass(fillSamples);
    fillSumNl = tape.pass(fillSumNl);
    meanResidual = tape.pass(meanResidual);
    meanCommanded = tape.pass(meanCommanded);
    overFastNl = tape.pass(overFastNl);
    underFastNl = tape.pass(underFastNl);
    overSlowNl = tape.pass(overSlowNl);
    underSlowNl = tape.pass(underSlowNl);
    emptyReads = tape.pass(emptyReads);
    learned = tape.pass(learned);
    mismatch = tape.pass(mismatch);
    half = tape.pass(half);
  }
}
