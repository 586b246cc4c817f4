package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.ZERO;

import java.math.BigInteger;

/** Steps of pressure in the catheter that stay, stroke by stroke. */
final class PressureWatch extends Part {
  private final long threshold;
  private final int many;
  private long believed;
  private boolean read;
  private int equal;
  private int unread;
  private boolean waits;
  private BigInteger heaviest = ZERO;
  private long before;
  private boolean cameAfter;
  private boolean roseAfter;
  private int streak;
  private long base;
  private BigInteger stayed = ZERO;
  private boolean occluded;
  private long held;
  private int clear;

  PressureWatch(long stepPa, long occludedAfter) {
    threshold = stepPa / 2;
    many = (int) occludedAfter;
  }

  @Override
  protected PressureWatch clone() {
    return (PressureWatch) super.clone();
  }

  void granted(BigInteger heaviestMass) {
    waits = read;
    heaviest = heaviestMass;
    before = believed;
    cameAfter = false;
    roseAfter = false;
  }

  void after(long pressure) {
    cameAfter = true;
    roseAfter = pressure - before > threshold;
  }

  void none() {
    read = false;
  }

  void now(long pressure, boolean strokeAboutToFlow) {
    read = pressure >= -100_000 && pressure <= 1_000_000;
    if (!read) {
      return;
    }
    equal = pressure == believed ? Math.min(8, equal + 1) : 0;
    believed = pressure;
    if (waits && strokeAboutToFlow) {
      judge(pressure);
    }
    if (occluded) {
      clear = pressure <= base + (held - base) / 2 ? clear + 1 : 0;
      if (clear == 3) {
        over();
      }
    }
  }

  private void judge(long pressure) {
    waits = false;
    unread = cameAfter ? 0 : Math.min(8, unread + 1);
    if (roseAfter && pressure - before > threshold) {
      streak = Math.min(many, streak + 1);
      if (streak == 1) {
        base = before;
        stayed = ZERO;
      }
      stayed = stayed.add(heaviest);
      if (streak == many) {
        occluded = true;
        held = pressure;
        clear = 0;
      }
    } else if (!occluded) {
      streak = 0;
    }
  }

  private void over() {
    occluded = false;
    streak = 0;
    clear = 0;
  }

  void forgetStroke() {
    waits = false;
  }

  void acknowledge() {
    if (!read || lost()) {
      over();
    }
  }

  boolean occluded() {
    return occluded;
  }

  boolean lost() {
    return equal == 8 || unread == 8;
  }

  BigInteger notDissipated() {
    return occluded ? stayed : ZERO;
  }
}
