package doseguard.scenarios.shrink;

import doseguard.scenarios.file.Tree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The smallest scenario found.
 *
 * @param scenario its keys and values, in the order they had
 * @param runs how many scenarios were tried, the first one included
 * @param finished whether nothing that was left to try fails any more; false when the runs did not
 *     suffice
 * @param steps what was taken away or made simpler, in order, in words
 */
public record Shrunk(Map<String, Tree> scenario, int runs, boolean finished, List<String> steps) {

  /** Copies map and list. */
  public Shrunk {
    scenario = Collections.unmodifiableMap(new LinkedHashMap<>(scenario));
    steps = List.copyOf(steps);
  }
}
