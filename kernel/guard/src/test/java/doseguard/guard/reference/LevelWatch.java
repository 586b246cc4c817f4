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
  private long accuracy;
  private long gain = 1000;
  private boolean learned;
  private long sinceMs;
  private long commanded;
  private long anchor;
  private int inARowEmpty;
  private int samples;
  private long first;
  private boolean mismatch;
  private long inMeans;
  private long meanResidual;
  private long meanCommanded;
  private long overFast;
  private long underFast;
  private long overSlow;
  private long underSlow;
  private boolean byHalf;

  LevelWatch(Setting setting) {
    this.setting = setting;
    this.sigma = setting.pump(PumpProfile.LEVEL_SIGMA_NL);
    this.accuracy = setting.accuracy();
  }

  @Override
  protected LevelWatch clone() {
    return (LevelWatch) super.clone();
  }

  void pass(long ms) {
    sinceMs = Math.min(2 * HOUR - 1, sinceMs + ms);
  }

  void moved() {
    commanded += setting.stroke();
  }

  /** Takes a confirmed refill. The volume used is 0 where it is not known. */
  void refilled(long filled, long used) {
    if (!learned && commanded >= LEARNED_FROM_NL && used > 0) {
      long e = setting.accuracy();
      gain = clamp(used * 1000 / commanded, 1000 - e, 1000 + e);
      accuracy = setting.pump(PumpProfile.LEARNED_PERMILLE);
      learned = true;
    }
    anchor = filled;
    sinceMs = 0;
    commanded = 0;
    inARowEmpty = 0;
    samples = 0;
    mismatch = false;
    inMeans = 0;
    meanResidual = 0;
    meanCommanded = 0;
    overFast = 0;
    underFast = 0;
    overSlow = 0;
    underSlow = 0;
    byHalf = false;
  }

  void read(long level, boolean refillOpen) {
    if (refillOpen || sinceMs < HOUR) {
      return;
    }
    sinceMs -= HOUR;
    samples++;
    inARowEmpty = level <= setting.pump(PumpProfile.MINIMUM_NL) ? inARowEmpty + 1 : 0;
    long expected = commanded * gain / 1000;
    compareWithTheFill(level + expected);
    long residual = anchor - level - expected;
    if (inMeans > 0) {
      fast(residual - meanResidual / 1024, commanded - meanCommanded / 1024);
    }
    slow(residual);
    inMeans = Math.min(64, inMeans + 1);
    meanResidual += (residual * 1024 - meanResidual) / inMeans;
    meanCommanded += (commanded * 1024 - meanCommanded) / inMeans;
  }

  private void compareWithTheFill(long atTheFill) {
    if (samples == 1) {
      first = atTheFill;
    }
    if (samples == 2) {
      long mean = (first + atTheFill) / 2;
      long capacity = setting.pump(PumpProfile.CAPACITY_NL);
      long margin = capacity * setting.policy(Policy.FILL_MISMATCH_PERMILLE) / 1000;
      if (Math.abs(mean - anchor) > Math.max(margin, 3 * sigma)) {
        mismatch = true;
        anchor = mean;
      }
      inMeans = 0;
      meanResidual = 0;
      meanCommanded = 0;
    }
  }

  private void fast(long news, long lag) {
    long slack = Math.floorDiv(lag * accuracy, 1000L) + sigma / 2;
    overFast = clamp(overFast + news - slack, 0, 24 * sigma);
    underFast = clamp(underFast - news - slack, 0, 24 * sigma);
    byHalf = overFast >= 12 * sigma && 2 * news >= lag;
  }

  private void slow(long residual) {
    long slack =
        commanded * accuracy / 1000 + setting.policy(Policy.REFILL_TOLERANCE_NL) + sigma / 4;
    overSlow = clamp(overSlow + residual - slack, 0, 44 * sigma);
    underSlow = clamp(underSlow - residual - slack, 0, 44 * sigma);
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
    return overFast >= 12 * sigma || overSlow >= 22 * sigma;
  }

  boolean under() {
    return underFast >= 12 * sigma || underSlow >= 22 * sigma;
  }

  boolean byHalf() {
    return byHalf;
  }
}
