package doseguard.reports.plot;

import java.util.List;

/** Draws the time line: what went wrong, what people did, what the guard said, one row for each. */
public final class SvgLanes {

  private static final int ROW = 34;
  private static final int LABEL = 13;
  private static final int BAR = 18;
  private static final int BAR_HEIGHT = 9;

  /** Moments closer than this share of the width are drawn as one. */
  private static final double APART = 0.002;

  private SvgLanes() {}

  /**
   * Draws.
   *
   * @param scene what all plots share
   * @param id its name in the page
   * @param lanes the rows from the top down
   * @param words what it shows, in words
   * @return one {@code svg} element
   */
  public static String draw(Scene scene, String id, List<Lane> lanes, String words) {
    int height = ROW * lanes.size() + 6;
    int bottom = SvgPlot.TOP + height;
    Svg svg = SvgPlot.openTall(id, "Faults, acts and alarms", words, bottom + SvgPlot.BOTTOM);
    SvgPlot.bands(svg, scene, SvgPlot.TOP, height);
    SvgPlot.timeTicks(svg, scene.axis(), bottom, true);
    for (int i = 0; i < lanes.size(); i++) {
      lane(svg, scene.axis(), lanes.get(i), SvgPlot.TOP + 4 + i * ROW);
    }
    SvgPlot.marks(svg, scene, height);
    return svg.close("svg").toString();
  }

  private static void lane(Svg svg, TimeAxis axis, Lane lane, int top) {
    svg.leaf(
        "line",
        "class",
        "lane",
        "x1",
        "0",
        "x2",
        "100%",
        "y1",
        "" + (top + BAR + BAR_HEIGHT / 2),
        "y2",
        "" + (top + BAR + BAR_HEIGHT / 2));
    for (Band bar : lane.bars()) {
      double width = axis.fraction(bar.toMs()) - axis.fraction(bar.fromMs());
      svg.leaf(
          "rect",
          "class",
          "bar " + lane.kind(),
          "x",
          axis.percent(bar.fromMs()),
          "y",
          "" + (top + BAR),
          "width",
          axis.percent((long) (width * axis.durationMs())),
          "height",
          "" + BAR_HEIGHT,
          "rx",
          "1.5");
    }
    double drawn = -1.0;
    for (long moment : lane.moments()) {
      double at = axis.fraction(moment);
      if (at >= drawn + APART) {
        moment(svg, axis, lane.kind(), moment, top);
        drawn = at;
      }
    }
    svg.text("text", lane.name(), "class", "lane-name", "x", "2", "y", "" + (top + LABEL));
  }

  private static void moment(Svg svg, TimeAxis axis, String kind, long moment, int top) {
    String x = axis.percent(moment);
    if (kind.equals("act")) {
      svg.leaf(
          "circle",
          "class",
          "dot " + kind,
          "cx",
          x,
          "cy",
          "" + (top + BAR + BAR_HEIGHT / 2),
          "r",
          "4.5");
    } else {
      svg.leaf(
          "line",
          "class",
          "notch " + kind,
          "x1",
          x,
          "x2",
          x,
          "y1",
          "" + (top + BAR - 3),
          "y2",
          "" + (top + BAR + BAR_HEIGHT + 3));
    }
  }
}
