package doseguard.cli;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.CaseLimit;
import doseguard.engine.campaign.run.Campaign;
import doseguard.engine.campaign.run.Campaign.Standing;
import doseguard.engine.campaign.run.CampaignIdentity;
import doseguard.engine.campaign.run.Plan;
import doseguard.engine.campaign.run.Shard;
import doseguard.engine.campaign.run.TaskLog;
import doseguard.reports.campaign.Conclusion;
import doseguard.reports.site.SiteRefusedException;
import doseguard.scenarios.campaign.CampaignInput;
import doseguard.scenarios.campaign.Plans;
import doseguard.scenarios.campaign.Plans.Limits;
import doseguard.store.task.CampaignJournal;
import doseguard.store.task.JournalRefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** One campaign: its tasks run or read from journals, folded, told, and written up. */
final class CampaignRun {

  private final CampaignInput input;
  private final Limits limits;
  private final Shard shard;
  private final Guards guards;
  private final CommandSpec spec;
  private final Terminal terminal;
  private final Plan plan;

  /**
   * Prepares a campaign.
   *
   * @param input what it works on
   * @param limits what is asked for instead
   * @param seed its seed
   * @param shard which part of it
   * @param guards what is judged
   * @param spec the command, for its output
   * @param terminal whether a person is looking
   */
  CampaignRun(
      CampaignInput input,
      Limits limits,
      long seed,
      Shard shard,
      Guards guards,
      CommandSpec spec,
      Terminal terminal) {
    this.input = input;
    this.limits = limits;
    this.shard = shard;
    this.guards = guards;
    this.spec = spec;
    this.terminal = terminal;
    this.plan = Plans.of(input.profile(), input.claims(), limits, seed);
  }

  /** What makes it the same as another. */
  CampaignIdentity identity() {
    return input.identity(limits, plan, shard, guards.command(), Build.digest());
  }

  /**
   * Runs and judges it, and writes the report of a whole campaign.
   *
   * @param out where the report shall be
   * @param resume whether one that ended early is gone on with
   * @param threads number of threads
   * @return the exit code
   * @throws IOException when the harness cannot read or write
   */
  int judge(Path out, boolean resume, int threads) throws IOException {
    Interruption interruption = Interruption.ofThisThread();
    Times.Watch watch = new Times.Watch();
    try (interruption;
        Unfinished report = shard.whole() ? Unfinished.begin(out) : null;
        CampaignJournal journal = CampaignJournal.begin(out, identity(), resume)) {
      try {
        CampaignResult result = run(journal.log(), threads);
        Path kept = journal.finish();
        watch.stop(threads, !resume).write(kept);
        return shard.whole() ? told(result, report, kept, out, threads) : part(result, kept);
      } catch (InterruptedException e) {
        String kept = journal.tasks() + " of " + tasks() + " tasks are kept";
        return complain(
            "interrupted; " + kept + ", go on with: " + Again.command(spec), ExitCodes.INTERRUPTED);
      }
    } catch (SiteRefusedException | JournalRefusedException e) {
      return complain(e.getMessage(), ExitCodes.BAD_INPUT);
    }
  }

  /**
   * Folds what other runs left in their journals, and writes the report.
   *
   * @param log what they left
   * @param out where the report shall be
   * @return the exit code
   * @throws IOException when the harness cannot read or write
   */
  int merge(TaskLog log, Path out) throws IOException {
    try (Unfinished report = Unfinished.begin(out)) {
      return tell(run(log, 1), report, null, Runtime.getRuntime().availableProcessors());
    } catch (SiteRefusedException e) {
      return complain(e.getMessage(), ExitCodes.BAD_INPUT);
    } catch (InterruptedException e) {
      return complain("interrupted; nothing was written", ExitCodes.INTERRUPTED);
    }
  }

  private long tasks() {
    return shard.tasks(plan.tasks());
  }

  private CampaignResult run(TaskLog log, int threads) throws InterruptedException, IOException {
    Campaign campaign = new Campaign(plan, shard, guards::factory, new CaseLimit());
    Failures failures = new Failures(plan.seed(), spec.commandLine().getErr());
    try (Progress progress =
        Progress.of(
            terminal,
            input.profile().name(),
            plan.cases() / shard.of(),
            spec.commandLine().getErr())) {
      return campaign.run(threads, log, failures, at -> progress.to(at.done(), words(at)));
    }
  }

  private static String words(Standing at) {
    return String.format(Locale.ROOT, "%d broken, margin %.2f", at.broken(), at.margin());
  }

  private int part(CampaignResult result, Path kept) {
    PrintWriter print = spec.commandLine().getOut();
    print.print(result.cases() + " cases executed in part " + shard + "\n");
    print.print("journal: " + kept + "\n");
    print.print("when all parts are done: doseguard merge JOURNAL...\n");
    print.flush();
    return result.failed() > 0 ? ExitCodes.HARNESS_FAILED : ExitCodes.HOLDS;
  }

  /** Results are kept by now: when the report cannot be written, that is said. */
  private int told(CampaignResult result, Unfinished report, Path kept, Path out, int threads)
      throws IOException {
    String again =
        "its results are in " + kept + ", go on with: doseguard merge " + kept + " --out " + out;
    try {
      return tell(result, report, kept, threads);
    } catch (InterruptedException e) {
      return complain("interrupted; " + again, ExitCodes.INTERRUPTED);
    } catch (IOException | UncheckedIOException e) {
      complain("the report could not be written; " + again, ExitCodes.HARNESS_FAILED);
      throw e;
    }
  }

  private int tell(CampaignResult result, Unfinished report, Path kept, int threads)
      throws IOException, InterruptedException {
    Conclusion conclusion = Conclusion.of(input.profile().everything(), result);
    Path page =
        new CampaignReport(input, limits, plan, guards)
            .write(
                report.site(), result, conclusion, threads, terminal, spec.commandLine().getErr());
    PrintWriter print = spec.commandLine().getOut();
    print.print(CampaignTable.of(input.profile(), plan, result, conclusion, terminal));
    print.print("report: " + page + "\n");
    if (kept != null) {
      print.print("journal: " + kept + "\n");
    }
    print.flush();
    return ExitCodes.of(conclusion);
  }

  private int complain(String words, int code) {
    return Problems.complain(words, code, spec.commandLine().getErr());
  }
}
