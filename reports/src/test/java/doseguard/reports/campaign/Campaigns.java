package doseguard.reports.campaign;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.Cell;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.Coverage;
import doseguard.engine.campaign.Delays;
import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Detection;
import doseguard.engine.campaign.Harm;
import doseguard.engine.campaign.Quiet;
import doseguard.engine.campaign.Standing;
import doseguard.engine.campaign.Worst;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Campaigns made by hand, for tests that need no simulation. */
public final class Campaigns {

  /** One minute, ms. */
  public static final long MINUTE = 60_000L;

  /** One hour, ms. */
  public static final long HOUR = 60L * MINUTE;

  private static final long UG = 1_000_000L;
  private static final long CASES = 637;

  private Campaigns() {}

  /** What was run. */
  public static Identity identity() {
    return new Identity(
        "0123456789abcdef",
        "17.0.1",
        "./doseguard campaign claims --seed 7",
        "mine.yaml",
        "A look at <everything> & more",
        "What is <claimed> & shown",
        3,
        true);
  }

  /** A scenario shrunk from the worst cause of {@link #varied}. */
  public static Shrunk shrunk() {
    return new Shrunk(
        SearchResults.STALL,
        "motor-stall-7-1.yaml",
        "id: motor-stall-7-1\n# 5 < 6\n",
        List.of("left out the <second> fault", "ended after 4 d instead of 30 d"),
        "./doseguard run found/motor-stall-7-1.yaml");
  }

  /** A campaign with every kind of cell in it. */
  public static CampaignResult varied() {
    List<CellResult> cells = new ArrayList<>();
    String because = "nothing that is measured changes";
    Demand hour = new Demand.Noticed(HOUR, false);
    Demand bounded = new Demand.Bounded(60 * UG, 300 * UG, 10 * HOUR);
    Demand open = new Demand.Bounded(60 * UG, 300 * UG, Demand.Bounded.UNNOTICED);
    cells.add(silent("catheter-kink", "complete", "A", new Demand.Undetectable(), because));
    cells.add(noticed("catheter-kink", "complete", "B", new Demand.Noticed(90 * HOUR, true), 44));
    cells.add(noticed("catheter-kink", "complete", "C", hour, 0.4));
    cells.add(noticed("catheter-kink", "complete", "D", hour, 0.1));
    for (String suite : Matrix.SUITES) {
      cells.add(
          silent("catheter-kink", "80 % of the lumen", suite, new Demand.Harmless(), because));
    }
    cells.add(noticed("motor-stall", "permanent", "A", hour, 5.0));
    cells.add(noticed("motor-stall", "permanent", "B", hour, 20.0));
    cells.add(never("motor-stall", "late-recovery", "C"));
    cells.add(noticed("hydraulic-over-delivery", "+1000 %", "B", bounded, 7.5));
    cells.add(noticed("hydraulic-over-delivery", "+1000 %", "C", open, -1));
    cells.add(some("hydraulic-over-delivery", "+10 %", "B"));
    cells.add(quiet("A"));
    cells.add(quiet("C"));
    return new CampaignResult(7, CASES * cells.size(), 0, cells, SearchResults.varied());
  }

  /** A campaign in which everything is as claimed. */
  public static CampaignResult clean() {
    List<CellResult> cells =
        List.of(
            noticed("motor-stall", "permanent", "A", new Demand.Noticed(HOUR, false), 0.2),
            quiet("A"));
    return new CampaignResult(7, 2 * CASES, 0, cells, SearchResults.clean());
  }

  /** A cell that is noticed after so many hours at the latest; negative for never. */
  static CellResult noticed(
      String fault, String severity, String suite, Demand demand, double hours) {
    long longest = StrictMath.round(hours * HOUR);
    Delays delays =
        hours < 0
            ? new Delays(0, -1, -1, -1, -1, -1)
            : new Delays(
                CASES, longest / 3, longest * 3 / 4, longest * 9 / 10, longest, longest / 2.5);
    Detection.Reference reference =
        suite.equals("D") || hours < 0
            ? new Detection.Reference(0, 0, 0)
            : new Detection.Reference(
                CASES, suite.equals("B") ? longest / 4.0 : longest / 2.7, longest / 2.5);
    long undetected = hours < 0 ? CASES : 0;
    Standing standing = suite.equals("D") ? Standing.BETTER : Standing.KEPT;
    return cell(
        claim(fault, severity, suite, demand),
        standing,
        new Detection(undetected, undetected, 1 - undetected, 0.9953, delays, reference),
        List.of());
  }

