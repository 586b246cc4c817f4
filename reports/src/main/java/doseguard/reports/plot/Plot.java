package doseguard.reports.plot;

import java.util.List;

/**
 * One plot, to be drawn.
 *
 * @param id its name in the page
 * @param title what it shows
 * @param unit unit of the vertical axis
 * @param note what a reader must know to read it
 * @param curves the curves
 * @param levels the horizontal lines
 */
public record Plot(
    String id, String title, String unit, String note, List<Curve> curves, List<Level> levels) {

  /** Copies the lists. */
  public Plot {
    curves = List.copyOf(curves);
    levels = List.copyOf(levels);
  }
}
