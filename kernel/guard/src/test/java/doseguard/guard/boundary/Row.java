package doseguard.guard.boundary;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;

/**
 * One limit of the table.
 *
 * @param of the class that holds the comparison
 * @param name what is limited
 * @param bound where the answer changes
 * @param answer how to read the answers
 * @param probe builds the situation with a value and gives the answer
 * @param answers what is required one under the bound, on it and one over it
 */
record Row(
    Class<?> of,
    String name,
    Bound bound,
    Answer answer,
    LongUnaryOperator probe,
    List<Long> answers) {

  static Row refusal(
      Class<?> of,
      String name,
      Bound bound,
      LongUnaryOperator probe,
      long under,
      long on,
      long over) {
    return new Row(of, name, bound, Answer.REFUSAL, probe, List.of(under, on, over));
  }

  static Row rule(
      Class<?> of,
      String name,
      Bound bound,
      LongUnaryOperator probe,
      long under,
      long on,
      long over) {
    return new Row(of, name, bound, Answer.RULE, probe, List.of(under, on, over));
  }

  static Row number(
      Class<?> of,
      String name,
      Bound bound,
      LongUnaryOperator probe,
      long under,
      long on,
      long over) {
    return new Row(of, name, bound, Answer.NUMBER, probe, List.of(under, on, over));
  }

  static Row flag(
      Class<?> of,
      String name,
      Bound bound,
      LongPredicate probe,
      boolean under,
      boolean on,
      boolean over) {
    LongUnaryOperator asked = value -> of(probe.test(value));
    return new Row(of, name, bound, Answer.FLAG, asked, List.of(of(under), of(on), of(over)));
  }

  private static long of(boolean flag) {
    return flag ? 1L : 0L;
  }

  /** Whether the answer changes at the bound at all. */
  boolean isBoundary() {
    return answers.stream().distinct().count() > 1L;
  }
}
