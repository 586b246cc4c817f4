package doseguard.reports.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws a plot. The picture takes the width it is given: positions along the time axis are per
 * cent, curves live in an inner picture that stretches, and text keeps its size.
 */
public final class SvgPlot {

  static final int TOP = 20;
  static final int HEIGHT = 160;
  static final int BOTTOM = 22;

  private static final int GRID_X = 10_000;
  private static final int GRID_Y = 10 * HEIGHT;
  private static final double BADGE_WIDTH = 0.03;
  private static final int LABEL_HEIGHT = 13;
  private static final int LABEL_STEP = 30;

  private SvgPlot() {}

  /**
   * Draws.
   *
   * @param scene what all plots share
   * @param plot this one
   * @return one {@code svg} element
   */
  public static String draw(Scene scene, Plot plot) {
    Scale scale = scale(scene, plot);
    Svg svg = open(plot.id(), plot.title() + ", " + plot.unit(), PlotWords.of(scene, plot));
    bands(svg, scene, TOP, HEIGHT);
    grid(svg, scale, plot.unit());
    timeTicks(svg, scene.axis(), TOP + HEIGHT, true);
    levels(svg, plot, scale);
    svg.open(
        "svg",
        "x",
        "0",
        "y",
        "" + TOP,
        "width",
        "100%",
        "height",
        "" + HEIGHT,
        "viewBox",
        "0 0 " + GRID_X + " " + GRID_Y,
        "preserveAspectRatio",
        "none");
    for (Curve curve : plot.curves()) {
      String path = path(scene, curve, scale, Decimation.MOST, GRID_X, GRID_Y);
      svg.leaf("path", "class", "curve " + curve.pen().css(), "d", path);
    }
    svg.close("svg");
    marks(svg, scene, HEIGHT);
    return svg.close("svg").toString();
  }

  static Svg open(String id, String title, String words) {
    return openTall(id, title, words, TOP + HEIGHT + BOTTOM);
  }

  static Svg openTall(String id, String title, String words, int height) {
    return new Svg()
        .open(
            "svg",
            "class",
            "plot",
            "role",
            "img",
            "aria-labelledby",
            id + "-title " + id + "-desc",
            "width",
            "100%",
            "height",
            "" + height)
        .text("title", title, "id", id + "-title")
        .text("desc", words, "id", id + "-desc");
  }

