package doseguard.engine.campaign;

import java.util.function.IntToLongFunction;

/**
 * How many cases each claim of a table needs, and at which risk each of its bounds is stated so
 * that all of them hold together at 95 % (Bonferroni: a rate counts twice, for alarms and stops).
 */
public final class Sizes {

  /** Length of a pump-year, ms: 365.25 d. */
  public static final double YEAR_MS = 365.25 * 86_400_000;

  private final double risk;
  private final long[] needed;
  private final long[] planned;

  /**
   * Plans a table.
   *
   * @param table the claims
   * @param lengthMs length of the cases of a cell, ms; asked for rates only
   * @param mostCases most cases in any one cell, at least 1; {@link Long#MAX_VALUE} for no cap
   * @param years pump-years in each cell with a rate; 0 for what the claim says
   */
  public Sizes(ClaimTable table, IntToLongFunction lengthMs, long mostCases, double years) {
    long statements = 0;
    for (Claim claim : table.claims()) {
      statements += claim.coverage() instanceof Coverage.Rate ? 2 : 1;
    }
    risk = Bounds.RISK / statements;
    needed = new long[table.claims().size()];
    planned = new long[needed.length];
    for (int cell = 0; cell < needed.length; cell++) {
      Coverage coverage = table.claims().get(cell).coverage();
      needed[cell] = needed(coverage, cell, lengthMs, 0);
      long wanted =
          years > 0 && coverage instanceof Coverage.Rate
              ? needed(coverage, cell, lengthMs, years)
              : needed[cell];
      planned[cell] = Math.min(mostCases, wanted);
    }
  }

  private long needed(Coverage coverage, int cell, IntToLongFunction lengthMs, double years) {
    if (coverage instanceof Coverage.Share share) {
      return Bounds.casesFor(share.least(), share.failures(), risk);
    }
    if (coverage instanceof Coverage.All all) {
      return Bounds.casesFor(all.shown(), 0, risk);
    }
    double wanted = years > 0 ? years : ((Coverage.Rate) coverage).years();
    return (long) Math.ceil(wanted * YEAR_MS / lengthMs.applyAsLong(cell));
  }

  /**
   * Risk of each single bound.
   *
   * @return 0.05 over the number of statements
   */
  public double risk() {
    return risk;
  }

  /**
   * Cases that a cell's bound needs.
   *
   * @param cell position in the table
   * @return at least 1
   */
  public long needed(int cell) {
    return needed[cell];
  }

  /**
   * Cases that are run.
   *
   * @param cell position in the table
   * @return at most {@link #needed(int)}, but for years asked for
   */
  public long planned(int cell) {
    return planned[cell];
  }

  /**
   * All cases that are run.
   *
   * @return their number
   */
  public long total() {
    long sum = 0;
    for (long cases : planned) {
      sum += cases;
    }
    return sum;
  }

  /**
   * All cases that the bounds need.
   *
   * @return their number
   */
  public long totalNeeded() {
    long sum = 0;
    for (long cases : needed) {
      sum += cases;
    }
    return sum;
  }

  /**
   * The cells' largest number of cases.
   *
   * @return rounds needed when the cells take turns
   */
  public long rounds() {
    long most = 0;
    for (long cases : planned) {
      most = Math.max(most, cases);
    }
    return most;
  }
}
