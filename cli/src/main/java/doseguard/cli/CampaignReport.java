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
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

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
   * @param threads how many cases are run again at once
   * @param terminal where the progress is shown
   * @param lines where lines go when nobody is looking
   * @return the first page
   * @throws IOException when it cannot be written
   * @throws InterruptedException when this thread was interrupted
   */
  Path write(
      ReportSite site,
      CampaignResult result,
      Conclusion conclusion,
      int threads,
      Terminal terminal,
      PrintWriter lines)
      throws IOException, InterruptedException {
    CampaignPages pages = new CampaignPages(site, result);
    int causes = Math.min(Shrinking.MOST_CAUSES, result.search().causes().size());
    int steps = pages.wanted().size() + causes;
    AtomicLong done = new AtomicLong();
    try (Progress progress = Progress.of(terminal, "report", steps, lines)) {
      Replay replay = new Replay(input.claims(), plan.seed(), guards);
      draw(pages, replay, threads, () -> progress.to(done.incrementAndGet(), "drawing"));
      shrink(
          pages,
          replay,
          result,
          threads,
          () -> progress.to(Math.min(done.incrementAndGet(), steps), "shrinking"));
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

  private void draw(CampaignPages pages, Replay replay, int threads, Runnable progress)
      throws IOException, InterruptedException {
    List<Callable<CampaignPages.Drawn>> cases = new ArrayList<>();
    for (long index : pages.wanted()) {
      cases.add(
          () -> {
            Replayed replayed = replay.of(index);
            String name = plan.seed() + ":" + index;
            return pages.draw(index, replayed.trial().name(), replayed.page(name));
          });
    }
    AtOnce.of(
        threads,
        cases,
        drawn -> {
          pages.add(drawn);
          progress.run();
        });
  }

  private void shrink(
      CampaignPages pages, Replay replay, CampaignResult result, int threads, Runnable progress)
      throws IOException, InterruptedException {
    Path beside = Path.of(input.claimsName().isEmpty() ? "claims.yaml" : input.claimsName());
    Shrinking shrinking = new Shrinking(replay, guards, beside);
    for (Shrinking.Found found : shrinking.of(result, threads, progress)) {
      pages.found(
          new Shrunk(
              found.cause().words(),
              found.file(),
              found.text(),
              found.steps(),
              "./doseguard run " + Shrunk.FOLDER + "/" + found.file()));
    }
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
