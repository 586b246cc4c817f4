package doseguard.engine.campaign.search;

/**
 * What one run of {@link Splitting} found, at its end or wherever it was cut.
 *
 * @param probability estimated probability of a margin below {@code level}; 1 before the first
 *     level. When 0 was not reached it only bounds the probability of a violation from above
 * @param level smallest level reached, as a margin: 0 when reached, positive infinity before the
 *     first level
 * @param reached whether the level is 0, so that {@code probability} is that of a violation
 * @param asks points that were judged
 */
public record Estimate(double probability, double level, boolean reached, int asks) {}
