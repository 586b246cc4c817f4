package doseguard.engine.campaign;

import doseguard.engine.oracle.Extremes;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Verdict;
import java.util.Set;

/** Cases made by hand. */
public final class Shown {
  static final long HOUR = 3_600_000L;
  static final long UG = 1_000_000L;

  private Shown() {}

  /** A case without any harm, noticed after so many ms (-1: never). */
  static CaseResult quiet(long index, long delayMs) {
    return of(index, true, delayMs, 0);
  }

  /** A case that nobody noticed and in which a share of the day's dose was missing. */
  static CaseResult starved(long index, double share) {
    CaseResult quiet = quiet(index, -1);
    return new CaseResult(
        index,
        "C",
        quiet.durationMs(),
        true,
        -1,
        -1,
        Set.of(),
        0,
        quiet.measures(),
        new Extremes(share, share, 0),
        quiet.margins(),
        Seen.NOTHING);
  }

  /** A case that was noticed after so long, beside the least time in which it could be. */
  static CaseResult slow(long index, long delayMs, long limitMs) {
    CaseResult quiet = quiet(index, delayMs);
    return new CaseResult(
        index,
        "C",
        quiet.durationMs(),
        true,
        delayMs,
        limitMs,
        Set.of(),
        0,
        quiet.measures(),
        quiet.extremes(),
        quiet.margins(),
        Seen.NOTHING);
  }

  /** A case in which its fault never acted. */
  static CaseResult idle(long index) {
    return of(index, false, -1, 0);
  }

  /** A case with so much excess in 1 h, and violated questions. */
  static CaseResult of(
      long index, boolean acted, long delayMs, long excessPg, Question... violated) {
    Set<Question> all = Set.of(violated);
    return new CaseResult(
        index,
        "C",
        240 * HOUR,
        acted,
        delayMs,
        delayMs < 0 ? -1 : delayMs - delayMs / 5,
        all,
        all.contains(Question.FALSE_ALARM) ? 1 : 0,
        new Verdict.Measures(0, 0, excessPg, 2 * excessPg, 1, -1, delayMs, 0),
        new Extremes(0.05, 0.1, excessPg / 2),
        margins(all),
        Seen.NOTHING);
  }

  private static Margins margins(Set<Question> violated) {
    double[] margins = new double[Question.values().length];
    for (Question question : Question.values()) {
      margins[question.ordinal()] = violated.contains(question) ? -0.5 : 0.5;
    }
    return new Margins(margins[0], margins[1], margins[2], margins[3], margins[4]);
  }

  /** A case as a trial of a claim. */
  static TrialResult trial(Claim claim, CaseResult result) {
    Expected expected = claim.expected();
    Trial trial = new Trial(result.index(), claim.cell().toString(), 0, () -> null, expected);
    return TrialResult.of(
        trial, expected.keptBy(null, null, result), TrialResult.Repeat.NONE, result);
  }

  /**
   * A trial that showed these margins.
   *
   * @param trial the trial
   * @param margins how far from each bound
   * @return its result
   */
  public static TrialResult with(Trial trial, Margins margins) {
    CaseResult quiet = quiet(trial.index(), -1);
    CaseResult result =
        new CaseResult(
            trial.index(),
            "C",
            quiet.durationMs(),
            true,
            -1,
            -1,
            Set.of(),
            0,
            quiet.measures(),
            quiet.extremes(),
            margins,
            Seen.NOTHING);
    return TrialResult.of(trial, true, TrialResult.Repeat.NONE, result);
  }
}
