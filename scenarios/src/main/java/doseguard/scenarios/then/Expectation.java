package doseguard.scenarios.then;

import doseguard.engine.oracle.Finding.Question;
import java.util.Set;

/** One line of {@code then}: something that must be true of a run. */
public interface Expectation {

  /**
   * The line as written.
   *
   * @return the phrase
   */
  String phrase();

  /**
   * Compares it with what happened.
   *
   * @param facts what happened
   * @return whether it holds, and why
   */
  Answer answer(Facts facts);

  /**
   * The questions that it asks the oracles itself.
   *
   * @return at most one question
   */
  default Set<Question> states() {
    return Set.of();
  }

  /**
   * The questions whose usual answer it replaces by a claim, unless another line states them.
   *
   * @return empty for everything but outcomes
   */
  default Set<Question> replaces() {
    return Set.of();
  }
}
