package doseguard.engine.oracle;

import doseguard.engine.simulation.Case;
import java.util.List;

/**
 * What the patient received before the case began, as far as a trailing window reaches back: an
 * established therapy gave the basal meant at the start, a new implant gave nothing. It counts
 * alike for the guarded pump and for the twins.
 */
final class Prior {

  private final Basal basal;

  Prior(Case subject) {
    basal = new Basal(subject.established() ? subject.intended().basal() : List.of());
  }

  /**
   * Mass in the part of a window that lies before the start.
   *
   * @param windowMinutes length of the window, min
   * @param endMinute its end, minutes since the start
   * @return pg
   */
  long within(int windowMinutes, int endMinute) {
    return endMinute >= windowMinutes ? 0 : basal.lastPg(windowMinutes - endMinute);
  }
}
