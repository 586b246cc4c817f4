package doseguard.guard.monitor;

import doseguard.guard.Clamp;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Pascals;
import doseguard.units.Picograms;

/**
 * Catheter pressure, stroke by stroke: a stroke that leaves the catheter raises the pressure for a
 * few RC only. One that is still there after 5 RC <em>and</em> just before the next stroke was not
 * seen to dissipate; some in a row are an occlusion (physics.md 2.2: three, 8.7 min at 0.5 mL/d).
 * Both readings are needed, so that a partial kink, which only slows the decay, is none. Steps, not
 * levels, because posture and weather move the level by more than a stroke does.
 */
// [impl->dsn~pressure-monitor~2]
public final class PressureMonitor {
  /** Readings in a row that show the stored pressure gone: one can be a cough (project choice). */
  private static final int CLEARED_AFTER = 3;

  /** Least reading believed, Pa: a vacuum, whether the sensor is absolute or not. */
  private static final @Pascals int LEAST_PA = -100000;

  /** Greatest reading believed, Pa: far above every slip pressure (300 kPa, physics.md 1.2). */
  private static final @Pascals int MOST_PA = 1000000;

  /**
   * Equal readings in a row that no live sensor gives (noise is 250 Pa, physics.md 2.2), and
   * strokes in a row without the reading after them, before the sensor counts as lost.
   */
  private static final int LOST_AFTER = 8;

  private final @Pascals int thresholdPa;
  private final int occludedAfter;
  private @Pascals int beforePa;
  private @Pascals int basePa;
  private @Pascals int heldPa;
  private @Pascals int lastPa;
  private boolean read;
  private boolean armed;
  private boolean readAfter;
  private boolean roseAfter;
  private boolean occluded;
  private int streak;
  private int cleared;
  private int equal;
  private int unread;
  private @Picograms long undissipatedPg;
  private @Picograms long strokePg;

  /**
   * Makes a monitor.
   *
   * @param stepPa rise of the pressure by one stroke that cannot leave, Pa
   * @param occludedAfter undissipated strokes in a row before it is an occlusion
   */
  public PressureMonitor(@Pascals int stepPa, int occludedAfter) {
    this.thresholdPa = stepPa / 2;
    this.occludedAfter = occludedAfter;
  }

  /**
   * Takes the reading after the last stroke.
   *
   * @param pa pressure at least 5 RC after it, Pa
   */
  public void after(@Pascals int pa) {
    readAfter = true;
    roseAfter = (long) pa - beforePa > thresholdPa;
  }

  /**
   * Takes the reading now, before any stroke; one that cannot be true counts as none.
   *
   * @param pa Pa
   * @param due the next stroke is about to flow, so that the last one had all its time to leave
   */
  public void now(@Pascals int pa, boolean due) {
    read = pa >= LEAST_PA && pa <= MOST_PA;
    if (!read) {
      return;
    }
    equal = pa == lastPa ? (int) Clamp.least(LOST_AFTER, equal + 1L) : 0;
    lastPa = pa;
    if (armed && due) {
      armed = false;
      unread = readAfter ? 0 : (int) Clamp.least(LOST_AFTER, unread + 1L);
      judge(roseAfter && pa - beforePa > thresholdPa, pa);
    }
    if (occluded) {
      watch(pa);
    }
  }

  private void judge(boolean stayed, @Pascals int pa) {
    if (!stayed) {
      streak = occluded ? streak : 0;
      return;
    }
    if (streak == 0) {
      basePa = beforePa;
      undissipatedPg = 0L;
    }
    streak = (int) Clamp.least(occludedAfter, streak + 1L);
    undissipatedPg += strokePg;
    if (streak >= occludedAfter) {
      occluded = true;
      heldPa = pa;
      cleared = 0;
    }
  }

  private void watch(@Pascals int pa) {
    boolean fell = pa <= basePa + (heldPa - basePa) / 2;
    cleared = fell ? cleared + 1 : 0;
    if (cleared >= CLEARED_AFTER) {
      forget();
    }
  }

  private void forget() {
    occluded = false;
    streak = 0;
    cleared = 0;
  }

  /** Forgets an occlusion that no reading can end: the sensor is silent or repeats itself. */
  public void acknowledge() {
    if (!read || lost()) {
      forget();
    }
  }

  /** The device restarted: what the last stroke did cannot be judged. */
  public void restart() {
    armed = false;
  }

  /** The sensor gave no reading: a stroke granted now cannot be judged. */
  public void blind() {
    read = false;
  }

  /**
   * Books a granted stroke.
   *
   * @param pg its mass at the highest concentration, pg
   */
  public void stroke(@Picograms long pg) {
    armed = read;
    readAfter = false;
    roseAfter = false;
    beforePa = lastPa;
    strokePg = pg;
  }

  /**
   * Whether the catheter is blocked.
   *
   * @return true until the stored pressure is seen to fall
   */
  public boolean occluded() {
    return occluded;
  }

  /**
   * Whether the sensor repeats itself, or never answers after a stroke.
   *
   * @return true while it does
   */
  public boolean lost() {
    return equal >= LOST_AFTER || unread >= LOST_AFTER;
  }

  /**
   * Mass of strokes not seen to dissipate: it waits behind an occlusion.
   *
   * @return pg, 0 when the catheter is not blocked
   */
  public @Picograms long undissipatedPg() {
    return occluded ? undissipatedPg : 0L;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    long levels = Fold.of(thresholdPa, beforePa, basePa, Fold.of(heldPa, lastPa));
    long counts = Fold.of(occludedAfter, streak, cleared, Fold.of(equal, unread));
    long flags = Fold.of(read, armed, readAfter, roseAfter) ^ (occluded ? 16L : 0L);
    return Fold.of(levels, counts, flags, Fold.of(undissipatedPg, strokePg));
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    beforePa = tape.pass(beforePa);
    basePa = tape.pass(basePa);
    heldPa = tape.pass(heldPa);
    lastPa = tape.pass(lastPa);
    streak = tape.pass(streak);
    cleared = tape.pass(cleared);
    equal = tape.pass(equal);
    unread = tape.pass(unread);
    undissipatedPg = tape.pass(undissipatedPg);
    strokePg = tape.pass(strokePg);
    occluded = tape.pass(occluded);
    read = tape.pass(read);
    armed = tape.pass(armed);
    readAfter = tape.pass(readAfter);
    roseAfter = tape.pass(roseAfter);
  }
}
