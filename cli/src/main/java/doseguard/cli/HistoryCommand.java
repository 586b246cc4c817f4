package doseguard.cli;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.CaseLimit;
import doseguard.engine.campaign.run.Campaign;
import doseguard.engine.campaign.run.CampaignIdentity;
import doseguard.engine.campaign.run.FailureSink;
import doseguard.engine.campaign.run.Plan;
import doseguard.engine.campaign.run.Shard;
import doseguard.engine.port.InProcessGuards;
import doseguard.reports.text.Decimal;
import doseguard.scenarios.campaign.CampaignInput;
import doseguard.scenarios.campaign.Plans;
import doseguard.scenarios.campaign.Plans.Limits;
import doseguard.store.database.Database;
import doseguard.store.database.DatabaseException;
import doseguard.store.database.History;
import doseguard.store.database.NightRow;
import doseguard.store.database.NightSummary;
import doseguard.store.database.NightWriter;
import doseguard.store.database.Tolerance;
import doseguard.store.journal.JournalException;
import doseguard.store.task.JournalRefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doseguard history}: nights in a database, compared. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description =
        "Keeps campaigns in a DuckDB file, lists them, and compares the last with the one before:"
            + " new findings, smaller margins, lost coverage, lower speed. Any of these ends it"
            + " with 1.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  doseguard history nights.duckdb                           what is in it, compared",
      "  doseguard history nights.duckdb --add night.journal       one more campaign",
      "  doseguard history nights.duckdb --parquet night           the last as Parquet files",
    })
final class HistoryCommand implements Callable<Integer> {

  private static final int MOST = 20;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1",
      paramLabel = "DATABASE",
      description = "The file; made when it is not there.")
  private Path file;

  @Option(
      names = "--add",
      paramLabel = "JOURNAL",
      arity = "1..*",
      description = "Add the campaign of these journals: one, or those of all its parts.")
  private List<Path> journals = List.of();

  @Option(
      names = "--night",
      paramLabel = "NAME",
      description = "Name of the campaign that is added (default: date, profile and seed).")
  private String name = "";

  @Option(
      names = "--parquet",
      paramLabel = "DIR",
      description = "Write the last campaign as Parquet files here.")
  private Path parquet;

  @Option(
      names = "--margin",
      paramLabel = "SHARE",
      description =
          "How much smaller a smallest margin may be, as a share of its bound (default:"
              + " ${DEFAULT-VALUE}).")
  private double margin = 0.05;

  @Option(
      names = "--speed",
      paramLabel = "SHARE",
      description = "Least share of the earlier speed (default: ${DEFAULT-VALUE}).")
  private double speed = 0.7;

  @Override
  public Integer call() throws IOException {
    Tolerance tolerance = tolerance();
    if (journals.isEmpty() && !Files.exists(file)) {
      return complain(file + " does not exist, expected a database, or --add JOURNAL");
    }
    try (Database database = Database.open(file)) {
      if (!journals.isEmpty() && !add(database)) {
        return ExitCodes.BAD_INPUT;
      }
      History history = new History(database);
      List<NightSummary> nights = history.nights();
      if (nights.isEmpty()) {
        return complain(file + " holds no campaign, expected --add JOURNAL");
      }
      NightSummary last = nights.get(nights.size() - 1);
      if (parquet != null) {
        new NightWriter(database).exportParquet(last.night().id(), parquet);
      }
      return tell(nights, history, tolerance);
    } catch (DatabaseException | JournalRefusedException | JournalException e) {
      return complain(e.getMessage());
    }
  }

  private Tolerance tolerance() {
    try {
      return new Tolerance(margin, speed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private boolean add(Database database) throws IOException {
    try (JournalSet set = JournalSet.open(journals)) {
      CampaignIdentity identity = set.identity();
      Optional<CampaignInput> input =
          Problems.toldOf(
              identity.get("profile"), identity.get("claims"), spec.commandLine().getErr());
      if (input.isEmpty()) {
        return false;
      }
      Plan plan = plan(input.get(), identity);
      Campaign fold = new Campaign(plan, Shard.WHOLE, InProcessGuards::shipped, new CaseLimit());
      CampaignResult result = fold.run(1, set.log(), FailureSink.NONE, Campaign.Progress.NONE);
      Times times = journals.size() == 1 ? Times.of(journals.get(0)) : Times.UNKNOWN;
      new NightWriter(database)
          .replace(
              night(input.get(), identity, result, times), NightOf.rows(plan, set.log(), result));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The plan of a journal; refused when this program would run another one. */
  private static Plan plan(CampaignInput input, CampaignIdentity identity)
      throws JournalRefusedException {
    Limits limits = CampaignInput.limits(identity);
    long seed = Long.parseLong(identity.get("seed"));
    Plan plan = Plans.of(input.profile(), input.claims(), limits, seed);
    JournalSet.refuseAnother(
        identity, input.identity(limits, plan, Shard.WHOLE, identity.get("guard"), Build.digest()));
    return plan;
  }

  private NightRow night(
      CampaignInput input, CampaignIdentity identity, CampaignResult result, Times times) {
    String date = times.startedAt().map(at -> at.truncatedTo(ChronoUnit.SECONDS) + " ").orElse("");
    String called =
        name.isEmpty() ? date + input.profile().name() + ", seed " + result.seed() : name;
    long broken =
        result.search().strategies().stream().mapToLong(strategy -> strategy.broken()).sum();
    return new NightRow(
        called,
        input.profile().title(),
        input.profile().name(),
        identity.get("profile digest"),
        identity.get("claims digest"),
        Build.commit(),
        Build.jvm(),
        result.seed(),
        result.cases(),
        broken,
        times.seconds(),
        times.threads(),
        times.startedAt());
  }

  private int tell(List<NightSummary> nights, History history, Tolerance tolerance)
      throws DatabaseException {
    PrintWriter print = spec.commandLine().getOut();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("campaign", "cases", "broken", "causes", "cases a second"));
    for (NightSummary night : nights) {
      rows.add(
          List.of(
              night.night().id(),
              Long.toString(night.night().cases()),
              Long.toString(night.night().failed()),
              Long.toString(night.findings()),
              night.casesPerSecond().isPresent()
                  ? Decimal.brief(night.casesPerSecond().getAsDouble(), 1)
                  : "-"));
    }
    print.print(Columns.of(rows));
    int code = ExitCodes.HOLDS;
    if (nights.size() > 1) {
      String earlier = nights.get(nights.size() - 2).night().id();
      String later = nights.get(nights.size() - 1).night().id();
      List<String> worse = Worse.of(history.compare(earlier, later, tolerance));
      print.print("\n" + later + " beside " + earlier + ": ");
      print.print(worse.isEmpty() ? "nothing is worse\n" : worse.size() + " things are worse\n");
      for (String line : worse.subList(0, Math.min(MOST, worse.size()))) {
        print.print("  " + line + "\n");
      }
      code = worse.isEmpty() ? ExitCodes.HOLDS : ExitCodes.VIOLATED;
    }
    print.flush();
    return code;
  }

  private int complain(String words) {
    return Problems.complain(words, ExitCodes.BAD_INPUT, spec.commandLine().getErr());
  }
}
