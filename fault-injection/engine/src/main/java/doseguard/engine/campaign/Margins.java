package doseguard.engine.campaign;

import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Verdict;

/**
 * How far a case stayed from the bound of each question, as a fraction of the bound: positive
 * inside, negative outside.
 *
 * @param unsafe of unsafe delivery
 * @param unnoticed of an unnoticed interruption
 * @param falseAlarm of false alarms: less their number
 * @param falseStop of a false stop
 * @param unrecovered of failed recovery
 */
public record Margins(
    double unsafe, double unnoticed, double falseAlarm, double falseStop, double unrecovered) {

  /**
   * The margins of a verdict.
   *
   * @param verdict what the oracles found
   * @return one margin for each question
   */
  static Margins of(Verdict verdict) {
    return new Margins(
        verdict.on(Question.UNSAFE_DELIVERY).margin(),
        verdict.on(Question.UNNOTICED_INTERRUPTION).margin(),
        verdict.on(Question.FALSE_ALARM).margin(),
        verdict.on(Question.FALSE_STOP).margin(),
        verdict.on(Question.FAILED_RECOVERY).margin());
  }

  /**
   * The margin of one question.
   *
   * @param question which
   * @return its margin
   */
  public double of(Question question) {
    return switch (question) {
      case UNSAFE_DELIVERY -> unsafe;
      case UNNOTICED_INTERRUPTION -> unnoticed;
      case FALSE_ALARM -> falseAlarm;
      case FALSE_STOP -> falseStop;
      case FAILED_RECOVERY -> unrecovered;
    };
  }
}
