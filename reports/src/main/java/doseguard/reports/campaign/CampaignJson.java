package doseguard.reports.campaign;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.Delays;
import doseguard.engine.campaign.Detection;
import doseguard.engine.campaign.Harm;
import doseguard.engine.campaign.Quiet;
import doseguard.engine.campaign.Worst;
import doseguard.reports.text.Json;
import java.util.Locale;

/** Writes a campaign as canonical JSON, without any wall clock. Keys end in their units. */
public final class CampaignJson {

  /** Name and version of the layout. */
  public static final String FORMAT = "doseguard-campaign/2";

  private static final int SHARE = 9;
  private static final int MS = 1;
  private static final int YEARS = 3;

  private CampaignJson() {}

  /**
   * Writes a campaign.
   *
   * @param identity what was run
   * @param conclusion how it ended
   * @param result the campaign
   * @return the document
   */
  public static String of(Identity identity, Conclusion conclusion, CampaignResult result) {
    long seed = result.seed();
    Json json = new Json().object().text("format", FORMAT).text("profile", identity.profile());
    json.text("purpose", identity.purpose()).text("claims", identity.claims());
    json.number("version", identity.version()).number("seed", seed);
    json.truth("sample", identity.sample()).number("cases", result.cases());
    json.number("harness_failures", result.failed());
    conclusion(json, seed, conclusion);
    SearchJson.write(json, seed, result.search());
    json.array("cells");
    result.cells().forEach(cell -> cell(json, seed, cell));
    return json.endArray().endObject().toString();
  }

  private static void conclusion(Json json, long seed, Conclusion conclusion) {
    json.truth("holds", conclusion.holds()).array("violations");
    conclusion.violations().forEach(json::text);
    json.endArray().array("never_seen");
    conclusion.holes().forEach(json::text);
    json.endArray().array("different");
    conclusion.different().forEach(index -> json.text(seed + ":" + index));
    json.endArray();
  }

  private static void cell(Json json, long seed, CellResult cell) {
    Claim claim = cell.claim();
    json.object().text("fault", claim.cell().fault()).text("severity", claim.cell().severity());
    json.text("suite", claim.cell().suite()).text("claim", DemandWords.of(claim.demand()));
    json.text("because", claim.because()).text("control", claim.control());
    json.text("standing", cell.standing().name().toLowerCase(Locale.ROOT));
    json.text("better", cell.better()).number("cases", cell.cases());
    json.number("planned", cell.planned()).number("acted", cell.acted());
    json.number("broken", cell.broken()).number("kept_bound", cell.keptBound(), SHARE);
    detection(json, cell.detection());
    harm(json, cell.harm());
    quiet(json, cell.quiet());
    json.array("worst");
    cell.worst().forEach(worst -> worst(json, seed, worst));
    json.endArray().array("broken_cases");
    cell.brokenCases().forEach(index -> json.text(seed + ":" + index));
    json.endArray().endObject();
  }

  private static void detection(Json json, Detection detection) {
    Delays delays = detection.delays();
    Detection.Reference reference = detection.reference();
    json.object("detection").number("undetected", detection.undetected());
    json.number("late", detection.late()).number("coverage", detection.coverage(), SHARE);
    json.number("coverage_bound", detection.coverageBound(), SHARE);
    json.number("noticed", delays.noticed()).number("p50_ms", delays.p50Ms());
    json.number("p95_ms", delays.p95Ms()).number("p99_ms", delays.p99Ms());
    json.number("max_ms", delays.maxMs()).number("mean_ms", delays.meanMs(), MS);
    json.number("referenced", reference.cases()).number("limit_mean_ms", reference.meanMs(), MS);
    json.number("limited_delay_mean_ms", reference.meanDelayMs(), MS);
    json.number("ratio", reference.ratio(), YEARS).endObject();
  }

  private static void harm(Json json, Harm harm) {
    json.object("harm").number("unsafe", harm.unsafe()).number("unnoticed", harm.unnoticed());
    json.number("unrecovered", harm.unrecovered());
    json.number("excess_1h_pg", harm.excessHourPg()).number("excess_24h_pg", harm.excessDayPg());
    json.number("short_12h", harm.shortHalfDay(), SHARE);
    json.number("short_24h", harm.shortDay(), SHARE);
    json.number("release_pg", harm.releasePg()).number("tissue_pg", harm.tissuePg()).endObject();
  }

  private static void quiet(Json json, Quiet quiet) {
    json.object("quiet").number("pump_years", quiet.years(), YEARS);
    json.number("false_alarms", quiet.falseAlarms());
    json.number("false_alarms_per_year_bound", quiet.alarmsPerYearBound(), YEARS);
    json.number("false_stops", quiet.falseStops());
    json.number("false_stops_per_year_bound", quiet.stopsPerYearBound(), YEARS).endObject();
  }

  private static void worst(Json json, long seed, Worst worst) {
    json.object().text("measure", worst.measure().name().toLowerCase(Locale.ROOT));
    json.text("case", seed + ":" + worst.index()).number("value", worst.value(), SHARE).endObject();
  }
}
