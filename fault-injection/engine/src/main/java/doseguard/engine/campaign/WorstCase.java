package doseguard.engine.campaign;

/**
 * One of the cases that came closest to a hazard, or went furthest beyond.
 *
 * @param index its index
 * @param strategy name of the strategy that found it
 * @param margin the smallest margin of what is not declared
 */
public record WorstCase(long index, String strategy, double margin) {}
