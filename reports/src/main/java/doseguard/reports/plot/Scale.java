package doseguard.reports.plot;

import doseguard.reports.text.Decimal;
import java.util.ArrayList;
import java.util.List;

/** A vertical scale from about the least to about the greatest value, with round ticks. */
public final class Scale {

  private static final int TICKS = 4;
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  private final double least;
  private final double most;
  private final double step;

  /**
   * Makes a scale that holds two values and zero.
   *
   * @param low the least value shown
   * @param high the greatest value shown
   */
  public Scale(double low, double high) {
    double bottom = Math.min(0.0, low);
    double top = high > bottom ? high : bottom + 1.0;
    this.step = step((top - bottom) / TICKS);
    this.least = StrictMath.floor(bottom / step) * step;
    this.most = StrictMath.ceil(top * 1.02 / step) * step;
  }

  private static double step(double wanted) {
    double decade = 1.0;
    while (decade > wanted) {
      decade /= 10.0;
    }
    while (decade * 10.0 <= wanted) {
      decade *= 10.0;
    }
    double step = decade;
    for (int i = ROUND.length - 1; i >= 0; i--) {
      step = ROUND[i] * decade >= wanted ? ROUND[i] * decade : step;
    }
    return step;
  }

  /**
   * Where a value lies.
   *
   * @param value any value
   * @return 0 at the bottom, 1 at the top, cut at both
   */
  public double fraction(double value) {
    return Math.min(1.0, Math.max(0.0, (value - least) / (most - least)));
  }

  /**
   * The round values to mark.
   *
   * @return from the bottom up
   */
  public List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; least + i * step <= most + step / 2; i++) {
      ticks.add(least + i * step);
    }
    return ticks;
  }

  /**
   * Writes a tick.
   *
   * @param value one of {@link #ticks}
   * @return without needless decimals
   */
  public String words(double value) {
    int places = 0;
    for (double rest = step; places < 6 && Math.abs(rest - Math.rint(rest)) > 1e-9; places++) {
      rest *= 10.0;
    }
    return Decimal.of(value, places);
  }
}
