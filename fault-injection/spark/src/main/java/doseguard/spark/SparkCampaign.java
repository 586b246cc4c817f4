package doseguard.spark;

import doseguard.engine.campaign.run.CampaignIdentity;
import doseguard.engine.campaign.run.Plan;
import doseguard.engine.campaign.run.Program;
import doseguard.engine.campaign.run.Shard;
import doseguard.scenarios.campaign.CampaignInput;
import doseguard.scenarios.campaign.Plans;
import doseguard.scenarios.campaign.Plans.Limits;
import doseguard.store.task.CampaignJournal;
import doseguard.store.task.JournalRefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The driver of a campaign on a cluster: for {@code spark-submit}. It leaves the journal that
 * {@code doseguard campaign} would have left; {@code doseguard merge} makes the report.
 */
@Command(
    name = "doseguard-spark",
    mixinStandardHelpOptions = true,
    description = "Runs the tasks of a campaign on Apache Spark and leaves its journal.",
    footer = {
      "",
      "Exit codes: 0 every task is in the journal; 2 usage or bad input; 5 the cluster or the harness",
      "failed, go on with --resume. What the campaign found, doseguard merge tells."
    })
public final class SparkCampaign implements Callable<Integer> {

  private static final int BAD_INPUT = 2;
  private static final int FAILED = 5;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "PROFILE|FILE.yaml",
      description = "As of doseguard campaign (default: quick).")
  private String profile = "quick";

  @Option(
      names = "--claims",
      paramLabel = "FILE.yaml",
      description = "Claims to put to the test (default: those of the program).")
  private String claims = "";

  @Option(
      names = "--cases",
      paramLabel = "N",
      description = "At most N cases of each claim, and drawn altogether.")
  private long cases = Long.MAX_VALUE;

  @Option(
      names = "--years",
      paramLabel = "N",
      description = "Fault-free pump-years a suite, instead of what profile and claims say.")
  private double years;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of the campaign (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the report shall be (default: doseguard-campaign); the journal is beside it.")
  private Path out = Path.of("doseguard-campaign");

  @Option(
      names = "--resume",
      description = "Go on with a campaign that ended early, here or on one machine.")
  private boolean resume;

  private SparkCampaign() {}

  /**
   * Runs the command and ends the JVM with its exit code.
   *
   * @param args the arguments of the command line
   */
  public static void main(String[] args) {
    System.exit(line().execute(args));
  }

  /** The command line, ready to execute. */
  static CommandLine line() {
    return new CommandLine(new SparkCampaign()).setExecutionExceptionHandler(SparkCampaign::failed);
  }

  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    e.printStackTrace(line.getErr());
    line.getErr().flush();
    return FAILED;
  }

  @Override
  public Integer call() throws IOException {
    if (cases < 1 || seed < 0 || years < 0) {
      throw new ParameterException(
          spec.commandLine(), "--cases expects at least 1, --seed and --years 0");
    }
    CampaignInput.Read read = CampaignInput.read(profile, claims);
    read.problems().forEach(problem -> tell(spec.commandLine().getErr(), problem.toString()));
    if (read.input().isEmpty()) {
      return BAD_INPUT;
    }
    CampaignIdentity identity = identity(read.input().get());
    try (Cluster cluster = new Cluster();
        CampaignJournal journal = CampaignJournal.begin(out, identity, resume)) {
      long kept = journal.tasks();
      int done = cluster.run(identity, journal.log());
      PrintWriter print = spec.commandLine().getOut();
      tell(print, done + " tasks done here, " + kept + " before");
      Path whole = journal.finish();
      tell(print, "journal: " + whole);
      tell(print, "for the report: doseguard merge " + whole + " --out " + out);
      return 0;
    } catch (JournalRefusedException e) {
      tell(spec.commandLine().getErr(), "doseguard: " + e.getMessage());
      return BAD_INPUT;
    }
  }

  private CampaignIdentity identity(CampaignInput input) {
    Limits limits = new Limits(cases, years);
    Plan plan = Plans.of(input.profile(), input.claims(), limits, seed);
    return input.identity(limits, plan, Shard.WHOLE, "", Program.digest(Plan.class));
  }

  private static void tell(PrintWriter where, String line) {
    where.print(line + "\n");
    where.flush();
  }
}
