package doseguard.reports.campaign;

import doseguard.engine.campaign.Bounds;
import doseguard.engine.campaign.Cause;
import doseguard.engine.campaign.Histogram;
import doseguard.engine.campaign.OutcomeRow;
import doseguard.engine.campaign.SearchResult;
import doseguard.engine.campaign.Sighting;
import doseguard.engine.campaign.StrategyResult;
import doseguard.engine.campaign.StrategyResult.Smallest;
import doseguard.engine.campaign.WorstCase;
import doseguard.engine.campaign.search.Estimate;
import doseguard.engine.campaign.search.SplittingSummary;
import doseguard.engine.oracle.Finding.Question;
import doseguard.reports.text.Json;
import java.util.List;
import java.util.Locale;

/** Writes what the strategies of a campaign found. */
final class SearchJson {

  private static final int MARGIN = 9;
  private static final int PROBABILITY = 15;
  private static final int WIDTH = 2;

  private final Json json;
  private final long seed;

  private SearchJson(Json json, long seed) {
    this.json = json;
    this.seed = seed;
  }

  /**
   * Writes it into an open object.
   *
   * @param json the object
   * @param seed the campaign's seed
   * @param search what was found
   */
  static void write(Json json, long seed, SearchResult search) {
    new SearchJson(json, seed).write(search);
  }

  private void write(SearchResult search) {
    json.number("repeated", search.repeated());
    json.array("strategies");
    search.strategies().forEach(this::strategy);
    json.endArray().array("rare");
    Rarity.of(search).forEach(this::rare);
    json.endArray().array("causes");
    search.causes().forEach(this::cause);
    json.endArray().array("worst");
    search.worst().forEach(this::worst);
    json.endArray().array("outcomes");
    search.outcomes().forEach(this::outcome);
    json.endArray().array("sightings");
    search.sightings().forEach(this::sighting);
    json.endArray().array("margins");
    search.margins().forEach(this::margins);
    json.endArray();
  }

  private void strategy(StrategyResult strategy) {
    json.object().text("name", strategy.name()).truth("samples", strategy.samples());
    json.number("cases", strategy.cases()).number("broken", strategy.broken());
    json.number("hazards", strategy.hazards());
    if (DrawnRow.drawn(strategy)) {
      json.number("hazard_share_bound", DrawnRow.atMost(strategy), PROBABILITY);
      json.number("risk_of_bound", Bounds.RISK, WIDTH);
    }
    json.array("smallest_margins");
    for (Smallest smallest : strategy.smallest()) {
      json.object().text("question", word(smallest.question()));
      json.number("margin", smallest.margin(), MARGIN).text("case", name(smallest.index()));
      json.endObject();
    }
    json.endArray().endObject();
  }

  private void rare(Question question, List<Estimate> repeats) {
    json.object().text("question", word(question));
    if (repeats.size() > 1) {
      SplittingSummary summary = SplittingSummary.of(repeats);
      json.number("not_reached", summary.notReached()).number("mean", summary.mean(), PROBABILITY);
      json.number("standard_error", summary.standardError(), PROBABILITY);
      json.number("low", summary.low(), PROBABILITY).number("high", summary.high(), PROBABILITY);
    }
    json.array("repeats");
    for (Estimate repeat : repeats) {
      json.object().number("probability", repeat.probability(), PROBABILITY);
      json.number("level", repeat.level(), MARGIN).truth("reached", repeat.reached());
      json.number("cases", repeat.asks()).endObject();
    }
    json.endArray().endObject();
  }

  private void cause(Cause cause) {
    json.object().text("words", cause.words()).text("strategy", cause.strategy());
    json.number("cases", cause.cases()).truth("hazard", cause.hazard());
    json.number("margin", cause.margin(), MARGIN).text("case", name(cause.index())).endObject();
  }

  private void worst(WorstCase worst) {
    json.object().text("case", name(worst.index())).text("strategy", worst.strategy());
    json.number("margin", worst.margin(), MARGIN).endObject();
  }

  private void outcome(OutcomeRow row) {
    json.object().text("faults", row.faults()).number("cases", row.cases());
    json.number("noticed", row.noticed()).number("unsafe", row.unsafe());
    json.number("unnoticed", row.unnoticed()).number("false_alarm", row.falseAlarm());
    json.number("false_stop", row.falseStop()).number("unrecovered", row.unrecovered());
    json.number("broken", row.broken()).endObject();
  }

  private void sighting(Sighting sighting) {
    json.object().text("kind", word(sighting.kind())).text("name", sighting.name());
    json.number("cases", sighting.cases()).endObject();
  }

  private void margins(Histogram histogram) {
    json.object().text("question", word(histogram.question()));
    json.number("least", Histogram.LEAST, WIDTH).number("width", Histogram.WIDTH, WIDTH);
    json.array("counts");
    histogram.counts().forEach(count -> json.raw(count.toString()));
    json.endArray().endObject();
  }

  private String name(long index) {
    return seed + ":" + index;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
