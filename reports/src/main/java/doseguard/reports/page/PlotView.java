package doseguard.reports.page;

import doseguard.reports.plot.Level;
import doseguard.reports.plot.Pen;
import doseguard.reports.plot.Plot;
import doseguard.reports.plot.Scene;
import doseguard.reports.plot.SvgPlot;
import java.util.ArrayList;
import java.util.List;

/**
 * A plot with its heading and its key.
 *
 * @param id its name in the page
 * @param title what it shows
 * @param note what a reader must know to read it
 * @param keys the lines in it
 * @param svg the drawing
 */
public record PlotView(String id, String title, String note, List<Key> keys, String svg) {

  private static final String OVERDOSE = "overdose reported after";

  /** Copies the keys. */
  public PlotView {
    keys = List.copyOf(keys);
  }

  /**
   * One line of the key.
   *
   * @param css how the line is drawn
   * @param name what it is
   */
  public record Key(String css, String name) {}

  static PlotView of(Scene scene, Plot plot) {
    List<Key> keys = new ArrayList<>();
    plot.curves().forEach(curve -> keys.add(new Key(curve.pen().css(), curve.name())));
    for (Level level : plot.levels()) {
      Key key = new Key(level.pen().css(), level.pen() == Pen.OVERDOSE ? OVERDOSE : level.name());
      if (!keys.contains(key)) {
        keys.add(key);
      }
    }
    return new PlotView(
        plot.id(), plot.title() + ", " + plot.unit(), plot.note(), keys, SvgPlot.draw(scene, plot));
  }
}
