package doseguard.engine.simulation;

import doseguard.engine.plant.Plant;

/**
 * Carries a plant from event to event and notes, at the end of every whole minute, what left the
 * tip and what went into tissue. While nothing flows whole stretches are filled in at once.
 */
final class MinuteGrid {
  static final long MINUTE_MS = 60_000L;

  private final Plant plant;
  private final long[] tipPg;
  private final long[] tissuePg;
  private final Sampler sampler;
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

  private void cross(long toMs) {
    while (endMs <= toMs && minute < tipPg.length && !plant.settled()) {
      plant.advance((double) endMs);
      note((long) plant.tipPg(), (long) plant.tissuePg());
    }
    long tip = (long) plant.tipPg();
    long tissue = (long) plant.tissuePg();
    while (endMs <= toMs && minute < tipPg.length) {
      note(tip, tissue);
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
