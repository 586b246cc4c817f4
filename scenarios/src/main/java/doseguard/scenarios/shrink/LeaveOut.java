package doseguard.scenarios.shrink;

import doseguard.scenarios.file.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out what a file need not state, so that the default holds: all of the pump's extras at
 * once, then every key, mapping and step of a schedule alone; a schedule first becomes one rate.
 * What must be stated is no valid scenario without.
 */
final class LeaveOut implements Pass {

  private static final Spot PUMP = Spot.of(Draft.GIVEN, "pump");

  /** What the schema wants of a pump. */
  private static final Set<String> NEEDED = Set.of("reservoir", "fill", "stroke", "suite");

  /** Keys that stand together or not at all, the one to begin with first. */
  private static final Map<String, String> TOGETHER = Map.of("every", "until", "period", "active");

  @Override
  public int places(Draft draft) {
    return 1 + spots(draft).size();
  }

  @Override
  public List<Candidate> at(Draft draft, int place) {
    return place == 0 ? plainPump(draft) : spot(draft, spots(draft).get(place - 1));
  }

  private static List<Spot> spots(Draft draft) {
    return draft.spots().stream().filter(spot -> !Draft.event(spot)).toList();
  }

  private static List<Candidate> plainPump(Draft draft) {
    Tree pump = draft.at(PUMP).orElseThrow();
    Map<String, Tree> needed = new LinkedHashMap<>(pump.entries());
    needed.keySet().retainAll(NEEDED);
    List<String> extras = new ArrayList<>(pump.entries().keySet());
    extras.removeAll(NEEDED);
    Draft plain = draft.with(PUMP, Tree.map(pump.place(), pump.label(), needed));
    return List.of(new Candidate(plain, "pump " + String.join(", ", extras) + " left out"));
  }

  private static List<Candidate> spot(Draft draft, Spot spot) {
    List<Candidate> candidates = new ArrayList<>();
    Tree value = draft.at(spot).orElseThrow();
    for (String rate : rates(value)) {
      Draft after = draft.with(spot, Tree.instead(Tree.Kind.TEXT, value, rate));
      candidates.add(new Candidate(after, Words.instead(spot, draft, after)));
    }
    Draft without = draft.without(spot);
    String words = Words.leftOut(spot, draft);
    String other = TOGETHER.get(spot.last());
    if (other != null) {
      Spot beside = new Spot(spot.steps().subList(0, spot.steps().size() - 1)).inside(other);
      candidates.add(new Candidate(without.without(beside), words));
    }
    candidates.add(new Candidate(without, words));
    return candidates;
  }

  /** The rates of a schedule, each once. */
  private static Set<String> rates(Tree value) {
    Set<String> rates = new LinkedHashSet<>();
    for (Tree step : value.items()) {
      step.at("rate").ifPresent(rate -> rates.add(rate.text()));
    }
    return rates;
  }
}
