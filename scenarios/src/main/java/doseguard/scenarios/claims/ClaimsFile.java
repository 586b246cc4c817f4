package doseguard.scenarios.claims;

import doseguard.engine.campaign.ClaimTable;
import doseguard.scenarios.template.CaseTemplate;
import java.util.List;
import java.util.Optional;

/**
 * A claims file, read and found right.
 *
 * @param title what it is about
 * @param version grows with every change of a claim
 * @param table the claims, one a cell
 * @param templates what the cases of each cell are drawn from, in the order of the table
 * @param field how often what goes wrong in the field; empty when the file does not say
 * @param digest SHA-256 of the file, hexadecimal
 */
public record ClaimsFile(
    String title,
    int version,
    ClaimTable table,
    List<CaseTemplate> templates,
    Optional<Field> field,
    String digest) {

  /** Copies the list. */
  public ClaimsFile {
    templates = List.copyOf(templates);
  }
}
