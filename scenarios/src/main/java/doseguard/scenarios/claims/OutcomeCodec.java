package doseguard.scenarios.claims;

import doseguard.engine.campaign.Coverage;
import doseguard.engine.campaign.Demand;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.quantity.Dimension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Reads one outcome of a claim: what is demanded, and how surely. */
final class OutcomeCodec {

  private static final long YEAR_MS = 366L * 86_400_000;
  private static final long MASS_MOST = 1_000_000_000_000L;
  private static final double WHOLE_PERMILLE = 1000;
  private static final double USUAL = 0.99;
  private static final List<String> FIGURES =
      List.of("may-alarm", "within", "late", "hour", "day", "slower");

  private OutcomeCodec() {}

  /**
   * Reads what is demanded.
   *
   * @param outcome the mapping
   * @return the demand; anything when there is a problem
   */
  static Demand demand(Reading outcome) {
    String word = outcome.text("outcome");
    long within = outcome.whole("within", Dimension.TIME, 0, YEAR_MS, Demand.Bounded.UNNOTICED);
    long hour = bound(outcome, "hour");
    long day = bound(outcome, "day");
    return switch (word) {
      case "NOTICED" -> {
        only(outcome, word, Set.of("within", "late", "slower"));
        if (within < 0) {
          missing(outcome, "NOTICED without a time", "'within' beside it");
        }
        if (outcome.truth("late")) {
          controlled(outcome, "NOTICED late");
        }
        yield new Demand.Noticed(within, outcome.truth("late"));
      }
      case "BOUNDED" -> {
        only(outcome, word, Set.of("within", "hour", "day", "slower"));
        if (!outcome.has("hour") && !outcome.has("day")) {
          missing(outcome, "BOUNDED without a mass", "'hour' or 'day' beside it");
        }
        controlled(outcome, word);
        yield new Demand.Bounded(Math.min(hour, day), day, within);
      }
      case "UNDETECTABLE" -> {
        only(outcome, word, Set.of());
        controlled(outcome, word);
        yield new Demand.Undetectable();
      }
      default -> {
        only(outcome, word, Set.of("may-alarm"));
        yield new Demand.Harmless(outcome.truth("may-alarm"));
      }
    };
  }

  private static long bound(Reading outcome, String key) {
    return outcome.whole(key, Dimension.MASS, 1, MASS_MOST, Demand.Bounded.UNBOUNDED);
  }

  private static void only(Reading outcome, String word, Set<String> allowed) {
    for (String key : FIGURES) {
      if (outcome.has(key) && !allowed.contains(key)) {
        outcome
            .problems()
            .add(outcome.place(key), "'" + key + "' beside " + word, "no such figure");
      }
    }
  }

  private static void controlled(Reading outcome, String word) {
    if (!outcome.has("control")) {
      missing(outcome, word + " without an external control", "'control' beside it");
    }
  }

  private static void missing(Reading outcome, String wrong, String expected) {
    outcome.problems().add(outcome.place("outcome"), wrong, expected);
  }

  /**
   * Reads how surely.
   *
   * @param outcome the mapping
   * @param faultFree whether nothing goes wrong in the cases
   * @param usual what the file says of all
   * @return the coverage; anything when there is a problem
   */
  static Coverage coverage(Reading outcome, boolean faultFree, Coverage.Share usual) {
    if (outcome.has("rate") != faultFree) {
      String wrong = faultFree ? "fault none without a rate" : "a rate beside a fault";
      missing(outcome, wrong, faultFree ? "'rate' beside it" : "'coverage' or nothing");
    }
    if (outcome.has("rate")) {
      Reading rate = outcome.inside("rate");
      return new Coverage.Rate(
          number(rate, "years"), number(rate, "alarms"), number(rate, "stops"));
    }
    if (outcome.text("coverage").equals("all")) {
      return new Coverage.All(usual.least());
    }
    return share(outcome, usual);
  }

  /**
   * Reads what a file says of all its outcomes.
   *
   * @param file the file
   * @return a share strictly between nothing and all, and what it leaves room for
   */
  static Coverage.Share usual(Reading file) {
    return share(file, new Coverage.Share(USUAL, 0));
  }

  private static Coverage.Share share(Reading map, Coverage.Share otherwise) {
    double usual = otherwise.least() * WHOLE_PERMILLE;
    double least = map.real("coverage", Dimension.SHARE, 1, 999.99, usual) / WHOLE_PERMILLE;
    BigDecimal failures = BigDecimal.valueOf(otherwise.failures());
    return new Coverage.Share(least, map.number("failures", "0", "1000", failures).intValue());
  }

  private static double number(Reading rate, String key) {
    return rate.number(key, "0.000001", "1000000", BigDecimal.ONE).doubleValue();
  }
}
