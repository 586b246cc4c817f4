package doseguard.scenarios.shrink;

import doseguard.scenarios.file.Tree;
import java.util.ArrayList;
import java.util.List;

/** Leaves out events: half of them, a quarter and so on, and then each alone. */
final class DropEvents implements Pass {

  @Override
  public int places(Draft draft) {
    return 1 + draft.events().size();
  }

  @Override
  public List<Candidate> at(Draft draft, int place) {
    if (place > 0) {
      return List.of(without(draft, place - 1, place));
    }
    List<Candidate> candidates = new ArrayList<>();
    int number = draft.events().size();
    for (int length = number; length > 1; length = half(length)) {
      for (int from = 0; from < number; from += length) {
        candidates.add(without(draft, from, Math.min(number, from + length)));
      }
    }
    return candidates;
  }

  private static int half(int length) {
    return length == 2 ? 1 : (length + 1) / 2;
  }

  private static Candidate without(Draft draft, int from, int to) {
    List<Tree> events = new ArrayList<>(draft.events());
    List<Tree> dropped = events.subList(from, to);
    List<String> names = dropped.stream().map(Words::event).toList();
    dropped.clear();
    return new Candidate(draft.with(events), "dropped " + String.join(", ", names));
  }
}
