package doseguard.scenarios.claims;

import doseguard.scenarios.file.Place;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.quantity.Names;
import doseguard.scenarios.template.CaseTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What cases are drawn from, as it stands in the file: draws by name, the given, the events.
 *
 * @param draws what is drawn under which name, in order
 * @param given the scenario's {@code given}
 * @param when the scenario's events
 */
record Population(Map<String, Tree> draws, Tree given, List<Tree> when) {

  /**
   * Reads all populations of a file.
   *
   * @param populations the mapping
   * @param problems where to say what is wrong
   * @return populations by name; what is like an unknown one builds on nothing
   */
  static Map<String, Population> all(Tree populations, Problems problems) {
    Map<String, Population> all = new TreeMap<>();
    populations
        .entries()
        .forEach(
            (name, tree) -> {
              Reading reading = new Reading(tree, problems);
              all.put(name, base(reading, tree, all).with(reading));
            });
    return all;
  }

  private static Population base(Reading population, Tree tree, Map<String, Population> above) {
    String like = population.text("like");
    if (!like.isEmpty() && !above.containsKey(like)) {
      String wrong = "no population '" + like + "' stands above" + Names.hint(like, above.keySet());
      String known = above.isEmpty() ? "no 'like'" : "one of " + String.join(", ", above.keySet());
      population.problems().add(population.place("like"), wrong, known);
    }
    Tree nothing = Tree.map(tree.place(), tree.label(), Map.of());
    return above.getOrDefault(like, new Population(Map.of(), nothing, List.of()));
  }

  /**
   * This population with more laid over it.
   *
   * @param upper a mapping with {@code draw}, {@code given} and {@code when}, each if need be
   * @return both together
   */
  Population with(Reading upper) {
    Map<String, Tree> both = new LinkedHashMap<>(draws);
    upper.at("draw").ifPresent(tree -> both.putAll(tree.entries()));
    List<Tree> events = new ArrayList<>(when);
    events.addAll(upper.items("when"));
    return new Population(both, Merge.over(given, upper.at("given")), events);
  }

  /**
   * The template of its cases with one sensor suite.
   *
   * @param title what they show
   * @param label where mistakes about the whole of it are reported
   * @param suite the suite, as it stands in the file
   * @param check checks a scenario
   * @param problems where to say what is wrong
   * @return the template, empty when something is wrong
   */
  Optional<CaseTemplate> template(
      String title, Place label, Tree suite, CaseTemplate.Check check, Problems problems) {
    Tree pump = given.at("pump").orElse(Tree.map(given.place(), given.label(), Map.of()));
    return CaseTemplate.read(
        new CaseTemplate.Parts(
            title, label, draws, Merge.with(given, "pump", Merge.with(pump, "suite", suite)), when),
        check,
        problems);
  }
}
