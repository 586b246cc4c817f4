package doseguard.scenarios.campaign;

import doseguard.engine.simulation.Case;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.template.CaseTemplate;
import doseguard.scenarios.template.Chance;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A case drawn from a template.
 *
 * @param id its id
 * @param template what it is drawn from
 * @param chance opens chance at its beginning, the same each time
 */
record Drawn(String id, CaseTemplate template, Supplier<Chance> chance) implements Written {

  @Override
  public Case get() {
    return template.subject(id, chance.get());
  }

  @Override
  public Map<String, Tree> scenario() {
    return template.scenario(id, chance.get());
  }
}
