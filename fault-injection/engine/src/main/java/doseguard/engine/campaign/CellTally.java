package doseguard.engine.campaign;

import doseguard.engine.campaign.Worst.Measure;
import doseguard.engine.oracle.Finding.Question;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Folds the cases of one cell. A case in which the fault never acted shows nothing of it: it is
 * counted as executed and left out of everything else, but what it says falsely counts.
 */
public final class CellTally {

  private final Claim claim;
  private final long needed;
  private final double risk;
  private final DelayTally delays = new DelayTally();
  private final Map<Measure, Worst> worst = new EnumMap<>(Measure.class);
  private final List<Long> brokenCases = new ArrayList<>();
  private long cases;
  private long acted;
  private long broken;
  private long unsafe;
  private long unnoticed;
  private long unrecovered;
  private long tissuePg;
  private long falseAlarms;
  private long falseStops;
  private long totalMs;

  /**
   * Begins a cell.
   *
   * @param claim what is claimed
   * @param needed cases that its bound needs
   * @param risk risk of one of all bounds of the table
   */
  public CellTally(Claim claim, long needed, double risk) {
    this.claim = claim;
    this.needed = needed;
    this.risk = risk;
  }

  /**
   * Takes a case.
   *
   * @param trial what came of it; the harness did not fail
   */
  public void take(TrialResult trial) {
    CaseResult result = trial.result();
    cases++;
    totalMs += result.durationMs();
    falseAlarms += result.falseAlarms();
    falseStops += result.violates(Question.FALSE_STOP) ? 1 : 0;
    see(Measure.FALSE_ALARMS, result, result.falseAlarms());
    if (!result.acted()) {
      return;
    }
    acted++;
    unsafe += result.violates(Question.UNSAFE_DELIVERY) ? 1 : 0;
    unnoticed += result.violates(Question.UNNOTICED_INTERRUPTION) ? 1 : 0;
    unrecovered += result.violates(Question.FAILED_RECOVERY) ? 1 : 0;
    tissuePg = Math.max(tissuePg, result.measures().tissuePg());
    if (!claim.cell().faultFree()) {
      delays.take(result);
      double slow = result.delayMs() < 0 ? Double.POSITIVE_INFINITY : (double) result.delayMs();
      see(Measure.DELAY, result, slow);
    }
    see(Measure.EXCESS_HOUR, result, (double) result.measures().excessHourPg());
    see(Measure.EXCESS_DAY, result, (double) result.measures().excessDayPg());
    see(Measure.SHORT_HALF_DAY, result, result.extremes().shortHalfDay());
    see(Measure.SHORT_DAY, result, result.extremes().shortDay());
    see(Measure.RELEASE, result, (double) result.extremes().releasePg());
    if (!trial.kept()) {
      broken++;
      if (brokenCases.size() < CellResult.MOST_BROKEN) {
        brokenCases.add(result.index());
      }
    }
  }

  private void see(Measure measure, CaseResult result, double value) {
    Worst before = worst.get(measure);
    if (value > (before == null ? 0 : before.value())) {
      worst.put(measure, new Worst(measure, result.index(), value));
    }
  }

  /**
   * The cell, folded.
   *
   * @return its result
   */
  public CellResult result() {
    double years = totalMs / Sizes.YEAR_MS;
    Quiet quiet =
        new Quiet(
            years,
            falseAlarms,
            cases == 0 ? 0 : Bounds.rateAtMost(falseAlarms, years, Bounds.RISK),
            falseStops,
            cases == 0 ? 0 : Bounds.rateAtMost(falseStops, years, Bounds.RISK));
    CellResult result =
        new CellResult(
            claim,
            Standing.KEPT,
            cases,
            needed,
            acted,
            broken,
            Bounds.shareAtLeast(acted - broken, acted, risk),
            delays.detection(claim.cell().faultFree() ? 0 : acted),
            harm(),
            quiet,
            List.copyOf(worst.values()),
            brokenCases,
            "");
    return new Grade(risk).of(result);
  }

  private Harm harm() {
    return new Harm(
        unsafe,
        unnoticed,
        unrecovered,
        (long) most(Measure.EXCESS_HOUR),
        (long) most(Measure.EXCESS_DAY),
        most(Measure.SHORT_HALF_DAY),
        most(Measure.SHORT_DAY),
        (long) most(Measure.RELEASE),
        tissuePg);
  }

  private double most(Measure measure) {
    Worst found = worst.get(measure);
    return found == null ? 0 : found.value();
  }
}
