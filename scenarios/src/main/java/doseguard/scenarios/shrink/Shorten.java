package doseguard.scenarios.shrink;

import doseguard.scenarios.file.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Makes the case shorter, and then what lasts in it: to round lengths first, then by halves of what
 * is left, down to single days (hours where it is no longer than a day, minutes where no longer
 * than an hour).
 */
final class Shorten implements Pass {

  /** Round lengths from 1 min to 200 d, half of the longest case. */
  private static final List<Long> ROUND =
      List.of(
          Times.MINUTE,
          10 * Times.MINUTE,
          Times.HOUR,
          2 * Times.HOUR,
          5 * Times.HOUR,
          10 * Times.HOUR,
          Times.DAY,
          2 * Times.DAY,
          5 * Times.DAY,
          10 * Times.DAY,
          20 * Times.DAY,
          50 * Times.DAY,
          100 * Times.DAY,
          200 * Times.DAY);

  @Override
  public int places(Draft draft) {
    return 1 + draft.events().size();
  }

  @Override
  public List<Candidate> at(Draft draft, int place) {
    return place == 0 ? durations(draft) : ends(draft, place - 1);
  }

  private static List<Candidate> durations(Draft draft) {
    List<Candidate> candidates = new ArrayList<>();
    long durationMs = Times.read(draft.at(Draft.DURATION).orElseThrow()).orElse(0);
    for (long ms : shorter(durationMs)) {
      Draft within = within(draft, ms).with(Draft.DURATION, Times.length(ms));
      candidates.add(new Candidate(within, Words.instead(Draft.DURATION, draft, within)));
    }
    return candidates;
  }

  /** Without the ends of faults that would come after the end of the case. */
  private static Draft within(Draft draft, long durationMs) {
    List<Tree> events = new ArrayList<>();
    for (Tree event : draft.events()) {
      long atMs = Times.at(event, "at").orElse(0);
      long untilMs = Times.at(event, "until").orElse(0);
      long endMs = Math.max(untilMs, atMs + Times.at(event, "for").orElse(0));
      boolean endless = event.at("fault").isPresent() && endMs > durationMs;
      events.add(endless ? endless(event) : event);
    }
    return draft.events().isEmpty() ? draft : draft.with(events);
  }

  private static Tree endless(Tree event) {
    Draft alone = new Draft(event.entries());
    Draft open = alone.without(Spot.of("until")).without(Spot.of("for"));
    return Tree.map(event.place(), event.label(), open.parts());
  }

  private static List<Candidate> ends(Draft draft, int number) {
    Spot event = Spot.of(Draft.WHEN, Integer.toString(number));
    Tree tree = draft.at(event).orElseThrow();
    long atMs = Times.at(tree, "at").orElse(0);
    List<Candidate> candidates = new ArrayList<>();
    OptionalLong length = Times.at(tree, "for");
    for (long ms : shorter(length.orElse(0))) {
      add(draft, event.inside("for"), Times.length(ms), candidates);
    }
    OptionalLong until = Times.at(tree, "until");
    for (long ms : shorter(until.orElse(atMs) - atMs)) {
      add(draft, event.inside("until"), Times.moment(atMs + ms), candidates);
    }
    return candidates;
  }

  private static void add(Draft draft, Spot spot, String text, List<Candidate> to) {
    Draft after = draft.with(spot, text);
    to.add(new Candidate(after, Words.instead(spot, draft, after)));
  }

  /** Shorter lengths, ms: round ones from the shortest on, then halves of the way down. */
  private static Set<Long> shorter(long ms) {
    Set<Long> lengths = new LinkedHashSet<>(ROUND);
    long unit = ms > Times.DAY ? Times.DAY : ms > Times.HOUR ? Times.HOUR : Times.MINUTE;
    long whole = ms / unit;
    lengths.add(whole * unit);
    for (long less = Long.highestOneBit(whole); less > 0; less /= 2) {
      lengths.add((whole - less) * unit);
    }
    lengths.removeIf(length -> length <= 0 || length >= ms);
    return lengths;
  }
}
