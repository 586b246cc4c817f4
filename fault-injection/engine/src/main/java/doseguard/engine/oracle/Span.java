package doseguard.engine.oracle;

import doseguard.engine.simulation.CaseBounds;
import doseguard.engine.therapy.Therapy;

/**
 * The spans of time that a case is judged over, the same from its first minute to its last.
 *
 * <p>Every prescription meant in the course of the case is looked at and the longest span taken.
 * The time of ten strokes is the longest in which ten strokes are prescribed anywhere in the day.
 * An ordered stop is no prescribed gap: the twins stop with it.
 *
 * @param windowMinutes W, min
 * @param gapMinutes longest prescribed gap plus 8 h, min: a longer one without drug needs a restart
 */
record Span(int windowMinutes, int gapMinutes) {

  /** Least W, min: the effect site falls to a third in 8 h (physics.md 1.3). */
  static final int LEAST = 8 * 60;

  private static final int STROKES = 10;

  /** Longest W, min: sparser dosing than ten strokes a year is no therapy. */
  private static final long MOST = 366L * Basal.DAY;

  static Span of(CaseBounds bounds) {
    long window = LEAST;
    int gap = 0;
    for (Therapy intent : bounds.intents()) {
      Basal basal = new Basal(intent.basal());
      window = Math.max(window, basal.longestTimeFor(STROKES * bounds.strokePg()));
      gap = Math.max(gap, basal.longestGap());
    }
    window = Math.max(window, gap + LEAST);
    return new Span((int) Math.min(window, MOST), gap + LEAST);
  }

  /** Half of W, min, rounded up. */
  int halfMinutes() {
    return (windowMinutes + 1) / 2;
  }

  /** W, ms. */
  long windowMs() {
    return windowMinutes * Figures.MINUTE_MS;
  }

  /** R = 24 h + W, ms. */
  long recoveryMs() {
    return (Basal.DAY + windowMinutes) * Figures.MINUTE_MS;
  }
}
