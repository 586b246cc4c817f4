package doseguard.scenarios.claims;

import doseguard.scenarios.file.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lays one mapping over another, key by key. */
final class Merge {

  private Merge() {}

  /** The lower mapping with the upper one's values over it; mappings inside are merged alike. */
  static Tree over(Tree lower, Optional<Tree> upper) {
    if (upper.isEmpty() || upper.get().kind() != Tree.Kind.MAP || lower.kind() != Tree.Kind.MAP) {
      return upper.orElse(lower);
    }
    Map<String, Tree> merged = new LinkedHashMap<>(lower.entries());
    upper
        .get()
        .entries()
        .forEach(
            (key, value) ->
                merged.merge(key, value, (below, above) -> over(below, Optional.of(above))));
    return Tree.map(lower.place(), lower.label(), merged);
  }

  /** A mapping with one value set. */
  static Tree with(Tree map, String key, Tree value) {
    Map<String, Tree> entries = new LinkedHashMap<>(map.entries());
    entries.put(key, value);
    return Tree.map(map.place(), map.label(), entries);
  }
}
