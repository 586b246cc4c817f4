package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.HOUR;
import static doseguard.guard.reference.Exact.clamp;

import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;

/** Level against dead reckoning. */
final class LevelWatch extends Part {
  private static final long LEARNED_FROM_NL = 10_000_000;

  private final Setting setting;
  private final long sigma;
  private LevelFilter filter;
  private long accuracy;
  private long gain = 1000;
  private boolean learned;
  private long sinceMs;
  private long commanded;
  private long commandedBefore;
  private boolean declared;
  private long anchor;
  private int inARowEmpty;
  private int samples;
  private boolean mismatch;
  private long overFast;
  private long underFast;
  private long overSlow;
  private long underSlow;
  private long from;
  private boolean byHalf;

  LevelWatch(Setting setting) {
    this.setting = setting;
    this.sigma = setting.pump(PumpProfile.LEVEL_SIGMA_NL);
    this.accuracy = setting.accuracy();
    this.filter = new LevelFilter(sigma, accuracy);
  }

  @Override
  protected LevelWatch clone() {
    LevelWatch copy = (LevelWatch) super.clone();
    copy.filter = filter.clone();
    return copy;
  }

  void pass(long ms) {
    sinceMs = Math.min(2 * HOUR - 1, sinceMs + ms);
  }

  void moved() {
    commanded += setting.stroke();
  }

  /** Strokes that may have moved before a restart: the middle of all and none, rounded up. */
  void perhapsMoved(long strokes) {
    commanded += (strokes + 1) / 2 * setting.stroke();
  }

  /** Takes a confirmed refill. The volume used is 0 where it is not known. */
  void refilled(long filled, long used) {
    if (!learned && commanded >= LEARNED_FROM_NL && used > 0) {
      long e = setting.accuracy();
      gain = clamp(used * 1000 / commanded, 1000 - e, 1000 + e);
      accuracy = setting.pump(PumpProfile.LEARNED_PERMILLE);
      learned = true;
      filter.learned(accuracy);
    }
    filter.refilled(setting.pump(PumpProfile.GAIN_WANDER_PERMILLE), accuracy);
    declared = true;
    anchor = filled;
    sinceMs = 0;
    commanded = 0;
    commandedBefore = 0;
    inARowEmpty = 0;
    samples = 0;
    mismatch = false;
    overFast = 0;
    underFast = 0;
    overSlow = 0;
    underSlow = 0;
    from = 0;
    byHalf = false;
  }

  void read(long level, boolean refillOpen) {
    if (refillOpen || sinceMs < HOUR) {
      return;
    }
    sinceMs -= HOUR;
    inARowEmpty = level <= setting.pump(PumpProfile.MINIMUM_NL) ? inARowEmpty + 1 : 0;
    if (!declared) {
      return;
    }
    samples++;
    long residual = anchor - level - commanded * gain / 1000;
    if (samples == 1) {
      filter.begin(residual);
    } else {
      judge(residual);
    }
    commandedBefore = commanded;
  }

  private void judge(long residual) {
    filter.expect(commanded - commandedBefore);
    long news = filter.news(residual);
    if (samples == 2) {
      long margin =
          setting.pump(PumpProfile.CAPACITY_NL)
              * setting.policy(Policy.FILL_MISMATCH_PERMILLE)
              / 1000;
      mismatch = Math.abs(residual - news / 2) > Math.max(margin, 3 * sigma);
    }
    long fastSlack = slack(PumpProfile.LEVEL_FAST_SLACK_PERMILLE, fastLimit());
    long slowSlack = slack(PumpProfile.LEVEL_SLOW_SLACK_PERMILLE, slowLimit());
    overFast = clamp(overFast + news - fastSlack, 0, 2 * fastLimit());
    underFast = clamp(underFast - news - fastSlack, 0, 2 * fastLimit());
    overSlow = clamp(overSlow + news - slowSlack, 0, 2 * slowLimit());
    underSlow = clamp(underSlow - news - slowSlack, 0, 2 * slowLimit());
    if (overSlow == 0) {
      from = commanded;
    }
    byHalf = overFast >= fastLimit() && 2 * news >= commanded - from;
    boolean suspected = 2 * Math.max(overSlow, underSlow) > slowLimit();
    if (over() || under() || !suspected) {
      filter.learn(news, accuracy);
    }
  }

  private long slack(int figure, long limit) {
    return sigma * setting.pump(figure) / 1000 + filter.unsure(limit);
  }

  private long fastLimit() {
    return sigma * setting.pump(PumpProfile.LEVEL_FAST_LIMIT_PERMILLE) / 1000;
  }

  private long slowLimit() {
    return sigma * setting.pump(PumpProfile.LEVEL_SLOW_LIMIT_PERMILLE) / 1000;
  }

  void acknowledge() {
    overFast = 0;
    overSlow = 0;
    byHalf = false;
  }

  boolean readsEmpty() {
    return inARowEmpty >= 2;
  }

  boolean mismatch() {
    return mismatch;
  }

  boolean over() {
    return overFast >= fastLimit() || overSlow >= slowLimit();
  }

  boolean under() {
    return underFast >= fastLimit() || underSlow >= slowLimit();
  }

  boolean byHalf() {
    return byHalf;
  }
}
