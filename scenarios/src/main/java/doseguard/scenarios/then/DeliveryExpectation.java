package doseguard.scenarios.then;

import doseguard.engine.oracle.Finding;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.simulation.Record;
import doseguard.scenarios.quantity.Dimension;
import java.util.Locale;
import java.util.Set;

/** Expectations about what the patient received. */
final class DeliveryExpectation {

  private static final long MINUTE = 60_000L;

  private DeliveryExpectation() {}

  /**
   * An oracle finds no violation.
   *
   * @param phrase the line
   * @param question which oracle
   */
  record Holds(String phrase, Question question) implements Expectation {
    @Override
    public Answer answer(Facts facts) {
      Finding finding = facts.verdict().on(question);
      return new Answer(!finding.violated(), finding.words());
    }

    @Override
    public Set<Question> states() {
      return Set.of(question);
    }
  }

  /**
   * The mass delivered is near that of the twin with the case's own gain.
   *
   * @param phrase the line
   * @param leastPermille least share of the twin's mass, per mille
   * @param mostPermille greatest share of the twin's mass, per mille
   * @param fromMs begin of the span, ms
   * @param toMs end of the span, ms
   */
  record Share(String phrase, double leastPermille, double mostPermille, long fromMs, long toMs)
      implements Expectation {
    @Override
    public Answer answer(Facts facts) {
      long given = between(facts.run().guarded());
      long twin = between(facts.run().twinGain());
      if (twin == 0) {
        return new Answer(false, "the twin delivered nothing");
      }
      double share = 1000.0 * given / twin;
      String percent = String.format(Locale.ROOT, "%.1f", share / 10);
      String of = Dimension.MASS.show(given) + " of " + Dimension.MASS.show(twin);
      boolean passed = share >= leastPermille && share <= mostPermille;
      return new Answer(passed, "delivered " + of + ", " + percent + " %");
    }

    private long between(Record record) {
      return at(record, toMs) - at(record, fromMs);
    }

    private static long at(Record record, long ms) {
      int minute = (int) Math.min(ms / MINUTE, record.minutes());
      return minute == 0 ? 0 : record.tipPg()[minute - 1];
    }
  }

  /**
   * Little drug goes into tissue.
   *
   * @param phrase the line
   * @param mostPg most, pg
   */
  record Tissue(String phrase, long mostPg) implements Expectation {
    @Override
    public Answer answer(Facts facts) {
      long tissue = facts.verdict().measures().tissuePg();
      return new Answer(tissue <= mostPg, Dimension.MASS.show(tissue) + " went into tissue");
    }
  }

  /**
   * The excess over the larger twin is bounded.
   *
   * @param phrase the line
   * @param mostPg most in any window, pg
   * @param day whether the window is 24 h, else 1 h
   */
  record OverTwin(String phrase, long mostPg, boolean day) implements Expectation {
    @Override
    public Answer answer(Facts facts) {
      long excess = excess(facts.verdict().measures(), day);
      return new Answer(excess <= mostPg, words(excess, day));
    }
  }

  static long excess(Verdict.Measures measures, boolean day) {
    return day ? measures.excessDayPg() : measures.excessHourPg();
  }

  static String words(long excess, boolean day) {
    String window = day ? "24 h" : "1 h";
    return "at most " + Dimension.MASS.show(excess) + " over the twin in any " + window;
  }
}
