package doseguard.reports.page;

import doseguard.reports.Result;
import doseguard.reports.plot.SvgCourse;

/** The course of a case in one small picture: prescribed against delivered, faults and alarms. */
public final class CoursePlot {

  private CoursePlot() {}

  /**
   * Draws the course of a case.
   *
   * @param result the judged case
   * @param id name of the picture in the page
   * @return one {@code svg} element; hatched bands need the pattern that pages define
   */
  public static String of(Result result, String id) {
    return SvgCourse.draw(new TimeLine(result).scene(), new PlotSet(result).rate(), id);
  }
}
