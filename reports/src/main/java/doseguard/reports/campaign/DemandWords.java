package doseguard.reports.campaign;

import doseguard.engine.campaign.Demand;
import doseguard.engine.oracle.Finding.Question;
import doseguard.reports.text.Decimal;
import doseguard.reports.text.Moment;

/** A demand in a few words, with its figures. */
public final class DemandWords {

  private DemandWords() {}

  /**
   * Says a demand.
   *
   * @param demand the demand
   * @return for example {@code NOTICED within 1 h}; {@code , late} when an interruption may come
   *     before
   */
  public static String of(Demand demand) {
    if (demand instanceof Demand.Noticed noticed) {
      return noticed.word() + within(noticed.withinMs()) + (noticed.late() ? ", late" : "");
    }
    if (demand instanceof Demand.Bounded bounded) {
      String noticed = bounded.withinMs() < 0 ? "" : ", noticed" + within(bounded.withinMs());
      return bounded.word() + " by " + mass(bounded) + noticed;
    }
    if (demand instanceof Demand.Together together) {
      String kept =
          together.givenUp().isEmpty()
              ? "what none gives up"
              : "all but " + Question.words(together.givenUp());
      return together.unsafeBy() == 0
          ? kept
          : kept + ", unsafe by up to " + Decimal.percent(together.unsafeBy()) + " of the bound";
    }
    boolean heard = demand instanceof Demand.Harmless harmless && harmless.heard();
    return demand.word() + (heard ? ", may alarm" : "");
  }

  private static String within(long ms) {
    return " within " + Moment.span(ms);
  }

  private static String mass(Demand.Bounded bounded) {
    String day = Decimal.micrograms(bounded.dayPg()) + " ug in 24 h";
    if (bounded.hourPg() == bounded.dayPg()) {
      return day;
    }
    String hour = Decimal.micrograms(bounded.hourPg()) + " ug in 1 h";
    return bounded.dayPg() == Demand.Bounded.UNBOUNDED ? hour : hour + ", " + day;
  }
}
