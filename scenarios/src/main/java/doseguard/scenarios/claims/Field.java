package doseguard.scenarios.claims;

import doseguard.scenarios.template.CaseTemplate;
import doseguard.scenarios.template.Fragment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often what goes wrong in the field, and what may go wrong together.
 *
 * @param weights share of each group of faults, by name; their sum is 1
 * @param two share of cases in which two faults come together
 * @param three share of cases in which three do
 * @param settings therapies in which any of the fragments may happen, the plain one first
 * @param fragments the events of each cell of the table that may happen in any setting and together
 *     with others; empty for cells that need a therapy or a pump of their own
 * @param limits how unsafe delivery may become only because faults come together
 */
public record Field(
    Map<String, Double> weights,
    double two,
    double three,
    List<Setting> settings,
    List<Optional<Fragment>> fragments,
    List<JointLimit> limits) {

  /** Copies the lists and the map, which keeps its order. */
  public Field {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    settings = List.copyOf(settings);
    fragments = List.copyOf(fragments);
    limits = List.copyOf(limits);
  }

  /**
   * A therapy without faults.
   *
   * @param name its population
   * @param bySuite a template for each sensor suite
   */
  public record Setting(String name, Map<String, CaseTemplate> bySuite) {

    /** Copies the map. */
    public Setting {
      bySuite = Map.copyOf(bySuite);
    }
  }
}
