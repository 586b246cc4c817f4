package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.DAY;
import static doseguard.guard.reference.Exact.ZERO;
import static doseguard.guard.reference.Exact.big;

import java.math.BigInteger;

/** A place in the schedule: a time of day and what is left of the last division. */
final class Cursor extends Part {
  private long timeOfDay;
  private BigInteger remainder = ZERO;

  @Override
  protected Cursor clone() {
    return (Cursor) super.clone();
  }

  long timeOfDay() {
    return timeOfDay;
  }

  void goTo(long time) {
    timeOfDay = time;
    remainder = ZERO;
  }

  void skip(long ms) {
    timeOfDay = (timeOfDay + ms) % DAY;
  }

  /** Moves on and says what was prescribed meanwhile. */
  BigInteger pass(Programme running, long ms) {
    BigInteger product = running.product(timeOfDay, ms).add(remainder);
    BigInteger[] parts = product.divideAndRemainder(big(DAY));
    remainder = parts[1];
    skip(ms);
    return parts[0];
  }
}
