package doseguard.scenarios.shrink;

import doseguard.engine.simulation.Case;
import doseguard.scenarios.file.Tree;
import java.util.Map;

/** Says whether a scenario fails in the way that is looked for. */
@FunctionalInterface
public interface Trial {

  /**
   * Tries a scenario. The answer must depend on the scenario alone; what is thrown ends the
   * shrinking.
   *
   * @param scenario its keys and values, in order
   * @param subject the case it describes
   * @return true when it fails, and in the same way
   */
  boolean stillFails(Map<String, Tree> scenario, Case subject);
}