  /** A cell in which nothing is ever noticed. */
  static CellResult silent(
      String fault, String severity, String suite, Demand demand, String because) {
    String control = demand instanceof Demand.Undetectable ? "a catheter study every year" : "";
    Cell place = new Cell(fault, severity, suite);
    return cell(
        new Claim(place, demand, new Coverage.All(0.99), because, control),
        Standing.KEPT,
        new Detection(
            CASES,
            CASES,
            0,
            0,
            new Delays(0, -1, -1, -1, -1, -1),
            new Detection.Reference(0, 0, 0)),
        List.of());
  }

  /** A cell of which three cases were never noticed. */
  static CellResult some(String fault, String severity, String suite) {
    Delays delays = new Delays(CASES - 3, HOUR, 2 * HOUR, 3 * HOUR, 4 * HOUR, 1.5 * HOUR);
    return cell(
        claim(fault, severity, suite, new Demand.Noticed(8 * HOUR, false)),
        Standing.WORSE,
        new Detection(3, 3, 0.995, 0.987, delays, new Detection.Reference(0, 0, 0)),
        List.of(13L, 29L, 45L));
  }

  /** A cell in which the fault never acted. */
  static CellResult never(String fault, String severity, String suite) {
    CellResult cell = some(fault, severity, suite);
    return new CellResult(
        cell.claim(),
        Standing.NEVER_EXERCISED,
        CASES,
        CASES,
        0,
        0,
        0,
        new Detection(
            0, 0, 0, 0, new Delays(0, -1, -1, -1, -1, -1), new Detection.Reference(0, 0, 0)),
        cell.harm(),
        cell.quiet(),
        List.of(),
        List.of(),
        "");
  }

  /** A cell of what goes wrong together. */
  static CellResult together() {
    Claim claim =
        new Claim(
            new Cell("together", "two", "A"),
            new Demand.Together(Set.of(), 0),
            new Coverage.Share(0.9, 0),
            "what none of the parts gives up is kept",
            "that of the parts");
    return cell(
        claim,
        Standing.KEPT,
        new Detection(
            0, 0, 0, 0, new Delays(0, -1, -1, -1, -1, -1), new Detection.Reference(0, 0, 0)),
        List.of());
  }

  private static CellResult quiet(String suite) {
    Claim claim =
        new Claim(
            new Cell(Cell.NONE, "ward", suite),
            new Demand.Harmless(),
            new Coverage.Rate(1000, 0.1, 0.01),
            "fault-free years",
            "");
    return cell(
        claim,
        Standing.KEPT,
        new Detection(
            0, 0, 0, 0, new Delays(0, -1, -1, -1, -1, -1), new Detection.Reference(0, 0, 0)),
        List.of());
  }

  private static Claim claim(String fault, String severity, String suite, Demand demand) {
    return new Claim(
        new Cell(fault, severity, suite), demand, new Coverage.All(0.99), "it is seen", "");
  }

  private static CellResult cell(
      Claim claim, Standing standing, Detection detection, List<Long> broken) {
    return new CellResult(
        claim,
        standing,
        CASES,
        CASES,
        CASES,
        broken.size(),
        0.9953,
        detection,
        new Harm(0, 0, 0, 12 * UG, 118_400_000L, 0.61, 0.42, 21 * UG, 3 * UG),
        new Quiet(1000.2, 4, 0.00915, 1, 0.00474),
        List.of(
            new Worst(
                Worst.Measure.DELAY,
                4711,
                detection.undetected() > 0
                    ? Double.POSITIVE_INFINITY
                    : Math.max(1, detection.delays().maxMs())),
            new Worst(Worst.Measure.EXCESS_DAY, 4712, 118_400_000),
            new Worst(Worst.Measure.SHORT_DAY, 4713, 0.42),
            new Worst(Worst.Measure.FALSE_ALARMS, 4714, 2)),
        broken,
        standing == Standing.BETTER ? "NOTICED within 6 min would be kept" : "");
  }
}
