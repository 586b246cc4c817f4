package doseguard.engine.campaign;

/**
 * Times to notice of the cases that were noticed, from the onset of the cause's effect. Quantiles
 * are exact: the smallest value that at least that share does not exceed. All are -1 when no case
 * was noticed.
 *
 * @param noticed number of cases noticed
 * @param p50Ms median, ms
 * @param p95Ms 95 % quantile, ms
 * @param p99Ms 99 % quantile, ms
 * @param maxMs longest, ms
 * @param meanMs mean, ms
 */
public record Delays(long noticed, long p50Ms, long p95Ms, long p99Ms, long maxMs, double meanMs) {}
