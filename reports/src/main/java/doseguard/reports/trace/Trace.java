package doseguard.reports.trace;

import java.util.List;

/** The recorded time line of one run: one row for each whole minute, and the events. */
public final class Trace {

  static final int AT = 0;
  static final int PRESCRIBED = 1;
  static final int TIP = 2;
  static final int TWIN_TIP = 3;
  static final int TISSUE = 4;
  static final int ACCOUNTED = 5;
  static final int ALARMS = 6;
  static final int LONGS = 7;

  static final int PRESSURE = 0;
  static final int RESERVOIR = 1;
  static final int CONCENTRATION = 2;
  static final int EFFECT = 3;
  static final int CSF = 4;
  static final int TWIN_CSF = 5;
  static final int EFFECT_SITE = 6;
  static final int TWIN_EFFECT_SITE = 7;
  static final int STEADY = 8;
  static final int DOUBLES = 9;

  private static final double MINUTES_PER_DAY = 1440.0;

  private final int rows;
  private final long[][] longs;
  private final double[][] doubles;
  private final List<Event> events;

  Trace(int rows, long[][] longs, double[][] doubles, List<Event> events) {
    this.rows = rows;
    this.longs = longs;
    this.doubles = doubles;
    this.events = List.copyOf(events);
  }

  /**
   * Number of minutes.
   *
   * @return at least 0
   */
  public int rows() {
    return rows;
  }

  /**
   * Everything that happened, in the order it was told.
   *
   * @return the events
   */
  public List<Event> events() {
    return events;
  }

  /**
   * End of a minute.
   *
   * @param row its number, from 0
   * @return ms since the case began
   */
  public long atMs(int row) {
    return longs[AT][row];
  }

  /**
   * Prescribed rate at the end of a minute.
   *
   * @param row its number, from 0
   * @return pg per day
   */
  public long prescribedPgPerDay(int row) {
    return longs[PRESCRIBED][row];
  }

  /**
   * Drug that left the tip of the guarded pump.
   *
   * @param row the minute's number, from 0
   * @return pg since the case began
   */
  public long tipPg(int row) {
    return longs[TIP][row];
  }

  /**
   * Drug that left the tip of the twin.
   *
   * @param row the minute's number, from 0
   * @return pg since the case began
   */
  public long twinTipPg(int row) {
    return longs[TWIN_TIP][row];
  }

  /**
   * Drug that went into tissue.
   *
   * @param row the minute's number, from 0
   * @return pg since the case began
   */
  public long tissuePg(int row) {
    return longs[TISSUE][row];
  }

  /**
   * Reservoir volume as the guard reckons it.
   *
   * @param row the minute's number, from 0
   * @return nL
   */
  public long accountedNl(int row) {
    return longs[ACCOUNTED][row];
  }

  /**
   * Alarms that are active.
   *
   * @param row the minute's number, from 0
   * @return bit {@code id} for each
   */
  public long activeAlarms(int row) {
    return longs[ALARMS][row];
  }

  /**
   * Catheter pressure.
   *
   * @param row the minute's number, from 0
   * @return Pa
   */
  public double pressurePa(int row) {
    return doubles[PRESSURE][row];
  }

  /**
   * True reservoir volume.
   *
   * @param row the minute's number, from 0
   * @return nL
   */
  public double reservoirNl(int row) {
    return doubles[RESERVOIR][row];
  }

  /**
   * Concentration leaving the tip.
   *
   * @param row the minute's number, from 0
   * @return ug/mL
   */
  public double tipConcentration(int row) {
    return doubles[CONCENTRATION][row];
  }

  /**
   * Drug at the effect site over its steady value at the prescribed dose.
   *
   * @param row the minute's number, from 0
   * @return 1 at the prescribed dose
   */
  public double effect(int row) {
    return doubles[EFFECT][row];
  }

  /**
   * Drug in the CSF, guarded pump.
   *
   * @param row the minute's number, from 0
   * @return ng/mL
   */
  public double csf(int row) {
    return doubles[CSF][row];
  }

  /**
   * Drug in the CSF, twin.
   *
   * @param row the minute's number, from 0
   * @return ng/mL
   */
  public double twinCsf(int row) {
    return doubles[TWIN_CSF][row];
  }

  /**
   * Drug at the effect site, guarded pump.
   *
   * @param row the minute's number, from 0
   * @return ng/mL
   */
  public double effectSite(int row) {
    return doubles[EFFECT_SITE][row];
  }

  /**
   * Drug at the effect site, twin.
   *
   * @param row the minute's number, from 0
   * @return ng/mL
   */
  public double twinEffectSite(int row) {
    return doubles[TWIN_EFFECT_SITE][row];
  }

  /**
   * What CSF and effect site come to at the prescribed dose.
   *
   * @param row the minute's number, from 0
   * @return ng/mL
   */
  public double steady(int row) {
    return doubles[STEADY][row];
  }

  /**
   * Tip mass of the guarded pump in the window that ends with a minute.
   *
   * @param row the minute's number, from 0
   * @param minutes length of the window; what lies before the case counts nothing
   * @return pg
   */
  public long massPg(int row, int minutes) {
    return sum(longs[TIP], row, minutes);
  }

  /**
   * Tip mass of the twin in the window that ends with a minute.
   *
   * @param row the minute's number, from 0
   * @param minutes length of the window; what lies before the case counts nothing
   * @return pg
   */
  public long twinMassPg(int row, int minutes) {
    return sum(longs[TWIN_TIP], row, minutes);
  }

  /**
   * Mean delivered rate of the guarded pump over the window that ends with a minute.
   *
   * @param row the minute's number, from 0
   * @param minutes length of the window, cut at the start of the case
   * @return pg per day
   */
  public double ratePgPerDay(int row, int minutes) {
    return massPg(row, minutes) * MINUTES_PER_DAY / Math.min(row + 1, minutes);
  }

  /**
   * Mean delivered rate of the twin over the window that ends with a minute.
   *
   * @param row the minute's number, from 0
   * @param minutes length of the window, cut at the start of the case
   * @return pg per day
   */
  public double twinRatePgPerDay(int row, int minutes) {
    return twinMassPg(row, minutes) * MINUTES_PER_DAY / Math.min(row + 1, minutes);
  }

  private static long sum(long[] cumulative, int row, int minutes) {
    return cumulative[row] - (row >= minutes ? cumulative[row - minutes] : 0L);
  }
}
