package doseguard.reports.campaign;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.Coverage;
import doseguard.engine.campaign.Delays;
import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Detection;
import doseguard.engine.campaign.Quiet;
import doseguard.engine.campaign.Standing;
import doseguard.reports.text.Decimal;
import doseguard.reports.text.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the page of all claims shows: the detectability matrix and what stands beside it.
 *
 * @param passed whether no claim is broken or was never exercised, and the harness never failed
 * @param headline the verdict in a sentence
 * @param identity what was run
 * @param seed the campaign's seed
 * @param cases cases executed and judged
 * @param failed cases in which the harness itself failed
 * @param standings how many cells stand how
 * @param matrix the detectability matrix
 * @param broken cells that are worse than claimed or were never exercised
 * @param better cells whose claim could be raised
 * @param limits delay against the physical limit, one line for each cell that notices
 * @param quiet false alarms of the fault-free years
 * @param residual what is declared undetectable
 */
public record ClaimsPage(
    boolean passed,
    String headline,
    Identity identity,
    long seed,
    long cases,
    long failed,
    List<Count> standings,
    Matrix matrix,
    List<Note> broken,
    List<Note> better,
    List<Limit> limits,
    List<QuietRow> quiet,
    List<Residual> residual) {

  /** Copies the lists. */
  public ClaimsPage {
    standings = List.copyOf(standings);
    broken = List.copyOf(broken);
    better = List.copyOf(better);
    limits = List.copyOf(limits);
    quiet = List.copyOf(quiet);
    residual = List.copyOf(residual);
  }

  /**
   * How many cells stand in one way.
   *
   * @param words the way
   * @param css its style
   * @param cells their number
   */
  public record Count(String words, String css, long cells) {}

  /**
   * A cell and what is to be said of it.
   *
   * @param cell the cell
   * @param href its page
   * @param words what is to be said
   */
  public record Note(String cell, String href, String words) {}

  /**
   * Measured delay against the physical limit.
   *
   * @param cell the cell
   * @param href its page
   * @param noticed cases noticed, of those in which the fault acted
   * @param mean mean delay over the cases whose limit is known, or over all noticed without one
   * @param limit mean limit
   * @param ratio the first over the second
   * @param slow whether the ratio is above what detectors are held to
   * @param why the reason that the claim gives for it, empty without one
   * @param quantiles p50, p95, p99 and the longest
   */
  public record Limit(
      String cell,
      String href,
      String noticed,
      String mean,
      String limit,
      String ratio,
      boolean slow,
      String why,
      List<String> quantiles) {

    /** Copies the list. */
    public Limit {
      quantiles = List.copyOf(quantiles);
    }
  }

  /**
   * Fault-free years.
   *
   * @param cell the cell
   * @param href its page
   * @param years simulated pump-years
   * @param alarms false alarms
   * @param alarmsBound exact upper bound of their rate
   * @param stops false stops
   * @param stopsBound exact upper bound of their rate
   * @param claimed what is claimed of both
   */
  public record QuietRow(
      String cell,
      String href,
      String years,
      long alarms,
      String alarmsBound,
      long stops,
      String stopsBound,
      String claimed) {}

  /**
   * A declared residual risk.
   *
   * @param cell the cell
   * @param href its page
   * @param because why nothing on board can tell
   * @param control what outside the pump covers it
   * @param worst the worst that a patient received
   */
  public record Residual(String cell, String href, String because, String control, String worst) {}

  /**
   * Makes the page.
   *
   * @param identity what was run
   * @param result the campaign
   * @param documented names of the fault classes that have a page
   * @return the page
   */
  public static ClaimsPage of(Identity identity, CampaignResult result, List<String> documented) {
    List<Count> standings = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      if (result.count(standing) > 0) {
        standings.add(
            new Count(
                StandingWords.of(standing), StandingWords.css(standing), result.count(standing)));
      }
    }
    List<Note> broken = new ArrayList<>();
    List<Note> better = new ArrayList<>();
    List<Limit> limits = new ArrayList<>();
    List<QuietRow> quiet = new ArrayList<>();
    List<Residual> residual = new ArrayList<>();
    for (int i = 0; i < result.cells().size(); i++) {
      CellResult cell = result.cells().get(i);
      String href = CellNames.page(i, cell.claim().cell());
      if (StandingWords.fails(cell.standing())) {
        broken.add(new Note(words(cell), href, brokenWords(cell)));
      }
      if (!cell.better().isEmpty()) {
        better.add(new Note(words(cell), href, cell.better()));
      }
      if (cell.claim().cell().faultFree()) {
        quiet.add(quiet(cell, href));
      } else if (notices(cell)) {
        limits.add(limit(cell, href));
      }
      if (cell.claim().demand() instanceof Demand.Undetectable) {
        residual.add(residual(cell, href));
      }
    }
    boolean passed = result.failed() == 0 && broken.isEmpty() && !result.cells().isEmpty();
    return new ClaimsPage(
        passed,
        headline(result),
        identity,
        result.seed(),
        result.cases(),
        result.failed(),
        standings,
        Matrix.of(result.cells(), documented),
        broken,
        better,
        limits,
        quiet,
        residual);
  }

  /**
   * How many cells are slower than detectors are held to.
   *
   * @return their number
   */
  public long slow() {
    return limits.stream().filter(Limit::slow).count();
  }

  private static String headline(CampaignResult result) {
    long unexercised = result.count(Standing.NEVER_EXERCISED);
    if (result.cells().isEmpty()) {
      return "No claim was put to the test";
    }
    if (result.count(Standing.WORSE) > 0) {
      return "Claims are not kept";
    }
    if (unexercised > 0) {
      return "No claim is broken, but "
          + unexercised
          + (unexercised == 1 ? " was" : " were")
          + " never exercised";
    }
    if (result.failed() > 0) {
      return "No claim is broken, but the harness itself failed";
    }
    return result.count(Standing.SAMPLED) == 0
        ? "Every claim was exercised and kept"
        : "No claim is broken, but too few cases were run";
  }

  /** A cell notices when its claim says so, or when it did: none of them is left out. */
  private static boolean notices(CellResult cell) {
    Demand demand = cell.claim().demand();
    return demand instanceof Demand.Noticed
        || (demand instanceof Demand.Bounded bounded && bounded.withinMs() >= 0)
        || cell.detection().delays().noticed() > 0;
  }

  private static String words(CellResult cell) {
    return CellNames.words(cell.claim().cell());
  }

  private static String brokenWords(CellResult cell) {
    String claimed = DemandWords.of(cell.claim().demand());
    if (cell.standing() == Standing.NEVER_EXERCISED) {
      return "claimed " + claimed + ", and in none of " + cell.cases() + " cases the fault acted";
    }
    return cell.broken() == 0 && cell.tooSlow()
        ? "claimed "
            + claimed
            + ", and noticed "
            + Decimal.of(cell.detection().reference().ratio(), 2)
            + " times later than the physical limit, for no reason given"
        : cell.broken() + " of " + cell.acted() + " cases broke " + claimed;
  }

  private static Limit limit(CellResult cell, String href) {
    Detection detection = cell.detection();
    Delays delays = detection.delays();
    Detection.Reference reference = detection.reference();
    boolean known = reference.cases() > 0;
    double mean = known ? reference.meanDelayMs() : delays.meanMs();
    List<Long> quantiles =
        Arrays.asList(delays.p50Ms(), delays.p95Ms(), delays.p99Ms(), delays.maxMs());
    return new Limit(
        words(cell),
        href,
        delays.noticed() + " of " + cell.acted(),
        delays.noticed() == 0 ? "never" : span(mean),
        known ? span(reference.meanMs()) : "none known",
        known ? Decimal.of(reference.ratio(), 2) : "–",
        known && reference.slow(),
        cell.claim().slower(),
        quantiles.stream().map(ms -> ms < 0 ? "–" : Moment.span(ms)).toList());
  }

  private static QuietRow quiet(CellResult cell, String href) {
    Quiet quiet = cell.quiet();
    return new QuietRow(
        words(cell),
        href,
        Decimal.brief(quiet.years(), 1),
        quiet.falseAlarms(),
        rate(quiet.alarmsPerYearBound()),
        quiet.falseStops(),
        rate(quiet.stopsPerYearBound()),
        claimed(cell.claim()));
  }

  private static String claimed(Claim claim) {
    return claim.coverage() instanceof Coverage.Rate rate
        ? Decimal.brief(rate.alarmsPerYear(), 4)
            + " alarms, "
            + Decimal.brief(rate.stopsPerYear(), 4)
            + " stops a year"
        : DemandWords.of(claim.demand());
  }

  private static Residual residual(CellResult cell, String href) {
    return new Residual(
        words(cell),
        href,
        cell.claim().because(),
        cell.claim().control(),
        HarmWords.worst(cell.harm()));
  }

  private static String rate(double perYear) {
    return "< " + Brief.atMost(perYear) + " a year";
  }

  private static String span(double ms) {
    return Moment.span(StrictMath.round(ms));
  }
}
