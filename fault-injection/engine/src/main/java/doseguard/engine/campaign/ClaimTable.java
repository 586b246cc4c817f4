package doseguard.engine.campaign;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that is claimed, one claim a cell.
 *
 * @param claims in the order of the file, at least one, no cell twice
 */
public record ClaimTable(List<Claim> claims) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException when it is empty or a cell is claimed twice
   */
  public ClaimTable {
    claims = List.copyOf(claims);
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("nothing is claimed");
    }
    Set<Cell> seen = new HashSet<>();
    for (Claim claim : claims) {
      if (!seen.add(claim.cell())) {
        throw new IllegalArgumentException("claimed twice: " + claim.cell());
      }
    }
  }
}
