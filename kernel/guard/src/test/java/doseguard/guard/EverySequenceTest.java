package doseguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Act.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The theorem for the whole guard, exhaustively on a small domain: every sequence of a few acts out
 * of an alphabet in which each kind of act stands with values near a bound. Judged by {@link
 * History}; after each sequence the causes are cleared, and delivery has to come back (T10).
 */
// [utest->dsn~decide-order~1]
class EverySequenceTest {
  private static final List<Act> ALPHABET =
      List.of(
          new Act(Kind.GREEDY, 30, 1),
          new Act(Kind.GREEDY, 60, 5),
          new Act(Kind.GREEDY_WHILE_A_CLOCK_ERRS, 30, 3),
          new Act(Kind.GREEDY_WHILE_A_CLOCK_ERRS, 30, 5),
          new Act(Kind.IDLE, 999, 0),
          new Act(Kind.BOLUS, 0, 0),
          new Act(Kind.REFILL, 2, 0),
          new Act(Kind.REFILL, 4, 3),
          new Act(Kind.REFILL, 5, 34),
          new Act(Kind.STOP, 61, 0),
          new Act(Kind.RESUME, 0, 0),
          new Act(Kind.CLOCK, 999, 999),
          new Act(Kind.CLOCK, 998, 999),
          new Act(Kind.UNGRANTED, 5, 1),
          new Act(Kind.UNGRANTED, 39, 3),
          new Act(Kind.PROGRAM, 70, 5),
          new Act(Kind.PROGRAM, 71, 0),
          new Act(Kind.PROGRAM, 0, 48),
          new Act(Kind.BLIND, 8, 0),
          new Act(Kind.ACKNOWLEDGE, 0, 0));

  private final Deque<Act> sequence = new ArrayDeque<>();
  private long judged;

  @Test
  void shouldHoldTheTheoremForEverySequenceOfAFewActs() {
    int acts = Integer.getInteger("doseguard.sequence.acts", 3);
    extend(acts);

    assertEquals(Math.round(Math.pow(ALPHABET.size(), acts)), judged);
    for (String what :
        List.of(
            "abandoned",
            "boluses",
            "came back",
            "granted while bridging",
            "programmed",
            "refills",
            "refused by rule " + Rule.RESERVOIR_LOCKOUT,
            "refused by rule " + Rule.DELIVERY_HOLD,
            "refused by rule " + Rule.ORDERED_STOP,
            "refused by rule " + Rule.CEILING_1H,
            "refused by rule " + Rule.STROKE_RATE,
            "refused by rule " + Rule.PRESCRIPTION_CREDIT,
            "rise refused",
            "ungranted")) {
      Map<String, Integer> counts = History.COUNTS;
      assertTrue(counts.getOrDefault(what, 0) >= 20, () -> what + " in " + counts);
    }
  }

  /** Two of the sequences of four acts, which are gone through nightly only. */
  @Test
  void shouldComeBackAfterRefillsWithinOneLine() {
    Act strong = new Act(Kind.REFILL, 2, 0);
    Act programmed = new Act(Kind.PROGRAM, 70, 5);
    sequence.addAll(List.of(strong, strong, strong, programmed));
    judge();
    sequence.clear();
    sequence.addAll(
        List.of(strong, new Act(Kind.REFILL, 4, 3), new Act(Kind.REFILL, 5, 34), programmed));
    judge();

    assertEquals(2, judged);
  }

  private void extend(int left) {
    if (left == 0) {
      judge();
      return;
    }
    for (Act act : ALPHABET) {
      sequence.addLast(act);
      extend(left - 1);
      sequence.removeLast();
    }
  }

  private void judge() {
    History history = new History();
    try {
      sequence.forEach(history::follow);
      history.comeBack();
    } catch (AssertionError e) {
      throw new AssertionError(sequence + ": " + e.getMessage(), e);
    }
    judged++;
  }
}
