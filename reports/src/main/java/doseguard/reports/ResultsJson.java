package doseguard.reports;

import doseguard.engine.oracle.Finding;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.port.RuleKind;
import doseguard.engine.simulation.Annunciation;
import doseguard.reports.text.Json;
import doseguard.reports.trace.Story;
import java.util.List;
import java.util.Map;

/** Writes results as canonical JSON: the same bytes for the same cases, without any wall clock. */
public final class ResultsJson {

  /** Name and version of the layout. */
  public static final String FORMAT = "doseguard-results/1";

  private static final int PLACES = 6;

  private ResultsJson() {}

  /**
   * Writes all results.
   *
   * @param scenarios one text of {@link #scenario} for each, in order
   * @param passed how many passed
   * @return the document
   */
  public static String document(List<String> scenarios, int passed) {
    Json json = new Json().object().text("format", FORMAT);
    json.number("executed", scenarios.size()).number("passed", passed);
    json.number("failed", scenarios.size() - passed).array("scenarios");
    scenarios.forEach(json::raw);
    return json.endArray().endObject().toString();
  }

  /**
   * Writes one result.
   *
   * @param result the result
   * @return one JSON object
   */
  public static String scenario(Result result) {
    Summary summary = Summary.of(result);
    Json json = new Json().object().text("id", summary.id()).text("title", summary.title());
    json.text("file", fileName(summary.file())).text("policy", result.policy()).array("covers");
    result.covers().forEach(json::text);
    json.endArray().number("seed", result.subject().seed());
    json.number("duration_ms", result.subject().durationMs()).truth("passed", summary.passed());
    json.text("reason", summary.reason());
    checks(json, result);
    claims(json, result);
    oracles(json, result.verdict());
    measures(json, summary);
    run(json, result, summary.firstAlarm());
    return json.endObject().toString();
  }

  /** The name alone: the same bytes from whatever directory the file is named. */
  private static String fileName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static void checks(Json json, Result result) {
    json.array("expectations");
    for (Check check : result.checks()) {
      json.object().text("expectation", check.expectation());
      json.truth("stated", check.stated()).truth("passed", check.passed());
      json.text("found", check.found()).endObject();
    }
    json.endArray();
  }

  private static void claims(Json json, Result result) {
    json.array("claims");
    for (Claim claim : result.claims()) {
      json.object().text("claim", claim.claim()).text("because", claim.because());
      json.text("control", claim.control()).endObject();
    }
    json.endArray();
  }

  private static void oracles(Json json, Verdict verdict) {
    json.array("oracles");
    for (Finding finding : verdict.findings()) {
      json.object().text("question", finding.question().name());
      json.truth("violated", finding.violated()).number("margin", finding.margin(), PLACES);
      json.number("at_ms", finding.atMs()).text("words", finding.words()).endObject();
    }
    json.endArray();
  }

  private static void measures(Json json, Summary summary) {
    Verdict.Measures measures = summary.measures();
    json.object("measures");
    json.number("worst_1h_pg", measures.worstHourPg());
    json.number("ceiling_1h_pg", summary.ceilings().hourPg());
    json.number("worst_24h_pg", measures.worstDayPg());
    json.number("ceiling_24h_pg", summary.ceilings().dayPg());
    json.number("excess_1h_pg", measures.excessHourPg());
    json.number("excess_24h_pg", measures.excessDayPg());
    json.number("least_share", measures.leastShare(), PLACES);
    json.number("interruption_ms", measures.interruptionMs());
    json.number("noticed_ms", measures.noticedMs());
    json.number("tissue_pg", measures.tissuePg()).endObject();
  }

  private static void run(Json json, Result result, String firstAlarm) {
    json.number("strokes_granted", result.run().granted());
    json.number("requests_refused", result.run().refused()).object("refused_by");
    for (Map.Entry<RuleKind, Long> rule : result.run().limitedBy().entrySet()) {
      json.number(rule.getKey().name(), rule.getValue());
    }
    json.endObject();
    json.text("first_alarm", firstAlarm).array("annunciations");
    for (Annunciation heard : result.run().annunciations()) {
      json.object().number("at_ms", heard.atMs()).text("alarm", heard.alarm().name());
      json.endObject();
    }
    json.endArray().array("story");
    for (Story.Line line : Story.of(result.trace().events())) {
      json.object().number("from_ms", line.fromMs()).number("to_ms", line.toMs());
      json.text("kind", line.kind()).number("times", line.times()).text("words", line.words());
      json.endObject();
    }
    json.endArray();
  }
}
