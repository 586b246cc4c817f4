package doseguard.scenarios.policy;

import doseguard.engine.therapy.Indication;
import doseguard.guard.Policy;
import java.util.List;

/**
 * A policy as its file states it, for reports: the limits and where each comes from.
 *
 * @param name the file's name without its ending
 * @param title what it is for, one sentence
 * @param version grows with every change of a figure
 * @param jurisdiction whose label it follows
 * @param indication the origin of spasticity it is meant for; a scenario's default
 * @param figures every figure in the order of the file
 * @param policy the limits
 */
public record NamedPolicy(
    String name,
    String title,
    int version,
    String jurisdiction,
    Indication indication,
    List<Figure> figures,
    Policy policy) {

  /** Copies the list. */
  public NamedPolicy {
    figures = List.copyOf(figures);
  }

  /**
   * One figure with its origin.
   *
   * @param key its key
   * @param value the value with its unit, as written
   * @param source the document it was read in; empty when it is a project choice
   * @param choice the reason of a project choice; empty when it has a source
   */
  public record Figure(String key, String value, String source, String choice) {}
}
