package doseguard.reports.campaign;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.Delays;
import doseguard.engine.campaign.Detection;
import doseguard.engine.campaign.Harm;
import doseguard.engine.campaign.Quiet;
import doseguard.reports.text.Decimal;
import java.io.IOException;
import java.util.Locale;

/**
 * Writes the detectability matrix as CSV: one header line whose names end in their units, then one
 * line a cell, with {@code \n}. Only the claim, which holds commas, is quoted.
 */
public final class CellsCsv {

  /** The first line, without its line end. */
  public static final String HEADER =
      "fault,severity,suite,claim,standing,cases,planned,acted,broken,kept_bound,undetected,late,"
          + "coverage,coverage_bound,p50_ms,p95_ms,p99_ms,max_ms,mean_ms,limit_mean_ms,ratio,"
          + "unsafe,unnoticed,unrecovered,excess_1h_pg,excess_24h_pg,short_12h,short_24h,release_pg,"
          + "tissue_pg,pump_years,false_alarms,false_alarms_per_year_bound,false_stops,"
          + "false_stops_per_year_bound";

  private static final int SHARE = 9;

  private CellsCsv() {}

  /**
   * Writes a campaign.
   *
   * @param result the campaign
   * @param out where to
   * @throws IOException when writing fails
   */
  public static void write(CampaignResult result, Appendable out) throws IOException {
    out.append(HEADER).append('\n');
    for (CellResult cell : result.cells()) {
      out.append(line(cell)).append('\n');
    }
  }

  private static String line(CellResult cell) {
    Claim claim = cell.claim();
    Detection detection = cell.detection();
    Delays delays = detection.delays();
    Harm harm = cell.harm();
    Quiet quiet = cell.quiet();
    return String.join(
        ",",
        claim.cell().fault(),
        claim.cell().severity(),
        claim.cell().suite(),
        '"' + DemandWords.of(claim.demand()) + '"',
        cell.standing().name().toLowerCase(Locale.ROOT),
        whole(cell.cases()),
        whole(cell.planned()),
        whole(cell.acted()),
        whole(cell.broken()),
        share(cell.keptBound()),
        whole(detection.undetected()),
        whole(detection.late()),
        share(detection.coverage()),
        share(detection.coverageBound()),
        whole(delays.p50Ms()),
        whole(delays.p95Ms()),
        whole(delays.p99Ms()),
        whole(delays.maxMs()),
        Decimal.of(delays.meanMs(), 1),
        Decimal.of(detection.reference().meanMs(), 1),
        Decimal.of(detection.reference().ratio(), 3),
        whole(harm.unsafe()),
        whole(harm.unnoticed()),
        whole(harm.unrecovered()),
        whole(harm.excessHourPg()),
        whole(harm.excessDayPg()),
        share(harm.shortHalfDay()),
        share(harm.shortDay()),
        whole(harm.releasePg()),
        whole(harm.tissuePg()),
        Decimal.of(quiet.years(), 3),
        whole(quiet.falseAlarms()),
        Decimal.of(quiet.alarmsPerYearBound(), 3),
        whole(quiet.falseStops()),
        Decimal.of(quiet.stopsPerYearBound(), 3));
  }

  private static String whole(long value) {
    return Long.toString(value);
  }

  private static String share(double value) {
    return Decimal.of(value, SHARE);
  }
}
