package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.DAY;
import static doseguard.guard.reference.Exact.MINUTE;
import static doseguard.guard.reference.Exact.ZERO;
import static doseguard.guard.reference.Exact.big;
import static doseguard.guard.reference.Exact.floor;

import java.math.BigInteger;

/** The bolus that runs, and every patient bolus that was ever admitted. */
final class Boluses extends Part {
  private boolean runs;
  private BigInteger amount = ZERO;
  private long durationMs;
  private long runMs;
  private long nowMs;
  private Trail<Long> admitted;

  @Override
  protected Boluses clone() {
    return (Boluses) super.clone();
  }

  boolean runs() {
    return runs;
  }

  void start(BigInteger mass, long overMs) {
    runs = true;
    amount = mass;
    durationMs = overMs;
    runMs = 0;
  }

  void admit() {
    admitted = new Trail<>(nowMs, admitted);
  }

  /** Lets time pass and says what accrued. */
  BigInteger pass(long ms) {
    nowMs += ms;
    if (!runs) {
      return ZERO;
    }
    BigInteger before = accrued();
    runMs += ms;
    return accrued().subtract(before);
  }

  private BigInteger accrued() {
    return floor(amount.multiply(big(Math.min(runMs, durationMs))), big(durationMs));
  }

  boolean isOver() {
    return runs && runMs > durationMs + MINUTE;
  }

  void end() {
    runs = false;
  }

  BigInteger outstanding() {
    return runs ? amount.subtract(accrued()) : ZERO;
  }

  boolean lockedOut(long lockoutMs) {
    return admitted != null && nowMs - admitted.head() < lockoutMs;
  }

  int ofTheDay() {
    int count = 0;
    for (Trail<Long> at = admitted; at != null; at = at.tail()) {
      count += nowMs - at.head() < DAY ? 1 : 0;
    }
    return count;
  }
}
