package doseguard.reports.plot;

import doseguard.reports.text.Decimal;
import doseguard.reports.text.Moment;

/** Says in words what a plot shows: the first, lowest, highest and last figure of each curve. */
public final class PlotWords {

  private PlotWords() {}

  /**
   * Describes a plot.
   *
   * @param scene what all plots share
   * @param plot this one
   * @return sentences
   */
  public static String of(Scene scene, Plot plot) {
    StringBuilder words = new StringBuilder();
    for (Curve curve : plot.curves()) {
      words.append(curve(scene, curve, plot.unit())).append(' ');
    }
    for (Level level : plot.levels()) {
      words.append("Line: ").append(level.name()).append(". ");
    }
    return words.toString().strip();
  }

  private static String curve(Scene scene, Curve curve, String unit) {
    if (scene.rows() == 0) {
      return curve.name() + ": nothing recorded.";
    }
    int low = 0;
    int high = 0;
    for (int row = 1; row < scene.rows(); row++) {
      double value = curve.value().applyAsDouble(row);
      low = value < curve.value().applyAsDouble(low) ? row : low;
      high = value > curve.value().applyAsDouble(high) ? row : high;
    }
    double least = curve.value().applyAsDouble(low);
    double most = curve.value().applyAsDouble(high);
    if (number(least).equals(number(most))) {
      return curve.name() + ": " + number(least) + " " + unit + " throughout.";
    }
    return String.join(
        "",
        curve.name() + ": from " + number(curve.value().applyAsDouble(0)) + " " + unit,
        ", lowest " + number(least) + " at " + Moment.at(scene.atMs().applyAsLong(low)),
        ", highest " + number(most) + " at " + Moment.at(scene.atMs().applyAsLong(high)),
        ", at the end " + number(curve.value().applyAsDouble(scene.rows() - 1)) + ".");
  }

  private static String number(double value) {
    double size = Math.abs(value);
    return Decimal.brief(value, size >= 100 ? 0 : size >= 10 ? 1 : 2);
  }
}
