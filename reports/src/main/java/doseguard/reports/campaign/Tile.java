package doseguard.reports.campaign;

import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.Delays;
import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Detection;
import doseguard.engine.campaign.Standing;
import doseguard.reports.text.Decimal;

/**
 * One field of the heat map. Its colour is the longest time to notice against the fault-tolerant
 * time, its pattern what is claimed; both are said in words as well.
 *
 * @param href page of the cell; empty when nothing is claimed
 * @param css classes of the style sheet: speed, pattern, standing
 * @param main what is to be read first
 * @param sub what is to be read next; may be empty
 * @param spoken the whole in one sentence, for those who do not see it
 */
public record Tile(String href, String css, String main, String sub, String spoken) {

  /** Shares of the fault-tolerant time that end a colour; what is beyond the hazard is the last. */
  private static final long[] SPEEDS_MS = {
    Detection.FAULT_TOLERANT_MS / 48,
    Detection.FAULT_TOLERANT_MS / 8,
    Detection.FAULT_TOLERANT_MS,
    Detection.HAZARD_MS,
  };

  /** The tile of what nobody claims anything of. */
  static final Tile NOTHING = new Tile("", "tile nothing", "–", "", "nothing is claimed");

  static Tile of(String href, CellResult cell) {
    String css = "tile " + pattern(cell.claim().demand()) + speed(cell) + standing(cell);
    String main = main(cell);
    String sub = sub(cell);
    String spoken =
        cell.claim().cell()
            + ": claimed "
            + DemandWords.of(cell.claim().demand())
            + ", "
            + StandingWords.of(cell.standing())
            + ". "
            + main
            + (sub.isEmpty() ? "" : ", " + sub);
    return new Tile(href, css, main, sub, spoken);
  }

  /**
   * Number of the colour of a time to notice.
   *
   * @param ms the time; negative for never
   * @return 0 for the fastest to 4 for past the hazard, or never
   */
  static int speed(long ms) {
    int speed = 0;
    while (speed < SPEEDS_MS.length && (ms < 0 || ms > SPEEDS_MS[speed])) {
      speed++;
    }
    return speed;
  }

  private static String pattern(Demand demand) {
    if (demand instanceof Demand.Harmless) {
      return "harmless";
    }
    if (demand instanceof Demand.Undetectable) {
      return "undetectable";
    }
    return demand instanceof Demand.Bounded ? "bounded" : "noticed";
  }

  private static String speed(CellResult cell) {
    Demand demand = cell.claim().demand();
    boolean timed =
        demand instanceof Demand.Noticed
            || (demand instanceof Demand.Bounded bounded && bounded.withinMs() >= 0);
    if (!timed || cell.acted() == 0) {
      return "";
    }
    boolean never = cell.detection().undetected() > 0;
    return " s" + speed(never ? -1 : cell.detection().delays().maxMs());
  }

  private static String standing(CellResult cell) {
    return switch (cell.standing()) {
      case WORSE -> " worse";
      case NEVER_EXERCISED -> " unexercised";
      case KEPT, BETTER, SAMPLED -> "";
    };
  }

  private static String main(CellResult cell) {
    if (cell.standing() == Standing.NEVER_EXERCISED) {
      return "not exercised";
    }
    Demand demand = cell.claim().demand();
    if (demand instanceof Demand.Harmless) {
      return "harmless";
    }
    if (demand instanceof Demand.Undetectable) {
      return "undetectable";
    }
    if (demand instanceof Demand.Bounded bounded && bounded.withinMs() < 0) {
      return excess(cell);
    }
    Delays delays = cell.detection().delays();
    if (delays.noticed() == 0) {
      return "never";
    }
    return cell.detection().undetected() > 0
        ? cell.detection().undetected() + " never"
        : "≤ " + Brief.span(delays.maxMs());
  }

  private static String sub(CellResult cell) {
    Demand demand = cell.claim().demand();
    if (cell.acted() == 0) {
      return "";
    }
    if (cell.standing() == Standing.WORSE) {
      return cell.broken() + " of " + cell.acted() + " broke it";
    }
    if (demand instanceof Demand.Harmless) {
      return cell.acted() + " cases";
    }
    if (demand instanceof Demand.Undetectable) {
      return "noticed " + cell.detection().delays().noticed() + " of " + cell.acted();
    }
    if (demand instanceof Demand.Bounded bounded) {
      return bounded.withinMs() < 0 ? cell.acted() + " cases" : excess(cell);
    }
    return "DC ≥ " + Brief.atLeast(cell.detection().coverageBound());
  }

  private static String excess(CellResult cell) {
    return "+" + Decimal.micrograms(Math.max(0, cell.harm().excessDayPg())) + " µg in 24 h";
  }
}
