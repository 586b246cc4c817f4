package doseguard.reports.plot;

import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * What all plots of a page share.
 *
 * @param axis the time axis
 * @param rows number of rows of each curve
 * @param atMs the moment of each row, ms since the case began
 * @param bands where faults hold
 * @param marks where alarms were first annunciated, in order of time
 */
public record Scene(
    TimeAxis axis, int rows, IntToLongFunction atMs, List<Band> bands, List<Mark> marks) {

  /** Copies the lists. */
  public Scene {
    bands = List.copyOf(bands);
    marks = List.copyOf(marks);
  }
}
