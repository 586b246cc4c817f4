package doseguard.engine.oracle;

import java.util.List;

/**
 * The judgement of one case.
 *
 * @param findings one per question, in the order of {@link Finding.Question}
 * @param measures the figures behind them
 */
public record Verdict(List<Finding> findings, Measures measures) {

  /** Copies the findings. */
  public Verdict {
    findings = List.copyOf(findings);
  }

  /**
   * The finding on one question.
   *
   * @param question which
   * @return its finding
   */
  public Finding on(Finding.Question question) {
    return findings.get(question.ordinal());
  }

  /**
   * Figures that reports and claims use.
   *
   * @param worstHourPg most tip mass in any 1 h, pg
   * @param worstDayPg most tip mass in any 24 h, pg
   * @param excessHourPg most excess over the larger twin in any 1 h, pg
   * @param excessDayPg most excess over the larger twin in any 24 h, pg
   * @param leastShare least share of the smaller basal twin's mass in any trailing W, 0 to 1
   * @param interruptionMs when an interruption began, -1 when none
   * @param noticedMs time from the begin of the first fault to the first new delivery alarm, ms; -1
   *     when none
   * @param tissuePg drug that went into tissue, pg
   */
  public record Measures(
      long worstHourPg,
      long worstDayPg,
      long excessHourPg,
      long excessDayPg,
      double leastShare,
      long interruptionMs,
      long noticedMs,
      long tissuePg) {}
}
