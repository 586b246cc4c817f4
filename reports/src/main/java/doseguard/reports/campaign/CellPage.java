package doseguard.reports.campaign;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.Cell;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.Coverage;
import doseguard.engine.campaign.Delays;
import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Detection;
import doseguard.engine.campaign.Quiet;
import doseguard.engine.campaign.Worst;
import doseguard.reports.page.Fact;
import doseguard.reports.text.Decimal;
import doseguard.reports.text.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the page of one cell shows.
 *
 * @param title the cell in words
 * @param standing how it stands, in words
 * @param css style of the standing
 * @param claim what was claimed
 * @param because why
 * @param control what outside the pump covers the rest; empty when nothing is left over
 * @param better what would carry a stronger claim; empty when nothing
 * @param detection figures of detection
 * @param scale drawing of the times to notice; empty when none was noticed
 * @param harm figures of harm
 * @param quiet false alarms and false stops
 * @param worst worst cases
 * @param broken cases that broke the claim
 */
public record CellPage(
    String title,
    String standing,
    String css,
    String claim,
    String because,
    String control,
    String better,
    List<Fact> detection,
    String scale,
    List<Fact> harm,
    List<Fact> quiet,
    List<CaseRow> worst,
    List<CaseRow> broken) {

  /** Copies the lists. */
  public CellPage {
    detection = List.copyOf(detection);
    harm = List.copyOf(harm);
    quiet = List.copyOf(quiet);
    worst = List.copyOf(worst);
    broken = List.copyOf(broken);
  }

  /**
   * One case.
   *
   * @param measure what it is worst in, empty for one that broke the claim
   * @param value what it showed
   * @param name seed and index
   * @param href its page; empty when it has none
   * @param replay command that runs it again
   */
  public record CaseRow(String measure, String value, String name, String href, String replay) {}

  /**
   * Makes the page of a cell.
   *
   * @param result the campaign
   * @param position place of the cell, from 0
   * @param traced indices of the cases that have a page
   * @return the page
   */
  public static CellPage of(CampaignResult result, int position, Set<Long> traced) {
    CellResult cell = result.cells().get(position);
    Claim claim = cell.claim();
    List<CaseRow> worst = new ArrayList<>();
    for (Worst each : cell.worst()) {
      worst.add(
          row(
              result,
              HarmWords.measure(each.measure()),
              HarmWords.value(each),
              each.index(),
              traced));
    }
    List<CaseRow> broken = new ArrayList<>();
    for (long index : cell.brokenCases()) {
      broken.add(row(result, "", "", index, traced));
    }
    return new CellPage(
        title(claim.cell()),
        StandingWords.of(cell.standing()),
        StandingWords.css(cell.standing()),
        DemandWords.of(claim.demand()) + "; " + surely(claim.coverage()),
        claim.because(),
        claim.control(),
        cell.better(),
        detection(cell),
        cell.detection().delays().noticed() > 0 ? DelayScale.draw(cell.detection()) : "",
        HarmWords.facts(cell.harm()),
        quiet(cell.quiet()),
        worst,
        broken);
  }

  /**
   * The case of a cell that shows most of what its claim is about: the first that broke it, else
   * the slowest where time is claimed, else the one that harmed most.
   *
   * @param cell the cell
   * @return its index; empty when there is none
   */
  public static Optional<Long> shown(CellResult cell) {
    if (!cell.brokenCases().isEmpty()) {
      return Optional.of(cell.brokenCases().get(0));
    }
    Demand demand = cell.claim().demand();
    List<Worst.Measure> wanted =
        demand instanceof Demand.Noticed
            ? List.of(Worst.Measure.DELAY)
            : List.of(
                Worst.Measure.FALSE_ALARMS, Worst.Measure.EXCESS_DAY, Worst.Measure.SHORT_DAY);
    for (Worst.Measure measure : wanted) {
      for (Worst worst : cell.worst()) {
        if (worst.measure() == measure && worst.value() > 0) {
          return Optional.of(worst.index());
        }
      }
    }
    return cell.worst().stream().findFirst().map(Worst::index);
  }

  private static CaseRow row(
      CampaignResult result, String measure, String value, long index, Set<Long> traced) {
    return new CaseRow(
        measure,
        value,
        result.seed() + ":" + index,
        traced.contains(index) ? CellNames.trace(index) : "",
        CellNames.replay(result.seed(), index));
  }

  private static String title(Cell cell) {
    String words = CellNames.words(cell);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String surely(Coverage coverage) {
    if (coverage instanceof Coverage.Share share) {
      return "in at least "
          + Decimal.percent(share.least())
          + " of cases by the bound that holds for all cells at once, with room for "
          + share.failures()
          + " broken";
    }
    if (coverage instanceof Coverage.All all) {
      return "in every case, with as many as show " + Decimal.percent(all.shown());
    }
    Coverage.Rate rate = (Coverage.Rate) coverage;
    return "at most "
        + Decimal.brief(rate.alarmsPerYear(), 4)
        + " false alarms and "
        + Decimal.brief(rate.stopsPerYear(), 4)
        + " false stops a year, by the bound over "
        + Decimal.brief(rate.years(), 0)
        + " pump-years";
  }

  private static List<Fact> detection(CellResult cell) {
    Detection detection = cell.detection();
    Delays delays = detection.delays();
    Detection.Reference reference = detection.reference();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Cases", cell.cases() + " of " + cell.planned() + " planned"));
    facts.add(new Fact("In which the fault acted", Long.toString(cell.acted())));
    facts.add(new Fact("Broke the claim", Long.toString(cell.broken())));
    facts.add(
        new Fact(
            "Share that keeps it",
            "at least " + Brief.atLeast(cell.keptBound()) + " (all cells at once, 95 %)"));
    facts.add(new Fact("Undetected", Long.toString(detection.undetected())));
    facts.add(new Fact("Later than the fault-tolerant time", Long.toString(detection.late())));
    facts.add(
        new Fact(
            "Diagnostic coverage",
            Brief.atLeast(detection.coverage())
                + ", exact one-sided 95 % lower bound "
                + Brief.atLeast(detection.coverageBound())));
    if (delays.noticed() > 0) {
      facts.add(
          new Fact(
              "Time to notice",
              ("p50 " + Moment.span(delays.p50Ms()))
                  + (", p95 " + Moment.span(delays.p95Ms()))
                  + (", p99 " + Moment.span(delays.p99Ms()))
                  + (", longest " + Moment.span(delays.maxMs()))));
    }
    facts.add(new Fact("Fault-tolerant time", Moment.span(Detection.FAULT_TOLERANT_MS)));
    facts.add(
        new Fact(
            "Mean delay / physical limit",
            reference.cases() == 0
                ? "no limit is known"
                : span(reference.meanDelayMs())
                    + " / "
                    + span(reference.meanMs())
                    + " = "
                    + Decimal.of(reference.ratio(), 2)
                    + " over "
                    + reference.cases()
                    + " cases"));
    return facts;
  }

  private static List<Fact> quiet(Quiet quiet) {
    return List.of(
        new Fact("Pump-years", Decimal.brief(quiet.years(), 2)),
        new Fact(
            "False alarms",
            quiet.falseAlarms()
                + ", fewer than "
                + Brief.atMost(quiet.alarmsPerYearBound())
                + " a year (95 %)"),
        new Fact(
            "False stops",
            quiet.falseStops()
                + ", fewer than "
                + Brief.atMost(quiet.stopsPerYearBound())
                + " a year (95 %)"));
  }

  private static String span(double ms) {
    return Moment.span(StrictMath.round(ms));
  }
}
