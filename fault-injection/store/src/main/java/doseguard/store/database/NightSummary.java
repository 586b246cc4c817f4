package doseguard.store.database;

import java.util.OptionalDouble;

/**
 * A night among others.
 *
 * @param night the night
 * @param findings ways in which its cases failed
 * @param casesPerSecond its speed, cases per second on all its threads; empty when no time was
 *     measured
 */
public record NightSummary(NightRow night, long findings, OptionalDouble casesPerSecond) {}
