package doseguard.scenarios.then;

import doseguard.engine.oracle.Finding;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Verdict;
import doseguard.scenarios.quantity.Dimension;
import doseguard.scenarios.quantity.TimeText;
import java.util.Set;
import java.util.TreeSet;

/**
 * A claim in the open that something cannot be kept within its bound: why, and what outside the
 * pump covers it. A claim must be needed: when the run is better, it fails so that it gets raised.
 */
public sealed interface Outcome extends Expectation {

  /**
   * Why it cannot be kept within.
   *
   * @return the reason
   */
  String because();

  /**
   * What covers it instead.
   *
   * @return the external control
   */
  String control();

  /**
   * What is claimed, in the words of the file.
   *
   * @return for example {@code NOTICED within 40 h}
   */
  String claim();

  /**
   * Harm that nothing on board can notice: no new delivery alarm comes, and every harm that no
   * other line rules out happens.
   *
   * @param phrase the line
   * @param because why
   * @param control what covers it
   */
  record Undetectable(String phrase, String because, String control) implements Outcome {
    @Override
    public String claim() {
      return "UNDETECTABLE";
    }

    @Override
    public Set<Question> replaces() {
      return Set.of(Question.UNSAFE_DELIVERY, Question.UNNOTICED_INTERRUPTION);
    }

    @Override
    public Answer answer(Facts facts) {
      long noticed = facts.verdict().measures().noticedMs();
      if (noticed >= 0) {
        return better("an alarm came after " + TimeText.length(noticed));
      }
      return needed(this, facts, "never noticed");
    }
  }

  /**
   * An interruption that is noticed, but later than the oracle allows.
   *
   * @param phrase the line
   * @param withinMs how long it takes from the first fault's onset, ms
   * @param because why
   * @param control what covers it
   */
  record Noticed(String phrase, long withinMs, String because, String control) implements Outcome {
    @Override
    public String claim() {
      return "NOTICED within " + TimeText.length(withinMs);
    }

    @Override
    public Set<Question> replaces() {
      return Set.of(Question.UNNOTICED_INTERRUPTION);
    }

    @Override
    public Answer answer(Facts facts) {
      long noticed = facts.verdict().measures().noticedMs();
      if (noticed < 0) {
        return new Answer(false, "worse than claimed: no alarm came");
      }
      String words = "noticed after " + TimeText.length(noticed);
      return noticed > withinMs
          ? new Answer(false, "worse than claimed: " + words)
          : needed(this, facts, words);
    }
  }

  /**
   * An excess beyond the oracle's bound, but within a stated one.
   *
   * @param phrase the line
   * @param mostPg most over the larger twin in any such window, pg
   * @param day whether the window is 24 h (which bounds any 1 h as well), else 1 h
   * @param because why
   * @param control what covers it
   */
  record Bounded(String phrase, long mostPg, boolean day, String because, String control)
      implements Outcome {
    @Override
    public String claim() {
      return "BOUNDED by " + Dimension.MASS.show(mostPg) + " in " + (day ? "24 h" : "1 h");
    }

    @Override
    public Set<Question> replaces() {
      return Set.of(Question.UNSAFE_DELIVERY);
    }

    @Override
    public Answer answer(Facts facts) {
      Verdict.Measures measures = facts.verdict().measures();
      long hour = DeliveryExpectation.excess(measures, false);
      long most = day ? Math.max(hour, DeliveryExpectation.excess(measures, true)) : hour;
      String words = DeliveryExpectation.words(most, day);
      return most > mostPg
          ? new Answer(false, "worse than claimed: " + words)
          : needed(this, facts, words);
    }
  }

  /**
   * A stop or a reduction that the guard makes by design although drug could have flowed: it cannot
   * tell the lying witness from the harm that the witness reports. It has to be told.
   *
   * @param phrase the line
   * @param because why
   * @param control what covers it
   */
  record Withheld(String phrase, String because, String control) implements Outcome {
    @Override
    public String claim() {
      return "WITHHELD";
    }

    @Override
    public Set<Question> replaces() {
      return Set.of(Question.FALSE_STOP);
    }

    @Override
    public Answer answer(Facts facts) {
      long noticed = facts.verdict().measures().noticedMs();
      return noticed < 0
          ? new Answer(false, "worse than claimed: no alarm came")
          : needed(this, facts, "told after " + TimeText.length(noticed));
    }
  }

  private static Answer needed(Outcome outcome, Facts facts, String words) {
    StringBuilder figures = new StringBuilder(words);
    for (Question question : new TreeSet<>(outcome.replaces())) {
      Finding finding = facts.verdict().on(question);
      if (facts.stated().contains(question)) {
        continue;
      }
      if (!finding.violated()) {
        return better("'" + Phrases.phrase(question) + "' holds (" + finding.words() + ")");
      }
      figures.append("; ").append(finding.words());
    }
    return new Answer(true, "as claimed: " + figures);
  }

  private static Answer better(String words) {
    return new Answer(false, "better than claimed: " + words + "; raise the claim");
  }
}
