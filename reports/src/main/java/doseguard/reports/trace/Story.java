package doseguard.reports.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the events of a run in order of time. A thing that repeats (a stroke refused and asked for
 * again every minute) becomes one line with its count; what a person does is never merged.
 */
public final class Story {

  /** Lines beyond which repetitions further apart are merged as well. */
  public static final int LINES = 400;

  private static final long HOUR = 3_600_000L;
  private static final long[] GAPS = {2 * HOUR, 24 * HOUR, Long.MAX_VALUE};

  private Story() {}

  /**
   * One line.
   *
   * @param fromMs when it happened first, ms since the case began
   * @param toMs when it happened last, ms
   * @param kind the kind of {@link Event}
   * @param words what happened
   * @param times how often, at least 1
   */
  public record Line(long fromMs, long toMs, String kind, String words, int times) {}

  /**
   * Tells a story.
   *
   * @param events what happened
   * @return the lines in order of their first moment
   */
  public static List<Line> of(List<Event> events) {
    List<Line> lines = List.of();
    for (long gap : GAPS) {
      lines = merge(events, gap);
      if (lines.size() <= LINES) {
        break;
      }
    }
    return lines;
  }

  private static List<Line> merge(List<Event> events, long gapMs) {
    List<Line> lines = new ArrayList<>();
    Map<String, Integer> open = new LinkedHashMap<>();
    for (Event event : events) {
      String key = event.kind() + ' ' + event.words();
      Integer place = event.kind().equals("act") ? null : open.get(key);
      if (place != null && event.atMs() - lines.get(place).toMs() <= gapMs) {
        Line line = lines.get(place);
        int times = line.times() + 1;
        lines.set(place, new Line(line.fromMs(), event.atMs(), line.kind(), line.words(), times));
      } else {
        open.put(key, lines.size());
        lines.add(new Line(event.atMs(), event.atMs(), event.kind(), event.words(), 1));
      }
    }
    lines.sort(Comparator.comparingLong(Line::fromMs));
    return List.copyOf(lines);
  }
}
