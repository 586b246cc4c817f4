package doseguard.scenarios.claims;

import doseguard.engine.campaign.Cell;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How unsafe delivery may become when faults come together, beyond what each of them may do alone.
 *
 * @param parts the faults that have to come together, at least two
 * @param unsafeBy how far beyond the tightest of its bounds, a share of that bound, above 0 and at
 *     most 1
 * @param because why it cannot be kept
 * @param control what has to be done about it elsewhere
 */
public record JointLimit(List<Part> parts, double unsafeBy, String because, String control) {

  /** Copies the list. */
  public JointLimit {
    parts = List.copyOf(parts);
  }

  /**
   * One of the faults.
   *
   * @param fault its class, as claimed
   * @param severities the severities of its claims for which the limit stands
   */
  public record Part(String fault, Set<String> severities) {

    /** Copies the set. */
    public Part {
      severities = Set.copyOf(severities);
    }

    private boolean isAmong(Collection<Cell> cells) {
      return cells.stream()
          .anyMatch(cell -> cell.fault().equals(fault) && severities.contains(cell.severity()));
    }
  }

  /**
   * Whether the limit stands for these faults.
   *
   * @param cells the cells of what goes wrong
   * @return true when all its parts are among them
   */
  public boolean standsFor(Collection<Cell> cells) {
    return parts.stream().allMatch(part -> part.isAmong(cells));
  }
}
