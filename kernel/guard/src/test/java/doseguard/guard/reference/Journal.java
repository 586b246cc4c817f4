package doseguard.guard.reference;

import java.util.ArrayList;
import java.util.List;

/** The event log: every entry that there ever was. A loss of power takes nothing from it. */
final class Journal {
  private final List<Integer> codes = new ArrayList<>();

  void append(int code) {
    codes.add(code);
  }

  /** The code of an entry, counted back from the newest; 0 where there is none. */
  int back(int index) {
    return index < codes.size() ? codes.get(codes.size() - 1 - index) : 0;
  }
}
