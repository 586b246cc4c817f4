package doseguard.reports.campaign;

import doseguard.engine.campaign.Harm;
import doseguard.engine.campaign.Worst;
import doseguard.reports.page.Fact;
import doseguard.reports.text.Decimal;
import doseguard.reports.text.Moment;
import java.util.List;

/** The worst that patients of a cell received, in words. */
final class HarmWords {

  private HarmWords() {}

  /** The two directions in one line. */
  static String worst(Harm harm) {
    return "+"
        + ug(harm.excessDayPg())
        + " in 24 h; "
        + percent(harm.shortDay())
        + " missing in 24 h";
  }

  /** Every figure with its name. */
  static List<Fact> facts(Harm harm) {
    return List.of(
        new Fact("Most over the larger twin in 1 h", ug(harm.excessHourPg())),
        new Fact("Most over the larger twin in 24 h", ug(harm.excessDayPg())),
        new Fact("Largest share missing in 12 h", percent(harm.shortHalfDay())),
        new Fact("Largest share missing in 24 h", percent(harm.shortDay())),
        new Fact("Release bolus (within 5 min)", ug(harm.releasePg())),
        new Fact("Most into tissue", ug(harm.tissuePg())),
        new Fact("Unsafe delivery", cases(harm.unsafe())),
        new Fact("Unnoticed interruption", cases(harm.unnoticed())),
        new Fact("Failed recovery", cases(harm.unrecovered())));
  }

  /** What a worst case showed. */
  static String value(Worst worst) {
    return switch (worst.measure()) {
      case DELAY ->
          Double.isInfinite(worst.value()) ? "never noticed" : Moment.span((long) worst.value());
      case EXCESS_HOUR, EXCESS_DAY, RELEASE -> ug((long) worst.value());
      case SHORT_HALF_DAY, SHORT_DAY -> percent(worst.value());
      case FALSE_ALARMS -> Decimal.brief(worst.value(), 0);
    };
  }

  /** What a worst case is worst in. */
  static String measure(Worst.Measure measure) {
    return switch (measure) {
      case DELAY -> "time to notice";
      case EXCESS_HOUR -> "over the larger twin in 1 h";
      case EXCESS_DAY -> "over the larger twin in 24 h";
      case SHORT_HALF_DAY -> "missing in 12 h";
      case SHORT_DAY -> "missing in 24 h";
      case RELEASE -> "release bolus";
      case FALSE_ALARMS -> "false alarms";
    };
  }

  private static String cases(long number) {
    return number + (number == 1 ? " case" : " cases");
  }

  private static String ug(long pg) {
    return Decimal.micrograms(pg) + " µg";
  }

  private static String percent(double share) {
    return Decimal.percent(share);
  }
}
