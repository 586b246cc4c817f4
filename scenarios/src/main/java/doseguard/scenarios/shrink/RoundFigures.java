package doseguard.scenarios.shrink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes figures rounder. Figures that are written the same are rounded together first, since a dose
 * taken over and the one programmed often are one dose, and then each alone.
 */
final class RoundFigures implements Pass {

  @Override
  public int places(Draft draft) {
    return groups(draft).size();
  }

  @Override
  public List<Candidate> at(Draft draft, int place) {
    List<Spot> group = groups(draft).get(place);
    Spot first = group.get(0);
    List<Candidate> candidates = new ArrayList<>();
    for (String text : Figure.of(first, draft).orElseThrow().rounder()) {
      Draft after = draft;
      for (Spot spot : group) {
        after = after.with(spot, text);
      }
      List<String> names = group.stream().map(spot -> named(spot, draft)).toList();
      String words = String.join(" and ", names) + Words.change(first, draft, after);
      candidates.add(new Candidate(after, words));
    }
    return candidates;
  }

  private static String named(Spot spot, Draft draft) {
    return Words.whose(spot, draft) + Words.name(spot);
  }

  /** Places of figures that are written the same, where there are several, and then each alone. */
  private static List<List<Spot>> groups(Draft draft) {
    Map<String, List<Spot>> alike = new LinkedHashMap<>();
    List<List<Spot>> groups = new ArrayList<>();
    for (Spot spot : draft.spots()) {
      if (Figure.of(spot, draft).isPresent()) {
        String text = draft.at(spot).orElseThrow().text();
        alike.computeIfAbsent(text, key -> new ArrayList<>()).add(spot);
        groups.add(List.of(spot));
      }
    }
    alike.values().removeIf(spots -> spots.size() == 1);
    List<List<Spot>> all = new ArrayList<>(alike.values());
    all.addAll(groups);
    return all;
  }
}
