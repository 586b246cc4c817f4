package doseguard.reports.trace;

import doseguard.engine.port.AlarmKind;
import doseguard.engine.simulation.Annunciation;
import java.util.ArrayList;
import java.util.List;

/**
 * When one alarm was active and when it was annunciated.
 *
 * @param alarm which
 * @param annunciatedMs each new annunciation, ms since the case began, in order
 * @param spans when it was active, in order, to the minute
 * @param activeAtEnd whether it is active in the last minute
 */
public record AlarmSpans(
    AlarmKind alarm, List<Long> annunciatedMs, List<Span> spans, boolean activeAtEnd) {

  /** Copies the lists. */
  public AlarmSpans {
    annunciatedMs = List.copyOf(annunciatedMs);
    spans = List.copyOf(spans);
  }

  /**
   * A stretch of time.
   *
   * @param fromMs its begin, ms since the case began
   * @param toMs its end, ms
   */
  public record Span(long fromMs, long toMs) {}

  /**
   * When it was first heard of.
   *
   * @return the first annunciation or activity, ms since the case began
   */
  public long firstMs() {
    if (annunciatedMs.isEmpty()) {
      return spans.get(0).fromMs();
    }
    return spans.isEmpty()
        ? annunciatedMs.get(0)
        : Math.min(annunciatedMs.get(0), spans.get(0).fromMs());
  }

  /**
   * How long it was active.
   *
   * @return the sum of the spans, ms
   */
  public long activeMs() {
    return spans.stream().mapToLong(span -> span.toMs() - span.fromMs()).sum();
  }

  /**
   * Every alarm that was active or annunciated.
   *
   * @param trace the time line
   * @param annunciations what the annunciator gave, in order of time
   * @return one entry for each such alarm, in the order of {@link AlarmKind}
   */
  public static List<AlarmSpans> of(Trace trace, List<Annunciation> annunciations) {
    List<AlarmSpans> all = new ArrayList<>();
    for (AlarmKind alarm : AlarmKind.values()) {
      List<Long> heard =
          annunciations.stream()
              .filter(annunciation -> annunciation.alarm() == alarm)
              .map(Annunciation::atMs)
              .toList();
      List<Span> spans = alarm == AlarmKind.NONE ? List.of() : spans(trace, 1L << alarm.id());
      if (!heard.isEmpty() || !spans.isEmpty()) {
        int last = trace.rows() - 1;
        boolean open = last >= 0 && (trace.activeAlarms(last) & 1L << alarm.id()) != 0L;
        all.add(new AlarmSpans(alarm, heard, spans, open));
      }
    }
    return List.copyOf(all);
  }

  private static List<Span> spans(Trace trace, long bit) {
    List<Span> spans = new ArrayList<>();
    long from = -1L;
    for (int row = 0; row < trace.rows(); row++) {
      boolean active = (trace.activeAlarms(row) & bit) != 0L;
      if (active && from < 0L) {
        from = trace.atMs(row);
      } else if (!active && from >= 0L) {
        spans.add(new Span(from, trace.atMs(row)));
        from = -1L;
      }
    }
    if (from >= 0L) {
      spans.add(new Span(from, trace.atMs(trace.rows() - 1)));
    }
    return spans;
  }
}
