package doseguard.engine.simulation;

import java.util.ArrayList;
import java.util.List;

/** Keeps the time line of a run for tests. */
final class TraceKeeper implements TraceSink {
  final List<String> events = new ArrayList<>();
  int minutes;
  Sample last;

  @Override
  public void minute(Sample sample) {
    minutes++;
    last = sample;
  }

  @Override
  public void event(long atMs, String kind, String words) {
    events.add(atMs / 60_000L + " " + kind + " " + words);
  }
}
