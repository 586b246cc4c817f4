package doseguard.engine.campaign;

import doseguard.engine.oracle.Finding.Question;
import java.util.EnumMap;
import java.util.Map;

/** Folds the cases in which the same fault acted, or the same number of faults. */
final class OutcomeTally {

  private final String faults;
  private final Map<Question, Long> violated = new EnumMap<>(Question.class);
  private long cases;
  private long noticed;
  private long broken;

  OutcomeTally(long key) {
    faults = name(key);
  }

  /** What cases fall under: their fault, or less the number of their faults when there are more. */
  static long key(long bits) {
    int faults = Long.bitCount(bits);
    return faults > 1 ? -faults : bits;
  }

  private static String name(long key) {
    if (key < 0) {
      return -key + " faults";
    }
    return key == 0 ? "" : Seen.Kind.FAULT.names().get(Long.numberOfTrailingZeros(key));
  }

  /** Takes a case. */
  void take(TrialResult trial) {
    cases++;
    noticed += trial.result().delayMs() >= 0 ? 1 : 0;
    broken += trial.kept() ? 0 : 1;
    for (Question question : trial.result().violated()) {
      violated.merge(question, 1L, Long::sum);
    }
  }

  private long count(Question question) {
    return violated.getOrDefault(question, 0L);
  }

  OutcomeRow row() {
    return new OutcomeRow(
        faults,
        cases,
        noticed,
        count(Question.UNSAFE_DELIVERY),
        count(Question.UNNOTICED_INTERRUPTION),
        count(Question.FALSE_ALARM),
        count(Question.FALSE_STOP),
        count(Question.FAILED_RECOVERY),
        broken);
  }
}
