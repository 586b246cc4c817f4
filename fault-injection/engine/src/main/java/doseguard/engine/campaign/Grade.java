package doseguard.engine.campaign;

import java.util.Locale;

/**
 * Holds a folded cell against its claim. Only what the bounds can carry is said: with too few cases
 * for the bound demanded, a cell is worse only when the opposite bound excludes the claim.
 */
final class Grade {

  private static final double HOUR_MS = 3_600_000;
  private static final double PG_PER_UG = 1e6;

  /** Share noticed, by its lower bound, from which an undetectable fault is detectable. */
  private static final double DETECTABLE = 0.9;

  /** Share of a day's dose that may be missing without harm: as for a false stop. */
  private static final double MISSING = 0.15;

  private final double risk;

  /**
   * Makes a grade.
   *
   * @param risk risk of one of all bounds of the table
   */
  Grade(double risk) {
    this.risk = risk;
  }

  /**
   * Grades a cell.
   *
   * @param cell folded, its standing not yet known
   * @return the same with its standing
   */
  CellResult of(CellResult cell) {
    Standing standing = cell.acted() == 0 ? Standing.NEVER_EXERCISED : standing(cell);
    String better = standing == Standing.KEPT ? better(cell) : "";
    return graded(cell, better.isEmpty() ? standing : Standing.BETTER, better);
  }

  private Standing standing(CellResult cell) {
    Coverage coverage = cell.claim().coverage();
    boolean full = cell.cases() >= cell.planned();
    if (coverage instanceof Coverage.Share share) {
      if (cell.keptBound() >= share.least()) {
        return cell.tooSlow() ? Standing.WORSE : Standing.KEPT;
      }
      double most = Bounds.shareAtMost(cell.acted() - cell.broken(), cell.acted(), risk);
      return full || most < share.least() ? Standing.WORSE : Standing.SAMPLED;
    }
    if (cell.broken() > 0) {
      return Standing.WORSE;
    }
    if (coverage instanceof Coverage.Rate rate) {
      return worse(
          rated(cell, cell.quiet().falseAlarms(), rate.alarmsPerYear()),
          rated(cell, cell.quiet().falseStops(), rate.stopsPerYear()));
    }
    return full ? Standing.KEPT : Standing.SAMPLED;
  }

  private Standing rated(CellResult cell, long events, double most) {
    double years = cell.quiet().years();
    if (Bounds.rateAtMost(events, years, risk) <= most) {
      return Standing.KEPT;
    }
    boolean full = cell.cases() >= cell.planned();
    return full || Bounds.rateAtLeast(events, years, risk) > most
        ? Standing.WORSE
        : Standing.SAMPLED;
  }

  private static Standing worse(Standing one, Standing other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static String better(CellResult cell) {
    Demand demand = cell.claim().demand();
    Detection detection = cell.detection();
    double slowest = detection.delays().maxMs();
    if (demand instanceof Demand.Noticed noticed && slowest <= noticed.withinMs() / 2.0) {
      return say("the slowest of %d cases was noticed after %.2f h", cell, slowest / HOUR_MS);
    }
    if (demand instanceof Demand.Noticed noticed
        && noticed.late()
        && cell.harm().unnoticed() == 0) {
      return say(
          "in %d cases no interruption was noticed late, the slowest alarm came after %.2f h",
          cell, slowest / HOUR_MS);
    }
    if (demand instanceof Demand.Harmless harmless
        && harmless.heard()
        && detection.delays().noticed() == 0) {
      return say(
          "in %d cases no alarm came (%.1f ug over the twin in 1 h)",
          cell, cell.harm().excessHourPg() / PG_PER_UG);
    }
    if (demand instanceof Demand.Bounded && cell.harm().unsafe() == 0) {
      return say(
          "none of %d cases was unsafe, the worst excess was %.1f ug in 1 h",
          cell, cell.harm().excessHourPg() / PG_PER_UG);
    }
    if (demand instanceof Demand.Undetectable) {
      if (detection.coverageBound() >= DETECTABLE) {
        return say("of %d cases %.1f %% were noticed", cell, 100 * detection.coverage());
      }
      Harm harm = cell.harm();
      long seen = harm.unsafe() + harm.unnoticed() + detection.delays().noticed();
      if (seen == 0 && harm.shortDay() <= MISSING) {
        return say(
            "in %d cases nobody was harmed (%.1f ug over the twin in 1 h)",
            cell, harm.excessHourPg() / PG_PER_UG);
      }
    }
    return "";
  }

  private static String say(String pattern, CellResult cell, double figure) {
    return String.format(Locale.ROOT, pattern, cell.acted(), figure);
  }

  private static CellResult graded(CellResult cell, Standing standing, String better) {
    return new CellResult(
        cell.claim(),
        standing,
        cell.cases(),
        cell.planned(),
        cell.acted(),
        cell.broken(),
        cell.keptBound(),
        cell.detection(),
        cell.harm(),
        cell.quiet(),
        cell.worst(),
        cell.brokenCases(),
        better);
  }
}
