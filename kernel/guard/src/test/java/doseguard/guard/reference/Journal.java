package doseguard.guard.reference;

import java.util.ArrayList;
import java.util.List;

/** The event log: every entry that there ever was. A loss of power takes nothing from it. */
final class Journal {
  /** An entry: what, and in which second of operation. */
  record Entry(int code, long second) {}

  private static final Entry NOTHING = new Entry(0, 0);

  private final List<Entry> entries = new ArrayList<>();
  private long nowMs;

  void pass(long ms) {
    nowMs += ms;
  }

  long nowMs() {
    return nowMs;
  }

  /** Time goes on from a saved one, and never before the newest entry. */
  void goOnFrom(long savedMs) {
    nowMs = Math.max(savedMs, back(0).second * 1000);
  }

  void append(int code) {
    entries.add(new Entry(code, nowMs / 1000));
  }

  /** An entry, counted back from the newest. */
  Entry back(int index) {
    return index < entries.size() ? entries.get(entries.size() - 1 - index) : NOTHING;
  }
}
