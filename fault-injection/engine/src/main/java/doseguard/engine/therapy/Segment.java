package doseguard.engine.therapy;

/**
 * One step of the daily basal schedule.
 *
 * @param startMinute minute of the day at which it begins, 0 to 1439
 * @param ratePgPerDay rate while it lasts, pg per day, at least 0
 */
public record Segment(int startMinute, long ratePgPerDay) {}
