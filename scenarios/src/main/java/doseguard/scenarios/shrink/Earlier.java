package doseguard.scenarios.shrink;

import doseguard.scenarios.file.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Moves the story to the front: from each moment at which something happens on, all that follows
 * comes earlier, at most until it falls together with what came before. Whole days keep the time of
 * day. The end of the case moves too, or stays where it is when that does not do.
 */
final class Earlier implements Pass {

  @Override
  public int places(Draft draft) {
    return moments(draft).size();
  }

  @Override
  public List<Candidate> at(Draft draft, int place) {
    List<Long> moments = moments(draft);
    long fromMs = moments.get(place);
    long before = place == 0 ? 0 : moments.get(place - 1);
    long durationMs = Times.read(draft.at(Draft.DURATION).orElseThrow()).orElse(0);
    List<Candidate> candidates = new ArrayList<>();
    for (long byMs : steps(fromMs - before)) {
      Draft moved = moved(draft, fromMs, byMs);
      String words = words(draft, fromMs, byMs);
      if (durationMs > byMs) {
        Draft ended = moved.with(Draft.DURATION, Times.length(durationMs - byMs));
        candidates.add(new Candidate(ended, words + ", the end too"));
      }
      candidates.add(new Candidate(moved, words));
    }
    return candidates;
  }

  /** When something happens, each moment once, in order. */
  private static List<Long> moments(Draft draft) {
    return draft.events().stream().map(Earlier::moment).distinct().sorted().toList();
  }

  private static long moment(Tree event) {
    return Times.at(event, "at").orElse(0);
  }

  /**
   * By how much, ms: all of the gap, all but 1, 2, 4 days and so on, and the gap by halves; hours
   * where it is no more than a day.
   */
  private static Set<Long> steps(long gapMs) {
    SortedSet<Long> steps = new TreeSet<>(Comparator.reverseOrder());
    steps.add(gapMs);
    long unit = gapMs <= Times.DAY ? Times.HOUR : Times.DAY;
    long whole = gapMs / unit;
    for (long part = whole, left = 1; part > 0; part /= 2, left *= 2) {
      steps.add(part * unit);
      steps.add(Math.max(0, whole - left) * unit);
    }
    steps.remove(0L);
    return steps;
  }

  private static Draft moved(Draft draft, long fromMs, long byMs) {
    Draft moved = draft;
    for (int i = 0; i < draft.events().size(); i++) {
      if (moment(draft.events().get(i)) >= fromMs) {
        Spot event = Spot.of(Draft.WHEN, Integer.toString(i));
        for (String key : List.of("at", "until")) {
          Spot spot = event.inside(key);
          if (draft.at(spot).isPresent()) {
            long ms = Times.read(draft.at(spot).get()).orElse(byMs);
            moved = moved.with(spot, Times.moment(ms - byMs));
          }
        }
      }
    }
    return moved;
  }

  private static String words(Draft draft, long fromMs, long byMs) {
    String first = "everything";
    for (Tree event : draft.events()) {
      if (moment(event) < fromMs) {
        first = "all from " + Times.moment(fromMs) + " on";
      }
    }
    return first + " " + Times.length(byMs) + " earlier";
  }
}
