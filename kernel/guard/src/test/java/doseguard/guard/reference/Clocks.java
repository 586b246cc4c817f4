package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.DAY;
import static doseguard.guard.reference.Exact.HOUR;
import static doseguard.guard.reference.Exact.clamp;

/** Two time counters: what surely passed, what may have passed, whether they agree. */
final class Clocks extends Part {
  private boolean known;
  private long lastA;
  private long lastB;
  private long apartMs;
  private long spanMs;
  private boolean disagree;
  private long leastMs;
  private long mostMs;

  @Override
  protected Clocks clone() {
    return (Clocks) super.clone();
  }

  void read(long timeA, long timeB) {
    long byA = known ? clamp(timeA - lastA, -DAY, DAY) : 0;
    long byB = known ? clamp(timeB - lastB, -DAY, DAY) : 0;
    known = true;
    lastA = timeA;
    lastB = timeB;
    leastMs = Math.max(0, Math.min(byA, byB));
    mostMs = Math.max(0, Math.max(byA, byB));
    apartMs = clamp(apartMs + byA - byB, -DAY, DAY);
    boolean apart = Math.abs(apartMs) > 10_000;
    spanMs += mostMs;
    if (spanMs >= HOUR) {
      disagree = apart;
      spanMs = 0;
      apartMs = 0;
    } else {
      disagree |= apart;
    }
  }

  /** The next elapsed time is 0. */
  void forgetCounters() {
    known = false;
  }

  long leastMs() {
    return leastMs;
  }

  long mostMs() {
    return mostMs;
  }

  boolean disagree() {
    return disagree;
  }
}
