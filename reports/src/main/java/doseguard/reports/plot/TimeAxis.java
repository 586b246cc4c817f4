package doseguard.reports.plot;

import doseguard.reports.text.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The time axis that all plots of a page share: the whole case, in per cent of the width. */
public final class TimeAxis {

  private static final long HOUR = 3_600_000L;
  private static final long DAY = 24 * HOUR;
  private static final long[] STEPS = {
    HOUR / 12, HOUR / 4, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 5 * DAY,
    7 * DAY, 10 * DAY, 14 * DAY, 30 * DAY, 60 * DAY, 90 * DAY, 180 * DAY, 360 * DAY, 720 * DAY,
  };
  private static final int TICKS_MOST = 10;

  private final long durationMs;

  /**
   * Makes the axis of a case.
   *
   * @param durationMs its length, ms, above 0
   */
  public TimeAxis(long durationMs) {
    this.durationMs = Math.max(1L, durationMs);
  }

  /**
   * One tick.
   *
   * @param atMs where, ms
   * @param words its label
   */
  public record Tick(long atMs, String words) {}

  /**
   * Length of the axis.
   *
   * @return ms
   */
  public long durationMs() {
    return durationMs;
  }

  /**
   * Where a moment lies.
   *
   * @param ms since the case began; what lies outside the case is drawn at its edge
   * @return 0 to 1
   */
  public double fraction(long ms) {
    return (double) Math.min(durationMs, Math.max(0L, ms)) / durationMs;
  }

  /**
   * Where a moment lies, as SVG writes it.
   *
   * @param ms since the case began
   * @return for example {@code 12.5%}
   */
  public String percent(long ms) {
    return Decimal.brief(100.0 * fraction(ms), 3) + "%";
  }

  /**
   * Round moments along the axis.
   *
   * @return at most eleven ticks, the first at 0
   */
  public List<Tick> ticks() {
    long step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0 && durationMs / STEPS[i] <= TICKS_MOST; i--) {
      step = STEPS[i];
    }
    List<Tick> ticks = new ArrayList<>();
    for (long at = 0; at <= durationMs && ticks.size() <= TICKS_MOST; at += step) {
      ticks.add(new Tick(at, label(at)));
    }
    return ticks;
  }

  private static String label(long at) {
    if (at % DAY == 0) {
      return at / DAY + " d";
    }
    return String.format(Locale.ROOT, "%02d:%02d", at % DAY / HOUR, at % HOUR * 60 / HOUR);
  }
}
