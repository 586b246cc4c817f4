package doseguard.scenarios.shrink;

import doseguard.scenarios.file.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a value stands in a scenario.
 *
 * @param steps keys, and positions in lists, from the outermost inwards; at least one
 */
record Spot(List<String> steps) {

  Spot {
    steps = List.copyOf(steps);
  }

  static Spot of(String... steps) {
    return new Spot(List.of(steps));
  }

  /** A value inside the one that stands here. */
  Spot inside(String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Spot(longer);
  }

  /** The key or position of the value itself. */
  String last() {
    return steps.get(steps.size() - 1);
  }

  /** What stands here. */
  Optional<Tree> in(Map<String, Tree> parts) {
    Tree at = parts.get(steps.get(0));
    for (String step : steps.subList(1, steps.size())) {
      at = at == null ? null : inside(at, step);
    }
    return Optional.ofNullable(at);
  }

  private static Tree inside(Tree tree, String step) {
    return tree.kind() == Tree.Kind.LIST
        ? tree.items().get(Integer.parseInt(step))
        : tree.entries().get(step);
  }

  /**
   * The scenario with something else here.
   *
   * @param parts the scenario
   * @param value what stands here then; nothing at all when empty
   */
  Map<String, Tree> changed(Map<String, Tree> parts, Optional<Tree> value) {
    return changed(parts, steps, value);
  }

  private static Map<String, Tree> changed(
      Map<String, Tree> entries, List<String> steps, Optional<Tree> value) {
    Map<String, Tree> copy = new LinkedHashMap<>(entries);
    String key = steps.get(0);
    Optional<Tree> there =
        steps.size() == 1 ? value : Optional.of(changed(entries.get(key), rest(steps), value));
    there.ifPresentOrElse(tree -> copy.put(key, tree), () -> copy.remove(key));
    return copy;
  }

  private static Tree changed(Tree tree, List<String> steps, Optional<Tree> value) {
    if (tree.kind() != Tree.Kind.LIST) {
      return Tree.map(tree.place(), tree.label(), changed(tree.entries(), steps, value));
    }
    List<Tree> copy = new ArrayList<>(tree.items());
    int position = Integer.parseInt(steps.get(0));
    Optional<Tree> there =
        steps.size() == 1 ? value : Optional.of(changed(copy.get(position), rest(steps), value));
    copy.remove(position);
    there.ifPresent(item -> copy.add(position, item));
    return Tree.list(tree.place(), tree.label(), copy);
  }

  private static List<String> rest(List<String> steps) {
    return steps.subList(1, steps.size());
  }
}
