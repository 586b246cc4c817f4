package doseguard.engine.campaign;

import static doseguard.engine.campaign.Shown.HOUR;
import static doseguard.engine.campaign.Shown.UG;
import static doseguard.engine.oracle.Finding.Question.FALSE_ALARM;
import static doseguard.engine.oracle.Finding.Question.FALSE_STOP;
import static doseguard.engine.oracle.Finding.Question.UNNOTICED_INTERRUPTION;
import static doseguard.engine.oracle.Finding.Question.UNSAFE_DELIVERY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** How a cell of hand-made cases stands to its claim. */
class GradeTest {
  private static final double RISK = 0.05;
  private static final Demand SOON = new Demand.Noticed(HOUR, false);

  private static CellResult cell(
      Demand demand, Coverage coverage, long needed, long cases, LongFunction<CaseResult> shown) {
    String fault = coverage instanceof Coverage.Rate ? Cell.NONE : "made";
    Claim claim = new Claim(new Cell(fault, "any", "C"), demand, coverage, "why", "who");
    CellTally tally = new CellTally(claim, needed, RISK);
    for (long index = 0; index < cases; index++) {
      tally.take(Shown.trial(claim, shown.apply(index)));
    }
    return tally.result();
  }

  /** Noticed in twice the least time in which it could be. */
  private static CaseResult slow(long index, long delayMs) {
    return Shown.slow(index, delayMs, delayMs < 0 ? -1 : delayMs / 2);
  }

  private static CellResult noticed(int failures, long cases, long late) {
    Coverage share = new Coverage.Share(0.9, failures);
    long needed = Bounds.casesFor(0.9, failures, RISK);
    return cell(
        SOON,
        share,
        needed,
        cases,
        index -> Shown.quiet(index, index < late ? HOUR + 1 : HOUR - index));
  }

  @Test
  void shouldKeepAClaimWithJustAsManyCasesAsItNeeds() {
    assertEquals(29, noticed(0, 29, 0).planned());
    assertEquals(Standing.KEPT, noticed(0, 29, 0).standing());
    assertEquals(Standing.SAMPLED, noticed(0, 28, 0).standing());
  }

  @Test
  void shouldCallWorseWhatCannotReachTheShare() {
    assertEquals(Standing.WORSE, noticed(0, 29, 1).standing());
    assertEquals(List.of(0L), noticed(0, 29, 1).brokenCases());
    assertEquals(Standing.KEPT, noticed(1, 46, 1).standing());
    assertEquals(46, noticed(1, 46, 1).planned());
  }

  @Test
  void shouldCallASampleWorseOnlyWhenTheClaimIsExcluded() {
    assertEquals(Standing.SAMPLED, noticed(0, 10, 1).standing());
    assertEquals(Standing.WORSE, noticed(0, 10, 4).standing());
  }

  @Test
  void shouldBreakOnAnySingleCaseWhereAllAreDemanded() {
    Coverage all = new Coverage.All(0.9);
    LongFunction<CaseResult> fine = index -> Shown.quiet(index, HOUR);
    LongFunction<CaseResult> once = index -> Shown.quiet(index, index == 7 ? -1 : HOUR);
    assertEquals(Standing.KEPT, cell(SOON, all, 29, 29, fine).standing());
    assertEquals(Standing.SAMPLED, cell(SOON, all, 29, 28, fine).standing());
    assertEquals(Standing.WORSE, cell(SOON, all, 29, 9, once).standing());
  }

  @Test
  void shouldSayWhenAClaimWasNeverExercised() {
    Coverage share = new Coverage.Share(0.9, 0);
    CellResult none = cell(SOON, share, 29, 0, Shown::idle);
    CellResult idle = cell(SOON, share, 29, 29, Shown::idle);
    assertEquals(Standing.NEVER_EXERCISED, none.standing());
    assertEquals(Standing.NEVER_EXERCISED, idle.standing());
    assertEquals(29, idle.cases());
    assertEquals(0, idle.acted());
  }

