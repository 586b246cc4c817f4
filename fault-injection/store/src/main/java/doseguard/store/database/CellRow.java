package doseguard.store.database;

/**
 * One cell of the detectability matrix in one night: a row of table {@code cell}.
 *
 * @param fault fault class
 * @param severity name of the severity
 * @param suite sensor suite of the pump
 * @param standing how the cell stands to its claim
 * @param cases cases executed and judged
 * @param acted cases in which the fault had an effect
 * @param broken cases that broke the claim
 * @param bound lower bound of the share of cases that keep the claim, 0 to 1
 */
public record CellRow(
    String fault,
    String severity,
    String suite,
    String standing,
    long cases,
    long acted,
    long broken,
    double bound) {}
