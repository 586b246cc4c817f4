package doseguard.scenarios.campaign;

import doseguard.engine.simulation.Case;
import doseguard.scenarios.file.Tree;
import java.util.Map;
import java.util.function.Supplier;

/** A case that can be written as a scenario file. */
public interface Written extends Supplier<Case> {

  /**
   * The scenario, all but its {@code then}.
   *
   * @return keys and values, in order
   */
  Map<String, Tree> scenario();
}
