package doseguard.reports.plot;

/** Draws the curves of a plot small, without figures: the shape of a course beside its story. */
public final class SvgCourse {

  private static final int HEIGHT = 56;
  private static final int GRID_X = 2000;
  private static final int GRID_Y = 10 * HEIGHT;

  /** Most points of a curve: about two for each pixel. */
  private static final int MOST = 400;

  private SvgCourse() {}

  /**
   * Draws.
   *
   * @param scene faults and alarms
   * @param plot the curves
   * @param id its name in the page
   * @return one {@code svg} element
   */
  public static String draw(Scene scene, Plot plot, String id) {
    Scale scale = SvgPlot.scale(scene, plot);
    String title = plot.title() + ", " + plot.unit();
    Svg svg = SvgPlot.openTall(id, title, PlotWords.of(scene, plot), HEIGHT);
    SvgPlot.bands(svg, scene, 0, HEIGHT);
    svg.leaf(
        "line", "class", "axis", "x1", "0", "x2", "100%", "y1", "" + HEIGHT, "y2", "" + HEIGHT);
    svg.open(
        "svg",
        "width",
        "100%",
        "height",
        "" + HEIGHT,
        "viewBox",
        "0 0 " + GRID_X + " " + GRID_Y,
        "preserveAspectRatio",
        "none");
    for (Curve curve : plot.curves()) {
      svg.leaf("path", "class", "curve " + curve.pen().css(), "d", path(scene, curve, scale));
    }
    svg.close("svg");
    for (Mark mark : scene.marks()) {
      SvgPlot.edge(svg, "alarm", scene.axis().percent(mark.atMs()), 0, HEIGHT);
    }
    return svg.close("svg").toString();
  }

  private static String path(Scene scene, Curve curve, Scale scale) {
    return SvgPlot.path(scene, curve, scale, MOST, GRID_X, GRID_Y);
  }
}
