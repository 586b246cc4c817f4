package doseguard.store.database;

/**
 * How many cases of a night reached something: a row of table {@code coverage}.
 *
 * @param kind what it is: a limit, an alarm, a fault, a pair of faults
 * @param name which one of its kind; once in a night
 * @param cases cases that reached it, 0 when none did
 */
public record CoverageRow(String kind, String name, long cases) {}
