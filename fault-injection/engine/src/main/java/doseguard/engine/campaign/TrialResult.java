package doseguard.engine.campaign;

import doseguard.engine.oracle.Finding.Question;
import java.util.EnumSet;
import java.util.Set;

/**
 * What came of a trial.
 *
 * @param index the case's index
 * @param cell position in the claim table, {@link Trial#NO_CELL} for none
 * @param kept whether it showed what was expected; false when the harness failed
 * @param givenUp the questions that may be answered badly
 * @param cause what broke, in words that are the same for cases of one kind; empty when nothing did
 * @param repeat what came of running it again
 * @param result what the case showed; null when the harness failed
 * @param thrown what the harness threw, in words; empty when it did not fail
 */
public record TrialResult(
    long index,
    int cell,
    boolean kept,
    Set<Question> givenUp,
    String cause,
    Repeat repeat,
    CaseResult result,
    String thrown) {

  /** What came of running a case a second time. */
  public enum Repeat {
    /** It was run once. */
    NONE,
    /** The same bytes came out. */
    SAME,
    /** Other bytes came out. */
    DIFFERENT
  }

  /** Copies the set. */
  public TrialResult {
    givenUp = Set.copyOf(givenUp);
  }

  /**
   * A case that was judged.
   *
   * @param trial the trial
   * @param kept whether it showed what was expected
   * @param repeat what came of running it again
   * @param result what it showed
   * @return the result
   */
  static TrialResult of(Trial trial, boolean kept, Repeat repeat, CaseResult result) {
    Set<Question> givenUp = trial.expected().excused(result);
    String cause = kept ? "" : trial.name() + ": " + broken(givenUp, result);
    return new TrialResult(trial.index(), trial.cell(), kept, givenUp, cause, repeat, result, "");
  }

  /**
   * A case in which the harness failed.
   *
   * @param trial the trial
   * @param thrown what was thrown
   * @return the result
   */
  public static TrialResult failed(Trial trial, Throwable thrown) {
    return new TrialResult(
        trial.index(),
        trial.cell(),
        false,
        trial.expected().givenUp(),
        trial.name() + ": the harness failed",
        Repeat.NONE,
        null,
        String.valueOf(thrown).replaceAll("\\s+", " "));
  }

  private static String broken(Set<Question> givenUp, CaseResult result) {
    Set<Question> broken = EnumSet.noneOf(Question.class);
    broken.addAll(result.violated());
    broken.removeAll(givenUp);
    return broken.isEmpty() ? "not as expected" : Question.words(broken);
  }

  /**
   * Whether the harness failed.
   *
   * @return true when there is no result
   */
  public boolean failed() {
    return result == null;
  }

  /**
   * Whether a patient was harmed in a way that is not declared.
   *
   * @return true for unsafe delivery or an unnoticed interruption that is not given up
   */
  public boolean hazard() {
    for (Question question : result.violated()) {
      if (question.hazard() && !givenUp.contains(question)) {
        return true;
      }
    }
    return false;
  }

  /**
   * How close it came to such a hazard.
   *
   * @return the smaller margin of the two, as far as they are not given up; 1 when both are
   */
  public double margin() {
    double margin = 1;
    for (Question question : Question.values()) {
      if (question.hazard()) {
        margin = Math.min(margin, margin(question));
      }
    }
    return margin;
  }

  /**
   * How close it came to the bound of a question.
   *
   * @param question which
   * @return its margin; infinite when the question is given up
   */
  public double margin(Question question) {
    return givenUp.contains(question) ? Double.POSITIVE_INFINITY : result.margins().of(question);
  }
}
