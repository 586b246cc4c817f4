package doseguard.engine.campaign.strategy;

import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.TrialResult;
import java.util.Optional;

/**
 * The cases of one task, one after the other; each may depend on what those before it showed, and
 * on nothing else.
 */
public interface Course {

  /**
   * The next case.
   *
   * @return the trial, empty when the task is done
   */
  Optional<Trial> next();

  /**
   * Takes what the last case showed.
   *
   * @param result its result
   */
  void showed(TrialResult result);

  /**
   * What the whole task came to, beside its cases.
   *
   * @return figures whose meaning the strategy states; none for most
   */
  default double[] figures() {
    return new double[0];
  }
}
