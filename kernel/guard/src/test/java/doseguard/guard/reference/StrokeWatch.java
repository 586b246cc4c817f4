package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.DAY;
import static doseguard.guard.reference.Exact.clamp;

/** Strokes granted against strokes counted. */
final class StrokeWatch extends Part {
  private boolean known;
  private int last;
  private long ungrantedNow;
  private long ungranted;
  private boolean moved;
  private long missed;
  private long score;
  private long quietMs;

  @Override
  protected StrokeWatch clone() {
    return (StrokeWatch) super.clone();
  }

  void pass(long ms) {
    quietMs = Math.min(DAY, quietMs + ms);
    if (quietMs == DAY && ungranted < 2) {
      ungranted = 0;
    }
  }

  void count(int count, int granted) {
    long seen = known ? count - last : granted;
    known = true;
    last = count;
    ungrantedNow = clamp(seen - granted, 0, 1000);
    ungranted = Math.min(1000, ungranted + ungrantedNow);
    moved = seen >= granted;
    if (granted == 1) {
      missed = moved ? 0 : Math.min(3, missed + 1);
      score = clamp(score + (moved ? -1 : 8), 0, 32);
    }
    if (ungrantedNow > 0) {
      quietMs = 0;
    }
  }

  void noCount() {
    known = false;
    ungrantedNow = 0;
    moved = true;
  }

  void startAfresh() {
    known = false;
  }

  void acknowledge() {
    ungranted = 0;
    if (!known) {
      missed = 0;
    }
  }

  long ungrantedNow() {
    return ungrantedNow;
  }

  boolean moved() {
    return moved;
  }

  boolean stall() {
    return missed == 3;
  }

  boolean slip() {
    return score == 32 && !stall();
  }

  boolean runaway() {
    return ungranted >= 2;
  }

  boolean sawUngranted() {
    return ungranted > 0;
  }
}
