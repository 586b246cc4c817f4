package doseguard.engine.campaign;

import doseguard.engine.oracle.Extremes;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Verdict;
import java.util.Set;

/**
 * All that is kept of one case.
 *
 * @param index the case's index in its campaign
 * @param suite sensor suite of the pump: A encoder, B + reservoir level, C + catheter pressure, D +
 *     concentration
 * @param durationMs how long the case was, ms
 * @param acted whether its fault had an effect before the case ended (true without a fault)
 * @param delayMs time from the onset of the cause's effect to the first admissible new delivery
 *     alarm since then, ms; -1 when none came
 * @param referenceMs the physical limit of that delay, ms; -1 when none is known
 * @param violated the questions of the oracles that were violated
 * @param falseAlarms number of delivery alarms that no fault explains
 * @param measures figures behind the verdict
 * @param extremes further figures
 * @param margins how far from each bound
 * @param seen what acted
 */
public record CaseResult(
    long index,
    String suite,
    long durationMs,
    boolean acted,
    long delayMs,
    long referenceMs,
    Set<Question> violated,
    int falseAlarms,
    Verdict.Measures measures,
    Extremes extremes,
    Margins margins,
    Seen seen) {

  /** Copies the set. */
  public CaseResult {
    violated = Set.copyOf(violated);
  }

  /**
   * Whether one question was answered badly.
   *
   * @param question which
   * @return true when its oracle was violated
   */
  public boolean violates(Question question) {
    return violated.contains(question);
  }

  /**
   * Whether no oracle was violated.
   *
   * @return true when every question was answered well
   */
  public boolean holds() {
    return violated.isEmpty();
  }

  /**
   * Whether no other oracle was violated.
   *
   * @param excused the questions that may be answered badly
   * @return true when every other question was answered well
   */
  public boolean holdsBut(Set<Question> excused) {
    return excused.containsAll(violated);
  }
}
