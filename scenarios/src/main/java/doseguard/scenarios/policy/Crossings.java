package doseguard.scenarios.policy;

import doseguard.guard.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds every contradiction among the figures of a policy. {@link Policy#crossing} names the first
 * one; here each rule is asked alone, with all figures that it does not compare set to values that
 * contradict nothing.
 */
final class Crossings {

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              Policy.CROSSING_CEILINGS,
              "the 1 h ceiling is above the 24 h ceiling",
              PolicyFigure.CEILING_1H,
              PolicyFigure.CEILING_24H),
          new Rule(
              Policy.CROSSING_DOSE,
              "the largest daily dose is above the 24 h ceiling",
              PolicyFigure.DOSE_MOST,
              PolicyFigure.CEILING_24H),
          new Rule(
              Policy.CROSSING_BOLUS,
              "the largest bolus is above the 1 h ceiling",
              PolicyFigure.BOLUS_MOST,
              PolicyFigure.CEILING_1H),
          new Rule(
              Policy.CROSSING_SCREENING,
              "the smallest screening dose is above the largest",
              PolicyFigure.SCREENING_LEAST,
              PolicyFigure.SCREENING_MOST),
          new Rule(
              Policy.CROSSING_SESSION,
              "a session warns no earlier than it ends",
              PolicyFigure.SESSION_WARN,
              PolicyFigure.SESSION_END),
          new Rule(
              Policy.CROSSING_STOP,
              "the default stop is longer than the longest stop",
              PolicyFigure.STOP_DEFAULT,
              PolicyFigure.STOP_MOST),
          new Rule(
              Policy.CROSSING_FIRST_DOSE,
              "twice the largest screening dose is above the largest daily dose",
              PolicyFigure.SCREENING_MOST,
              PolicyFigure.DOSE_MOST),
          new Rule(
              Policy.CROSSING_TITRATION,
              "one titration step is above the cumulative rise",
              PolicyFigure.TITRATION_SPINAL,
              PolicyFigure.CUMULATIVE_RISE),
          new Rule(
              Policy.CROSSING_TITRATION,
              "one titration step is above the cumulative rise",
              PolicyFigure.TITRATION_CEREBRAL,
              PolicyFigure.CUMULATIVE_RISE),
          new Rule(
              Policy.CROSSING_CATCH_UP,
              "the catch-up is no shorter than the span of an interruption",
              PolicyFigure.CATCH_UP_TIME,
              PolicyFigure.INTERRUPTION),
          new Rule(
              Policy.CROSSING_RESTART,
              "the whole dose is given again after a longer interruption than half of it",
              PolicyFigure.RESTART_FULL,
              PolicyFigure.RESTART_HALF));

  private Crossings() {}

  /**
   * A contradiction.
   *
   * @param code the constant of {@link Policy}
   * @param words what contradicts what
   * @param smaller the figure that must be the smaller one
   * @param larger the figure that must be the larger one
   */
  record Rule(int code, String words, PolicyFigure smaller, PolicyFigure larger) {}

  /**
   * Finds the contradictions.
   *
   * @param values figures by index, each in range
   * @return the rules broken, in the order of {@link Policy}
   */
  static List<Rule> of(long[] values) {
    List<Rule> broken = new ArrayList<>();
    for (Rule rule : RULES) {
      long[] alone = harmless();
      alone[rule.smaller().index()] = values[rule.smaller().index()];
      alone[rule.larger().index()] = values[rule.larger().index()];
      if (Policy.crossing(alone) == rule.code()) {
        broken.add(rule);
      }
    }
    return broken;
  }

  private static long[] harmless() {
    long[] figures = new long[Policy.FIGURES];
    for (int i = 0; i < Policy.FIGURES; i++) {
      figures[i] = Policy.least(i);
    }
    figures[Policy.CEILING_24H_PG] = Policy.most(Policy.CEILING_24H_PG);
    figures[Policy.DOSE_MOST_PG] = Policy.most(Policy.DOSE_MOST_PG);
    figures[Policy.SESSION_END_MS] = Policy.most(Policy.SESSION_END_MS);
    figures[Policy.STOP_MOST_MS] = Policy.most(Policy.STOP_MOST_MS);
    figures[Policy.CUMULATIVE_RISE_PERMILLE] = Policy.most(Policy.CUMULATIVE_RISE_PERMILLE);
    figures[Policy.INTERRUPTION_MS] = Policy.most(Policy.INTERRUPTION_MS);
    figures[Policy.RESTART_HALF_MS] = Policy.most(Policy.RESTART_HALF_MS);
    figures[Policy.CONCENTRATION_FIRST] = 500L;
    return figures;
  }
}
