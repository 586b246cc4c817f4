package doseguard.cli;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.run.Plan;
import doseguard.reports.campaign.Conclusion;
import doseguard.reports.campaign.Identity;
import doseguard.reports.campaign.Shrunk;
import doseguard.reports.site.CampaignPages;
import doseguard.reports.site.ReportSite;
import doseguard.reports.text.Decimal;
import doseguard.scenarios.campaign.CampaignInput;
import doseguard.scenarios.campaign.Plans.Limits;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the pages of a campaign, with the traces of the cases that a reader asks for first. */
final class CampaignReport {

  private final CampaignInput input;
  private final Limits limits;
  private final Plan plan;
  private final Guards guards;

  /**
   * Prepares the report.
   *
   * @param input what the campaign worked on
   * @param limits what was asked for instead
   * @param plan its plan
   * @param guards what was judged
   */
  CampaignReport(CampaignInput input, Limits limits, Plan plan, Guards guards) {
    this.input = input;
    this.limits = limits;
    this.plan = plan;
    this.guards = guards;
  }

  /**
   * Writes it.
   *
   * @param site where it is written
   * @param result the campaign
   * @param conclusion how it ended
   * @return the first page
   * @throws IOException when it cannot be written
   */
  Path write(ReportSite site, CampaignResult result, Conclusion conclusion) throws IOException {
    CampaignPages pages = new CampaignPages(site, result);
    Replay replay = new Replay(input.claims(), plan.seed(), guards);
    for (long index : pages.wanted()) {
      Replayed replayed = replay.of(index);
      pages.trace(index, replayed.trial().name(), replayed.page(plan.seed() + ":" + index));
    }
    Path beside = Path.of(input.claimsName().isEmpty() ? "claims.yaml" : input.claimsName());
    for (Shrinking.Found found : new Shrinking(replay, guards, beside).of(result)) {
      pages.found(
          new Shrunk(
              found.cause().words(),
              found.file(),
              found.text(),
              found.steps(),
              "./doseguard run " + Shrunk.FOLDER + "/" + found.file()));
    }
    return pages.publish(
        new Identity(
            Build.commit(),
            Build.jvm(),
            again(),
            input.profile().name(),
            input.profile().title(),
            input.claims().title(),
            input.claims().version(),
            sample()),
        conclusion);
  }

  private boolean sample() {
    return plan.sizes().total() < plan.sizes().totalNeeded();
  }

  private String again() {
    String claims = input.claimsName().isEmpty() ? "" : " --claims " + input.claimsName();
    String capped = limits.mostCases() == Long.MAX_VALUE ? "" : " --cases " + limits.mostCases();
    String asked = limits.years() > 0 ? " --years " + Decimal.brief(limits.years(), 3) : "";
    return "./doseguard campaign "
        + input.profileName()
        + claims
        + " --seed "
        + plan.seed()
        + capped
        + asked;
  }
}
