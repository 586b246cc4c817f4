package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.HOUR;

/** Measured against declared concentration, once an hour. */
final class ConcentrationWatch extends Part {
  private final long marginPermille;
  private long sinceMs = HOUR;
  private long last;
  private long measured;
  private int above;
  private int below;

  ConcentrationWatch(long sigmaPermille) {
    marginPermille = Math.min(4 * sigmaPermille, 900);
  }

  @Override
  protected ConcentrationWatch clone() {
    return (ConcentrationWatch) super.clone();
  }

  void pass(long ms) {
    sinceMs = Math.min(2 * HOUR - 1, sinceMs + ms);
  }

  void read(long reading, long declared, boolean refillOpen) {
    if (refillOpen || declared == 0 || reading < 0 || reading > 16_000 || sinceMs < HOUR) {
      return;
    }
    sinceMs -= HOUR;
    measured = (reading + last + 1) / 2;
    last = reading;
    above = reading * 1000 > declared * (1000 + marginPermille) ? above + 1 : 0;
    below = reading * 1000 < declared * (1000 - marginPermille) ? below + 1 : 0;
  }

  void startAfresh() {
    sinceMs = HOUR;
    above = 0;
    below = 0;
  }

  boolean high() {
    return above >= 2;
  }

  boolean low() {
    return below >= 2;
  }

  long measured() {
    return measured;
  }
}
