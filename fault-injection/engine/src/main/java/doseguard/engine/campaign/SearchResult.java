package doseguard.engine.campaign;

import java.util.List;

/**
 * What the cases of a campaign showed together, whatever claim they belong to.
 *
 * @param strategies one result for each strategy, in the order of the plan
 * @param outcomes what became of the patients, by faults
 * @param sightings what was seen to act, by kind
 * @param margins how the margins are spread, one for each question
 * @param causes what broke, by cause, the worst first
 * @param worst the cases closest to a hazard, the worst first
 * @param repeated cases run twice
 * @param different indices of the cases that gave other bytes the second time, at most {@link
 *     #MOST_DIFFERENT}
 */
public record SearchResult(
    List<StrategyResult> strategies,
    List<OutcomeRow> outcomes,
    List<Sighting> sightings,
    List<Histogram> margins,
    List<Cause> causes,
    List<WorstCase> worst,
    long repeated,
    List<Long> different) {

  /** Most cases that are named for giving other bytes. */
  public static final int MOST_DIFFERENT = 10;

  /** How many of the worst cases are kept. */
  public static final int MOST_WORST = 10;

  /** Copies the lists. */
  public SearchResult {
    strategies = List.copyOf(strategies);
    outcomes = List.copyOf(outcomes);
    sightings = List.copyOf(sightings);
    margins = List.copyOf(margins);
    causes = List.copyOf(causes);
    worst = List.copyOf(worst);
    different = List.copyOf(different);
  }
}
