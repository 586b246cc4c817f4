package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.ZERO;
import static doseguard.guard.reference.Exact.clamp;

import java.math.BigInteger;

/** A sliding window: every bucket that there ever was, of which the newest n + 1 count. */
final class Window extends Part {
  private final int n;
  private long lengthMs;
  private long restMs;
  private Trail<BigInteger> buckets = new Trail<>(ZERO, null);
  private BigInteger sum = ZERO;

  Window(int n, long lengthMs) {
    this.n = n;
    this.lengthMs = lengthMs;
    this.restMs = lengthMs;
  }

  @Override
  protected Window clone() {
    return (Window) super.clone();
  }

  int n() {
    return n;
  }

  long lengthMs() {
    return lengthMs;
  }

  long restMs() {
    return restMs;
  }

  void pass(long ms) {
    restMs -= ms;
    for (int turned = 0; restMs <= 0 && turned < n + 1; turned++) {
      become(new Trail<>(ZERO, buckets));
      restMs += lengthMs;
    }
    restMs = clamp(restMs, 1, lengthMs);
  }

  void add(BigInteger mass) {
    become(new Trail<>(buckets.head().add(mass), buckets.tail()));
  }

  private void become(Trail<BigInteger> next) {
    buckets = next;
    sum = null;
  }

  /** The sum of what counts, made anew when the list is another one. */
  BigInteger sum() {
    if (sum == null) {
      sum = ZERO;
      for (BigInteger mass : counting()) {
        sum = sum.add(mass);
      }
    }
    return sum;
  }

  /** The n + 1 buckets that count, newest first. */
  BigInteger[] counting() {
    BigInteger[] counting = new BigInteger[n + 1];
    Trail<BigInteger> at = buckets;
    for (int i = 0; i <= n; i++) {
      counting[i] = at == null ? ZERO : at.head();
      at = at == null ? null : at.tail();
    }
    return counting;
  }

  /** What leaves when the window has moved on by some buckets. */
  BigInteger gone(int oldest) {
    BigInteger[] counting = counting();
    BigInteger gone = ZERO;
    for (int i = 0; i < oldest; i++) {
      gone = gone.add(counting[n - i]);
    }
    return gone;
  }

  /** Every bucket that counts but the newest gains a mass. */
  void addToAllButTheNewest(BigInteger mass) {
    BigInteger[] counting = counting();
    for (int i = n; i >= 0; i--) {
      become(new Trail<>(i == 0 ? counting[i] : counting[i].add(mass), buckets));
    }
  }

  /** Begins anew with another length and one mass in every bucket. */
  void restart(long newLengthMs, BigInteger each) {
    lengthMs = newLengthMs;
    restMs = newLengthMs;
    for (int i = 0; i <= n; i++) {
      become(new Trail<>(each, buckets));
    }
  }
}
