package doseguard.reports.plot;

import java.util.List;

/**
 * One row of the time line: a fault, an alarm, or one kind of act.
 *
 * @param kind {@code fault}, {@code alarm}, {@code advisory} or {@code act}
 * @param name its label
 * @param bars stretches of time during which it held
 * @param moments single moments, ms since the case began
 */
public record Lane(String kind, String name, List<Band> bars, List<Long> moments) {

  /** Copies the lists. */
  public Lane {
    bars = List.copyOf(bars);
    moments = List.copyOf(moments);
  }
}
