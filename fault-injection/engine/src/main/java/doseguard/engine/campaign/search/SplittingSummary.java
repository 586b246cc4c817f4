package doseguard.engine.campaign.search;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What independent repeats of {@link Splitting} say together, 20 or more for a claim (physics.md
 * 3.3). The spread of the repeats is the only honest error: a single run cannot know what it
 * missed.
 *
 * <p>A repeat that did not reach 0 only bounds. Mean, standard error and upper end take its bound
 * and so err upwards; the lower end takes 0.
 *
 * @param repeats number of repeats, at least 2
 * @param notReached repeats that only bound
 * @param mean estimated probability of a violation
 * @param standardError of the mean
 * @param low lower end of the interval that holds the probability at 95 %, at least 0
 * @param high upper end, at most 1
 */
public record SplittingSummary(
    int repeats, int notReached, double mean, double standardError, double low, double high) {

  private static final double UPPER_TAIL = 0.975;

  /**
   * Puts repeats together.
   *
   * @param estimates what each repeat found, each from a stream of its own
   * @return the summary
   * @throws IllegalArgumentException when there are fewer than two
   */
  public static SplittingSummary of(List<Estimate> estimates) {
    int repeats = estimates.size();
    if (repeats < 2) {
      throw new IllegalArgumentException(repeats + " repeats have no spread");
    }
    int notReached = 0;
    for (Estimate estimate : estimates) {
      notReached += estimate.reached() ? 0 : 1;
    }
    ToDoubleFunction<Estimate> most = Estimate::probability;
    ToDoubleFunction<Estimate> least = each -> each.reached() ? each.probability() : 0.0;
    double width = TDistribution.of(repeats - 1.0).inverseCumulativeProbability(UPPER_TAIL);
    double mean = mean(estimates, most);
    double error = error(estimates, most);
    double low = mean(estimates, least) - width * error(estimates, least);
    return new SplittingSummary(
        repeats, notReached, mean, error, Math.max(0.0, low), Math.min(1.0, mean + width * error));
  }

  private static double mean(List<Estimate> estimates, ToDoubleFunction<Estimate> value) {
    double sum = 0.0;
    for (Estimate estimate : estimates) {
      sum += value.applyAsDouble(estimate);
    }
    return sum / estimates.size();
  }

  private static double error(List<Estimate> estimates, ToDoubleFunction<Estimate> value) {
    double mean = mean(estimates, value);
    double squares = 0.0;
    for (Estimate estimate : estimates) {
      double apart = value.applyAsDouble(estimate) - mean;
      squares += apart * apart;
    }
    int repeats = estimates.size();
    return Math.sqrt(squares / (repeats - 1.0) / repeats);
  }
}
