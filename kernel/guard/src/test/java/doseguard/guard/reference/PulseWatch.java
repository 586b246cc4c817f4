package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.clamp;

import doseguard.guard.PumpProfile;

/** The cardiac pulse in the catheter, session by session. */
final class PulseWatch extends Part {
  private final Setting setting;
  private boolean any;
  private int session;
  private long inMean;
  private long mean;
  private long fast;
  private long slow;

  PulseWatch(Setting setting) {
    this.setting = setting;
  }

  @Override
  protected PulseWatch clone() {
    return (PulseWatch) super.clone();
  }

  void read(long amplitude, int number) {
    if (any && number == session) {
      return;
    }
    any = true;
    session = number;
    long logarithm = logarithm(amplitude);
    if (inMean > 0) {
      long missing = mean / 1024 - logarithm;
      long fastLimit = setting.pump(PumpProfile.PULSE_FAST_LIMIT);
      long slowLimit = setting.pump(PumpProfile.PULSE_SLOW_LIMIT);
      long fastSlack = setting.pump(PumpProfile.PULSE_FAST_SLACK) + fastLimit / (2 * inMean);
      long slowSlack = setting.pump(PumpProfile.PULSE_SLOW_SLACK) + slowLimit / (2 * inMean);
      fast = clamp(fast + missing - fastSlack, 0, fastLimit);
      slow = clamp(slow + missing - slowSlack, 0, slowLimit);
    }
    if (!lost()) {
      inMean = Math.min(setting.pump(PumpProfile.PULSE_MEMORY), inMean + 1);
      mean += (logarithm * 1024 - mean) / inMean;
    }
  }

  private static long logarithm(long amplitude) {
    long r = 1000 * Math.max(amplitude, 1);
    long halvings = 0;
    while (r >= 2000) {
      r = Math.floorDiv(r, 2L);
      halvings++;
    }
    long f = r - 1000;
    return 1000 * halvings + f + Math.floorDiv(Math.floorDiv(f * (1000 - f), 1000L) * 344, 1000L);
  }

  boolean lost() {
    return fast == setting.pump(PumpProfile.PULSE_FAST_LIMIT)
        || slow == setting.pump(PumpProfile.PULSE_SLOW_LIMIT);
  }
}
