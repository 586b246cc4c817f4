package doseguard.reports.plot;

import doseguard.reports.text.Decimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws counts as bars on a logarithmic scale, so that one case can be seen beside a million. An
 * empty bin has no bar; a single case has a small one.
 */
public final class SvgBars {

  private static final int HEIGHT = 110;

  /** Height of the bar of a single case. */
  private static final int ONE = 8;

  private static final double GAP = 0.12;

  /** Room for the scale to the left of the bars, in bars. */
  private static final int GUTTER = 3;

  private static final long TEN = 10;
  private static final long THOUSAND = 1000;
  private static final long MILLION = 1_000_000;

  private SvgBars() {}

  /**
   * One bin.
   *
   * @param name what it holds
   * @param count how many, at least 0
   * @param beyond whether it lies beyond the bound
   */
  public record Bar(String name, long count, boolean beyond) {}

  /**
   * A name under the axis.
   *
   * @param words the name
   * @param before number of bars to its left
   * @param bound whether a line stands there
   */
  public record Tick(String words, int before, boolean bound) {}

  /**
   * Draws.
   *
   * @param id its name in the page
   * @param title what it shows
   * @param words the same in words
   * @param bars from the left to the right, at least one
   * @param ticks from the left to the right
   * @return one {@code svg} element
   */
  public static String draw(
      String id, String title, String words, List<Bar> bars, List<Tick> ticks) {
    int bottom = SvgPlot.TOP + HEIGHT;
    Svg svg = SvgPlot.openTall(id, title, words, bottom + SvgPlot.BOTTOM);
    double decades = decades(bars);
    for (long power : powers(decades)) {
      String y = "" + (bottom - height(power, decades));
      svg.leaf("line", "class", "grid", "x1", "0", "x2", "100%", "y1", y, "y2", y);
    }
    for (int i = 0; i < bars.size(); i++) {
      bar(svg, bars.get(i), i, bars.size(), bottom, decades);
    }
    for (long power : powers(decades)) {
      String y = "" + (bottom - height(power, decades) - 3);
      svg.text("text", words(power), "class", "tick", "x", "2", "y", y);
    }
    String base = "" + bottom;
    svg.leaf("line", "class", "axis", "x1", "0", "x2", "100%", "y1", base, "y2", base);
    for (Tick tick : ticks) {
      tick(svg, tick, bars.size(), bottom);
    }
    return svg.close("svg").toString();
  }

  private static void bar(Svg svg, Bar bar, int place, int of, int bottom, double decades) {
    if (bar.count() > 0) {
      int height = height(bar.count(), decades);
      svg.open(
          "rect",
          "class",
          bar.beyond() ? "count beyond" : "count",
          "x",
          percent(place + GAP / 2, of),
          "y",
          "" + (bottom - height),
          "width",
          percent(1 - GAP - GUTTER, of),
          "height",
          "" + height);
      svg.text("title", bar.name() + ": " + bar.count()).close("rect");
    }
  }

  private static void tick(Svg svg, Tick tick, int bars, int bottom) {
    String x = percent(tick.before(), bars);
    String css = tick.bound() ? "bound" : "grid";
    String y1 = "" + (tick.bound() ? SvgPlot.TOP - 6 : bottom);
    svg.leaf("line", "class", css, "x1", x, "x2", x, "y1", y1, "y2", "" + (bottom + 4));
    svg.text(
        "text",
        tick.words(),
        "class",
        "tick",
        "x",
        x,
        "y",
        "" + (bottom + 17),
        "text-anchor",
        tick.before() == 0 ? "start" : tick.before() == bars ? "end" : "middle");
  }

  /** How many times ten the scale spans, at least 1. */
  private static double decades(List<Bar> bars) {
    long most = 1;
    for (Bar bar : bars) {
      most = Math.max(most, bar.count());
    }
    return Math.max(1.0, StrictMath.log10((double) most));
  }

  private static List<Long> powers(double decades) {
    List<Long> powers = new ArrayList<>();
    long power = 1;
    for (int i = 0; i <= decades; i++) {
      powers.add(power);
      power *= TEN;
    }
    return powers;
  }

  private static int height(long count, double decades) {
    double share = StrictMath.log10((double) count) / decades;
    return ONE + (int) StrictMath.rint((HEIGHT - ONE) * share);
  }

  /** Short enough for the gutter. */
  private static String words(long power) {
    if (power >= MILLION) {
      return power / MILLION + " M";
    }
    return power >= THOUSAND ? power / THOUSAND + " k" : "" + power;
  }

  private static String percent(double bars, int of) {
    return Decimal.brief(100.0 * (bars + GUTTER) / (of + GUTTER), 3) + "%";
  }
}
