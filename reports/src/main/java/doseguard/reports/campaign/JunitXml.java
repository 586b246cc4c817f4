package doseguard.reports.campaign;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.Cause;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.Standing;
import doseguard.engine.campaign.StrategyResult;
import doseguard.reports.campaign.TestSuite.Case;
import doseguard.reports.campaign.TestSuite.Ending;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a campaign as JUnit XML, for the dashboards of build servers. Every claim is a test case;
 * it fails when it is broken, and a claim that was never exercised is an error, so that nothing
 * passes by testing nothing. No test case is ever marked as skipped. Times are 0: the same campaign
 * gives the same bytes.
 */
public final class JunitXml {

  private static final String ROOT = "doseguard";

  private JunitXml() {}

  /**
   * Writes a campaign.
   *
   * @param identity what was run
   * @param conclusion how it ended
   * @param result the campaign
   * @return the document
   */
  public static String of(Identity identity, Conclusion conclusion, CampaignResult result) {
    List<TestSuite> suites = new ArrayList<>();
    suites.add(campaign(identity, conclusion, result));
    suites.add(claims(result));
    for (StrategyResult strategy : result.search().strategies()) {
      suites.add(strategy(strategy, result));
    }
    return TestSuite.document(ROOT + "." + identity.profile(), suites);
  }

  private static TestSuite campaign(
      Identity identity, Conclusion conclusion, CampaignResult result) {
    String name = ROOT + ".campaign";
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("profile", identity.profile());
    properties.put("commit", identity.commit());
    properties.put("seed", "" + result.seed());
    properties.put("command", identity.command());
    properties.put("cases", "" + result.cases());
    properties.put("repeated", "" + result.search().repeated());
    return new TestSuite(
        name,
        properties,
        List.of(
            new Case(name, "harness", harness(conclusion)),
            new Case(name, "deterministic", deterministic(conclusion, result)),
            new Case(name, "coverage", coverage(conclusion))));
  }

  private static Ending harness(Conclusion conclusion) {
    return conclusion.failed() == 0
        ? Ending.passed("")
        : Ending.error(
            "harness-failed", "the harness itself failed in " + conclusion.failed() + " cases", "");
  }

  private static Ending deterministic(Conclusion conclusion, CampaignResult result) {
    if (conclusion.different().isEmpty()) {
      return Ending.passed(result.search().repeated() + " cases were run twice");
    }
    return Ending.failure(
        "not-deterministic",
        "cases gave other bytes the second time",
        replays(result.seed(), conclusion.different()));
  }

  private static Ending coverage(Conclusion conclusion) {
    return conclusion.holes().isEmpty()
        ? Ending.passed("")
        : Ending.failure(
            "never-seen",
            conclusion.holes().size() + " never seen to act",
            String.join("\n", conclusion.holes()));
  }

  private static TestSuite claims(CampaignResult result) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (Standing standing : Standing.values()) {
      properties.put(StandingWords.of(standing), "" + result.count(standing));
    }
    List<Case> cases = new ArrayList<>();
    for (CellResult cell : result.cells()) {
      String severity = cell.claim().cell().severity() + " / " + cell.claim().cell().suite();
      String fault = ROOT + ".claims." + cell.claim().cell().fault();
      cases.add(new Case(fault, severity, ending(cell, result.seed())));
    }
    return new TestSuite(ROOT + ".claims", properties, cases);
  }

  private static Ending ending(CellResult cell, long seed) {
    String claimed = "claimed " + DemandWords.of(cell.claim().demand());
    return switch (cell.standing()) {
      case WORSE ->
          Ending.failure(
              "worse-than-claimed",
              claimed + ", broken by " + cell.broken() + " of " + cell.acted() + " cases",
              replays(seed, cell.brokenCases()));
      case NEVER_EXERCISED ->
          Ending.error(
              "never-exercised",
              claimed + ", and in none of " + cell.cases() + " cases the fault acted",
              "");
      case SAMPLED ->
          Ending.passed(
              "a sample: " + cell.cases() + " of the " + cell.planned() + " cases of its bound");
      case KEPT, BETTER -> Ending.passed("");
    };
  }

  private static TestSuite strategy(StrategyResult strategy, CampaignResult result) {
    String name = ROOT + ".strategy." + strategy.name();
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("cases", "" + strategy.cases());
    properties.put("broken", "" + strategy.broken());
    properties.put("hazards", "" + strategy.hazards());
    String told = strategy.cases() + " cases, " + strategy.broken() + " broken, ";
    List<Case> cases = new ArrayList<>();
    cases.add(new Case(name, "executed", Ending.passed(told + strategy.hazards() + " hazards")));
    for (Cause cause : result.search().causes()) {
      if (Conclusion.violated(cause, result) && cause.strategy().equals(strategy.name())) {
        cases.add(new Case(name, subject(cause), violated(cause, result.seed())));
      }
    }
    return new TestSuite(name, properties, cases);
  }

  /** What they are cases of: what stands before the colon that separates it from what broke. */
  private static String subject(Cause cause) {
    int colon = cause.words().indexOf(": ");
    return colon < 0 ? cause.words() : cause.words().substring(0, colon);
  }

  private static Ending violated(Cause cause, long seed) {
    return Ending.failure("violated", cause.words(), replays(seed, List.of(cause.index())));
  }

  private static String replays(long seed, List<Long> indices) {
    StringBuilder lines = new StringBuilder();
    for (long index : indices) {
      lines.append(CellNames.replay(seed, index)).append('\n');
    }
    return lines.toString().stripTrailing();
  }
}