  static Scale scale(Scene scene, Plot plot) {
    double low = 0.0;
    double high = 0.0;
    for (Curve curve : plot.curves()) {
      for (int row = 0; row < scene.rows(); row++) {
        double value = curve.value().applyAsDouble(row);
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    for (Level level : plot.levels()) {
      high = Math.max(high, level.value());
    }
    return new Scale(low, high);
  }

  static void bands(Svg svg, Scene scene, int top, int height) {
    TimeAxis axis = scene.axis();
    for (Band band : scene.bands()) {
      double width = axis.fraction(band.toMs()) - axis.fraction(band.fromMs());
      svg.leaf(
          "rect",
          "class",
          "band",
          "x",
          axis.percent(band.fromMs()),
          "y",
          "" + top,
          "width",
          axis.percent((long) (width * axis.durationMs())),
          "height",
          "" + height);
      edge(svg, "onset", axis.percent(band.fromMs()), top, top + height);
      if (band.toMs() <= axis.durationMs()) {
        edge(svg, "onset", axis.percent(band.toMs()), top, top + height);
      }
    }
  }

  static void edge(Svg svg, String css, String x, int from, int to) {
    svg.leaf("line", "class", css, "x1", x, "x2", x, "y1", "" + from, "y2", "" + to);
  }

  private static void grid(Svg svg, Scale scale, String unit) {
    List<Double> ticks = scale.ticks();
    for (int i = 0; i < ticks.size(); i++) {
      String y = "" + y(scale, ticks.get(i));
      svg.leaf(
          "line", "class", i == 0 ? "axis" : "grid", "x1", "0", "x2", "100%", "y1", y, "y2", y);
      String words = scale.words(ticks.get(i));
      svg.text(
          "text",
          i == ticks.size() - 1 ? words + " " + unit : words,
          "class",
          "tick",
          "x",
          "2",
          "y",
          "" + (y(scale, ticks.get(i)) - 3));
    }
  }

  static void timeTicks(Svg svg, TimeAxis axis, int bottom, boolean named) {
    List<TimeAxis.Tick> ticks = axis.ticks();
    for (int i = 0; i < ticks.size(); i++) {
      TimeAxis.Tick tick = ticks.get(i);
      String x = axis.percent(tick.atMs());
      edge(svg, "grid", x, TOP, bottom + 4);
      if (named) {
        String anchor = axis.fraction(tick.atMs()) > 0.97 ? "end" : i == 0 ? "start" : "middle";
        svg.text(
            "text",
            tick.words(),
            "class",
            i % 2 == 0 ? "tick" : "tick odd",
            "x",
            x,
            "y",
            "" + (bottom + 17),
            "text-anchor",
            anchor);
      }
    }
  }

  /** A name stands at the right end, or further left where another would lie under it. */
  private static void levels(Svg svg, Plot plot, Scale scale) {
    List<Integer> ends = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    for (Level level : plot.levels()) {
      int y = y(scale, level.value());
      svg.leaf(
          "line",
          "class",
          "curve " + level.pen().css(),
          "x1",
          "0",
          "x2",
          "100%",
          "y1",
          "" + y,
          "y2",
          "" + y);
      int line = level.below() ? y + 13 : y - 5;
      int end = 100;
      for (int i = 0; i < lines.size(); i++) {
        if (ends.get(i) == end && Math.abs(lines.get(i) - line) < LABEL_HEIGHT) {
          end -= LABEL_STEP;
        }
      }
      ends.add(end);
      lines.add(line);
      svg.text(
          "text",
          level.name(),
          "class",
          "level",
          "x",
          end + "%",
          "dx",
          "-4",
          "y",
          "" + line,
          "text-anchor",
          "end");
    }
  }

  static void marks(Svg svg, Scene scene, int height) {
    TimeAxis axis = scene.axis();
    for (Mark mark : scene.marks()) {
      edge(svg, "alarm", axis.percent(mark.atMs()), TOP, TOP + height);
    }
    for (List<Mark> group : groups(scene)) {
      Mark first = group.get(0);
      String last = group.get(group.size() - 1).tag();
      String words = group.size() == 1 ? first.tag() : first.tag() + "\u2013" + last;
      boolean right = axis.fraction(first.atMs()) > 0.9;
      svg.text(
          "text",
          words,
          "class",
          "badge",
          "x",
          axis.percent(first.atMs()),
          "y",
          "" + (TOP - 6),
          "text-anchor",
          right ? "end" : "start");
    }
  }

  /** Marks too close to be labelled apart share one label. */
  private static List<List<Mark>> groups(Scene scene) {
    List<List<Mark>> groups = new ArrayList<>();
    double end = -1.0;
    for (Mark mark : scene.marks()) {
      double at = scene.axis().fraction(mark.atMs());
      if (groups.isEmpty() || at > end) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(mark);
      end = at + BADGE_WIDTH;
    }
    return groups;
  }

  private static int y(Scale scale, double value) {
    return TOP + (int) Math.round(HEIGHT * (1.0 - scale.fraction(value)));
  }

  static String path(Scene scene, Curve curve, Scale scale, int most, int width, int height) {
    int[] kept = Decimation.minMax(scene.rows(), curve.value(), most);
    Path path = new Path();
    for (int row : kept) {
      path.to(
          (int) Math.round(width * scene.axis().fraction(scene.atMs().applyAsLong(row))),
          (int) Math.round(height * (1.0 - scale.fraction(curve.value().applyAsDouble(row)))));
    }
    return path.toString();
  }
}
