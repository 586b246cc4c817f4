package doseguard.engine.campaign;

/**
 * The case of a cell that shows most of one measure; the first of equals.
 *
 * @param measure which measure
 * @param index the case's index, to be replayed
 * @param value what it showed, in the measure's unit
 */
public record Worst(Measure measure, long index, double value) {

  /** What is measured. */
  public enum Measure {
    /** Time to notice, ms. A case never noticed is the slowest: its value is infinite. */
    DELAY,
    /** Mass over the larger twin in any 1 h, pg. */
    EXCESS_HOUR,
    /** Mass over the larger twin in any 24 h, pg. */
    EXCESS_DAY,
    /** Share of the smaller twin's mass missing in any 12 h. */
    SHORT_HALF_DAY,
    /** Share of the smaller twin's mass missing in any 24 h. */
    SHORT_DAY,
    /** Mass over the larger twin within 5 min since an occlusion began, pg. */
    RELEASE,
    /** Number of false alarms. */
    FALSE_ALARMS
  }
}
