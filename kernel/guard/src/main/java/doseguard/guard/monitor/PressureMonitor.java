package doseguard.guard.monitor;

import doseguard.guard.Clamp;
import doseguard.units.Pascals;
import doseguard.units.Picograms;

/**
 * Catheter pressure, stroke by stroke: a stroke that leaves the catheter raises the pressure for a
 * few RC only. One that is still there after 5 RC <em>and</em> just before the next stroke was not
 * seen to dissipate; three in a row are an occlusion (physics.md 2.2: 8.7 min at 0.5 mL/d). Both
 * readings are needed, so that a partial kink, which only slows the decay, is none. Steps, not
 * levels, because posture and weather move the level by more than a stroke does.
 */
public final class PressureMonitor {
  /** Undissipated strokes in a row before it is an occlusion (physics.md 2.2: k = 3). */
  private static final int OCCLUDED_AFTER = 3;

  /** Readings in a row that show the stored pressure gone: one can be a cough (project choice). */
  private static final int CLEARED_AFTER = 3;

  /**
   * Equal readings in a row that no live sensor gives (noise is 250 Pa, physics.md 2.2), and
   * strokes in a row without the reading after them, before the sensor counts as lost.
   */
  private static final int LOST_AFTER = 8;

  private final @Pascals int thresholdPa;
  private @Pascals int beforePa;
  private @Pascals int basePa;
  private @Pascals int heldPa;
  private @Pascals int lastPa;
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
   */
  public PressureMonitor(@Pascals int stepPa) {
    this.thresholdPa = stepPa / 2;
  }

  /**
   * Takes the reading after the last stroke.
   *
   * @param pa pressure at least 5 RC after it, Pa
   */
  public void after(@Pascals int pa) {
    readAfter = true;
    roseAfter = pa - beforePa > thresholdPa;
  }

  /**
   * Takes the reading now, before any stroke.
   *
   * @param pa Pa
   */
  public void now(@Pascals int pa) {
    equal = pa == lastPa ? (int) Clamp.least(LOST_AFTER, equal + 1L) : 0;
    lastPa = pa;
    if (armed) {
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
      streak = 0;
      return;
    }
    if (streak == 0) {
      basePa = beforePa;
      undissipatedPg = 0L;
    }
    streak = (int) Clamp.least(OCCLUDED_AFTER, streak + 1L);
    undissipatedPg += strokePg;
    if (streak >= OCCLUDED_AFTER) {
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

  /**
   * Forgets the occlusion: its cause has cleared, or somebody acknowledged it without a reading.
   */
  public void forget() {
    occluded = false;
    streak = 0;
    cleared = 0;
    undissipatedPg = 0L;
  }

  /** The sensor gave no reading: the last stroke cannot be judged. */
  public void blind() {
    armed = false;
  }

  /**
   * Books a granted stroke.
   *
   * @param pg its mass at the highest concentration, pg
   */
  public void stroke(@Picograms long pg) {
    armed = true;
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
   * Mass of strokes not seen to dissipate: it waits in the line.
   *
   * @return pg
   */
  public @Picograms long undissipatedPg() {
    return undissipatedPg;
  }
}
