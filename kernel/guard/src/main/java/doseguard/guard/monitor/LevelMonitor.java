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
 * Reservoir level against dead reckoning, once an hour. A filter follows where the level should be:
 * an offset (what the fill was wrong by) and the gain, within the accuracy; each reading moves them
 * by as much as it is surer than they are. What a reading differs from that by is news, and integer
 * CUSUMs of both signs gather it, fast ones for a flow that is grossly wrong and slow ones for the
 * rest (physics.md 2.3). The gain is learned over the first confirmed refill that used enough
 * volume; from then on it is only refined, within the learned accuracy. Before the first confirmed
 * refill nobody has said where the level should be, and nothing is judged.
 */
// [impl->dsn~level-monitor~3]
public final class LevelMonitor {
  /** Time between two samples, ms (physics.md 2.2: hourly). */
  private static final @Milliseconds long SAMPLE_MS = 3600000L;

  /** Difference in sigma that the mean of two samples shows by chance once in 40 000 fills. */
  private static final long FILL_SIGMAS = 3L;

  /** Samples in a row that read empty before it is believed. */
  private static final int EMPTY_AFTER = 2;

  /** Volume used between two refills from which the gain can be learned within 3 %, nL. */
  private static final @NanoLitres long LEARN_NL = 10000000L;

  /** Scale of a flow in sigma a sample. */
  private static final @FixedPoint long STRIDE = 1L << 20;

  /** Longest stride that counts: 8 sigma, so that the offset stays surer than twice sigma. */
  private static final @FixedPoint long STRIDE_MOST = 1L << 23;

  /**
   * Scale of offset and gain, of the offset's variance in sigma squared, and of what they share.
   */
  private static final @FixedPoint long ONE = 1L << 30;

  /** Twice that: half a variance is what a sum of the limit's size is not sure of. */
  private static final @FixedPoint long TWICE = 1L << 31;

  /** Greatest variance of the offset, sigma squared: no product overflows. */
  private static final @FixedPoint long VARIANCE_MOST = 1L << 32;

  /** Scale of the gain's variance. */
  private static final @FixedPoint long FINE = 1L << 40;