  @Test
  void shouldCountNoCaseInWhichTheFaultNeverActed() {
    CellResult half =
        cell(
            SOON,
            new Coverage.Share(0.9, 0),
            29,
            40,
            index -> index % 2 == 0 ? Shown.idle(index) : Shown.quiet(index, HOUR));
    assertEquals(Standing.WORSE, half.standing(), "twenty cases carry no bound of 90 %");
    assertEquals(20, half.acted());
  }

  @Test
  void shouldReportWhatIsNoticedInHalfTheTime() {
    CellResult quick =
        cell(SOON, new Coverage.Share(0.9, 0), 29, 29, i -> Shown.quiet(i, HOUR / 2));
    assertEquals(Standing.BETTER, quick.standing());
    assertEquals("the slowest of 29 cases was noticed after 0.50 h", quick.better());
  }

  @Test
  void shouldCallWorseWhatIsSlowerThanTheLimitAllowsForNoReason() {
    Coverage share = new Coverage.Share(0.9, 0);
    LongFunction<CaseResult> onIt = i -> Shown.slow(i, HOUR, HOUR * 4 / 5);
    LongFunction<CaseResult> over = i -> Shown.slow(i, HOUR, HOUR * 4 / 5 - 1);
    assertEquals(Standing.KEPT, cell(SOON, share, 29, 29, onIt).standing());
    assertEquals(Standing.WORSE, cell(SOON, share, 29, 29, over).standing());
    assertEquals(Standing.SAMPLED, cell(SOON, share, 29, 28, over).standing());
    Demand heard = new Demand.Harmless(true);
    assertEquals(Standing.KEPT, cell(heard, share, 29, 29, over).standing(), "nothing promised");
    Claim excused =
        new Claim(new Cell("made", "any", "C"), SOON, share, "why", "who", "a reason for it");
    CellTally tally = new CellTally(excused, 29, RISK);
    for (long index = 0; index < 29; index++) {
      tally.take(Shown.trial(excused, over.apply(index)));
    }
    assertEquals(Standing.KEPT, tally.result().standing());
  }

  @Test
  void shouldReportALateClaimWithoutALateAlarm() {
    Demand late = new Demand.Noticed(HOUR, true);
    Coverage share = new Coverage.Share(0.9, 0);
    assertEquals(Standing.BETTER, cell(late, share, 29, 29, i -> Shown.quiet(i, HOUR)).standing());
    LongFunction<CaseResult> once =
        i -> i == 3 ? Shown.of(i, true, HOUR, 0, UNNOTICED_INTERRUPTION) : Shown.quiet(i, HOUR);
    assertEquals(Standing.KEPT, cell(late, share, 29, 29, once).standing());
  }

  @Test
  void shouldReportABoundThatNothingUnsafeNeeds() {
    Demand bounded = new Demand.Bounded(40 * UG, Demand.Bounded.UNBOUNDED, -1);
    Coverage share = new Coverage.Share(0.9, 0);
    LongFunction<CaseResult> safe = i -> Shown.of(i, true, -1, 30 * UG);
    LongFunction<CaseResult> once =
        i -> i == 3 ? Shown.of(i, true, -1, 40 * UG, UNSAFE_DELIVERY) : safe.apply(i);
    assertEquals(Standing.BETTER, cell(bounded, share, 29, 29, safe).standing());
    assertEquals(Standing.KEPT, cell(bounded, share, 29, 29, once).standing());
    assertEquals(40 * UG, cell(bounded, share, 29, 29, once).harm().excessHourPg());
  }

