package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.DAY;
import static doseguard.guard.reference.Exact.big;
import static doseguard.guard.reference.Exact.ceil;
import static doseguard.guard.reference.Exact.floor;
import static doseguard.guard.reference.Exact.less;

import java.math.BigInteger;

/** What was due against what was confirmed. */
final class TherapyWatch extends Part {
  private static final BigInteger BUCKETS = big(17);

  private Window due = new Window(16, DAY);
  private Window confirmed = new Window(16, DAY);

  @Override
  protected TherapyWatch clone() {
    TherapyWatch copy = (TherapyWatch) super.clone();
    copy.due = due.clone();
    copy.confirmed = confirmed.clone();
    return copy;
  }

  void pass(long ms, BigInteger dueNow) {
    due.add(dueNow);
    due.pass(ms);
    confirmed.pass(ms);
  }

  void confirm(BigInteger mass) {
    confirmed.add(mass);
  }

  void prescribe(Programme next, BigInteger stroke, long interruptionMs, boolean first) {
    BigInteger daily = next.dailyDose();
    BigInteger span =
        ceil(stroke.multiply(big(10 * DAY)), daily)
            .max(big(interruptionMs))
            .max(big(next.longestGapMs() + interruptionMs));
    long length = span.min(big(7 * DAY)).longValue() / 16;
    BigInteger each = floor(daily, big(DAY / length + 1));
    due.restart(length, first ? each : floor(due.sum(), BUCKETS));
    confirmed.restart(length, first ? each : floor(confirmed.sum(), BUCKETS));
  }

  boolean interrupted(BigInteger lastStroke) {
    return less(confirmed.sum().add(lastStroke).shiftLeft(1), due.sum());
  }
}