  private final PumpProfile pump;
  private final @NanoLitres long sigmaNl;
  private final @NanoLitres long mismatchNl;
  private final @NanoLitres long fastLimitNl;
  private final @NanoLitres long slowLimitNl;
  private @PerMille long accuracy;
  private @PerMille long gain = Clamp.WHOLE;
  private boolean learned;
  private @NanoLitres long anchorNl;
  private @NanoLitres long commandedNl;
  private @NanoLitres long seenNl;
  private @Milliseconds long sinceMs;
  private int samples;
  private @Product({FixedPoint.class, NanoLitres.class}) long offset;
  private @FixedPoint long excess;
  private @FixedPoint long offsetVariance;
  private @FixedPoint long shared;
  private @FixedPoint long gainVariance = FINE;
  private @NanoLitres long overFastNl;
  private @NanoLitres long underFastNl;
  private @NanoLitres long overSlowNl;
  private @NanoLitres long underSlowNl;
  private @NanoLitres long fromNl;
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
    this.pump = pump;
    this.sigmaNl = pump.of(PumpProfile.LEVEL_SIGMA_NL);
    this.fastLimitNl = sigmaNl * pump.of(PumpProfile.LEVEL_FAST_LIMIT_PERMILLE) / Clamp.WHOLE;
    this.slowLimitNl = sigmaNl * pump.of(PumpProfile.LEVEL_SLOW_LIMIT_PERMILLE) / Clamp.WHOLE;
    this.accuracy = pump.of(PumpProfile.ACCURACY_PERMILLE);
    @PerMille long share = policy.of(Policy.FILL_MISMATCH_PERMILLE);
    @NanoLitres long shareNl = Clamp.permille(pump.of(PumpProfile.CAPACITY_NL), share);
    this.mismatchNl = Clamp.most(shareNl, FILL_SIGMAS * sigmaNl);
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
      accuracy = pump.of(PumpProfile.LEARNED_PERMILLE);
      learned = true;
      excess = 0L;
      gainVariance = FINE;
    }
    doubtGain();
    anchorNl = filledNl;
    commandedNl = 0L;
    seenNl = 0L;
    fromNl = 0L;
    sinceMs = 0L;
    samples = 0;
    mismatch = false;
    emptyReads = 0;
    underFastNl = 0L;
    underSlowNl = 0L;
    acknowledge();
  }

  /** The gain may have wandered since the refill before, but not out of the accuracy. */
  private void doubtGain() {
    gainVariance += squared(pump.of(PumpProfile.GAIN_WANDER_PERMILLE));
    gainVariance = Clamp.least(gainVariance, squared(accuracy) / 3L);
  }

  private static @FixedPoint long squared(@PerMille long deviation) {
    return deviation * FINE / Clamp.WHOLE * deviation / Clamp.WHOLE;
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
    boolean empty = levelNl <= pump.of(PumpProfile.MINIMUM_NL);
    emptyReads = empty ? (int) Clamp.least(EMPTY_AFTER, emptyReads + 1L) : 0;
    @NanoLitres long residualNl = anchorNl - levelNl - Clamp.permille(commandedNl, gain);
    if (samples == 0 || anchorNl == 0L) {
      offset = residualNl * ONE;
      offsetVariance = ONE;
      shared = 0L;
    } else {
      judge(residualNl);
    }
    samples = (int) Clamp.least(2L, samples + 1L);
    seenNl = commandedNl;
  }

  private void judge(@NanoLitres long residualNl) {
    expect(commandedNl - seenNl);
    @NanoLitres long newsNl = residualNl - offset / ONE;
    if (samples == 1) {
      @NanoLitres long apartNl = residualNl - newsNl / 2L;
      mismatch = Clamp.most(apartNl, -apartNl) > mismatchNl;
    }
    @NanoLitres long fastNl = slackNl(fastLimitNl, pump.of(PumpProfile.LEVEL_FAST_SLACK_PERMILLE));
    @NanoLitres long slowNl = slackNl(slowLimitNl, pump.of(PumpProfile.LEVEL_SLOW_SLACK_PERMILLE));
    overFastNl = Clamp.within(overFastNl + newsNl - fastNl, 0L, 2L * fastLimitNl);
    underFastNl = Clamp.within(underFastNl - newsNl - fastNl, 0L, 2L * fastLimitNl);
    overSlowNl = Clamp.within(overSlowNl + newsNl - slowNl, 0L, 2L * slowLimitNl);
    underSlowNl = Clamp.within(underSlowNl - newsNl - slowNl, 0L, 2L * slowLimitNl);
    fromNl = overSlowNl == 0L ? commandedNl : fromNl;
    half = overFastNl >= fastLimitNl && 2L * newsNl >= commandedNl - fromNl;
    if (2L * Clamp.most(overSlowNl, underSlowNl) <= slowLimitNl || over() || under()) {
      correct(newsNl);
    }
  }

  private void expect(@NanoLitres long strideNl) {
    @FixedPoint long stride = Clamp.least(strideNl * STRIDE / sigmaNl, STRIDE_MOST);
    @FixedPoint long grown = stride * gainVariance / ONE;
    offset += strideNl * excess;
    offsetVariance += stride * (2L * shared + grown) / STRIDE;
    offsetVariance = Clamp.least(offsetVariance, VARIANCE_MOST);
    shared += grown;
  }

  private void correct(@NanoLitres long newsNl) {
    @FixedPoint long byOffset = offsetVariance * ONE / (offsetVariance + ONE);
    @FixedPoint long byGain = shared * ONE / (offsetVariance + ONE);
    @FixedPoint long most = accuracy * ONE / Clamp.WHOLE;
    offset += newsNl * byOffset;
    excess = Clamp.within(excess + newsNl * byGain / sigmaNl, -most, most);
    gainVariance = Clamp.most(0L, gainVariance - byGain * shared / STRIDE);
    shared -= byOffset * shared / ONE;
    offsetVariance = byOffset;
  }

  private @NanoLitres long slackNl(@NanoLitres long limitNl, @PerMille long slack) {
    return sigmaNl * slack / Clamp.WHOLE + limitNl * offsetVariance / TWICE;
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
    return overFastNl >= fastLimitNl || overSlowNl >= slowLimitNl;
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
    return underFastNl >= fastLimitNl || underSlowNl >= slowLimitNl;
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
    long filter = Fold.of(offset, excess, offsetVariance, Fold.of(shared, gainVariance));
    long sums = Fold.of(overFastNl, underFastNl, overSlowNl, Fold.of(underSlowNl, fromNl));
    long given = Fold.of(sigmaNl, mismatchNl, fastLimitNl, Fold.of(slowLimitNl, accuracy));
    long fill = Fold.of(gain, anchorNl, commandedNl, Fold.of(seenNl, sinceMs));
    long flags = Fold.of(samples, emptyReads, Fold.of(learned, mismatch, half, false), 0L);
    return Fold.of(filter, sums, given, Fold.of(fill, flags));
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
    seenNl = tape.pass(seenNl);
    sinceMs = tape.pass(sinceMs);
    samples = tape.pass(samples);
    offset = tape.pass(offset);
    excess = tape.pass(excess);
    offsetVariance = tape.pass(offsetVariance);
    shared = tape.pass(shared);
    gainVariance = tape.pass(gainVariance);
    overFastNl = tape.pass(overFastNl);
    underFastNl = tape.pass(underFastNl);
    overSlowNl = tape.pass(overSlowNl);
    underSlowNl = tape.pass(underSlowNl);
    fromNl = tape.pass(fromNl);
    emptyReads = tape.pass(emptyReads);
    learned = tape.pass(learned);
    mismatch = tape.pass(mismatch);
    half = tape.pass(half);
  }
}
