package doseguard.engine.simulation;

import doseguard.engine.plant.Plant;
import java.util.Arrays;

/**
 * Carries a plant from event to event and notes, at the end of every whole minute, what left the
 * tip and what went into tissue. While nothing flows whole stretches are filled in at once, and
 * tissue is written only from where something went there.
 */
final class MinuteGrid {
  static final long MINUTE_MS = 60_000L;

  private final Plant plant;
  private final long[] tipPg;
  private final long[] tissuePg;
  private final Sampler sampler;
  private final long[] beforePg = new long[StrokeRun.MOST];
  private int minute;
  private long endMs = MINUTE_MS;

  /** Notes more about a minute than the record does. */
  interface Sampler {
    /**
     * A minute has ended.
     *
     * @param minute its number, from 0
     */
    void minuteEnded(int minute);
  }

  /**
   * Makes a grid at the start of a case.
   *
   * @param plant what moves
   * @param record what is filled
   * @param sampler told of each minute, null when nobody asks
   */
  MinuteGrid(Plant plant, Record record, Sampler sampler) {
    this.plant = plant;
    this.tipPg = record.tipPg();
    this.tissuePg = record.tissuePg();
    this.sampler = sampler;
    Arrays.fill(tissuePg, 0L);
  }

  /**
   * Lets time pass.
   *
   * @param toMs until when, ms since the case began
   */
  void advance(long toMs) {
    if (endMs <= toMs) {
      cross(toMs);
    }
    plant.advance((double) toMs);
  }

  /**
   * Drives strokes one after the other, each of which flows out before its minute ends and before
   * the next ({@link Plant#flowsOutWithin}).
   *
   * @param run when they are driven
   */
  void strokes(StrokeRun run) {
    plant.strokesThrough(run.length(), beforePg);
    for (int i = 0; i < run.length(); i++) {
      fill(run.atMs(i), beforePg[i], plant.tissueWholePg());
    }
  }

  private void cross(long toMs) {
    while (endMs <= toMs && minute < tipPg.length && !plant.settled()) {
      plant.advance((double) endMs);
      note(plant.tipWholePg(), plant.tissueWholePg());
    }
    fill(toMs, plant.tipWholePg(), plant.tissueWholePg());
  }

  /** Notes the same for every minute that ends until then. */
  private void fill(long toMs, long tip, long tissue) {
    if (sampler != null || tissue != 0L) {
      while (endMs <= toMs && minute < tipPg.length) {
        note(tip, tissue);
      }
      return;
    }
    int from = minute;
    int to = (int) Math.min(tipPg.length, toMs / MINUTE_MS);
    for (int i = from; i < to; i++) {
      tipPg[i] = tip;
    }
    if (to > from) {
      minute = to;
      endMs = (to + 1) * MINUTE_MS;
    }
  }

  private void note(long tip, long tissue) {
    tipPg[minute] = tip;
    tissuePg[minute] = tissue;
    if (sampler != null) {
      sampler.minuteEnded(minute);
    }
    minute++;
    endMs += MINUTE_MS;
  }
}
