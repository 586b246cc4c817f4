package doseguard.reports.campaign;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.SearchResult;
import doseguard.engine.campaign.Standing;

/** The verdict on a campaign in one sentence: the worst of what happened. */
final class Headline {

  private Headline() {}

  /**
   * Says how a campaign ended.
   *
   * @param conclusion how it ended
   * @param result the campaign
   * @param hazards cases of a hazard that is not declared
   * @return a sentence without its full stop
   */
  static String of(Conclusion conclusion, CampaignResult result, long hazards) {
    if (conclusion.failed() > 0) {
      return "The harness itself failed in " + count(conclusion.failed(), "case");
    }
    int different = conclusion.different().size();
    if (different > 0) {
      String least = different == SearchResult.MOST_DIFFERENT ? "At least " : "";
      return least + count(different, "case") + " gave other bytes the second time";
    }
    int violations = conclusion.violations().size();
    if (violations > 0) {
      String verb = violations == 1 ? " does not hold" : " do not hold";
      return count(violations, "claim or scenario", "claims or scenarios") + verb;
    }
    String but = but(hazards, conclusion.holes().size());
    if (!but.isEmpty()) {
      return "No claim is broken, but " + but;
    }
    return result.count(Standing.SAMPLED) == 0
        ? "Every claim was exercised and kept"
        : "No claim is broken, but too few cases were run for the bounds claimed";
  }

  private static String but(long hazards, int holes) {
    String harmed = hazards == 0 ? "" : count(hazards, "case is a hazard", "cases are hazards");
    String unseen =
        holes == 0 ? "" : count(holes, "thing was", "things were") + " never seen to act";
    String and = harmed.isEmpty() || unseen.isEmpty() ? "" : " and ";
    return harmed + and + unseen;
  }

  private static String count(long number, String one) {
    return count(number, one, one + "s");
  }

  private static String count(long number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }
}
