package doseguard.engine.campaign;

/** How surely a cell must show its demand, and with how many cases that is seen. */
public sealed interface Coverage {

  /**
   * The share of cases that keep the claim is at least this, by its exact lower bound that holds
   * for all cells of a table at once.
   *
   * @param least share, above 0 and below 1
   * @param failures how many broken cases the number of cases leaves room for, at least 0
   */
  record Share(double least, int failures) implements Coverage {}

  /**
   * Every case keeps the claim.
   *
   * @param shown share whose lower bound states the number of cases, above 0 and below 1
   */
  record All(double shown) implements Coverage {}

  /**
   * Rare events in pump-years: the exact upper bounds of the rates, false alarms and false stops
   * each, are at most these; every case keeps what else is demanded.
   *
   * @param years simulated pump-years, above 0
   * @param alarmsPerYear most false alarms per pump-year
   * @param stopsPerYear most false stops per pump-year
   */
  record Rate(double years, double alarmsPerYear, double stopsPerYear) implements Coverage {}
}
