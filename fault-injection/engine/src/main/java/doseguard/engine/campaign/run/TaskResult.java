package doseguard.engine.campaign.run;

import doseguard.engine.campaign.TrialResult;
import java.util.List;

/**
 * What came of one task of a campaign.
 *
 * @param trials its cases, in order
 * @param figures what the whole task came to, beside its cases; the strategy states their meaning
 */
public record TaskResult(List<TrialResult> trials, List<Double> figures) {

  /** Copies the lists. */
  public TaskResult {
    trials = List.copyOf(trials);
    figures = List.copyOf(figures);
  }
}