  @Test
  void shouldReportAnUndetectableFaultThatIsNoticedOrHarmless() {
    Demand blind = new Demand.Undetectable();
    Coverage share = new Coverage.Share(0.9, 0);
    LongFunction<CaseResult> harmed = i -> Shown.of(i, true, -1, 0, UNNOTICED_INTERRUPTION);
    assertEquals(Standing.KEPT, cell(blind, share, 29, 29, harmed).standing());
    assertEquals(Standing.BETTER, cell(blind, share, 29, 29, i -> Shown.quiet(i, HOUR)).standing());
    assertEquals(Standing.BETTER, cell(blind, share, 29, 29, i -> Shown.quiet(i, -1)).standing());
    assertEquals(Standing.KEPT, cell(blind, share, 29, 29, i -> Shown.starved(i, 0.2)).standing());
    LongFunction<CaseResult> sometimes = i -> i == 0 ? Shown.quiet(i, HOUR) : harmed.apply(i);
    assertEquals(Standing.KEPT, cell(blind, share, 29, 29, sometimes).standing());
  }

  @Test
  void shouldReportAnAlarmThatMayComeAndNeverDoes() {
    Demand heard = new Demand.Harmless(true);
    Coverage share = new Coverage.Share(0.9, 0);
    LongFunction<CaseResult> once = i -> Shown.quiet(i, i == 3 ? HOUR : -1);
    assertEquals(Standing.BETTER, cell(heard, share, 29, 29, i -> Shown.quiet(i, -1)).standing());
    assertEquals(Standing.KEPT, cell(heard, share, 29, 29, once).standing());
  }

  @Test
  void shouldHoldRatesOfFalseAlarmsAndFalseStopsAgainstTheirBounds() {
    double years = 100 * 240 * HOUR / Sizes.YEAR_MS;
    double none = Bounds.rateAtMost(0, years, RISK);
    LongFunction<CaseResult> quiet = i -> Shown.quiet(i, -1);
    LongFunction<CaseResult> alarm =
        i -> i == 5 ? Shown.of(i, true, -1, 0, FALSE_ALARM) : quiet.apply(i);
    LongFunction<CaseResult> stop =
        i -> i == 5 ? Shown.of(i, true, -1, 0, FALSE_STOP) : quiet.apply(i);
    LongFunction<CaseResult> unsafe =
        i -> i == 5 ? Shown.of(i, true, -1, 0, UNSAFE_DELIVERY) : quiet.apply(i);
    Coverage rate = new Coverage.Rate(years, none * 1.0001, none * 1.0001);
    Demand harmless = new Demand.Harmless();
    assertEquals(Standing.KEPT, cell(harmless, rate, 100, 100, quiet).standing());
    assertEquals(Standing.WORSE, cell(harmless, rate, 100, 100, alarm).standing());
    assertEquals(Standing.WORSE, cell(harmless, rate, 100, 100, stop).standing());
    assertEquals(Standing.WORSE, cell(harmless, rate, 100, 100, unsafe).standing());
    assertEquals(Standing.SAMPLED, cell(harmless, rate, 100, 50, quiet).standing());
    assertEquals(Standing.SAMPLED, cell(harmless, rate, 100, 99, alarm).standing());
    assertEquals(1, cell(harmless, rate, 100, 100, alarm).quiet().falseAlarms());
    assertEquals(1, cell(harmless, rate, 100, 100, stop).quiet().falseStops());
  }

  @Test
  void shouldGiveExactQuantilesAndTheRatioToTheLimit() {
    CellResult cell =
        cell(
            new Demand.Noticed(1000 * HOUR, false),
            new Coverage.Share(0.9, 0),
            29,
            101,
            index -> slow(index, index == 100 ? -1 : (100 - index) * 2));
    Delays delays = cell.detection().delays();
    assertEquals(100, delays.noticed());
    assertEquals(100, delays.p50Ms());
    assertEquals(190, delays.p95Ms());
    assertEquals(198, delays.p99Ms());
    assertEquals(200, delays.maxMs());
    assertEquals(101, delays.meanMs());
    assertEquals(1, cell.detection().undetected());
    assertEquals(1, cell.detection().late());
    assertEquals(2, cell.detection().reference().ratio());
    assertEquals(Double.POSITIVE_INFINITY, cell.worst().get(0).value());
    assertEquals(100, cell.worst().get(0).index());
  }
}
