package doseguard.guard.monitor;

import doseguard.guard.Clamp;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.Milliseconds;
import doseguard.units.PerMille;
import doseguard.units.Product;

/** Measured against programmed concentration at the reservoir outlet: two readings in a row. */
// [impl->dsn~concentration-monitor~1]
public final class ConcentrationMonitor {
  /** Least time between two readings that count as two, ms (physics.md 2.2: hourly). */
  private static final @Milliseconds long SAMPLE_MS = 3600000L;

  /** Deviation in standard deviations (project choice: two in a row at 4 sigma). */
  private static final long SIGMAS = 4L;

  /** Widest margin, per mille: what reads nothing at all is always too low. */
  private static final @PerMille long MARGIN_MOST = 900L;

  private static final int WRONG_AFTER = 2;

  /** Strongest reading believed, ug/mL: four times the strongest solution that can be approved. */
  private static final @MicrogramsPerMillilitre int MOST = 16000;

  private final @PerMille long marginPermille;
  private @Milliseconds long sinceMs;
  private @MicrogramsPerMillilitre int last;
  private @MicrogramsPerMillilitre int measured;
  private int high;
  private int low;

  /**
   * Makes a monitor.
   *
   * @param sigmaPermille standard deviation of one reading, per mille
   */
  public ConcentrationMonitor(@PerMille long sigmaPermille) {
    this.marginPermille = Clamp.least(SIGMAS * sigmaPermille, MARGIN_MOST);
    this.sinceMs = SAMPLE_MS;
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, at least 0
   */
  public void advance(@Milliseconds long elapsedMs) {
    sinceMs = Clamp.least(2L * SAMPLE_MS - 1L, sinceMs + elapsedMs);
  }

  /**
   * Takes a reading when one is due and can be true.
   *
   * @param reading ug/mL
   * @param programmed ug/mL, as declared at the last refill; 0 before the first one
   */
  public void observe(
      @MicrogramsPerMillilitre int reading, @MicrogramsPerMillilitre int programmed) {
    boolean believed = reading >= 0 && reading <= MOST;
    if (sinceMs < SAMPLE_MS || programmed == 0 || !believed) {
      return;
    }
    sinceMs -= SAMPLE_MS;
    @Product({MicrogramsPerMillilitre.class, PerMille.class})
    long thousand = (long) reading * Clamp.WHOLE;
    boolean above = thousand > programmed * (Clamp.WHOLE + marginPermille);
    boolean below = thousand < programmed * (Clamp.WHOLE - marginPermille);
    high = above ? high + 1 : 0;
    low = below ? low + 1 : 0;
    high = (int) Clamp.least(high, WRONG_AFTER);
    low = (int) Clamp.least(low, WRONG_AFTER);
    measured = (int) (((long) last + reading + 1L) / 2L);
    last = reading;
  }

  /** Starts afresh: the reservoir was refilled. */
  public void refill() {
    sinceMs = SAMPLE_MS;
    high = 0;
    low = 0;
  }

  /**
   * Whether the reservoir is more concentrated than programmed.
   *
   * @return true while it reads so
   */
  public boolean tooHigh() {
    return high >= WRONG_AFTER;
  }

  /**
   * Whether the reservoir is less concentrated than programmed.
   *
   * @return true while it reads so
   */
  public boolean tooLow() {
    return low >= WRONG_AFTER;
  }

  /**
   * Mean of the last two readings.
   *
   * @return ug/mL
   */
  public @MicrogramsPerMillilitre int measured() {
    return measured;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(marginPermille, sinceMs, last, Fold.of(measured, high, low, 0L));
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    sinceMs = tape.pass(sinceMs);
    last = tape.pass(last);
    measured = tape.pass(measured);
    high = tape.pass(high);
    low = tape.pass(low);
  }
}
