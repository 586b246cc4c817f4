package doseguard.engine.campaign;

/**
 * False alarms and false stops of a cell, by time. The bounds are exact one-sided upper Poisson
 * bounds at 95 % for this cell alone.
 *
 * @param years simulated pump-years
 * @param falseAlarms delivery alarms that no fault explains
 * @param alarmsPerYearBound upper bound of their rate per pump-year
 * @param falseStops cases with a false stop
 * @param stopsPerYearBound upper bound of their rate per pump-year
 */
public record Quiet(
    double years,
    long falseAlarms,
    double alarmsPerYearBound,
    long falseStops,
    double stopsPerYearBound) {}
