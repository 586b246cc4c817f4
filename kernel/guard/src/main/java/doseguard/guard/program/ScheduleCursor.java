package doseguard.guard.program;

import doseguard.guard.Clamp;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Milliseconds;
import doseguard.units.Picograms;
import doseguard.units.PicogramsPerDay;
import doseguard.units.Product;

/** A place in a daily schedule that moves with time and says what was prescribed on the way. */
// [impl->dsn~schedule-cursor~1]
public final class ScheduleCursor {
  private @Milliseconds long phaseMs;
  private @Product({Milliseconds.class, PicogramsPerDay.class}) long remainder;
  private int segment;

  /** Makes a cursor at midnight. */
  public ScheduleCursor() {}

  /**
   * Goes to a time of day and forgets fractions.
   *
   * @param timeOfDayMs ms, 0 to 86 399 999
   */
  public void moveTo(@Milliseconds long timeOfDayMs) {
    phaseMs = timeOfDayMs;
    remainder = 0L;
    segment = 0;
  }

  /**
   * Lets time pass without anything being prescribed.
   *
   * @param elapsedMs ms, 0 to one day
   */
  public void skip(@Milliseconds long elapsedMs) {
    phaseMs += elapsedMs;
    phaseMs -= phaseMs >= Clamp.DAY_MS ? Clamp.DAY_MS : 0L;
  }

  /**
   * Lets time pass.
   *
   * @param schedule the schedule in force
   * @param elapsedMs ms, 0 to one day
   * @return whole picograms prescribed in it; the fraction is carried
   */
  public @Picograms long accrue(Schedule schedule, @Milliseconds long elapsedMs) {
    segment = schedule.segmentNear(segment, phaseMs);
    @Product({Milliseconds.class, PicogramsPerDay.class})
    long product = schedule.productFrom(segment, phaseMs, elapsedMs) + remainder;
    @Picograms long pg = product / Clamp.DAY_MS;
    remainder = product - pg * Clamp.DAY_MS;
    skip(elapsedMs);
    return pg;
  }

  /**
   * Time of day.
   *
   * @return ms, 0 to 86 399 999
   */
  public @Milliseconds long phaseMs() {
    return phaseMs;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(phaseMs, remainder, segment, 0L);
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    phaseMs = tape.pass(phaseMs);
    remainder = tape.pass(remainder);
    segment = tape.pass(segment);
  }
}
