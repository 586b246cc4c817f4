package doseguard.reports.plot;

import doseguard.reports.text.Decimal;
import doseguard.reports.text.Moment;
import java.util.List;

/**
 * Draws spans of time as dots on a logarithmic axis, one row each, so that no name hides another.
 */
public final class SvgTimes {

  private static final int ROW = 22;
  private static final double LEAST_MS = 1000.0;
  private static final double MOST_MS = 30.0 * 86_400_000.0;
  private static final double RIGHT_HALF = 0.55;

  private static final long[] TICKS_MS = {
    1000L, 60_000L, 600_000L, 3_600_000L, 28_800_000L, 86_400_000L, 604_800_000L, 2_592_000_000L,
  };

  private SvgTimes() {}

  /**
   * One row.
   *
   * @param name what it is
   * @param ms how long, ms
   * @param bound whether it is a bound to hold the others against
   */
  public record Row(String name, long ms, boolean bound) {}

  /**
   * Draws.
   *
   * @param id its name in the page
   * @param title what it shows
   * @param rows from the top down
   * @return one {@code svg} element
   */
  public static String draw(String id, String title, List<Row> rows) {
    int bottom = SvgPlot.TOP + ROW * rows.size();
    Svg svg = SvgPlot.openTall(id, title, words(rows), bottom + SvgPlot.BOTTOM);
    for (int i = 0; i < TICKS_MS.length; i++) {
      String x = percent(TICKS_MS[i]);
      line(svg, "grid", x, x, SvgPlot.TOP, bottom + 4);
      svg.text(
          "text",
          Moment.span(TICKS_MS[i]),
          "class",
          i % 2 == 0 ? "tick odd" : "tick",
          "x",
          x,
          "y",
          "" + (bottom + 17),
          "text-anchor",
          i == 0 ? "start" : i == TICKS_MS.length - 1 ? "end" : "middle");
    }
    for (int i = 0; i < rows.size(); i++) {
      row(svg, rows.get(i), SvgPlot.TOP + ROW * i + ROW / 2, bottom);
    }
    return svg.close("svg").toString();
  }

  private static void row(Svg svg, Row row, int y, int bottom) {
    String x = percent(row.ms());
    if (row.bound()) {
      line(svg, "bound", x, x, SvgPlot.TOP, bottom);
    } else {
      line(svg, "lane", "0", x, y, y);
      svg.leaf("circle", "class", "dot time", "cx", x, "cy", "" + y, "r", "5");
    }
    boolean right = fraction(row.ms()) > RIGHT_HALF;
    svg.text(
        "text",
        row.name() + " " + Moment.span(row.ms()),
        "class",
        "lane-name",
        "x",
        x,
        "dx",
        right ? "-9" : "9",
        "y",
        "" + (y + 4),
        "text-anchor",
        right ? "end" : "start");
  }

  private static void line(Svg svg, String css, String x1, String x2, int y1, int y2) {
    svg.leaf("line", "class", css, "x1", x1, "x2", x2, "y1", "" + y1, "y2", "" + y2);
  }

  private static String words(List<Row> rows) {
    StringBuilder words = new StringBuilder();
    rows.forEach(row -> words.append(row.name() + ": " + Moment.span(row.ms()) + ". "));
    return words.toString().strip();
  }

  private static String percent(long ms) {
    return Decimal.brief(100.0 * fraction(ms), 2) + "%";
  }

  private static double fraction(long ms) {
    double cut = Math.min(MOST_MS, Math.max(LEAST_MS, (double) ms));
    return StrictMath.log(cut / LEAST_MS) / StrictMath.log(MOST_MS / LEAST_MS);
  }
}
