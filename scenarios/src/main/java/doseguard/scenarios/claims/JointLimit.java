package doseguard.scenarios.claims;

import doseguard.engine.oracle.Finding.Question;
import java.util.Set;

/**
 * What faults give up when they come together, beyond what each of them gives up alone.
 *
 * @param families the families of the faults, at least two
 * @param givenUp what is not kept, at least one question
 * @param because why it cannot be kept
 * @param control what has to be done about it elsewhere
 */
public record JointLimit(
    Set<String> families, Set<Question> givenUp, String because, String control) {

  /** Copies the sets. */
  public JointLimit {
    families = Set.copyOf(families);
    givenUp = Set.copyOf(givenUp);
  }
}
