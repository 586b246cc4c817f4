package doseguard.engine.therapy;

/** One bolus in progress: its mass accrues evenly over its duration, to the last pg at its end. */
final class BolusRun {
  private static final long MASS_MOST_PG = 10_000_000_000L;

  private long massPg;
  private long ratePgPerDay;
  private long remainder;
  private long endMs = Long.MIN_VALUE;

  /**
   * Begins.
   *
   * @param nowMs ms since the case began
   * @param amountPg its mass, pg
   * @param durationMs over how long, ms; less than a second counts as one
   */
  void begin(long nowMs, long amountPg, long durationMs) {
    long span = Schedule.clamp(durationMs, 1000L, Schedule.DAY_MS);
    massPg = Schedule.clamp(amountPg, 0L, MASS_MOST_PG);
    ratePgPerDay = massPg * Schedule.DAY_MS / span;
    remainder = massPg * Schedule.DAY_MS - ratePgPerDay * span;
    endMs = nowMs + span;
  }

  boolean running() {
    return massPg > 0L;
  }

  long endMs() {
    return running() ? endMs : Long.MAX_VALUE;
  }

  long ratePgPerDay() {
    return running() ? ratePgPerDay : 0L;
  }

  long massPg() {
    return massPg;
  }

  /** Ends before its time. */
  void drop() {
    massPg = 0L;
  }

  /**
   * Ends when its time has come.
   *
   * @param nowMs ms since the case began
   * @return what rounding left over, pg ms per day
   */
  long endAt(long nowMs) {
    if (!running() || nowMs < endMs) {
      return 0L;
    }
    massPg = 0L;
    return remainder;
  }
}
